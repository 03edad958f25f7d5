import type { Arrival, Clock, Stage } from '../director/ports.ts';
import type { Preferences } from '../director/preferences.ts';
import type { StageShows } from '../menus/index.ts';
import type { Frame } from '../scene/frame.ts';
import type { Scene } from '../scene/scene.ts';
import type { OpenStage, Probe, StageEvents, StageOpener } from '../stage/index.ts';

/** Ms after which the place of a frame is waited for no longer: what comes behind it, such as sound, has its turn. */
export const placePatience = 10_000;

interface StageHostParts {
  /** Where stages stand in the page. */
  readonly element: HTMLElement;
  /** Fetches what opens stages; rejects where that cannot be had. */
  readonly fetchOpener: () => Promise<StageOpener>;
  /** Fetches what lets the page's words come at the player's pace where no stage can be had. */
  readonly fetchWords: () => Promise<Stage>;
  readonly preferences: () => Preferences;
  /** Resolves when the page has nothing else to do: what takes long is not begun while a press waits for its line. */
  readonly idle: () => Promise<void>;
  /** As a clock's. */
  readonly after: Clock['after'];
  /** Calls back when what could not be fetched is worth another try; never where it is left out. */
  readonly retry?: (again: () => void) => void;
  /** Told what the stage shows by itself, whenever that may have changed. */
  readonly seeStage: (shows: StageShows) => void;
}

/**
 * Holds the stage, and what it shows: opens one once its code is there, the full one or else the plain one, and puts
 * another in its place when it is lost, too slow, or not wished for. Until then, and where none can be had, the words
 * go on alone.
 */
