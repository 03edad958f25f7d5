import type { HungPicture, Pictures, Pose } from '../../catalogue/pictures.ts';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import type { Preferences } from '../../director/preferences.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Cue } from '../../story/cue.ts';
import type { Screen } from '../arrange/screen.ts';
import type { Drawer, DrawerDelegate, DrawOptions } from '../drawer.ts';
import { colourOf } from '../light/colour.ts';
import type { Probe } from '../look/probe.ts';
import { Scenery } from '../look/scenery.ts';
import type { Gallery } from '../pictures/gallery.ts';
import type { Wanted } from '../pictures/wanted.ts';
import type { Uncover } from '../words/page-line.ts';
import { StageCanvas } from './canvas.ts';
import { Caption } from './caption.ts';
import { type Context, objectionTo } from './context.ts';
import { type Drawable, drawingOf } from './drawing.ts';
import { InFlight } from './in-flight.ts';
import { probeOf } from './probing.ts';
import type { StageRenderer } from './renderer.ts';
import { Textures } from './textures.ts';
import type { WordsView } from './words-view.ts';
import { World } from './world.ts';

/** What the full stage draws with, and whom it tells. */
export interface FullParts {
  readonly host: HTMLElement;
  readonly info: StoryInfo;
  readonly pictures: Pictures;
  readonly gallery: Gallery;
  readonly uncover: Uncover | null;
  readonly preferences: Pick<Preferences, 'graphics'>;
  readonly context: Context;
  /** Whether it may say that this machine is too slow for it. */
  readonly mayGiveUp: boolean;
  /** The context is lost: nothing can be drawn. */
  onLost(): void;
  onRestored(): void;
  onTooSlow(): void;
  /** The graphics card takes nothing of what is to be drawn. @param problem in words. */
  onRefused(problem: string): void;
}

/** Time in which a picture comes over the one before, where nothing else moves, in ms. */
const fade = 400;

/** Draws scenes and words by Pixi. */
export class FullDrawer implements Drawer {
  readonly kind = 'full';
  readonly line: Caption;
  private readonly canvas: StageCanvas;
  private readonly textures: Textures;
  private readonly world: World;
  private readonly scenery: Scenery;
  private readonly inFlight: InFlight;
  private screen: Screen | null = null;
  private drawn = 0;
  /** Whether the picture as it was drawn last was one of something that moves. */
  private stirred = false;
  /** Where nothing glides: when the last picture began to come over the one before, and how far it has. */
  private came = 0;
  private share = 1;
  /** Whether the card was asked what it has against a whole picture. */
  private asked = false;

  constructor(
    private readonly parts: FullParts,
    private readonly renderer: StageRenderer,
    private readonly delegate: DrawerDelegate,
  ) {
    const { info, pictures, gallery, context, uncover } = parts;
    this.inFlight = new InFlight(context.gl);
    this.textures = new Textures(
      gallery,
      (source) => objectionTo(context.gl, () => renderer.texture.initSource(source)),
      (encoded, problem) => delegate.refused(encoded, `the graphics card says ${problem}`),
    );
    const stored = (colour: string) => colourOf(colour).map((channel) => channel ** (1 / 2.2));
    const { background, text } = info.palette;
    const colours = { ground: stored(background), edge: stored(text) };
    this.world = new World(renderer, pictures, this.textures, colours);
    const before = {
      take: () => this.screen && this.world.takeBefore(this.screen),
      drop: () => this.world.dropBefore(),
    };
    this.scenery = new Scenery(parts, before, () => this.settles);
    const hang = (words: WordsView | null) => this.world.setWords(words);
    const blank = () => delegate.gate.blank;
    this.line = new Caption(info, this.scenery.motions, hang, { uncover, blank });
    // Last: what cannot be made leaves nothing in the page.
    this.canvas = new StageCanvas(parts.host, context, {
      lost: () => {
        this.inFlight.lose();
        delegate.pause();
        this.line.leave();
        parts.onLost();
      },
      restored: () => parts.onRestored(),
      light: parts.preferences.graphics === 'light',
    });
  }

  get motions() {
    return this.scenery.motions;
  }

  get scene(): Scene {
    return this.scenery.scene;
  }

  get moving(): boolean {
    return this.scenery.moving || this.share < 1;
  }

  get light(): boolean {
    return this.canvas.quality < 1;
  }

  /**
   * Whether nothing glides, and each picture comes over the one before instead: where a frame takes long, and the stage
   * stays all the same. One that may give up shows by what moves whether it has to.
   */
  private get settles(): boolean {
    return this.isSlow && !this.parts.mayGiveUp;
  }

