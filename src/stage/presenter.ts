import type { Arrival } from '../director/ports.ts';
import type { Preferences } from '../director/preferences.ts';
import type { Frame } from '../scene/frame.ts';
import type { Scene } from '../scene/scene.ts';
import type { Drawer, DrawerDelegate, DrawOptions } from './drawer.ts';
import type { Frames } from './frames.ts';
import type { Probe } from './look/probe.ts';
import { type Activity, Loop } from './loop.ts';
import { isMotionReduced } from './motion-preference.ts';
import type { OpenStage } from './open-stage.ts';
import { SceneChanges, type SceneParts } from './scene-changes.ts';
import { Show } from './show.ts';
import type { Viewport } from './viewport.ts';
import { looksOtherwise, speedFor } from './words/speech.ts';

/** Hurried, long glides land within this, in ms. */
const hurriedMs = 400;

/** What frames are presented with, on any stage. */
export interface PresenterParts extends SceneParts {
  readonly preferences: Preferences;
  readonly frames: Frames;
  readonly viewport: Pick<Viewport, 'screen' | 'watch' | 'measure' | 'leave'>;
}

/**
 * A stage's life, whatever draws it: takes frames, lets their line wait a little for their pictures, moves to their
 * scene once its place is whole, and tells when the line stands.
 */
export class Presenter implements OpenStage {
  private readonly drawer: Drawer;
  private readonly scenes: SceneChanges;
  private readonly loop: Loop;
  private preferences: Preferences;
  /** The last frame; what overtakes it while it waits for its pictures takes its place here. */
  private current: Show | null = null;
  /** Scenes that may come, the next first. */
  private coming: readonly Scene[] = [];
  /** Whether anything moved when time passed last. */
  private stirred = false;
  private isBare = false;
  private gone = false;

  constructor(
    private readonly parts: PresenterParts,
    make: (delegate: DrawerDelegate) => Drawer,
  ) {
    this.preferences = parts.preferences;
    this.scenes = new SceneChanges(
      parts,
      () => this.drawer,
      () => this.drawOptions(),
      () => this.loop.wake(),
    );
    this.loop = new Loop(
      parts.frames,
      (now) => this.pass(now),
      (now, changed) => this.draw(now, changed),
      (now) => this.arrive(now),
      () => this.drawer.light === true,
      (now) => parts.frames.live === true && this.drawer.isBusy?.(now) === true,
    );
    this.drawer = make({
      gate: this.scenes.gate,
      refused: (encoded, problem) => this.scenes.loading.refused(encoded, problem),
      pause: () => this.loop.pause(),
      again: () => this.loop.wake(),
    });
    parts.viewport.watch({ resized: () => this.fit(), motionChanged: () => this.loop.wake() });
    this.fit();
  }

  get kind() {
    return this.drawer.kind;
  }

  get blank(): boolean {
    return this.scenes.gate.blank;
  }

  async show(frame: Frame, arrival: Arrival, readBefore = false): Promise<void> {
    this.scenes.lookAway();
    this.overtake();
    this.coming = this.coming.slice(1);
    const show = new Show(frame, arrival, readBefore);
    this.current = show;
    this.drawer.line.expect(frame, arrival);
    await this.scenes.loading.ready(frame.scene, arrival === 'cut' && !this.blank);
    if (show !== this.current || this.gone) return;
    this.begin(show);
    this.loop.wake();
    if (show.hurried) this.finish();
    await show.ended;
  }

  finish(): void {
    const now = this.parts.frames.now();
    this.scenes.loading.hasten();
    if (this.current !== null) this.current.hurried = true;
    // A line that has not begun yet stands whole when it does.
    if (this.current?.expected) return;
    this.drawer.line.finish(now);
    this.drawer.motions.hurry(now, hurriedMs);
    this.loop.wake();
    this.arrive(now);
  }

  consider(scene: Scene | null): void {
    this.scenes.lookAway();
    // A frame on its way brings its own scene.
    if (scene === null && this.current?.expected) return;
    const wanted = scene ?? this.current?.frame.scene ?? null;
    if (wanted !== null) this.scenes.consider(wanted);
  }

