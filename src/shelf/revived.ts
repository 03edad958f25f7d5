import { effects } from 'virtual:game/effects/kept';
import { own } from '../catalogue/own.ts';
import { attempt } from '../scene/attempt.ts';
import type { Frame } from '../scene/frame.ts';
import { emptyScene, type Scene } from '../scene/scene.ts';
import { allTags, type Cue, tagTable } from '../story/cue.ts';

/**
 * A scene as an earlier version may have kept it: what scenes have since is as in an empty one, and effects find
 * their own in what was kept otherwise.
 */
export function revivedScene(kept: Readonly<Record<string, unknown>>): Scene {
  const known = Object.keys(emptyScene).filter((field) => own(kept, field) !== undefined);
  const scene = {
    ...emptyScene,
    ...Object.fromEntries(known.map((field) => [field, kept[field]])),
  } as Scene;
  const cast = Object.entries(scene.cast ?? {}).map(([person, one]) => [
    person,
    { pose: one?.pose, at: one?.at },
  ]);
  const found: Record<string, unknown> = { ...scene.effects };
  for (const { name, ...part } of effects) {
    if (own(found, name) !== undefined) continue;
    const data = attempt(name, () => part.data(kept), undefined);
    if (data !== undefined) found[name] = data;
  }
  return { ...scene, cast: Object.fromEntries(cast), effects: found };
}

/**
 * A cue as an earlier version may have kept it, when effects were kinds of their own; none for one that this
 * story's effects do not know any more.
 */
function revivedCue(kept: Cue | { readonly kind: string }): Cue[] {
  if (kept.kind === 'effect' || kept.kind in tagTable) return [kept as Cue];
  const { kind, ...said } = kept;
  const tag = allTags.find((one) => one.effect && [one.name, ...one.aliases].includes(kind));
  return tag === undefined ? [] : [{ kind: 'effect', name: tag.name, said }];
}

/** A frame as an earlier version may have kept it. */
export function revivedFrame({ beat, scene, ...still }: Frame): Frame {
  const cues = beat.cues.flatMap(revivedCue);
  return { beat: { ...beat, cues }, scene: revivedScene({ ...scene }), ...still };
}
