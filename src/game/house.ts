import type { Pictures } from '../catalogue/pictures.ts';
import type { StoryInfo } from '../catalogue/story-info.ts';
import type { Clock } from '../director/ports.ts';
import type { Preferences } from '../director/preferences.ts';
import type { Frame } from '../scene/frame.ts';
import type { OpenStage } from '../stage/index.ts';
import { type StageRelay, wordsAlone } from './relay.ts';

export interface HouseParts {
  readonly host: HTMLElement;
  readonly relay: StageRelay;
  /** All of `story.json`: asked for when a stage is opened. */
  readonly info: () => Promise<StoryInfo>;
  readonly preferences: () => Preferences;
  readonly clock: Clock;
  /** Told what the stage shows by itself, whenever that changes. */
  readonly seeStage: (shows: { readonly pictures: boolean; readonly words: boolean }) => void;
}

const nothing = { pictures: false, words: false };

/** Brings a stage into the page once its code is there, and another when the player asks for one. */
export class House {
  readonly #parts: HouseParts;
  #stage: OpenStage | null = null;
  /** Counts openings: one that was overtaken must not come in any more. */
  #opening = 0;

  constructor(parts: HouseParts) {
    this.#parts = parts;
  }

  get stage(): OpenStage | null {
    return this.#stage;
  }

  /** Opens a stage in the place of the present one; where none can be had, the words go on alone. */
  async open(): Promise<void> {
    const { host, relay, info, preferences } = this.#parts;
    this.#opening += 1;
    const opening = this.#opening;
    this.#close();
    this.#see(nothing);
    try {
      const [{ openStage }, { lineCover }, pictures, known] = await Promise.all([
        import('../stage/index.ts'),
        import('../menus/play/line-cover.ts'),
        import('virtual:game/pictures').then((module): Pictures => module.pictures),
        info(),
      ]);
      if (opening !== this.#opening) return;
      const stage = await openStage({
        host,
        info: known,
        pictures,
        preferences: preferences(),
        uncover: lineCover(),
        onLost: () => this.#see(nothing),
        onReturned: () => this.#tell(),
      });
      if (opening !== this.#opening) {
        stage.destroy();
        return;
      }
      this.#stage = stage;
      relay.moveTo(stage);
      // The page keeps its still, and the words, until there is a picture to take their place: the stage tells.
      await stage.pictured();
    } catch (error) {
      console.warn('No stage can be had here; the words go on alone:', error);
      if (opening === this.#opening) await this.#goOnInWords();
    }
  }

  /** The words come at the player's pace, if that can be had. */
  async #goOnInWords(): Promise<void> {
    const { relay, preferences, clock } = this.#parts;
    const parts = await Promise.all([
      import('../stage/words/page-stage.ts'),
      import('../menus/play/line-cover.ts'),
    ]).catch(() => null);
    if (parts === null) return;
    const [{ PageStage }, { lineCover }] = parts;
    relay.moveTo(new PageStage({ preferences, clock, uncover: lineCover() }));
  }

  configure(preferences: Preferences): void {
    this.#stage?.configure(preferences);
  }

  /** Fetches the pictures that these frames will want. */
  prepare(frames: readonly Frame[]): void {
    this.#stage?.prepare(frames.map((frame) => frame.scene));
  }

  #close() {
    if (this.#stage === null) return;
    this.#parts.relay.moveTo(wordsAlone);
    this.#see(nothing);
    this.#stage.destroy();
    this.#stage = null;
  }

  #tell() {
    if (this.#stage === null) return;
    this.#see({ pictures: this.#stage.showsPicture, words: this.#stage.showsText });
  }

  /** What the stage does not show, the page does: its still lies under the stage. */
  #see(shows: typeof nothing) {
    this.#parts.host.style.opacity = shows.pictures ? '' : '0';
    this.#parts.seeStage(shows);
  }
}
