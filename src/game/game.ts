import type { Clock } from '../director/ports.ts';
import type { Actions } from '../menus/index.ts';
import * as gamePhrases from '../phrases/game.ts';
import { endingsSeen } from '../playthrough/journal.ts';
import type { Playthrough } from '../playthrough/playthrough.ts';
import type { Frame } from '../scene/frame.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { StoryError } from '../story/ink.ts';
import type { Line } from '../story/line.ts';
import { afterPaint } from './after-paint.ts';
import type { AudioHost } from './audio-host.ts';
import type { LoadedStory } from './loaded-story.ts';
import type { Saves, SavesParts } from './saves.ts';
import { Session, type SessionEvents, type SessionParts } from './session.ts';
import type { StageHost } from './stage-host.ts';
import type { GameState } from './state.ts';
import { titleFrame } from './story-scenes.ts';

/** Frames ahead whose pictures and sounds are fetched before they come. */
const foresight = 12;

/** Ms after a line is there until the work begins that it must not wait for. */
const lookDelay = 150;

/** A whole number for a story's chance. */
const newSeed = () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 1;

/** A name that no playthrough and no save has had. */
export const newId = () => Date.now().toString(36) + newSeed().toString(36);

/** Says what of the running story cannot be read. */
export const seeProblem = (message: string, where: string) => console.warn(`${where}: ${message}`);

interface GameParts {
  readonly story: LoadedStory;
  readonly state: GameState;
  readonly shelf: Shelf;
  readonly clock: Clock;
  readonly stage: StageHost;
  readonly audio: AudioHost;
  /** Whether no other tab plays this game. */
  readonly alone: boolean;
  /** Says one calm sentence to the player. */
  readonly say: (text: string) => void;
}

/** The running game: its title, or the session that is played, and its saves. */
export class Game {
  readonly parts: GameParts;
  readonly savesParts: SavesParts;
  /** Where an opened link leads, until the player has answered. */
  linked: Playthrough | null = null;
  /** What a reader's wishes come to where lines gather on a page; null where they come one by one. */
  reader: Pick<Actions, 'press' | 'forwardAgain' | 'hold' | 'back'> | null = null;
  /** Its author may edit it while it is played. */
  story: LoadedStory;
  /** Has a playthrough told as the reader wishes: passages may be passed over. */
  tell: (playthrough: Playthrough) => void = () => {};
  /** The leaves that a frame's words are to be read on. Until what parts them is there, all words stand at once. */
  leavesOf: (frame: Frame) => readonly Line[] = () => [];
  readonly #events: SessionEvents;
  #session: Session | null = null;
  /** The line from which what may come was last looked for. */
  #prepared = Number.NaN;
  #saves: Saves | null = null;
  /** How often a session was begun or left. */
  #turns = 0;

  constructor(parts: GameParts) {
    this.parts = parts;
    this.story = parts.story;
    this.#events = this.#makeEvents();
    this.savesParts = {
      ...parts,
      info: this.story.info,
      newId,
      script: () => this.story.script,
      session: () => this.#session,
      passes: () => parts.state.preferences.value.passOver.length > 0,
      tell: (playthrough) => this.tell(playthrough),
      play: (id, playthrough) => this.playOn(id, playthrough),
      fail: (error) => this.#fail(error),
      seeProblem,
      seeProgress: this.#events.seeWaiting,
    };
  }

  /** Saves, links and places on the map. @returns rejects where the code for them cannot be had. */
  async saves(): Promise<Saves> {
    const code = await import('./saves.ts');
    this.#saves ??= new code.Saves(this.savesParts);
    return this.#saves;
  }

