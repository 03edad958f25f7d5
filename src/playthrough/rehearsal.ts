import type { Frame } from '../scene/frame.ts';
import { jumpedTo, type Variable, variablesOf, withVariable } from '../story/departure.ts';
import { inOneGo } from '../story/in-one-go.ts';
import { StoryError } from '../story/ink.ts';
import { Reader, type ReaderState } from '../story/reader.ts';
import type { Script } from '../story/script.ts';
import type { OnProblem } from '../story/tags-of.ts';
import type { Bookmark, Log } from './log.ts';
import { Playthrough } from './playthrough.ts';
import { type Restored, restore, returning } from './restore.ts';

// A rehearsal is how a story is played by whoever writes it: it departs from its log. A log says nothing of that, so
// what has departed is never kept; all that is kept still shows the same frames for the same log.

/** What a writer does to a story that no player can. */
export type Departure =
  | { readonly kind: 'jump'; readonly place: string; readonly parameters: number }
  | { readonly kind: 'set'; readonly variable: string; readonly value: string };

/** A departure, and the place in the playthrough before at which it was made. */
export interface Leg {
  readonly from: Bookmark;
  readonly departure: Departure;
}

/** A playthrough that departed from another, with a log that begins there. */
export interface Rehearsal {
  readonly playthrough: Playthrough;
  /** Where Ink stands at its first frame. */
  readonly opening: ReaderState;
}

/**
 * Where Ink stands while a line is read: right behind it, and not a line ahead as readers are.
 * @param opening where it stands at the first frame of a rehearsal; null where there is none.
 * @param at number of the line's frame.
 */
export function momentOf(
  playthrough: Playthrough,
  opening: ReaderState | null,
  at = playthrough.at,
): ReaderState {
  const { first, script, log } = playthrough;
  if (at === 0 && opening !== null) return opening;
  // The past of a place that was shown at once is not known yet.
  if (at === first && first > 0) return playthrough.readerAfter(at).save();
  const reader = at === 0 ? Reader.open(script, log, () => {}) : playthrough.readerAfter(at - 1);
  const taken = at === 0 ? null : playthrough.takenAt(at - 1);
  if (taken !== null) reader.choose(taken.id, taken.label);
  reader.prime();
  return reader.save();
}

/** What a rehearsal begins with. */
interface Begun {
  readonly opening: ReaderState;
  /** What it reads on from. */
  readonly state: ReaderState;
  /** The frame that stands there already. */
  readonly frame: Frame;
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * The present line read once more, from before it, with another value: Ink makes the options together with the line
 * that asks, so only then are they those of the new value.
 * @returns null where the line, or what it does to variables, is then not what it was.
 */
function readAgain(
  playthrough: Playthrough,
  opening: ReaderState | null,
  { variable, value }: Departure & { kind: 'set' },
  wanted: readonly Variable[],
): Begun | null {
  const { at, first, script, log, frame } = playthrough;
  if (at === first && (at > 0 || opening !== null)) return null;
  const before =
    at === 0 ? Reader.open(script, log, () => {}).save() : momentOf(playthrough, opening, at - 1);
  const reader = Reader.resume(script, withVariable(script, before, variable, value), () => {});
  if (at > 0) reader.read();
  const taken = at > 0 ? playthrough.takenAt(at - 1) : null;
  if (taken !== null) reader.choose(taken.id, taken.label);
  reader.prime();
  const moment = reader.save();
  const { id, choices, ends } = reader.read();
  if (id !== frame.beat.id || !isSame(variablesOf(script, moment), wanted)) return null;
  const beat = { ...frame.beat, choices, ends };
  return { opening: moment, state: reader.save(), frame: { ...frame, beat } };
}

/** The present line with another value behind it. */
function withValue(
  playthrough: Playthrough,
  before: ReaderState | null,
  departure: Departure & { kind: 'set' },
): Begun {
  const { script, frame } = playthrough;
  const { variable, value } = departure;
  const opening = withVariable(script, momentOf(playthrough, before), variable, value);
  if (frame.beat.choices.length > 0 || frame.beat.ends) {
    try {
      const again = readAgain(playthrough, before, departure, variablesOf(script, opening));
      if (again !== null) return again;
    } catch (problem) {
      // With that value the way here is another: it counts from behind the options.
      if (!(problem instanceof StoryError)) throw problem;
    }
  }
  const reader = Reader.resume(script, opening, () => {});
  const { choices, ends } = reader.read();
  const beat = { ...frame.beat, choices, ends };
  return { opening, state: reader.save(), frame: { ...frame, beat } };
}

/** Where a rehearsal begins. */
function openingOf(
  playthrough: Playthrough,
  before: ReaderState | null,
  departure: Departure,
): Begun {
  if (departure.kind === 'set') return withValue(playthrough, before, departure);
  const { script, frame } = playthrough;
  const moment = momentOf(playthrough, before);
  const { beat } = frame;
  const state = jumpedTo(script, moment, departure.place, departure.parameters);
  // The line it was left from stands once more, so that one can go back to it.
  const left = { ...beat, choices: [], ends: false, ending: null };
  return { opening: moment, state, frame: { ...frame, beat: left } };
}

interface DepartParts {
  /** What the log of the rehearsal takes already. */
  readonly taken?: Log['taken'];
  readonly onProblem?: OnProblem | undefined;
}

/**
 * Departs from the present line.
 * @param opening as for `momentOf`.
 * @returns after a jump, at the first line there; after a change, at the same line, with the options that there are
 *   now, where the line can be read once more to the same effect.
 * @throws {RangeError} when there is no such place or variable, or no such value.
 * @throws {StoryError} when the story goes wrong there.
 */
export function depart(
  playthrough: Playthrough,
  opening: ReaderState | null,
  departure: Departure,
  { taken = [], onProblem }: DepartParts = {},
): Rehearsal {
  const begun = openingOf(playthrough, opening, departure);
  const { script, log } = playthrough;
  const { state, frame } = begun;
  const snapshot = { at: 0, road: 0, frame, state };
  const next = new Playthrough(script, { ...log, taken }, onProblem, snapshot);
  if (departure.kind === 'jump') next.forward();
  return { playthrough: next, opening: begun.opening };
}

/**
 * Makes a rehearsal again in an edited story: each leg is walked as far as it still exists.
 * @param at the place in it that is to be come back to.
 * @throws {RangeError | StoryError} when a departure cannot be made there any more.
 */
export function rehearse(
  script: Script,
  legs: readonly Leg[],
  at: Bookmark,
  onProblem?: OnProblem,
): Rehearsal & Pick<Restored, 'lost'> {
  const [first] = legs;
  if (first === undefined) throw new RangeError('a rehearsal departs from somewhere');
  let { playthrough, lost }: Restored = restore(script, first.from, onProblem);
  let opening: ReaderState | null = null;
  for (const [number, { departure }] of legs.entries()) {
    const to = legs[number + 1]?.from ?? at;
    const { taken } = to.log;
    const departed: Rehearsal = depart(playthrough, opening, departure, { taken, onProblem });
    opening = departed.opening;
    const returned: Restored = inOneGo(returning(departed.playthrough, to));
    playthrough = returned.playthrough;
    lost ??= returned.lost;
  }
  if (opening === null) throw new StoryError('nothing was departed from', '');
  return { playthrough, opening, lost };
}
