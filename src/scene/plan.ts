import { own } from '../catalogue/own.ts';
import type { Cue } from '../story/cue.ts';
import type { CastMember, Scene } from './scene.ts';

/** How one picture gives way to the next. */
export type TransitionKind = 'cut' | 'fade' | 'dissolve' | 'wipe';

/** A value that changes, and how long it takes, in ms. Zero is at once. */
export interface Change<T> {
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
  /** Time for the blade to reach its new glow. */
  readonly bladeMs: number;
}

/** What must move between two scenes, and in what manner. A part that stays as it is is null. */
export interface Plan {
  readonly background: (Change<string | null> & { readonly manner: TransitionKind }) | null;
  readonly cast: readonly CastChange[];
  readonly light: Change<string | null> | null;
  readonly weather: Change<string | null> | null;
  readonly heat: Change<number> | null;
  /** Without a manner the camera travels. */
  readonly camera: (Change<string | null> & { readonly manner: TransitionKind | null }) | null;
  readonly music: Change<string | null> | null;
  readonly duck: Change<number> | null;
  readonly ambience: Change<string | null> | null;
}

/** What a change takes when its cue names no time, in ms. */
const usual = {
  background: 1000,
  cast: 450,
  blade: 500,
  light: 1500,
  weather: 2000,
  heat: 2000,
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
      bladeMs: last(cues, 'blade', (cue) => cue.person === person)?.over ?? usual.blade,
    });
  }
  return changes;
}

/** What must move to get from one scene to the next in the manner that `cues` ask for. Pure. */
export function plan(from: Scene, to: Scene, cues: readonly Cue[]): Plan {
  const music = last(cues, 'music', any) ?? last(cues, 'stop_music', any);
  return {
    background: backgroundChange(from, to, cues),
    cast: castChanges(from, to, cues),
    light: change(from.light, to.light, last(cues, 'light', any)?.over ?? usual.light),
    weather: change(from.weather, to.weather, last(cues, 'weather', any)?.over ?? usual.weather),
    heat: change(from.heat, to.heat, last(cues, 'heat', any)?.over ?? usual.heat),
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
    cast: planned.cast.map((part) => ({ ...part, ms: 0, bladeMs: 0 })),
    light: now(planned.light),
    weather: now(planned.weather),
    heat: now(planned.heat),
    camera: planned.camera && { ...planned.camera, ms: 0, manner: 'cut' },
    // Sound that jumps clicks; a short crossfade is the audible form of a cut.
    music: planned.music && { ...planned.music, ms: 250 },
    duck: planned.duck && { ...planned.duck, ms: 250 },
    ambience: planned.ambience && { ...planned.ambience, ms: 250 },
  };
}
