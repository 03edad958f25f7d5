import type { WebGLRenderer } from 'pixi.js';
import type { Pictures, Pose } from '../../catalogue/pictures.ts';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import type { Arrival, Clock, Stage } from '../../director/ports.ts';
import type { Preferences } from '../../director/preferences.ts';
import type { Frame } from '../../scene/frame.ts';
import { plan } from '../../scene/plan.ts';
import { emptyScene, type Scene } from '../../scene/scene.ts';
import type { Cue } from '../../story/cue.ts';
import { arrangeScreen, type Screen } from '../arrange/screen.ts';
import { type Frames, screenFrames } from '../frames.ts';
import { colourOf } from '../light/colour.ts';
import { type Effect, effectsOf, pauseOf } from '../look/effect.ts';
import { aimAt, type Look, lookOf } from '../look/look.ts';
import { Motions } from '../look/motions.ts';
import { move, settle } from '../look/move.ts';
import type { Probe } from '../look/probe.ts';
import { isCalm, watchSystemMotion } from '../motion-wish.ts';
import type { Gallery } from '../pictures/gallery.ts';
import { PictureLoading } from '../pictures/loading.ts';
import { fontsReady } from '../words/fonts.ts';
import { Speech } from '../words/speech.ts';
import { Caption } from './caption.ts';
import type { Context } from './context.ts';
import { drawingOf } from './drawing.ts';
import { Pace } from './pace.ts';
import { probeOf } from './probing.ts';
import { openRenderer } from './renderer.ts';
import { Textures } from './textures.ts';
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
  readonly context: Context;
  /** Whether it may say that this machine is too slow for it. */
  readonly mayGiveUp: boolean;
  onLost(): void;
  onRestored(): void;
  onTooSlow(): void;
}

/** Hurried, long glides land within this, in ms. */
const hurried = 400;

/** Frames of a picture that only breathes come no closer than this, in ms. */
const idleGap = 30;

/** Share of a change of place after which its line begins. */
const lineAfter = 0.55;

/** How long an effect may still leave traces - dust that sinks - after its own time, in ms. */
const lingering = { strafe: 2400, clash: 600, shake: 0, flash: 0, shove: 0 } as const;

interface Showing {
  readonly resolve: () => void;
}

/** The stage drawn by Pixi: see `Stage` for what it promises. */
export class FullStage implements Stage {
  readonly kind = 'full';
  private readonly motions = new Motions();
  private readonly loading: PictureLoading;
  private readonly textures: Textures;
  private readonly world: World;
  private readonly look: Look;
  private readonly caption: Caption;
  private readonly frames: Frames;
  private readonly pace = new Pace();
  private readonly stops: (() => void)[] = [];
  private readonly turn = { share: 1, dissolves: false };
  private preferences: Preferences;
  private screen: Screen = arrangeScreen(1, 1, 1);
  private frame: Frame | null = null;
  /** The scene that is looked at: the frame's, or one that is considered. */
  private scene: Scene = emptyScene;
  private effects: Effect[] = [];
  private speech: Speech | null = null;
  private showing: Showing | null = null;
  private shows = 0;
  private callOff: (() => void) | null = null;
  private dirty = true;
  private lastDrawn = Number.NEGATIVE_INFINITY;
  private drawn = 0;
  private gone = false;

  private constructor(
    private readonly parts: FullParts,
    private readonly renderer: WebGLRenderer,
  ) {
    const { info, pictures, gallery, preferences, clock, frames, host, context } = parts;
    this.preferences = preferences;
    this.frames = frames ?? screenFrames(clock);
    this.textures = new Textures(gallery);
    this.loading = new PictureLoading(gallery, pictures, clock, () => {
      this.world.refresh();
      this.wake();
    });
    this.look = lookOf(info, pictures, emptyScene);
    this.caption = new Caption(info);
    const ink = colourOf(info.palette.ink).map((channel) => channel ** (1 / 2.2));
    this.world = new World(renderer, pictures, this.textures, ink);
    const { canvas } = context;
    canvas.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;display:block';
    canvas.setAttribute('aria-hidden', 'true');
    host.append(canvas);
    this.watch();
    this.fit();
  }

  /** Opens the stage in its host. Rejects when Pixi cannot draw here. */
  static async open(parts: FullParts): Promise<FullStage> {
    const renderer = await openRenderer(parts.context);
    await fontsReady((ms, then) => parts.clock.after(ms, then));
    return new FullStage(parts, renderer);
  }

