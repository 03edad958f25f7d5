import { effects } from 'virtual:game/effects';
import { own } from '../catalogue/own.ts';
import type { Cue, EffectCue } from '../story/cue.ts';
import { amountsIn } from './amounts.ts';
import { attempt } from './attempt.ts';
import type { Effect } from './effect.ts';
import type { CastMember, Scene } from './scene.ts';

/** How one picture gives way to the next. */
export type TransitionKind = 'cut' | 'fade' | 'dissolve' | 'wipe';

/** A value that changes, and how long it takes, in ms. Zero is at once. */
interface Change<T> {
  readonly to: T;
  readonly ms: number;
}

export interface CastChange {
  readonly person: string;
  /** Null when the person leaves. */
  readonly from: CastMember | null;
  readonly to: CastMember | null;
  /** Time for coming, going and changing pose or place. */
  readonly ms: number;
}

/** One number of a lasting effect that changes. */
export interface EffectChange extends Change<number> {
  readonly from: number;
  readonly effect: string;
  readonly key: string;
  /** Whether its author said how long it takes. */
  readonly timed: boolean;
}

/** What must move between two scenes, and in what manner. A part that stays as it is is null. */
export interface Plan {
  readonly background: (Change<string | null> & { readonly manner: TransitionKind }) | null;
  readonly image: Change<string | null> | null;
  readonly cast: readonly CastChange[];
  readonly light: Change<string | null> | null;
  readonly effects: readonly EffectChange[];
  /** Without a manner the camera travels. */
  readonly camera: (Change<string | null> & { readonly manner: TransitionKind | null }) | null;
  readonly music: Change<string | null> | null;
  readonly duck: Change<number> | null;
  readonly ambience: Change<string | null> | null;
}

/** What a change takes when its cue names no time, in ms. */
const usual = {
  background: 1000,
  image: 600,
  cast: 450,
  light: 1500,
  weather: 2000,
  camera: 1500,
  music: 2000,
  duck: 800,
  ambience: 2000,
} as const;

interface Turning {
  readonly ms: number;
  readonly manner: TransitionKind;
}

type CueOf<K extends Cue['kind']> = Extract<Cue, { kind: K }>;

function last<K extends Cue['kind']>(
  cues: readonly Cue[],
  kind: K,
  fits: (cue: CueOf<K>) => boolean,
) {
  return cues.findLast((cue): cue is CueOf<K> => cue.kind === kind && fits(cue as CueOf<K>));
}

const any = () => true;

function change<T>(before: T, after: T, ms: number): Change<T> | null {
  return before === after ? null : { to: after, ms };
}

/** How a cue wants the picture changed; null where it does not say. */
function mannerOf(cue: CueOf<'background' | 'camera'> | undefined): Turning | null {
  if (cue === undefined) return null;
  if (cue.cut) return { ms: 0, manner: 'cut' };
  if (cue.dissolve !== undefined) return { ms: cue.dissolve, manner: 'dissolve' };
  if (cue.wipe !== undefined) return { ms: cue.wipe, manner: 'wipe' };
  return cue.fade === undefined ? null : { ms: cue.fade, manner: 'fade' };
}

function backgroundChange(from: Scene, to: Scene, cues: readonly Cue[]): Plan['background'] {
  if (from.background === to.background) return null;
  const asked = mannerOf(last(cues, 'background', any));
  return { to: to.background, ...(asked ?? { ms: usual.background, manner: 'fade' }) };
}

function cameraChange(from: Scene, to: Scene, cues: readonly Cue[]): Plan['camera'] {
  if (from.camera === to.camera) return null;
  const cue = last(cues, 'camera', any);
  const travels = { ms: cue?.over ?? usual.camera, manner: null };
  return { to: to.camera, ...(mannerOf(cue) ?? travels) };
}

function imageChange(from: Scene, to: Scene, cues: readonly Cue[]): Plan['image'] {
  const cue = last(cues, 'image', any);
  return change(from.image, to.image, cue?.cut ? 0 : (cue?.fade ?? usual.image));
}