  configure(preferences: Preferences): void {
    const before = this.preferences;
    this.preferences = preferences;
    if (looksOtherwise(before, preferences)) this.lay();
    this.loop.wake();
  }

  bare(bare: boolean): void {
    this.isBare = bare;
    this.loop.wake();
  }

  picture(): Promise<Blob | null> {
    if (this.blank) return Promise.resolve(null);
    const canvas = this.drawer.picture({ ...this.drawOptions(), bare: true });
    // It is copied here and now, encoded later.
    const picture = new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    this.loop.wake();
    return picture;
  }

  prepare(scenes: readonly Scene[]): void {
    this.coming = scenes;
    this.scenes.loading.expect(scenes);
  }

  destroy(): void {
    if (this.gone) return;
    this.gone = true;
    this.loop.stop();
    this.parts.viewport.leave();
    this.scenes.close();
    this.overtake();
    this.drawer.line.leave();
    this.drawer.motions.endAll();
    this.drawer.destroy();
  }

  probe(): Probe {
    const how = this.drawOptions();
    const { scene } = this.drawer;
    const frame = this.current?.frame.scene ?? scene;
    const { loading } = this.scenes;
    const awaits = loading.awaits(scene) || loading.awaits(frame);
    return this.drawer.probe(how, this.stirs(how.now) || this.loop.due || awaits);
  }

  private drawOptions(now = this.parts.frames.now()): DrawOptions {
    const { motion, boxOpacity } = this.preferences;
    return { now, reducedMotion: isMotionReduced(motion), boxOpacity, bare: this.isBare };
  }

  /** Fits the picture to the host, and draws it: a canvas that changed its size is empty until then. */
  private fit(): void {
    this.drawer.resize(this.parts.viewport.measure());
    this.lay(0);
    this.loop.wake();
    this.loop.drawNow();
  }

  private lay(ms?: number): void {
    const { viewport, frames } = this.parts;
    this.drawer.line.lay(viewport.screen, this.preferences, frames.now(), ms);
  }

  /** Resolves the show that runs: it has been overtaken. */
  private overtake(): void {
    this.current?.end();
    this.scenes.loading.hasten();
  }

  /** The pictures of a frame are there, or are not waited for any longer: its line begins. */
  private begin(show: Show): void {
    const { frame, arrival, readBefore } = show;
    const how = this.drawOptions();
    const waits = this.scenes.reach(show, how);
    const speed = speedFor(this.preferences);
    show.expected = false;
    this.drawer.line.speak(frame, arrival, { speed, now: how.now, waits, readBefore });
    this.lay(arrival === 'cut' ? 0 : undefined);
  }

  private stirs(now: number): boolean {
    return this.drawer.moving || !this.drawer.line.isWhole(now);
  }

  private pass(now: number): Activity {
    const stirred = this.stirred;
    this.drawer.update(now);
    this.stirred = this.stirs(now);
    // What has just come to its end is to be seen there.
    if (stirred || this.stirred) return 'moving';
    const breathes = this.drawer.breathes && !this.drawOptions(now).reducedMotion;
    this.drawer.rest(breathes);
    // Two roads part at most choices.
    if (this.drawer.isSlow) for (const scene of this.coming.slice(0, 2)) this.scenes.take(scene);
    return breathes ? 'breathing' : 'resting';
  }

  private draw(now: number, changed: boolean): void {
    // Of a line that is only expected, nothing is seen.
    if (!this.current?.expected) this.drawer.line.update(now);
    this.scenes.look();
    this.drawer.draw(this.drawOptions(now), changed);
    // Pictures that have come fade in: nobody else asks for the frames of that.
    if (!this.stirred && this.drawer.moving) this.loop.goOn();
  }

  /** Resolves the show when its line stands whole and nothing that it waits for still moves. */
  private arrive(now: number): void {
    const { motions, line } = this.drawer;
    if (this.current?.expected || motions.blocked || !line.isWhole(now)) return;
    this.current?.end();
  }
}
