import { own } from '../catalogue/own.ts';
import type { Blade, StoryInfo } from '../catalogue/story-info.ts';
import type { Scene } from '../scene/scene.ts';
import { gainOf } from './gain.ts';
import { type Ground, panAt } from './side.ts';

/** The groups a listener can set the volume of; each is also a kind of recording in the catalogue. */
export const buses = ['music', 'ambience', 'sounds'] as const;
export type Bus = (typeof buses)[number];

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
  /** Whose blade hums; null for music and ambience. */
  readonly person: string | null;
  /** How its level stirs while it sounds; null where it is steady. */
  readonly unrest: Blade['kind'] | null;
}

/** A blade that hardly glows hums this much lower than one that burns full. */
const lowestHumRate = 0.92;

function bed(bus: 'music' | 'ambience', recording: string | null, level: number): Part[] {
  if (recording === null) return [];
  const steady = { rate: 1, pan: 0, person: null, unrest: null };
  return [{ key: `${bus}/${recording}`, bus, recording, level, ...steady }];
}

/** Pan of a person as the scene has them; the middle for someone who is not there. */
export function panOf(person: string, scene: Scene, { grounds }: Ensemble): number {
  const standing = own(scene.cast, person);
  const ground = scene.background === null ? undefined : grounds[scene.background];
  return standing === undefined ? 0 : panAt(standing.at, ground);
}

/** The hums of the blades that burn in a scene. Level and pitch follow the same glow as the light. */
export function hums(scene: Scene, ensemble: Ensemble): readonly Part[] {
  return Object.entries(scene.cast).flatMap(([person, { glow }]): Part[] => {
    const blade = ensemble.cast[person]?.blade;
    const recording = blade?.hum;
    if (blade == null || recording === undefined || glow === 0) return [];
    return [
      {
        key: `hum/${person}`,
        bus: 'sounds',
        recording,
        level: glow,
        rate: lowestHumRate + (1 - lowestHumRate) * glow,
        pan: panOf(person, scene, ensemble),
        person,
        unrest: blade.kind,
      },
    ];
  });
}

/** Everything that should be sounding while a scene stands. Pure. */
export function mix(scene: Scene, ensemble: Ensemble): readonly Part[] {
  return [
    ...bed('music', scene.music, gainOf(1 - scene.duck)),
    ...bed('ambience', scene.ambience, 1),
    ...hums(scene, ensemble),
  ];
}