  /** Does something with the saves, unless the player has begun something else before they are here. */
  async ask(wish: (saves: Saves) => unknown): Promise<void> {
    const turn = this.#turns;
    try {
      const saves = await this.saves();
      if (turn === this.#turns) wish(saves);
    } catch (error) {
      console.warn('What keeps places could not be loaded:', error);
      this.parts.say(gamePhrases.notLoaded);
    }
  }

  /** Null while the title is shown. */
  get session(): Session | null {
    return this.#session;
  }

  /** Leaves the session for the title. */
  showTitle(): void {
    const { state, shelf, stage, audio } = this.parts;
    this.#leave();
    this.#session = null;
    state.view.value = null;
    state.place.value = shelf.autosaves[0]?.glimpse ?? null;
    const frame = titleFrame(this.story.info);
    void stage.show(frame, 'cut');
    audio.show(frame, 'cut');
  }

  /** Plays from the first line. */
  begin(): void {
    this.#play((parts) => Session.begin(newId(), newSeed(), parts));
  }

  /** Plays on from some place. @param id names the playthrough among the autosaves; null for one that is not kept. */
  playOn(id: string | null, playthrough: Playthrough): void {
    this.#play((parts) => Session.at(id, playthrough, parts));
  }

  /** From a trouble back to the last good line, or to the title. */
  recover(): void {
    this.parts.state.trouble.value = null;
    if (this.#session === null) this.showTitle();
    else this.#session.recover();
  }

  /** Looks for what may come, and fetches its pictures and sounds. */
  async #prepare(): Promise<void> {
    const { state, stage, audio } = this.parts;
    const { at = Number.NaN, pace } = state.view.value ?? {};
    // What is run through is not fetched for: that would slow it.
    if (pace === 'skip' || Math.abs(at - this.#prepared) < foresight / 2) return;
    this.#prepared = at;
    const frames = await this.#session?.lookAhead(foresight).catch((error) => {
      console.warn('What may come could not be looked for:', error);
    });
    if (!frames) return;
    stage.prepare(frames);
    audio.prepare(frames);
  }

  #play(open: (parts: SessionParts) => Session) {
    const { state, shelf, clock, stage, audio } = this.parts;
    const { info, script } = this.story;
    this.#leave();
    this.#prepared = Number.NaN;
    state.firstPlay.value = false;
    const preferences = () => state.preferences.value;
    const events = this.#events;
    try {
      this.#session = open({
        script,
        info,
        shelf,
        clock,
        stage,
        sound: audio,
        preferences,
        leavesOf: (frame) => this.leavesOf(frame),
        tell: this.tell,
        afterPaint: (then) => afterPaint(clock, () => this.#keep(then)),
        events,
      });
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Keeps a line; what is kept is what the title shows. */
  #keep(keep: () => void) {
    const { state, shelf } = this.parts;
    keep();
    state.place.value = shelf.autosaves[0]?.glimpse ?? null;
  }

  #leave() {
    this.#turns++;
    this.#saves?.stay();
    this.#session?.close();
    this.parts.state.trouble.value = null;
  }

  /** What goes wrong at the very start is told and leads back to the title. */
  #fail(error: unknown) {
    this.showTitle();
    this.#events.seeTrouble(error);
  }

  #makeEvents(): SessionEvents {
    const { state, clock } = this.parts;
    return {
      seeView: (view) => {
        state.view.value = view;
      },
      seeLine: ({ at, frame }, choiceBehind) => {
        performance.mark('game:line', { detail: { at, id: frame.beat.id } });
        if (state.stage.value.pictures) performance.mark('game:scene', { detail: { at } });
        state.choiceBehind.value = choiceBehind;
        clock.after(lookDelay, () => void this.#prepare());
      },
      seeJournal: (journal) => {
        state.endingsSeen.value = endingsSeen(journal);
        state.taken.value = journal.taken;
      },
      seeWaiting: (share) => {
        state.progress.value = share;
      },
      seeTrouble: (error) => {
        console.error(error);
        const place = error instanceof StoryError ? error.place : '';
        const what = error instanceof Error ? error.message : String(error);
        state.trouble.value = { what, where: place || this.story.info.title };
      },
      seeProblem,
    };
  }
}
