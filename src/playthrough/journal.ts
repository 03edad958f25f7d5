import { answerOf } from '../story/option-id.ts';
import { type Bookmark, choiceBehind, isShorter, wayTo } from './log.ts';
import { type Marks, withMark } from './marks.ts';
import { type Records, withRecord } from './records.ts';
import { notePlace, nothingVisited, type Visited } from './visited.ts';

/** An option this player has taken, in any playthrough. */
export interface ChoiceRecord {
  readonly label: string;
  /** Ids of the endings it has led to. */
  readonly endings: readonly string[];
  /** The shortest way that led to taking it. */
  readonly bookmark: Bookmark;
}

/** What this player has ever read, chosen and finished, over all playthroughs. A plain value. */
export interface Journal {
  /** Ids of beats read to the end. */
  readonly read: Marks;
  /** By the option's id. */
  readonly taken: Records<ChoiceRecord>;
  /** By the ending's id: the shortest way that led to it. */
  readonly endings: Records<Bookmark>;
  readonly visited: Visited;
}

export const emptyJournal: Journal = {
  read: new Set(),
  taken: new Map(),
  endings: new Map(),
  visited: nothingVisited,
};

/**
 * What is known of an option: by its id, else, until `named` has gone through the journal, by what earlier
 * versions called it, which did not say who asked.
 */
export function recordOf(taken: Journal['taken'], id: string): ChoiceRecord | undefined {
  return taken.get(id) ?? taken.get(answerOf(id));
}

function shorter(known: Bookmark | undefined, way: Bookmark): Bookmark {
  return known === undefined || isShorter(way, known) ? wayTo(way) : known;
}

/** The journal after a line has been read. */
export function noteLine(journal: Journal, beat: string): Journal {
  return journal.read.has(beat) ? journal : { ...journal, read: withMark(journal.read, beat) };
}

/** The journal after a line of a place (knot and stitch) was come to. */
export function noteVisit(journal: Journal, place: string, bookmark: Bookmark): Journal {
  const visited = notePlace(journal.visited, place, bookmark);
  return visited === journal.visited ? journal : { ...journal, visited };
}

/** The journal after an option was taken. @param bookmark the line after it. */
export function noteChoice(journal: Journal, bookmark: Bookmark): Journal {
  const taken = choiceBehind(bookmark);
  if (taken === undefined) return journal;
  const before = journal.taken.get(taken.id);
  const record: ChoiceRecord = {
    label: taken.label,
    endings: before?.endings ?? [],
    bookmark: shorter(before?.bookmark, bookmark),
  };
  return { ...journal, taken: withRecord(journal.taken, taken.id, record) };
}

/** The journal after an ending was reached: it is remembered with every option on the way to it. */
export function noteEnding(journal: Journal, ending: string, bookmark: Bookmark): Journal {
  let { taken } = journal;
  for (const { id, label } of bookmark.log.taken) {
    const before = taken.get(id) ?? { label, endings: [], bookmark };
    if (!before.endings.includes(ending)) {
      taken = withRecord(taken, id, { ...before, endings: [...before.endings, ending] });
    }
  }
  const way = shorter(journal.endings.get(ending), bookmark);
  return { ...journal, taken, endings: withRecord(journal.endings, ending, way) };
}

/** Ids of the endings seen. */
export function endingsSeen(journal: Journal): string[] {
  return [...journal.endings.keys()];
}
