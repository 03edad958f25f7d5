import { hash } from '../story/hash.ts';
import { StoryError } from '../story/ink.ts';
import { answerOf } from '../story/option-id.ts';
import type { Script } from '../story/script.ts';
import {
  type ChoiceRecord,
  emptyJournal,
  type Journal,
  noteChoice,
  noteEnding,
} from './journal.ts';
import { type Bookmark, type Log, wayTo } from './log.ts';
import { Playthrough } from './playthrough.ts';
import { readingOn } from './reading-on.ts';
import { withRecord } from './records.ts';

/** What becomes of a journal; to be asked of the journal as it is by then. */
type Migration = (journal: Journal) => Journal;

/** Whether a record is of an earlier version: one that named options by place and label, whoever asked. */
function isDated(id: string, { bookmark }: ChoiceRecord): boolean {
  const taken = bookmark.log.taken.find((one) => one.id === id);
  return taken !== undefined && id.split('~')[0] === hash(`${taken.place}*${taken.label}`);
}

/** Logs that tell all that these tell: none that is only the beginning of another. */
function wholeWays(bookmarks: readonly Bookmark[]): Bookmark[] {
  const begun = new Set<string>();
  const stepsOf = ({ seed, known, taken }: Log) => {
    const steps = [hash(`${seed}|${known.join(' ')}`)];
    for (const { id, place, label } of taken) {
      steps.push(hash(`${steps.at(-1)}|${id}|${place}|${label}`));
    }
    return steps;
  };
  const longest = bookmarks.toSorted((a, b) => b.log.taken.length - a.log.taken.length);
  return longest.filter(({ log }) => {
    const steps = stepsOf(log);
    const isNew = !begun.has(steps.at(-1) ?? '');
    for (const step of steps) begun.add(step);
    return isNew;
  });
}

/**
 * Walks a kept way again. @returns what a journal would have noted on it, with the endings among `endings`; each
 * step is one frame.
 * @throws {StoryError} only when the story cannot even begin.
 */
function* notedOn(
  script: Script,
  { log, at: reached }: Bookmark,
  endings: Journal['endings'],
): Generator<void, Journal> {
  const playthrough = new Playthrough(script, log);
  const isThere = () => playthrough.walked >= log.taken.length && playthrough.last >= reached;
  try {
    yield* readingOn(playthrough, isThere);
  } catch (error) {
    if (!(error instanceof StoryError)) throw error;
    // What was come to before it went wrong was come to.
  }
  let noted = emptyJournal;
  for (let at = 0; at <= playthrough.last; at++) {
    playthrough.goTo(at);
    const { ending } = playthrough.frame.beat;
    const isAnswer = at > 0 && playthrough.takenAt(at - 1) !== null;
    const isEnd = ending !== null && at <= reached && endings.has(ending);
    if (isAnswer) noted = noteChoice(noted, wayTo(playthrough.bookmark()));
    if (isEnd) noted = noteEnding(noted, ending, wayTo(playthrough.bookmark()));
    yield;
  }
  return noted;
}

/** A journal with what another one has noted of an option, too. */
function alsoNoted(journal: Journal, id: string, { bookmark, endings }: ChoiceRecord): Journal {
  const noted = noteChoice(journal, bookmark);
  const record = noted.taken.get(id);
  if (record === undefined) return noted;
  const all = [...new Set([...record.endings, ...endings])];
  return { ...noted, taken: withRecord(noted.taken, id, { ...record, endings: all }) };
}

/**
 * Names anew what an earlier version of the game noted of options: it called two the same that answer different
 * questions in the same words. Kept ways are walked again, and tell who asked. Each step of the generator is one
 * frame and yields the share of the ways walked.
 * @param more places kept beside the journal, which tell more of what was taken.
 * @throws {StoryError} only when the story cannot even begin.
 * @returns what makes the journal of then the one of now. Records that no way tells of stay as they are.
 */
export function* migrating(
  script: Script,
  journal: Journal,
  more: readonly Bookmark[],
): Generator<number, Migration> {
  const dated = [...journal.taken.entries()].filter(([id, record]) => isDated(id, record));
  if (dated.length === 0) return (now) => now;
  /** What was found of each, by its new id. */
  const found: (readonly [id: string, record: ChoiceRecord])[] = [];
  const ways = wholeWays([
    ...[...journal.taken.entries()].map(([, { bookmark }]) => bookmark),
    ...[...journal.endings.entries(), ...journal.visited.entries()].map(([, bookmark]) => bookmark),
    ...more,
  ]);
  for (const [number, way] of ways.entries()) {
    const walk = notedOn(script, way, journal.endings);
    for (let step = walk.next(); ; step = walk.next()) {
      if (step.done) {
        found.push(...step.value.taken.entries());
        break;
      }
      yield number / ways.length;
    }
  }
  return (now) => dated.reduce((named, [id, record]) => nameAnew(named, id, record, found), now);
}

function nameAnew(
  journal: Journal,
  id: string,
  { endings }: ChoiceRecord,
  found: readonly (readonly [id: string, record: ChoiceRecord])[],
): Journal {
  const own = found.filter(([name]) => name !== id && answerOf(name) === id);
  if (own.length === 0) return journal;
  const told = new Set(own.flatMap(([, record]) => record.endings));
  // By a longer way than is kept it led elsewhere, too: each of them may have.
  const untold = endings.filter((ending) => !told.has(ending));
  const taken: Journal['taken'] = new Map(
    [...journal.taken.entries()].filter(([one]) => one !== id),
  );
  return own.reduce<Journal>(
    (named, [name, record]) =>
      alsoNoted(named, name, { ...record, endings: [...record.endings, ...untold] }),
    { ...journal, taken },
  );
}
