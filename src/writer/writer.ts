import { type Signal, signal } from '@preact/signals';
import type { GameStory } from '../catalogue/game-story.ts';
import type { ToldProblems, WrittenStory } from '../catalogue/live.ts';
import type { Roads } from '../catalogue/roads.ts';
import type { StoryInfo } from '../catalogue/story-info.ts';
import { followEdit } from '../game/edited-story.ts';
import type { Game } from '../game/game.ts';
import { loadedStory } from '../game/loaded-story.ts';
import { lossInWords } from '../game/loss-in-words.ts';
import { type Departure, momentOf } from '../playthrough/rehearsal.ts';
import { variablesOf } from '../story/departure.ts';
import { StoryError } from '../story/ink.ts';
import { type KeptRehearsal, Rehearsing } from './rehearsing.ts';
import { type Watched, watched } from './watched.ts';

/** The pages of the panel. */
export const tabs = ['here', 'variables', 'places', 'assets', 'remarks'] as const;

export type Tab = (typeof tabs)[number];

/** What is left of the panel when the page is loaded anew. */
export interface KeptPanel {
  readonly open: boolean;
  readonly tab: Tab;
}

/** Where the page was before it was loaded anew. */
export interface KeptPlace {
  readonly rehearsal: KeptRehearsal | null;
  readonly playing: boolean;
}

function isSameInfo(one: StoryInfo, other: StoryInfo): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  const fields = new Map(Object.entries(one));
  const others = new Map(Object.entries(other));
  return [...names].every(
    (name) => JSON.stringify(fields.get(name)) === JSON.stringify(others.get(name)),
  );
}

/** Whoever writes the story that is played: what they are shown, and what they can do. */
export class Writer {
  readonly game: Game;
  readonly open: Signal<boolean>;
  readonly tab: Signal<Tab>;
  readonly problems: Signal<ToldProblems> = signal({
    errors: [],
    remarks: [],
    checking: true,
  });
  /** Null until the dev server has told. */
  readonly written: Signal<WrittenStory | null> = signal(null);
  /** Null until they are asked for. */
  readonly roads: Signal<Roads | null> = signal(null);
  readonly variables: Signal<readonly Watched[]> = signal([]);
  readonly rehearsing: Rehearsing;
  /** The errors that were put away unmended, as one text. */
  readonly putAway: Signal<string> = signal('');
  /** What story.json says, as the page has it; null until that is known. */
  #info: StoryInfo | null = null;
  /** The line whose variables are shown. */
  #looked: object | null = null;

  constructor(game: Game, { open, tab }: KeptPanel) {
    this.game = game;
    this.open = signal(open);
    this.tab = signal(tab);
    this.rehearsing = new Rehearsing(game);
    void import('virtual:game/info').then(({ info }) => {
      this.#info ??= info;
    });
  }

  /** Looks at the line that is played: at its variables, and whether it is a rehearsal still. */
  look(): void {
    const { session } = this.game;
    if (session?.id !== null) this.rehearsing.end();
    if (!session || !this.open.peek()) return;
    const { playthrough } = session;
    if (playthrough.frame === this.#looked) return;
    this.#looked = playthrough.frame;
    try {
      const moment = momentOf(playthrough, this.rehearsing.opening);
      const now = variablesOf(playthrough.script, moment);
      this.variables.value = watched(this.variables.peek(), now);
    } catch (problem) {
      // A story that goes wrong says so itself.
      if (!(problem instanceof StoryError)) throw problem;
    }
  }

  show(tab: Tab): void {
    this.tab.value = tab;
    this.open.value = true;
    this.look();
  }

  /** Departs from the present line. @returns why that cannot be; null where it is done. */
  depart(departure: Departure): string | null {
    const fault = this.rehearsing.depart(departure);
    this.#looked = null;
    this.look();
    return fault;
  }

  /** Goes on in an edited story, at the same place as far as it is still there. */
  follow(edited: GameStory): void {
    const { game } = this;
    const anew = this.#info !== null && !isSameInfo(this.#info, edited.info);
    this.#info = edited.info;
    const kept = this.rehearsing.kept();
    game.story = loadedStory(edited, edited.info);
    if (kept === null) followEdit(game, anew);
    else {
      const lost = this.rehearsing.again(kept);
      if (lost !== null) game.parts.say(lossInWords(lost));
    }
    if (!anew) return;
    document.title = edited.info.title;
    document.documentElement.lang = edited.info.language;
    this.showAnew();
    this.soundAnew();
  }

  /** Opens the stage once more: its pictures, or what story.json says of them, are others. */
  showAnew(): void {
    const { stage, state } = this.game.parts;
    // Menus hold no signal of what a story is called, or where its stills are.
    state.endingsSeen.value = [...state.endingsSeen.value];
    void stage.open(true);
  }

  soundAnew(): void {
    const { audio, state } = this.game.parts;
    // What was heard goes on to be heard: a browser remembers that somebody has pressed something.
    void audio.open().then(() => audio.configure(state.preferences.value));
  }

  keptPlace(): KeptPlace {
    return { rehearsal: this.rehearsing.kept(), playing: this.game.session !== null };
  }

  /** Comes back to where the page was before it was loaded anew. */
  comeBack({ rehearsal, playing }: KeptPlace): void {
    const [kept] = this.game.parts.shelf.autosaves;
    if (rehearsal !== null) this.rehearsing.again(rehearsal);
    else if (playing && kept !== undefined) void this.game.ask((saves) => saves.goOn(kept));
  }
}
