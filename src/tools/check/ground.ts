import { effects } from 'virtual:game/effects/author';
import type { Pictures } from '../../catalogue/pictures.ts';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import { type Cue, type EffectCue, effectNamed } from '../../story/cue.ts';
import type { Passage } from './passages.ts';
import { type Looking, looking } from './same-view.ts';

/** Where a road has come to, as far as the cues tell. */
export interface Ground {
  readonly background: string | null;
  /** Pose of each person present. */
  readonly poses: ReadonlyMap<string, string>;
  /** The passage that it is in, if it is in one. */
  readonly passage: Passage | null;
  /** What is seen, and for how long it has been. */
  readonly looking: Looking;
}

export const bareGround: Ground = { background: null, poses: new Map(), passage: null, looking };

/** Where everyone is after a cue. */
export function afterCue(ground: Ground, cue: Cue): Ground {
  const { poses } = ground;
  if (cue.kind === 'background') return { ...ground, background: cue.name };
  if (cue.kind === 'show') return { ...ground, poses: new Map(poses).set(cue.person, cue.pose) };
  if (cue.kind !== 'hide') return ground;
  const left = [...poses].filter(([person]) => cue.who !== 'all' && person !== cue.who);
  return { ...ground, poses: new Map(left) };
}

type Reference = 'person' | 'place';

/** The people or places that a cue of an effect names. */
function namedIn({ name, said }: EffectCue, noun: Reference): string[] {
  const tag = effectNamed(name)?.tag;
  const fields = Object.entries({ ...tag?.values, ...tag?.options });
  const words = fields.filter(([, grammar]) => grammar.noun === noun).map(([field]) => said[field]);
  return words.filter((word) => typeof word === 'string');
}

/** The places a cue names. */
function placesIn(cue: Cue): string[] {
  if (cue.kind === 'effect') return namedIn(cue, 'place');
  return cue.kind === 'show' && cue.at !== undefined ? [cue.at] : [];
}

/** What an effect's own check says of a cue on this ground. */
function told(cue: EffectCue, ground: Ground, pictures: Pictures, info: StoryInfo) {
  const part = effects.find(({ name }) => name === cue.name);
  return part?.check?.(cue.said, { ...ground, pictures, info }) ?? null;
}

/** What makes a cue impossible on this ground, though every name in it exists; null when nothing does. */
export function impossible(
  cue: Cue,
  ground: Ground,
  pictures: Pictures,
  info: StoryInfo,
): string | null {
  if (cue.kind === 'effect') {
    const missing = namedIn(cue, 'person').find((person) => !ground.poses.has(person));
    if (missing !== undefined) return `${missing} is not on the stage here`;
    const own = told(cue, ground, pictures, info);
    if (own?.severity === 'error') return own.message;
  }
  if (ground.background === null) return null;
  const { backdrops } = pictures;
  const backdrop = backdrops[ground.background];
  for (const at of placesIn(cue)) {
    // A place that no background has is told where its name is read.
    const exists = Object.values(backdrops).some(({ places }) => places[at] !== undefined);
    if (!exists || backdrop === undefined || backdrop.places[at] !== undefined) continue;
    return `the background "${ground.background}" has no place "${at}"`;
  }
  return null;
}

/** Why a cue will not be seen, though it is possible; null when it will. */
export function unseen(
  cue: Cue,
  ground: Ground,
  pictures: Pictures,
  info: StoryInfo,
): string | null {
  if (cue.kind !== 'effect') return null;
  const own = told(cue, ground, pictures, info);
  return own?.severity === 'warning' ? own.message : null;
}
