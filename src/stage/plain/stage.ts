import type { Encoded, Pictures } from '../../catalogue/pictures.ts';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import type { Arrival, Clock, Stage } from '../../director/ports.ts';
import type { Preferences } from '../../director/preferences.ts';
import type { Frame } from '../../scene/frame.ts';
import { plan } from '../../scene/plan.ts';
import { emptyScene, type Scene } from '../../scene/scene.ts';
import type { Cue } from '../../story/cue.ts';
import { arrangeScreen, type Screen } from '../arrange/screen.ts';
import { pauseOf } from '../effects/run.ts';
import { type Frames, screenFrames } from '../frames.ts';
import { lookOf } from '../look/look.ts';
import { Motions } from '../look/motions.ts';
import { numbersOf, type Probe, probedEffects, seenFigures } from '../look/probe.ts';
import { lineAfter } from '../look/scenery.ts';
import type { Gallery } from '../pictures/gallery.ts';
import { PictureLoading } from '../pictures/loading.ts';
import { SceneGate } from '../pictures/scene-gate.ts';
import { wantedOf } from '../pictures/wanted.ts';
import { PageLine, type Uncover } from '../words/page-line.ts';
import { speedFor } from '../words/speech.ts';
import { changeOf, usual } from './change.ts';
import { Pages } from './pages.ts';
import { drawPicture, type FlatPicture, momentIn, viewIn } from './picture.ts';
import { Prints } from './prints.ts';
import { Veil } from './veil.ts';

/** What the plain stage is made from. */
export interface PlainParts {
  readonly host: HTMLElement;
  readonly info: StoryInfo;
  readonly pictures: Pictures;
  readonly gallery: Gallery;
  readonly preferences: Preferences;
  readonly clock: Clock;
  readonly frames: Frames | null;
  /** `blank` has changed. */
  onSeen(): void;
  readonly uncover: Uncover | null;
}

/** Most pixels of a flat picture: it is soft anyway, and lit one by one. */
const mostPixels = 1600 * 900;

/**
 * The stage for machines that cannot draw the full one at a pace: each scene is one flat picture, drawn only
 * when it changes, and pictures fade into each other. The words are the page's, uncovered at this stage's pace.
 */
export class PlainStage implements Stage {
  readonly kind = 'plain';
  private readonly motions = new Motions();
  private readonly pages: Pages;
  private readonly veil: Veil;
  private readonly line: PageLine;
  private readonly loading: PictureLoading;
  private readonly prints: Prints;
  private readonly standing: SceneGate;
  private readonly frames: Frames;
  private readonly observer: ResizeObserver;
  private screen: Screen = arrangeScreen(1, 1, 1);
  private frame: Frame | null = null;
  private scene: Scene = emptyScene;
  private preferences: Preferences;
  private showing: (() => void) | null = null;
  private shows = 0;
  private callOff: (() => void) | null = null;
  private drawn = 0;
  private gone = false;

  private constructor(private readonly parts: PlainParts) {
    const { host, info, pictures, gallery, clock, frames } = parts;
    this.preferences = parts.preferences;
    this.line = new PageLine(parts.uncover);
    this.frames = frames ?? screenFrames(clock);
    this.pages = new Pages(host, this.motions);
    this.veil = new Veil(host, this.motions, info);
    this.loading = new PictureLoading(gallery, pictures, clock, () => this.arrived());
    this.prints = new Prints(gallery, (encoded, problem) => this.loading.refused(encoded, problem));
    this.standing = new SceneGate(
      this.loading,
      (scene) => this.prints.take(wantedOf(pictures, scene)),
      () => parts.onSeen(),
    );
    this.observer = new ResizeObserver(() => this.fit());
    this.observer.observe(host);
    this.fit();
  }

  /** Opens the stage in its host. Rejects where there is no 2D canvas. */
  static async open(parts: PlainParts): Promise<PlainStage> {
    return new PlainStage(parts);
  }

  /** True while it has no picture to show: the page's own must be seen. */
  get blank(): boolean {
    return this.standing.blank;
  }

  async show(frame: Frame, arrival: Arrival): Promise<void> {
    this.shows += 1;
    const own = this.shows;
    this.overtake();
    this.frame = frame;
    this.speak(frame, arrival);
    await this.loading.ready(frame.scene);
    if (own !== this.shows || this.gone) return;
    const { cues } = frame.beat;
    const now = this.frames.now();
    if (arrival === 'cut') {
      this.motions.endAll();
      this.veil.clear();
      this.reach(frame.scene, [], 0);
    } else {
      const waits = this.reach(frame.scene, cues, null);
      this.veil.play(cues, now);
      if (waits > 0) this.line.wait(now + waits + pauseOf(cues), now);
    }
    await new Promise<void>((resolve) => {
      this.showing = resolve;
      this.wake();
    });
  }

  finish(): void {
    this.loading.hasten();
    this.line.finish(this.frames.now());
    this.motions.hurry(this.frames.now(), usual);
    this.settle(this.frames.now());
  }

