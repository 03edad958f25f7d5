import type { WebGLRenderer } from 'pixi.js';
import type { Pictures, Pose } from '../../catalogue/pictures.ts';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import type { Arrival, Clock, Stage } from '../../director/ports.ts';
import type { Preferences } from '../../director/preferences.ts';
import type { Frame } from '../../scene/frame.ts';
import type { Scene } from '../../scene/scene.ts';
import { type Frames, screenFrames } from '../frames.ts';
import { colourOf } from '../light/colour.ts';
import type { Probe } from '../look/probe.ts';
import { Scenery } from '../look/scenery.ts';
import { isMotionReduced } from '../motion-preference.ts';
import type { Gallery } from '../pictures/gallery.ts';
import { PictureLoading } from '../pictures/loading.ts';
import { SceneGate } from '../pictures/scene-gate.ts';
import { wantedOf } from '../pictures/wanted.ts';
import { fontsReady } from '../words/fonts.ts';
import type { Uncover } from '../words/page-line.ts';
import { speedFor } from '../words/speech.ts';
import { Caption } from './caption.ts';
import type { Context } from './context.ts';
import { type Drawable, drawingOf } from './drawing.ts';
import { type Activity, Loop } from './loop.ts';
import { objectionTo } from './objection.ts';
import { probeOf } from './probing.ts';
import { openRenderer } from './renderer.ts';
import { Seat } from './seat.ts';
import { Textures } from './textures.ts';
import type { WordsView } from './words-view.ts';
import { World } from './world.ts';

/** What the full stage is made from. */
export interface FullParts {
  readonly host: HTMLElement;
  readonly info: StoryInfo;
  readonly pictures: Pictures;
  readonly gallery: Gallery;
  readonly preferences: Preferences;
  readonly clock: Clock;
  readonly frames: Frames | null;
  readonly uncover: Uncover | null;
  readonly context: Context;
  /** Whether it may say that this machine is too slow for it. */
  readonly mayGiveUp: boolean;
  onLost(): void;
  onRestored(): void;
  onTooSlow(): void;
  /** The graphics card takes nothing of what is to be drawn. */
  onRefused(problem: string): void;
  /** `blank` has changed. */
  onSeen(): void;
}

/** Hurried, long glides land within this, in ms. */
const hurried = 400;

/** The stage drawn by Pixi: see `Stage` for what it promises. */
export class FullStage implements Stage {
  readonly kind = 'full';
  private readonly scenery: Scenery;
  private readonly loading: PictureLoading;
  private readonly standing: SceneGate;
  private readonly textures: Textures;
  private readonly world: World;
  private readonly caption: Caption;
  private readonly frames: Frames;
  private readonly loop: Loop;
  private readonly seat: Seat;
  private preferences: Preferences;
  private frame: Frame | null = null;
  private resolve: (() => void) | null = null;
  /** Counts shows: one that was overtaken while it waited for pictures does nothing more. */
  private shows = 0;
  private drawn = 0;
  /** Whether the card was asked what it has against a whole picture. */
  private asked = false;
  private gone = false;

  private constructor(
    private readonly parts: FullParts,
    private readonly renderer: WebGLRenderer,
  ) {
    const { info, pictures, gallery, preferences, clock, frames } = parts;
    this.preferences = preferences;
    this.seat = new Seat(parts.host, parts.context);
    this.frames = frames ?? screenFrames(clock);
    const { gl } = parts.context;
    this.textures = new Textures(
      gallery,
      (source) => objectionTo(gl, () => renderer.texture.initSource(source)),
      (encoded, problem) => this.loading.refused(encoded, `the graphics card says ${problem}`),
    );
    const background = colourOf(info.palette.background).map((channel) => channel ** (1 / 2.2));
    this.world = new World(renderer, pictures, this.textures, background);
    this.scenery = new Scenery(parts, {
      take: () => this.world.takeBefore(this.seat.screen),
      drop: () => this.world.dropBefore(),
    });
    const hang = (words: WordsView | null) => this.world.setWords(words);
    const blank = () => this.blank;
    this.caption = new Caption(info, this.scenery.motions, hang, { uncover: parts.uncover, blank });
    this.loading = new PictureLoading(gallery, pictures, clock, () => this.arrived());
    this.standing = new SceneGate(
      this.loading,
      (scene) => this.textures.take(wantedOf(pictures, scene)),
      () => parts.onSeen(),
    );
    this.loop = new Loop(
      this.frames,
      (now) => this.pass(now),
      (now, changed) => this.draw(now, changed),
      (now) => this.arrive(now),
    );
    this.enter();
  }

