import type { Pictures } from '../../catalogue/pictures.ts';
import type { StoryInfo, Weather } from '../../catalogue/story-info.ts';
import { weathers } from '../../catalogue/story-info.ts';
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

/** How brightly somebody's blade burns. */
export interface Glow {
  value: number;
}

/** All that can be seen at a moment, as plain numbers and names: what is drawn follows from it and the time. */
export interface Look {
  background: string | null;
  readonly aim: Aim;
  readonly lighting: Lighting;
  readonly weather: Record<Weather, number>;
  /** How strongly the air trembles over the ground. */
  readonly heat: Glow;
  /** In the scene's order; who has left it first. */
  figures: Figure[];
  readonly glows: Map<string, Glow>;
}

/** Where the camera points in a scene. */
export function aimAt(info: StoryInfo, pictures: Pictures, scene: Scene): Aim {
  const { landscape, portrait } = shotOf(info, scene.camera);
  const { x, y, zoom } = uprightView(portrait, scene, pictures);
  return { ...landscape, uprightX: x, uprightY: y, uprightZoom: zoom };
}

/** How much of each weather there is. */
export function weatherOf(name: string | null): Record<Weather, number> {
  const amounts = { embers: 0, ash: 0, smoke: 0 };
  for (const weather of weathers) if (weather === name) amounts[weather] = 1;
  return amounts;
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
    weather: weatherOf(scene.weather),
    heat: { value: scene.heat },
    figures: cast.map(([person, standing]) => figureOf(person, standing)),
    glows: new Map(cast.map(([person, standing]) => [person, { value: standing.glow }])),
  };
}
