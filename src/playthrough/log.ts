import { asks } from 'virtual:game/asks';
import type { Choice } from '../story/beat.ts';
import { answerOf, askedBy, typing } from '../story/option-id.ts';
import type { Start } from '../story/script.ts';

/**
 * A choice as it was taken: enough to find the same option again in an edited story. Of an answer that was typed, the
 * label is what was.
 */
export interface Taken {
  readonly id: string;
  readonly label: string;
  readonly place: string;
}

/** With the story, determines everything a playthrough is: same log, same frames. */
export interface Log extends Start {
  readonly taken: readonly Taken[];
}

/** A log and a place in it: this is a save, a link, a map node. */
export interface Bookmark {
  readonly log: Log;
  /** Number of the frame, from 0. */
  readonly at: number;
  /** How many of the log's choices come before it: it may stand before some of them. */
  readonly road: number;
  /** Id of the beat there: finds the line again when lines before it were added or cut. */
  readonly line: string;
  /** Fingerprint of the story it was made in. */
  readonly story: string;
  /** The last choice before it, where its log is put together only when it is asked for. Never kept. */
  readonly behind?: Taken | undefined;
}

/** The last choice before a place; undefined where none lies before it. */
export function choiceBehind(bookmark: Bookmark): Taken | undefined {
  return bookmark.behind ?? bookmark.log.taken[bookmark.road - 1];
}

/**
 * The option among `choices` that was taken before: by id, else by what it answers, where the line that asks was
 * rewritten (and in a log of an earlier version, which does not say who asked), else by who asks and its label,
 * where its knot has another name, else by place and label. Never by number. What was typed is its label. Null when
 * the story no longer offers it.
 */
export function findTaken(taken: Taken, choices: readonly Choice[]): Choice | null {
  const asked = askedBy(taken.id) || null;
  const typed = asks && asked?.startsWith(typing) === true;
  const open = choices.filter(
    ({ enabled, input }) => enabled && (!asks || typed === Boolean(input)),
  );
  const answer = answerOf(taken.id);
  const alike = open.filter((choice) => typed || choice.label === taken.label);
  const found =
    open.find((choice) => choice.id === taken.id) ??
    open.find((choice) => answerOf(choice.id) === answer) ??
    alike.find((choice) => asked !== null && askedBy(choice.id) === asked) ??
    alike.find((choice) => choice.place === taken.place);
  return found && typed ? { ...found, label: taken.label } : (found ?? null);
}

/** The same place, without what its log takes beyond it. */
export function wayTo(bookmark: Bookmark): Bookmark {
  const { log, road } = bookmark;
  if (log.taken.length === road) return bookmark;
  return { ...bookmark, log: { ...log, taken: log.taken.slice(0, road) } };
}

/** Whether one way is shorter than another: fewer choices, or as many and fewer lines. */
export function isShorter(one: Bookmark, other: Bookmark): boolean {
  const more = one.road - other.road;
  return more < 0 || (more === 0 && one.at < other.at);
}