  /** Opens the stage in its host. Rejects when Pixi cannot draw here. */
  static async open(parts: FullParts): Promise<FullStage> {
    const renderer = await openRenderer(parts.context);
    await fontsReady((ms, then) => parts.clock.after(ms, then));
    // Nobody would tell any more: who lost it before it was watched.
    if (parts.context.gl.isContextLost()) throw new Error('the context was lost at once');
    return new FullStage(parts, renderer);
  }

  /** True while it has no picture to show: the page's own must be seen. */
  get blank(): boolean {
    return this.standing.blank;
  }

  async show(frame: Frame, arrival: Arrival, readBefore = false): Promise<void> {
    this.shows += 1;
    const own = this.shows;
    this.overtake();
    this.frame = frame;
    this.caption.expect(frame, arrival);
    await this.loading.ready(frame.scene);
    if (own !== this.shows || this.gone) return;
    const now = this.frames.now();
    const waits = this.standing.admits(frame.scene) ? this.reach(frame, arrival, now) : 0;
    this.caption.speak(frame, arrival, speedFor(this.preferences), now, waits, readBefore);
    this.caption.lay(this.seat.screen, this.preferences, now, arrival === 'cut' ? 0 : undefined);
    await new Promise<void>((resolve) => {
      this.resolve = resolve;
      this.loop.wake();
    });
  }

  finish(): void {
    const now = this.frames.now();
    this.loading.hasten();
    this.caption.finish();
    this.scenery.motions.hurry(now, hurried);
    this.loop.wake();
    this.arrive(now);
  }

  consider(scene: Scene | null): void {
    const wanted = scene ?? this.frame?.scene ?? null;
    if (wanted === null || wanted === this.scenery.scene) return;
    const own = this.shows;
    void this.loading.ready(wanted).then(() => {
      if (own !== this.shows || this.gone || !this.standing.has(wanted)) return;
      this.scenery.moveTo(wanted, [], this.frames.now(), this.reducedMotion);
      this.loop.wake();
    });
  }

  configure(preferences: Preferences): void {
    const { textSize, dimRead } = this.preferences;
    this.preferences = preferences;
    if (textSize !== preferences.textSize || dimRead !== preferences.dimRead) {
      this.caption.lay(this.seat.screen, preferences, this.frames.now());
    }
    this.loop.wake();
  }

  prepare(scenes: readonly Scene[]): void {
    this.loading.expect(scenes);
  }

  destroy(): void {
    if (this.gone) return;
    this.gone = true;
    this.loop.stop();
    this.loading.close();
    this.overtake();
    this.caption.leave();
    this.scenery.motions.endAll();
    this.world.destroy();
    this.textures.destroy();
    this.renderer.destroy();
    this.seat.leave();
  }

  probe(): Probe {
    const now = this.frames.now();
    return probeOf(this.seen(now), {
      letters: this.caption.letters(now),
      moving: this.stirs(now) || this.loop.due || this.awaits,
      drawn: this.drawn,
      bytes: this.textures.bytes + this.world.bytes,
      ...this.world.tally,
    });
  }

  private get awaits(): boolean {
    return [this.scenery.scene, this.frame?.scene ?? this.scenery.scene].some((scene) =>
      this.loading.awaits(scene),
    );
  }

  private get reducedMotion(): boolean {
    return isMotionReduced(this.preferences.motion);
  }

  /** Comes into the page. */
  private enter(): void {
    this.seat.take({
      resized: () => this.fit(),
      lost: () => {
        this.loop.pause();
        this.caption.leave();
        this.parts.onLost();
      },
      restored: () => this.parts.onRestored(),
      motionWished: () => this.loop.wake(),
    });
    this.fit();
  }