  get isSlow(): boolean {
    return this.inFlight.isSlow;
  }

  isBusy(now: number): boolean {
    return this.inFlight.isBusy(now);
  }

  get breathes(): boolean {
    return this.scenery.scene.background !== null && !this.isSlow;
  }

  take(wanted: readonly Wanted[]): void {
    this.textures.take(wanted);
  }

  cutTo(scene: Scene): void {
    this.scenery.cutTo(scene);
  }

  moveTo(scene: Scene, cues: readonly Cue[], { now, reducedMotion }: DrawOptions): number {
    return this.scenery.moveTo(scene, cues, now, reducedMotion);
  }

  resize(screen: Screen): void {
    this.screen = screen;
    this.scenery.endTurn();
    this.world.resize(screen, this.canvas.resolutionOn(screen));
  }

  refresh(): void {
    this.world.refresh();
  }

  letGo(url: string): void {
    this.world.refresh();
    this.textures.letGo(url);
  }

  update(now: number): void {
    this.scenery.update(now);
    this.share = Math.min(1, Math.max(0, (now - this.came) / fade));
  }

  /** Draws; the first whole picture, with its words, is looked at: what a card cannot draw it leaves out in silence. */
  draw(how: DrawOptions, changed: boolean): void {
    const { screen, inFlight, isSlow } = this;
    // Of a blank stage nothing is seen.
    if (screen === null || this.delegate.gate.blank) return;
    this.drawn += 1;
    // Where nothing moves but the words, the picture under them is as it was; on a slow card they come before all else.
    const calm = !how.bare && (how.reducedMotion || isSlow);
    const { moving } = this.scenery;
    const alone = !changed && !moving && !this.stirred;
    const begins = this.line.takeBeginning() && isSlow;
    if (calm && (alone || begins) && this.world.drawWords(this.share)) {
      // The card is through with it.
      if (this.came > how.now) this.came = how.now;
      if (alone) return;
      inFlight.hold(how.now);
      this.delegate.again();
      return;
    }
    const fades = calm && this.settles && !moving;
    const kept = fades ? 'fades' : calm ? 'kept' : null;
    this.came = fades ? Number.POSITIVE_INFINITY : 0;
    this.share = fades ? 0 : 1;
    this.stirred = moving;
    const draw = () => this.world.draw(drawingOf(this.seen(how, screen)), kept);
    if (this.asked) draw();
    else this.drawAsking(draw);
    inFlight.note(how.now);
    if (this.parts.mayGiveUp && moving) this.judge(how.now, screen);
  }

  picture(how: DrawOptions): HTMLCanvasElement {
    this.draw(how, true);
    return this.parts.context.canvas;
  }

  rest(breathes: boolean): void {
    this.canvas.rest();
    if (!breathes) this.inFlight.rest();
  }

  probe(how: DrawOptions, moving: boolean): Probe {
    if (this.screen === null) throw new Error('the stage has no size yet');
    return probeOf(this.seen(how, this.screen), {
      letters: this.line.drawn,
      moving,
      drawn: this.drawn,
      bytes: this.textures.bytes + this.world.bytes,
      ...this.world.tally,
    });
  }

  destroy(): void {
    this.world.destroy();
    this.textures.destroy();
    this.renderer.destroy();
    this.canvas.remove();
  }

  private drawAsking(draw: () => void): void {
    this.asked = true;
    const problem = objectionTo(this.parts.context.gl, draw);
    if (problem !== null) this.parts.onRefused(`the graphics card says ${problem}`);
  }

  /** Slow machines get a coarser picture, the slowest another stage. */
  private judge(now: number, screen: Screen): void {
    switch (this.canvas.drawn(now)) {
      case 'on':
        return;
      case 'coarser':
        this.resize(screen);
        return;
      case 'hopeless':
        this.parts.onTooSlow();
    }
  }

  private seen({ now, boxOpacity, bare, ...how }: DrawOptions, screen: Screen): Drawable {
    const { info, pictures, gallery } = this.parts;
    const { look, runs, turn } = this.scenery;
    return {
      info,
      pictures,
      look,
      runs,
      turn,
      now,
      screen,
      reducedMotion: how.reducedMotion || this.settles,
      quality: this.canvas.quality,
      boxOpacity,
      bare,
      caption: this.line,
      isWhole: this.delegate.gate.shows(this.scenery.scene),
      isReady: (pose: Pose) => gallery.ready(pose.base) !== null,
      isThere: ({ picture }: HungPicture) => gallery.ready(picture) !== null,
    };
  }
}
