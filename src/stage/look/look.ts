import { effects } from 'virtual:game/effects';
import type { Pictures } from '../../catalogue/pictures.ts';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import { amountsIn } from '../../scene/amounts.ts';
import type { Amounts } from '../../scene/effect.ts';
import type { CastMember, Scene } from '../../scene/scene.ts';
import { shotOf } from '../arrange/camera.ts';
import { uprightView } from '../arrange/upright.ts';
import { type Lighting, lightingOf } from '../light/lighting.ts';

/** Where the camera points, in both arrangements, as numbers that can glide. */
export interface Aim {
  x: number;
  y: number;
  zoom: number;
  uprightX: number;
  uprightY: number;
  uprightZoom: number;
}

/** Someone seen in a pose at a place. A new pose is a new figure; the old one goes while it comes. */
export interface Figure {
  readonly person: string;
  readonly pose: string;
  readonly at: string;
  /** 0 not seen, 1 whole. */
  alpha: number;
}

/** A picture that hangs before the stage. A new one comes while the old one goes. */
export interface Hung {
  readonly name: string;
  /** 0 not seen, 1 whole. */
  alpha: number;
}

/** A number of an effect that glides. */
export interface Gliding {
  value: number;
}

/** All that can be seen at a moment, as plain numbers and names: what is drawn follows from it and the time. */
export interface Look {
  background: string | null;
  readonly aim: Aim;
  readonly lighting: Lighting;
  /** How much there is of what lasts, by the effect's name and the number's key. */
  readonly amounts: Map<string, Map<string, Gliding>>;
  /** In the scene's order; who has left it first. */
  figures: Figure[];
  /** The one that goes first. */
  hung: Hung[];
}

/** Where the camera points in a scene. */
export function aimAt(info: StoryInfo, pictures: Pictures, scene: Scene): Aim {
  const { landscape, portrait } = shotOf(info, scene.camera);
  const { x, y, zoom } = uprightView(portrait, scene, pictures);
  return { ...landscape, uprightX: x, uprightY: y, uprightZoom: zoom };
}

/** How much a scene has of what lasts. */
function allAmountsIn(scene: Scene): Look['amounts'] {
  const amounts = effects.map((effect) => {
    const numbers = Object.entries(amountsIn(scene, effect));
    return [effect.name, new Map(numbers.map(([key, value]) => [key, { value }]))] as const;
  });
  return new Map(amounts.filter(([, numbers]) => numbers.size > 0));
}

/** How much of an effect is seen now. */
export function amountsOf({ amounts }: Pick<Look, 'amounts'>, effect: string): Amounts {
  const numbers = [...(amounts.get(effect) ?? [])];
  return Object.fromEntries(numbers.map(([key, { value }]) => [key, value]));
}

/** Someone as a scene has them, whole. */
export function figureOf(person: string, { pose, at }: CastMember): Figure {
  return { person, pose, at, alpha: 1 };
}

/** What a scene looks like when nothing moves. */
export function lookOf(info: StoryInfo, pictures: Pictures, scene: Scene): Look {
  const cast = Object.entries(scene.cast);
  return {
    background: scene.background,
    aim: aimAt(info, pictures, scene),
    lighting: lightingOf(info, scene.light),
    amounts: allAmountsIn(scene),
    figures: cast.map(([person, standing]) => figureOf(person, standing)),
    hung: scene.image === null ? [] : [{ name: scene.image, alpha: 1 }],
  };
}