  /** Fits the picture to the host, and draws it: a canvas that changed its size is empty until then. */
  private fit(): void {
    this.seat.measure();
    this.resize();
    this.caption.lay(this.seat.screen, this.preferences, this.frames.now(), 0);
    this.loop.wake();
    this.loop.drawNow();
  }

  private resize(): void {
    this.scenery.endTurn();
    this.world.resize(this.seat.screen, this.seat.resolution);
  }

  /** Resolves the show that runs: it has been overtaken. */
  private overtake(): void {
    this.resolve?.();
    this.resolve = null;
    this.loading.hasten();
  }

  /** Goes to the scene of a frame. @returns ms after which its line is to begin. */
  private reach({ scene, beat }: Pick<Frame, 'scene' | 'beat'>, arrival: Arrival, now: number) {
    // Where nothing is to be seen yet, there is nothing to come from.
    if (arrival === 'cut' || this.blank) this.scenery.cutTo(scene);
    const waits =
      arrival === 'cut' ? 0 : this.scenery.moveTo(scene, beat.cues, now, this.reducedMotion);
    this.letGo();
    return waits;
  }

  /** Pictures have come that nobody waited for any more, or it is known that they never will. */
  private arrived(): void {
    this.world.refresh();
    const due = this.standing.due();
    if (due !== null) {
      if (this.blank) this.scenery.cutTo(due);
      else this.scenery.moveTo(due, [], this.frames.now(), this.reducedMotion);
      this.letGo();
    }
    if (this.loading.isHopeless(this.scenery.scene)) {
      this.parts.onRefused('the graphics card takes no picture');
    }
    this.loop.wake();
  }

  private letGo(): void {
    this.loading.letGo((url) => {
      this.world.refresh();
      this.textures.letGo(url);
    });
  }

  private stirs(now: number): boolean {
    return this.scenery.moving || !this.caption.isWhole(now);
  }

  private pass(now: number): Activity {
    this.scenery.update(now);
    if (this.stirs(now)) return 'moving';
    this.seat.rest();
    return this.scenery.scene.background !== null && !this.reducedMotion ? 'breathing' : 'resting';
  }

  /** Resolves the show when its line stands whole and nothing that it waits for still moves. */
  private arrive(now: number): void {
    if (this.resolve === null || this.scenery.motions.blocked || !this.caption.isWhole(now)) return;
    this.resolve();
    this.resolve = null;
  }

  private draw(now: number, changed: boolean): void {
    this.caption.update(now);
    // Where nothing moves but the words, the picture under them is as it was.
    const wordsAlone = this.reducedMotion && !changed && !this.scenery.moving;
    this.textures.take(wantedOf(this.parts.pictures, this.scenery.scene));
    this.standing.look(this.scenery.scene);
    this.develop(now, wordsAlone);
    if (this.parts.mayGiveUp && this.scenery.moving) this.judge(now);
  }

  /** Draws; the first whole picture, with its words, is looked at: what a card cannot draw it leaves out in silence. */
  private develop(now: number, wordsAlone: boolean): void {
    // Nobody sees it.
    if (this.blank) return;
    this.drawn += 1;
    const draw = () => this.world.draw(drawingOf(this.seen(now)), wordsAlone);
    if (this.asked) {
      draw();
      return;
    }
    this.asked = true;
    const problem = objectionTo(this.parts.context.gl, draw);
    if (problem !== null) this.parts.onRefused(`the graphics card says ${problem}`);
  }

  /** Slow machines get a coarser picture, the slowest another stage. */
  private judge(now: number): void {
    switch (this.seat.drawn(now)) {
      case 'on':
        return;
      case 'coarser':
        this.resize();
        return;
      case 'hopeless':
        this.parts.onTooSlow();
    }
  }

  private seen(now: number): Drawable {
    const { info, pictures, gallery } = this.parts;
    const { look, runs, turn } = this.scenery;
    return {
      info,
      pictures,
      look,
      runs,
      turn,
      now,
      screen: this.seat.screen,
      reducedMotion: this.reducedMotion,
      quality: this.seat.quality,
      boxOpacity: this.preferences.boxOpacity,
      caption: this.caption,
      isWhole: this.standing.shows(this.scenery.scene),
      isReady: (pose: Pose) => gallery.ready(pose.base) !== null,
    };
  }
}
