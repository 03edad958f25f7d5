import type { FirstInfo } from '../catalogue/story-info.ts';
import { Director } from '../director/director.ts';
import type { PlayState } from '../director/play-state.ts';
import type { Clock, Sound, Stage } from '../director/ports.ts';
import type { Preferences } from '../director/preferences.ts';
import { endingsSeen, type Journal } from '../playthrough/journal.ts';
import { Playthrough } from '../playthrough/playthrough.ts';
import type { Frame } from '../scene/frame.ts';
import type { Kept } from '../shelf/kept.ts';
import { previewOf } from '../shelf/preview.ts';
import type { Shelf } from '../shelf/shelf.ts';
import type { Line } from '../story/line.ts';
import type { Script } from '../story/script.ts';
import { Keeping } from './keeping.ts';
import type { LookAhead } from './look-ahead.ts';
import { Memory } from './memory.ts';
import type { PastEvents } from './past.ts';
import { endingScene } from './story-scenes.ts';

/** What is told of a session as it goes. */
export interface SessionEvents extends PastEvents {
  readonly seeView: (view: PlayState) => void;
  /** A line stands whole, there to be read. @param choiceBehind whether a choice lies behind it. */
  readonly seeLine: (view: PlayState, choiceBehind: boolean) => void;
  readonly seeJournal: (journal: Journal) => void;
}

export interface SessionParts {
  readonly script: Script;
  readonly info: FirstInfo;
  readonly shelf: Pick<Shelf, 'journal' | 'keepJournal' | 'keepAutosave'>;
  readonly stage: Stage;
  readonly sound: Sound;
  readonly clock: Clock;
  readonly preferences: () => Preferences;
  /** The leaves that a frame's words are to be read on; none where all of them have room. */
  readonly leavesOf: (frame: Frame) => readonly Line[];
  /** Has a playthrough told as the reader wishes. */
  readonly tell: (playthrough: Playthrough) => void;
  /** Calls back once what is shown now is on the screen; at once where it is left out. */
  readonly afterPaint?: (then: () => void) => void;
  readonly events: SessionEvents;
}

/** One player at one playthrough: plays it, and keeps place and journal after every line. */
export class Session {
  /** Null for a rehearsal: what is written departs from its log, so nothing of it is kept. */
  readonly id: string | null;
  readonly #parts: SessionParts;
  readonly #director: Director;
  readonly #keeping: Keeping;
  readonly #memory: Memory;
  /** Looks at what may come; null until it is first wanted. */
  #lookAhead: LookAhead | null = null;
  #closed = false;
  /** The last line with what stands behind its ending's card, once that is shown; null where nothing else does. */
  #end: Frame | null = null;