  consider(scene: Scene | null): void {
    const wanted = scene ?? this.frame?.scene ?? null;
    if (wanted === null || wanted === this.scene) return;
    const own = this.shows;
    void this.loading.ready(wanted).then(() => {
      if (own !== this.shows || this.gone || !this.standing.has(wanted)) return;
      this.moveTo(wanted, [], usual);
    });
  }

  configure(preferences: Preferences): void {
    this.preferences = preferences;
  }

  prepare(scenes: readonly Scene[]): void {
    this.loading.expect(scenes);
  }

  destroy(): void {
    if (this.gone) return;
    this.gone = true;
    this.loading.close();
    this.overtake();
    this.line.leave();
    this.callOff?.();
    this.observer.disconnect();
    this.veil.destroy();
    this.pages.destroy();
  }

  probe(): Probe {
    const scenery = this.scenery();
    const { look, screen } = scenery;
    const view = viewIn(scenery);
    const moment = { ...momentIn(scenery), view };
    return {
      kind: 'plain',
      background: look.background,
      figures: seenFigures(moment.figures, view, screen),
      shown: probedEffects(moment),
      numbers: numbersOf(look),
      effects: [],
      text: null,
      moving: this.motions.moving || this.loading.awaits(this.frame?.scene ?? this.scene),
      drawn: this.drawn,
      bytes: this.pages.bytes,
      objects: 0,
      particles: 0,
    };
  }

  /** Words do not wait for pictures: those that are slow come while one reads. */
  private speak(frame: Frame, arrival: Arrival): void {
    this.line.say(frame, arrival, speedFor(this.preferences), this.frames.now());
    this.wake();
  }

  private overtake(): void {
    this.showing?.();
    this.showing = null;
    this.loading.hasten();
  }

  /** Pictures have come that nobody waited for any more, or it is known that they never will. */
  private arrived(): void {
    const { drawn } = this;
    const due = this.standing.due();
    if (due !== null) this.moveTo(due, [], null);
    // Where nothing is planned to change, what has come does.
    if (drawn === this.drawn) this.turn(usual, false);
  }

  /**
   * Goes to a scene, unless its place is still to come.
   * @param ms that it is to take; null as its cues ask.
   * @returns ms after which the scene's line is to begin.
   */
  private reach(scene: Scene, cues: readonly Cue[], ms: number | null): number {
    return this.standing.admits(scene) ? this.moveTo(scene, cues, ms) : 0;
  }

  /**
   * @param ms that the change is to take; null as its cues ask.
   * @returns ms after which the scene's line is to begin.
   */
  private moveTo(scene: Scene, cues: readonly Cue[], ms: number | null): number {
    const planned = plan(this.scene, scene, cues);
    const asked = changeOf(planned);
    this.scene = scene;
    // Where nothing is to be seen yet, there is nothing to fade from.
    if (asked !== null) this.turn(this.blank ? 0 : (ms ?? asked), planned.background !== null);
    this.loading.letGo(() => {});
    return (planned.background?.ms ?? 0) * lineAfter;
  }

  /** Draws the scene as it is now and lets it fade in. */
  private turn(ms: number, blocking: boolean): void {
    const scenery = this.scenery();
    this.pages.turn((sheet) => drawPicture(sheet, scenery), this.frames.now(), ms, blocking);
    this.veil.raise();
    this.drawn += 1;
    this.standing.look(this.scene);
    this.wake();
  }

  private scenery(): FlatPicture {
    const { info, pictures } = this.parts;
    const { screen } = this;
    this.prints.take(wantedOf(pictures, this.scene));
    const { width, height } = screen.picture;
    const isWhole = this.standing.shows(this.scene);
    const look = lookOf(info, pictures, this.scene);
    if (!isWhole) look.background = null;
    const finest = Math.sqrt(mostPixels / Math.max(1, width * height));
    return {
      info,
      pictures,
      look,
      screen,
      scale: Math.min(screen.ratio, finest),
      of: (encoded: Encoded) => (isWhole ? this.prints.of(encoded) : null),
    };
  }

  private fit(): void {
    const { clientWidth, clientHeight } = this.parts.host;
    this.screen = arrangeScreen(clientWidth, clientHeight, globalThis.devicePixelRatio || 1);
    const { scale } = this.scenery();
    this.pages.resize(this.screen.width * scale, this.screen.height * scale);
    this.turn(0, false);
  }

  private wake(): void {
    if (this.callOff !== null || this.gone) return;
    this.callOff = this.frames.next(() => this.tick());
  }

  private tick(): void {
    this.callOff = null;
    if (this.gone) return;
    const now = this.frames.now();
    this.motions.update(now);
    this.pages.update();
    this.veil.update();
    this.line.update(now);
    this.settle(now);
    const speaks = this.showing !== null || !this.line.isWhole(now);
    if (this.motions.moving || speaks) this.wake();
  }

  private settle(now: number): void {
    if (this.showing === null || this.motions.blocked || !this.line.isWhole(now)) return;
    const resolve = this.showing;
    this.showing = null;
    resolve();
  }
}