function castChanges(from: Scene, to: Scene, cues: readonly Cue[]): CastChange[] {
  const people = new Set([...Object.keys(from.cast), ...Object.keys(to.cast)]);
  const changes: CastChange[] = [];
  for (const person of people) {
    const before = own(from.cast, person) ?? null;
    const after = own(to.cast, person) ?? null;
    if (before === after) continue;
    const shown = last(cues, 'show', (cue) => cue.person === person);
    const hidden = last(cues, 'hide', (cue) => cue.who === person || cue.who === 'all');
    const manner = after === null ? hidden : shown;
    changes.push({
      person,
      from: before,
      to: after,
      ms: manner?.cut ? 0 : (manner?.fade ?? usual.cast),
    });
  }
  return changes;
}

/** The last cue of a plan's that is about a number of an effect. */
function cueFor(effect: Effect, key: string, cues: readonly Cue[]): EffectCue | undefined {
  const { name, lasting } = effect;
  return last(cues, 'effect', (cue) => {
    if (cue.name !== name) return false;
    return attempt(name, () => lasting?.key?.(cue.said) ?? key, key) === key;
  });
}

function effectChanges(from: Scene, to: Scene, cues: readonly Cue[], cast: readonly CastChange[]) {
  return effects.flatMap((effect): EffectChange[] => {
    const before = amountsIn(from, effect);
    const after = amountsIn(to, effect);
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key): EffectChange[] => {
      const value = own(after, key) ?? 0;
      const was = own(before, key) ?? 0;
      if (value === was) return [];
      const asked = effect.weather
        ? last(cues, 'weather', any)?.over
        : cueFor(effect, key, cues)?.said.over;
      // What belongs to somebody who leaves goes with them.
      const leaves = cast.find(({ person, to: then }) => person === key && then === null);
      const timed = typeof asked === 'number';
      const usually = leaves?.ms ?? effect.lasting?.ms ?? usual.weather;
      return [
        { effect: effect.name, key, from: was, to: value, ms: timed ? asked : usually, timed },
      ];
    });
  });
}

/** What must move to get from one scene to the next in the manner that `cues` ask for. Pure. */
export function plan(from: Scene, to: Scene, cues: readonly Cue[]): Plan {
  const music = last(cues, 'music', any) ?? last(cues, 'stop_music', any);
  const cast = castChanges(from, to, cues);
  return {
    background: backgroundChange(from, to, cues),
    image: imageChange(from, to, cues),
    cast,
    light: change(from.light, to.light, last(cues, 'light', any)?.over ?? usual.light),
    effects: effectChanges(from, to, cues, cast),
    camera: cameraChange(from, to, cues),
    music: change(from.music, to.music, music?.fade ?? usual.music),
    duck: change(from.duck, to.duck, last(cues, 'duck', any)?.over ?? usual.duck),
    ambience: change(
      from.ambience,
      to.ambience,
      last(cues, 'ambience', any)?.fade ?? usual.ambience,
    ),
  };
}

/** The same changes, all at once: what a jump, a load or a return of the stage shows. */
export function cut(from: Scene, to: Scene): Plan {
  const planned = plan(from, to, []);
  const now = <T>(part: Change<T> | null) => part && { ...part, ms: 0 };
  return {
    background: planned.background && { ...planned.background, ms: 0, manner: 'cut' },
    image: now(planned.image),
    cast: planned.cast.map((part) => ({ ...part, ms: 0 })),
    effects: planned.effects.map((part) => ({ ...part, ms: 0 })),
    light: now(planned.light),
    camera: planned.camera && { ...planned.camera, ms: 0, manner: 'cut' },
    // Sound that jumps clicks; a short crossfade is the audible form of a cut.
    music: planned.music && { ...planned.music, ms: 250 },
    duck: planned.duck && { ...planned.duck, ms: 250 },
    ambience: planned.ambience && { ...planned.ambience, ms: 250 },
  };
}
