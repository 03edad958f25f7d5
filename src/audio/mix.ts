import { effects } from 'virtual:game/effects';
import { effects as parts } from 'virtual:game/effects/sound';
import { own } from '../catalogue/own.ts';
import type { StoryInfo } from '../catalogue/story-info.ts';
import { amountsIn } from '../scene/amounts.ts';
import { attempt } from '../scene/attempt.ts';
import type { Scene } from '../scene/scene.ts';
import { gainOf } from './gain.ts';
import { type Ground, panAt } from './side.ts';

/** The kinds of recordings in the catalogue, each with a volume of its own. */
export const buses = ['music', 'ambience', 'sounds'] as const;
export type Bus = (typeof buses)[number];

/** What a listener sets the volume of: voices are sounds, and have one of their own. */
export const strips = [...buses, 'voices'] as const;
export type Strip = (typeof strips)[number];

/** Who can sound and where: what a mix needs to know beside the scene. */
export interface Ensemble {
  readonly cast: StoryInfo['cast'];
  /** What `story.json` says of its effects, by their names. */
  readonly effects: StoryInfo['effects'];
  /** Places by backdrop; empty leaves everyone in the middle. */
  readonly grounds: Readonly<Record<string, Ground>>;
}

/** Something that goes on sounding for as long as the scene asks for it. */
export interface Part {
  /** The same part in two mixes has the same key: it goes on, and only its level moves. */
  readonly key: string;
  readonly bus: Bus;
  readonly recording: string;
  /** Amplitude against the recording, 0 to 1. */
  readonly level: number;
  /** Speed and pitch against the recording. */
  readonly rate: number;
  readonly pan: number;
  /** The effect it belongs to, which may let its level stir while it sounds; null for music and ambience. */
  readonly effect: string | null;
  /** Key of the effect's number that it follows; null where there is none. */
  readonly amount: string | null;
}

function bed(bus: 'music' | 'ambience', recording: string | null, level: number): Part[] {
  if (recording === null) return [];
  const steady = { rate: 1, pan: 0, effect: null, amount: null };
  return [{ key: `${bus}/${recording}`, bus, recording, level, ...steady }];
}

/** Pan of a person as the scene has them; the middle for someone who is not there. */
export function panOf(person: string, scene: Scene, { grounds }: Ensemble): number {
  const standing = own(scene.cast, person);
  const ground = scene.background === null ? undefined : grounds[scene.background];
  return standing === undefined ? 0 : panAt(standing.at, ground);
}

/** What the effects of a scene go on sounding. */
export function effectLoops(scene: Scene, ensemble: Ensemble): readonly Part[] {
  return effects.flatMap((effect) => {
    const { name } = effect;
    const part = parts.find((one) => one.name === name);
    if (part?.loops === undefined) return [];
    const amounts = amountsIn(scene, effect);
    const loops = attempt(name, () => part.loops?.(amounts, scene, ensemble) ?? [], []);
    return loops.map((loop) => ({ ...loop, bus: 'sounds' as const, effect: name }));
  });
}

/** Everything that should be sounding while a scene stands. Pure. */
export function mix(scene: Scene, ensemble: Ensemble): readonly Part[] {
  return [
    ...bed('music', scene.music, gainOf(1 - scene.duck)),
    ...bed('ambience', scene.ambience, 1),
    ...effectLoops(scene, ensemble),
  ];
}