  private constructor(id: string | null, playthrough: Playthrough, parts: SessionParts) {
    this.id = id;
    this.#parts = parts;
    const { stage, sound, clock, shelf, preferences, leavesOf, events } = parts;
    this.#keeping = new Keeping({
      id,
      shelf,
      playthrough: () => this.playthrough,
      place: () => this.place(),
      watches: () => this.#director.view.pace === 'replay',
      seeJournal: events.seeJournal,
      afterPaint: parts.afterPaint ?? ((then) => then()),
    });
    this.#memory = new Memory({
      clock,
      events,
      playthrough: () => this.playthrough,
      replace: (other) => this.replace(other),
    });
    parts.tell(playthrough);
    this.#director = new Director(playthrough, {
      stage,
      sound,
      clock,
      audience: {
        hasRead: (beat) => this.#keeping.hasRead(beat),
        leavesOf,
        get autoSpeed() {
          return preferences().autoSpeed;
        },
        get skipUnread() {
          return preferences().skipUnread;
        },
        seeView: (view) => events.seeView(this.#withEnd(view)),
        seeLine: () => {
          const { road } = this.#keeping.stands();
          // A rehearsal has departed from its log: its frames could not be made again.
          if (id !== null) this.#memory.letGo();
          events.seeLine(this.#director.view, road > 0);
        },
        seeChoice: () => this.#keeping.choice(),
        seeError: (error) => events.seeTrouble(error),
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
    const playthrough = new Playthrough(parts.script, log, parts.events.seeProblem);
    const session = new Session(id, playthrough, parts);
    session.#director.open('play');
    return session;
  }

  /** A playthrough that stands at some place already, shown from there. @param id null for one that is not kept. */
  static at(id: string | null, playthrough: Playthrough, parts: SessionParts): Session {
    const session = new Session(id, playthrough, parts);
    session.#memory.recall();
    session.#director.open('cut');
    return session;
  }

  get director(): Director {
    return this.#director;
  }

  /** What is played, at the present line. */
  get playthrough(): Playthrough {
    return this.#director.playthrough;
  }

  /** Whether a choice lies behind the present line. */
  get choiceBehind(): boolean {
    return this.playthrough.bookmark().road > 0;
  }

  /** Goes back by a leaf or a line. */
  async back(): Promise<void> {
    const { at, first } = this.playthrough;
    this.#memory.nears(at);
    if (at > first || this.#director.view.leaf > 0 || (await this.past())) this.#director.back();
  }

  /** Goes back to the last choice on the way to this line. */
  async backToChoice(): Promise<void> {
    if (this.playthrough.choiceBehind() === null && !(await this.past())) return;
    const at = this.playthrough.choiceBehind();
    if (at !== null) await this.goTo(at);
  }

  /** Goes to a line of this playthrough. @returns false when it was closed before that could be. */
  async goTo(at: number): Promise<boolean> {
    if (at < this.playthrough.first && !(await this.past())) return false;
    this.#memory.nears(at);
    this.#director.goTo(at);
    return true;
  }

  /** Lets the playthrough run by itself from its first line, over the choices it took. */
  async watch(): Promise<void> {
    if (await this.past()) this.#director.replay(0);
  }

  /** The present place, to be kept; none in a rehearsal. */
  place(): Pick<Kept, 'bookmark' | 'foothold' | 'glimpse'> | null {
    if (this.id === null) return null;
    const bookmark = this.playthrough.bookmark();
    const foothold = this.playthrough.snapshot() ?? undefined;
    return {
      bookmark,
      foothold,
      glimpse: previewOf(this.playthrough.frame, this.#parts.info.cast),
    };
  }

  /** Resolves when every frame from the first line on is known. */
  get known(): Promise<void> {
    return this.#memory.known;
  }

  /** Waits until every frame from the first line on is known. @returns false when the session is over by then. */
  past(): Promise<boolean> {
    return this.#memory.whole();
  }

  /** Shows the last good line again after the story went wrong. */
  recover(): void {
    this.#director.open('cut');
  }

  /** Goes on with another playthrough of the same log. */
  replace(playthrough: Playthrough): void {
    this.#lookAhead?.callOff();
    this.#keeping.now();
    this.#parts.tell(playthrough);
    this.#director.replace(playthrough, 'cut');
  }

  /**
   * Frames that may come soon, so that their pictures and sounds can be fetched before. They are looked for a
   * little at a time, while the page goes on; another look calls this one off.
   * @param ahead how many on each road.
   * @returns null when it was called off.
   */
  async lookAhead(ahead: number): Promise<Frame[] | null> {
    const { LookAhead } = await import('./look-ahead.ts');
    if (this.#closed) return null;
    this.#lookAhead ??= new LookAhead(this.#parts.clock);
    return this.#lookAhead.look(this.playthrough, ahead);
  }

  /** Ends the playing; the place is kept. */
  close(): void {
    this.#closed = true;
    this.#keeping.now();
    this.#memory.close();
    this.#lookAhead?.callOff();
    this.#director.close();
  }

  /** The ending's own picture comes with its card, in the place of the last line's. */
  #withEnd(view: PlayState): PlayState {
    const { info, stage } = this.#parts;
    const { phase, frame } = view;
    const scene = phase === 'ended' ? endingScene(info, frame.beat.ending) : null;
    if (scene === null) {
      this.#end = null;
      return view;
    }
    if (this.#end === null) {
      stage.consider(scene);
      const { title, layout } = frame.scene;
      const beat = { ...frame.beat, alt: null };
      this.#end = { ...frame, beat, scene: { ...scene, title, layout } };
    }
    return { ...view, frame: this.#end };
  }
}