export class StageHost implements Stage {
  readonly #parts: StageHostParts;
  #opener: StageOpener | null = null;
  #stage: OpenStage | null = null;
  /** What shows frames: the stage, or the page's words at a pace; null while these stand at once. */
  #shown: Stage | null = null;
  #frame: Frame | null = null;
  #readBefore = false;
  #considered: Scene | null = null;
  #bare = false;
  #coming: readonly Scene[] = [];
  #graphics: Preferences['graphics'];
  /** Counts openings: one that is overtaken by another comes to nothing. */
  #openings = 0;
  /** Whether the full stage can be played here, as far as is known. */
  #fit = true;
  /** Whether the page has words and picture until a stage stands again. */
  #away = true;
  readonly #events: StageEvents = {
    onSeen: () => this.#tell(),
    onLost: () => this.#goAway(),
    onRestored: () => void this.open(),
    onUnfit: (why) => this.#giveUp(why),
  };

  constructor(parts: StageHostParts) {
    this.#parts = parts;
    this.#graphics = parts.preferences().graphics;
  }

  show(frame: Frame, arrival: Arrival, readBefore = false): Promise<void> {
    this.#frame = frame;
    this.#readBefore = readBefore;
    this.#considered = null;
    return this.#shown?.show(frame, arrival, readBefore) ?? Promise.resolve();
  }

  finish(): void {
    this.#shown?.finish();
  }

  consider(scene: Scene | null): void {
    this.#considered = scene;
    this.#shown?.consider(scene);
  }

  configure(preferences: Preferences): void {
    const { graphics } = preferences;
    const before = this.#graphics;
    this.#graphics = graphics;
    this.#stage?.configure(preferences);
    if (graphics === before) return;
    // A light stage is a full one, too.
    const another = this.#opener?.mayChange(graphics, this.#stage?.kind ?? null);
    if (!another && before !== 'light') return;
    this.#fit = true;
    void this.open();
  }

  /** While held, nothing moves: a menu lies over the story. */
  hold(held: boolean): void {
    this.#opener?.hold(held);
  }

  /** Leaves the words out of the picture, or puts them back. */
  bare(bare: boolean): void {
    this.#bare = bare;
    this.#stage?.bare(bare);
  }

  /** The picture without its words, as a PNG; null where there is none. */
  async picture(): Promise<Blob | null> {
    return (await this.#stage?.picture()) ?? null;
  }

  /** Fetches the pictures that these frames will want. */
  prepare(frames: readonly Frame[]): void {
    this.#coming = frames.map(({ scene }) => scene);
    this.#stage?.prepare(this.#coming);
  }

  /** What the stage shows; null while the words go on alone. */
  probe(): Probe | null {
    return this.#stage?.probe() ?? null;
  }

  /**
   * Opens a stage in the place of the present one, at the same frame; the page has the words meanwhile. Resolves when
   * the place of the frame can be seen, or never will be, or takes long; where no stage can be had, once the words go
   * on alone.
   * @param anew whether pictures or `story.json` are others than before.
   */
  async open(anew = false): Promise<void> {
    if (anew) this.#opener = null;
    this.#openings += 1;
    const own = this.#openings;
    this.#goAway();
    try {
      const opener = this.#opener ?? (await this.#parts.fetchOpener());
      if (own !== this.#openings) return;
      this.#opener = opener;
      await this.#parts.idle();
      if (own !== this.#openings) return;
      const stage = await opener.open(this.#parts.preferences(), this.#fit, this.#events);
      await this.#parts.idle();
      if (own !== this.#openings) return stage.destroy();
      this.#moveTo(stage);
      await this.#pictured(opener);
    } catch (problem) {
      console.warn('No stage can be had here; the words go on alone:', problem);
      if (own !== this.#openings) return;
      await this.#goOnInWords(own);
      this.#parts.retry?.(() => {
        if (own === this.#openings) void this.open();
      });
    }
  }

  /** Goes on in the page's words alone: for a story of which nothing else is to be shown. */
  openWords(): Promise<void> {
    return this.#goOnInWords(this.#openings);
  }

  /** Waits for the place of the frame, though not for ever. */
  #pictured(opener: StageOpener): Promise<void> {
    return new Promise((resolve, reject) => {
      const callOff = this.#parts.after(placePatience, resolve);
      opener
        .pictured(() => this.#frame)
        .finally(callOff)
        .then(resolve, reject);
    });
  }

  #moveTo(stage: OpenStage) {
    const own = this.#openings;
    this.#leave();
    this.#stage = stage;
    // What was wished for while it was opened.
    stage.configure(this.#parts.preferences());
    stage.bare(this.#bare);
    stage.prepare(this.#coming);
    void this.#present(stage).then(() => {
      if (own !== this.#openings) return;
      this.#away = false;
      this.#tell();
    });
  }

  /** The words come at the player's pace, if that can be had. */
  async #goOnInWords(own: number): Promise<void> {
    this.#leave();
    const words = await this.#parts.fetchWords().catch(() => null);
    if (words !== null && own === this.#openings) void this.#present(words);
  }

  /** Goes on with what shows frames from now on, at the frame that is shown. */
  async #present(shown: Stage): Promise<void> {
    this.#shown = shown;
    await (this.#frame && shown.show(this.#frame, 'cut', this.#readBefore));
    if (shown === this.#shown && this.#considered !== null) shown.consider(this.#considered);
  }

  #leave() {
    // Nobody waits for a show that nothing shows any more.
    this.#shown?.finish();
    this.#stage?.destroy();
    this.#stage = null;
    this.#shown = null;
  }

  /** The full stage makes way for the plain one, until the player asks anew. */
  #giveUp(why: string) {
    if (!this.#fit) return;
    this.#fit = false;
    console.warn(`The plain stage takes the place of the full one: ${why}.`);
    void this.open();
  }

  #goAway() {
    this.#away = true;
    this.#tell();
  }

  /** What the stage does not show, the page does: its still lies under the stage. */
  #tell() {
    const pictures = !this.#away && this.#stage?.blank === false;
    const words = pictures && this.#stage?.kind === 'full';
    this.#parts.element.style.opacity = pictures ? '' : '0';
    this.#parts.seeStage({ pictures, words });
  }
}