  async show(frame: Frame, arrival: Arrival): Promise<void> {
    this.shows += 1;
    const own = this.shows;
    this.overtake();
    this.frame = frame;
    await this.loading.ready(frame.scene);
    if (own !== this.shows || this.gone) return;
    const { cues } = frame.beat;
    const waits = arrival === 'play' ? this.moveTo(frame.scene, cues) : this.cutTo(frame.scene);
    this.speak(frame, arrival, waits);
    await new Promise<void>((resolve) => {
      this.showing = { resolve };
      this.wake();
    });
  }

  finish(): void {
    this.loading.hasten();
    const now = this.frames.now();
    this.speech?.finish();
    this.motions.hurry(now, hurried);
    if (this.showing !== null) this.wake();
    this.settleShowing(now);
  }

  consider(scene: Scene | null): void {
    const wanted = scene ?? this.frame?.scene ?? null;
    if (wanted === null || wanted === this.scene) return;
    const own = this.shows;
    void this.loading.ready(wanted).then(() => {
      if (own === this.shows && !this.gone) this.moveTo(wanted, []);
    });
  }

  configure(preferences: Preferences): void {
    const before = this.preferences;
    this.preferences = preferences;
    if (before.textSize !== preferences.textSize) this.relay();
    this.wake();
  }

  prepare(scenes: readonly Scene[]): void {
    this.loading.expect(scenes);
  }

  destroy(): void {
    if (this.gone) return;
    this.gone = true;
    this.overtake();
    this.callOff?.();
    for (const stop of this.stops) stop();
    this.motions.endAll();
    this.world.destroy();
    this.textures.destroy();
    this.renderer.destroy();
    this.parts.context.canvas.remove();
  }

  probe(): Probe {
    const now = this.frames.now();
    return probeOf(this.seen(now), {
      letters: this.speech?.letters(now) ?? 0,
      moving: this.isBusy(now),
      drawn: this.drawn,
      bytes: this.textures.bytes + this.world.bytes,
    });
  }

  // --- reaching a scene ---

  private overtake(): void {
    this.showing?.resolve();
    this.showing = null;
    this.loading.hasten();
  }

  /** Lets the stage glide to a scene. @returns ms that its line is to wait. */
  private moveTo(scene: Scene, cues: readonly Cue[]): number {
    const now = this.frames.now();
    const calm = isCalm(this.preferences.motion);
    const planned = plan(this.scene, scene, cues);
    const change = planned.background;
    const jumps = calm && planned.camera !== null && this.scene.background !== null;
    const fades = change !== null ? change.ms : jumps ? 500 : 0;
    if (fades > 0 && this.drawn > 0) {
      this.world.takeBefore(this.screen);
      this.turn.share = 0;
      this.turn.dissolves = change?.manner === 'dissolve' && !calm;
      const done = () => this.world.dropBefore();
      this.motions.glide(this.turn, { share: 1 }, now, {
        ms: fades,
        blocking: change !== null,
        done,
      });
    }
    const newPicture = change !== null;
    const { info, pictures } = this.parts;
    const aimed = aimAt(info, pictures, this.scene);
    move(this.look, this.parts, this.motions, {
      aimed,
      plan: planned,
      scene,
      cues,
      now,
      newPicture,
      calm,
    });
    this.effects = [...this.effects, ...effectsOf(cues, now, this.effects)];
    this.scene = scene;
    this.letGo();
    this.wake();
    return change === null ? 0 : change.ms * lineAfter;
  }

  /** Puts the stage at a scene, exactly and now. @returns ms that its line is to wait: none. */
  private cutTo(scene: Scene): number {
    this.motions.endAll();
    this.effects = [];
    this.turn.share = 1;
    this.world.dropBefore();
    settle(this.look, this.parts, scene, this.motions);
    this.scene = scene;
    this.letGo();
    this.wake();
    return 0;
  }

  private letGo(): void {
    this.loading.letGo((url) => {
      this.world.refresh();
      this.textures.letGo(url);
    });
  }

  // --- words ---

  private speak(frame: Frame, arrival: Arrival, waits: number): void {
    const now = this.frames.now();
    const at = arrival === 'cut' ? now : now + waits + pauseOf(frame.beat.cues);
    const { text } = frame.beat.line;
    this.speech =
      text === '' ? null : new Speech(text, arrival === 'cut' ? 0 : this.preferences.textSpeed, at);
    if (this.speech === null && at > now) this.speech = new Speech('', 0, at);
    this.relay(arrival === 'cut' ? 0 : 260);
  }

