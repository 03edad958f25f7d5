import type { StoryInfo } from '../catalogue/story-info.ts';
import { Director } from '../director/director.ts';
import type { Clock, Sound, Stage } from '../director/ports.ts';
import type { Preferences } from '../director/preferences.ts';
import type { View } from '../director/view.ts';
import {
  endingsSeen,
  type Journal,
  noteChoice,
  noteEnding,
  noteLine,
} from '../playthrough/journal.ts';
import { Playthrough } from '../playthrough/playthrough.ts';
import { type Loss, restore } from '../playthrough/restore.ts';
import type { Frame } from '../scene/frame.ts';
import { glimpseOf } from '../shelf/glimpse.ts';
import type { Kept } from '../shelf/kept.ts';
import type { Shelf } from '../shelf/shelf.ts';
import type { Script } from '../story/script.ts';

/** What is told of a session as it goes. */
export interface SessionSight {
  seeView(view: View): void;
  /** A line stands whole, there to be read. */
  seeLine(view: View): void;
  seeJournal(journal: Journal): void;
  /** The story went wrong; the session stands at its last good line. */
  seeTrouble(error: unknown): void;
  /** A tag that the running story put together cannot be read. */
  seeProblem(message: string, place: string): void;
}

export interface SessionParts {
  readonly script: Script;
  readonly info: StoryInfo;
  readonly shelf: Pick<Shelf, 'journal' | 'keepJournal' | 'keepAutosave'>;
  readonly stage: Stage;
  readonly sound: Sound;
  readonly clock: Clock;
  readonly preferences: () => Preferences;
  readonly sight: SessionSight;
}

/** One player at one playthrough: plays it, and keeps place and journal after every line. */
export class Session {
  readonly #id: string;
  readonly #parts: SessionParts;
  readonly #director: Director;

  private constructor(id: string, playthrough: Playthrough, parts: SessionParts) {
    this.#id = id;
    this.#parts = parts;
    const { stage, sound, clock, shelf, preferences, sight } = parts;
    this.#director = new Director(playthrough, {
      stage,
      sound,
      clock,
      audience: {
        hasRead: (beat) => shelf.journal.read.has(beat),
        get autoSpeed() {
          return preferences().autoSpeed;
        },
        get skipUnread() {
          return preferences().skipUnread;
        },
        seeView: (view) => sight.seeView(view),
        seeLine: () => this.#keepLine(),
        seeChoice: () => this.#note(noteChoice(shelf.journal, this.#playthrough.bookmark())),
        seeError: (error) => sight.seeTrouble(error),
      },
    });
  }

  /**
   * A new playthrough.
   * @param id names it among the autosaves.
   * @param seed for the story's chance.
   * @throws {StoryError} when the story cannot begin.
   */
  static begin(id: string, seed: number, parts: SessionParts): Session {
    const log = { seed, known: endingsSeen(parts.shelf.journal), taken: [] };
    const playthrough = new Playthrough(parts.script, log, parts.sight.seeProblem);
    const session = new Session(id, playthrough, parts);
    session.#director.open('play');
    return session;
  }

  /**
   * A playthrough that was kept, at its place.
   * @returns the session, and what of the place an edited story no longer has.
   * @throws {StoryError} when the story cannot begin.
   */
  static resume(kept: Pick<Kept, 'id' | 'bookmark'>, parts: SessionParts): [Session, Loss | null] {
    const { playthrough, lost } = restore(parts.script, kept.bookmark, parts.sight.seeProblem);
    const session = new Session(kept.id, playthrough, parts);
    session.#director.open('cut');
    return [session, lost];
  }

  get director(): Director {
    return this.#director;
  }

  get #playthrough(): Playthrough {
    return this.#director.playthrough;
  }

  /** Whether a choice lies behind the present line. */
  get choiceBehind(): boolean {
    return this.#playthrough.choiceBehind() !== null;
  }

  /** Goes back to the last choice on the way to this line. */
  backToChoice(): void {
    const at = this.#playthrough.choiceBehind();
    if (at !== null) this.#director.goTo(at);
  }

  /** Shows the last good line again after the story went wrong. */
  recover(): void {
    this.#director.open('cut');
  }

  /** The same log on an edited story, at the same place as far as it still exists. */
  moveTo(script: Script): Loss | null {
    const { playthrough, lost } = restore(
      script,
      this.#playthrough.bookmark(),
      this.#parts.sight.seeProblem,
    );
    this.#director.replace(playthrough, 'cut');
    return lost;
  }

  /** Frames that may come soon, so that their pictures and sounds can be fetched before. */
  peek(count: number): Frame[] {
    return this.#playthrough.peek(count);
  }

  /** Ends the playing; the place is kept. */
  close(): void {
    this.#director.close();
  }

  #keepLine() {
    const { shelf, info, sight } = this.#parts;
    const { frame } = this.#playthrough;
    const bookmark = this.#playthrough.bookmark();
    shelf.keepAutosave({ id: this.#id, bookmark, glimpse: glimpseOf(frame, info.cast) });
    const read = noteLine(shelf.journal, frame.beat.id);
    const { ending } = frame.beat;
    this.#note(ending === null ? read : noteEnding(read, ending, bookmark));
    sight.seeLine(this.#director.view);
  }

  #note(journal: Journal) {
    const { shelf, sight } = this.#parts;
    if (journal === shelf.journal) return;
    shelf.keepJournal(journal);
    sight.seeJournal(journal);
  }
}
