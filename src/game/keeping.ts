import {
  type Journal,
  noteChoice,
  noteEnding,
  noteLine,
  noteVisit,
} from '../playthrough/journal.ts';
import type { Bookmark } from '../playthrough/log.ts';
import type { Playthrough } from '../playthrough/playthrough.ts';
import type { Frame } from '../scene/frame.ts';
import type { Kept } from '../shelf/kept.ts';
import type { Shelf } from '../shelf/shelf.ts';

interface KeepingParts {
  /** Null where nothing is kept. */
  readonly id: string | null;
  readonly shelf: Pick<Shelf, 'journal' | 'keepJournal' | 'keepAutosave'>;
  readonly playthrough: () => Playthrough;
  readonly place: () => Pick<Kept, 'bookmark' | 'foothold' | 'glimpse'> | null;
  /** Whether the reader only watches: then the place they had come to stays. */
  readonly watches: () => boolean;
  readonly seeJournal: (journal: Journal) => void;
  /** Calls back once what is shown now is on the screen. */
  readonly afterPaint: (then: () => void) => void;
}

/** A line that stands, and is still to be kept. */
interface Standing {
  readonly frame: Frame;
  readonly bookmark: Bookmark;
}

/**
 * Keeps what is read: journal and place after each line. A line is kept once it is painted, as writing Ink's state down
 * takes as long as showing the line; what comes before that has the line kept first.
 */
export class Keeping {
  readonly #parts: KeepingParts;
  #standing: Standing | null = null;

  constructor(parts: KeepingParts) {
    this.#parts = parts;
  }

  /** Whether a line was read before, in any playthrough. */
  hasRead(beat: string): boolean {
    const { id, shelf } = this.#parts;
    return shelf.journal.read.has(beat) || (id !== null && this.#standing?.frame.beat.id === beat);
  }

  /** The line at the cursor stands whole. @returns its place. */
  stands(): Bookmark {
    this.now();
    const playthrough = this.#playthrough;
    const bookmark = playthrough.bookmark();
    const standing = { frame: playthrough.frame, bookmark };
    this.#standing = standing;
    this.#parts.afterPaint(() => {
      if (this.#standing === standing) this.now();
    });
    return bookmark;
  }

  /** An option was taken, and its first line is come to. */
  choice(): void {
    this.now();
    this.#note(noteChoice(this.#parts.shelf.journal, this.#playthrough.bookmark()));
  }

  /** Keeps the line that stands, unless it is kept. Of one that was left already only the journal tells. */
  now(): void {
    const standing = this.#standing;
    const { id, shelf, place, watches } = this.#parts;
    this.#standing = null;
    if (standing === null || id === null) return;
    const { frame, bookmark } = standing;
    const isThere = this.#playthrough.at === bookmark.at && !watches();
    const there = isThere ? place() : null;
    if (there !== null) shelf.keepAutosave({ id, ...there });
    const { beat } = frame;
    const read = noteVisit(noteLine(shelf.journal, beat.id), beat.place, bookmark);
    this.#note(beat.ending === null ? read : noteEnding(read, beat.ending, bookmark));
  }

  get #playthrough(): Playthrough {
    return this.#parts.playthrough();
  }

  #note(journal: Journal) {
    const { id, shelf, seeJournal } = this.#parts;
    if (journal === shelf.journal || id === null) return;
    shelf.keepJournal(journal);
    seeJournal(shelf.journal);
  }
}