  /** Sets the line anew, for a screen or a size that changed. */
  private relay(ms = 0): void {
    if (this.frame === null) return;
    const now = this.frames.now();
    const words = this.caption.lay(this.frame, this.screen, this.preferences);
    this.world.setWords(words);
    this.words = words;
    const there = words === null ? 0 : 1;
    const centre = this.frame.scene.layout === 'centre' ? 1 : 0;
    const wasThere = this.caption.place.there > 0.01;
    const panel = this.caption.panelOn(this.screen);
    // Ink that was not there does not fly in from elsewhere.
    this.motions.glide(this.caption.panel, panel, now, { ms: wasThere && there === 1 ? ms : 0 });
    this.motions.glide(this.caption.place, { centre, there }, now, { ms });
    this.wake();
  }

  private words: ReturnType<Caption['lay']> = null;

  // --- time ---

  private watch(): void {
    const { canvas } = this.parts.context;
    const observer = new ResizeObserver(() => this.fit());
    observer.observe(this.parts.host);
    const lost = (event: Event) => {
      event.preventDefault();
      this.callOff?.();
      this.callOff = null;
      this.parts.onLost();
    };
    const restored = () => this.parts.onRestored();
    canvas.addEventListener('webglcontextlost', lost);
    canvas.addEventListener('webglcontextrestored', restored);
    this.stops.push(
      () => observer.disconnect(),
      () => canvas.removeEventListener('webglcontextlost', lost),
      () => canvas.removeEventListener('webglcontextrestored', restored),
      watchSystemMotion(() => this.wake()),
    );
  }

  private fit(): void {
    const { clientWidth, clientHeight } = this.parts.host;
    this.screen = arrangeScreen(clientWidth, clientHeight, globalThis.devicePixelRatio || 1);
    this.world.resize(this.screen, this.quality());
    this.turn.share = 1;
    this.relay();
    this.wake();
    // Drawn at once: a canvas that changed its size is empty until then.
    this.draw(this.frames.now());
  }

  private quality(): number {
    const { picture, ratio } = this.screen;
    const pixels = picture.width * picture.height * ratio * ratio;
    return Math.min(this.pace.quality, Math.sqrt(9e6 / Math.max(1, pixels)));
  }

  private wake(): void {
    this.dirty = true;
    if (this.callOff !== null || this.gone) return;
    this.callOff = this.frames.next(() => this.tick());
  }

  private isBusy(now: number): boolean {
    const typing = this.speech !== null && !this.speech.isWhole(now);
    return this.motions.moving || this.effects.length > 0 || typing;
  }

  private tick(): void {
    this.callOff = null;
    if (this.gone) return;
    const now = this.frames.now();
    this.motions.update(now);
    this.effects = this.effects.filter(
      (effect) => now < effect.born + effect.ms + lingering[effect.kind],
    );
    const busy = this.isBusy(now);
    const breathing = this.scene.background !== null && !isCalm(this.preferences.motion);
    if (this.dirty || busy || (breathing && now - this.lastDrawn >= idleGap)) this.draw(now);
    this.settleShowing(now);
    if (busy || breathing || this.isBusy(now)) this.callOff = this.frames.next(() => this.tick());
    else this.pace.rest();
    if (!busy) this.pace.rest();
  }

  private settleShowing(now: number): void {
    if (this.showing === null) return;
    if (this.motions.blocked || (this.speech !== null && !this.speech.isWhole(now))) return;
    const { resolve } = this.showing;
    this.showing = null;
    resolve();
  }

  private seen(now: number) {
    const { info, pictures, gallery } = this.parts;
    return {
      info,
      pictures,
      look: this.look,
      effects: this.effects,
      screen: this.screen,
      now,
      calm: isCalm(this.preferences.motion),
      boxOpacity: this.preferences.boxOpacity,
      turn: this.turn,
      caption: this.caption,
      isReady: (pose: Pose) => gallery.ready(pose.base) !== null,
    };
  }

  private draw(now: number): void {
    this.words?.update(this.speech?.letters(now) ?? Number.POSITIVE_INFINITY);
    this.world.draw(drawingOf(this.seen(now)));
    this.dirty = false;
    this.lastDrawn = now;
    this.drawn += 1;
    this.judge(now);
  }

  /** Slow machines get a coarser picture, the slowest another stage. */
  private judge(now: number): void {
    if (!this.parts.mayGiveUp || !this.isBusy(now)) return;
    switch (this.pace.drawn(now)) {
      case 'on':
        return;
      case 'coarser':
        this.world.resize(this.screen, this.quality());
        return;
      case 'hopeless':
        this.parts.onTooSlow();
    }
  }
}
