import type { Pictures } from '../catalogue/pictures.ts';
import type { Arrival, Clock } from '../director/ports.ts';
import type { Preferences } from '../director/preferences.ts';
import type { Frame } from '../scene/frame.ts';
import type { Scene } from '../scene/scene.ts';
import type { Drawer, DrawerDelegate, DrawOptions } from './drawer.ts';
import type { Frames } from './frames.ts';
import type { Probe } from './look/probe.ts';
import { type Activity, Loop } from './loop.ts';
import { isMotionReduced } from './motion-preference.ts';
import type { OpenStage } from './open-stage.ts';
import type { Gallery } from './pictures/gallery.ts';
import { PictureLoading } from './pictures/loading.ts';
import { SceneGate } from './pictures/scene-gate.ts';
import { wantedOf } from './pictures/wanted.ts';
import { Show } from './show.ts';
import type { Viewport } from './viewport.ts';
import { looksOtherwise, speedFor } from './words/speech.ts';

/** Hurried, long glides land within this, in ms. */
const hurriedMs = 400;

/** What frames are presented with, on any stage. */
export interface PresenterParts {
  readonly pictures: Pictures;
  readonly gallery: Gallery;
  readonly preferences: Preferences;
  readonly clock: Clock;
  readonly frames: Frames;
  readonly viewport: Pick<Viewport, 'screen' | 'watch' | 'measure' | 'leave'>;
  /** Told when `blank` has changed. */
  readonly onSeen: () => void;
  /** Told when not one picture of a scene can be drawn, however it is had. */
  readonly onHopeless: () => void;
}

/**
 * A stage's life, whatever draws it: takes frames, lets their line wait a little for their pictures, moves to their
 * scene once its place is whole, and tells when the line stands.
 */
export class Presenter implements OpenStage {
  private readonly drawer: Drawer;
  private readonly loading: PictureLoading;
  private readonly gate: SceneGate;
  private readonly loop: Loop;
  private preferences: Preferences;
  /** The last frame; what overtakes it while it waits for its pictures takes its place here. */
  private current: Show | null = null;
  /** Counts what is looked at: what was considered before something else is not gone to any more. */
  private looks = 0;
  /** Whether anything moved when time passed last. */
  private stirred = false;
  private isBare = false;
  private gone = false;

  constructor(
    private readonly parts: PresenterParts,
    make: (delegate: DrawerDelegate) => Drawer,
  ) {
    const { gallery, pictures, clock, onSeen } = parts;
    this.preferences = parts.preferences;
    this.loading = new PictureLoading(gallery, pictures, clock, () => this.arrived());
    this.gate = new SceneGate(this.loading, (scene) => this.take(scene), onSeen);
    this.loop = new Loop(
      parts.frames,
      (now) => this.pass(now),
      (now, changed) => this.draw(now, changed),
      (now) => this.arrive(now),
      () => this.drawer.light === true,
    );
    this.drawer = make({
      gate: this.gate,
      refused: (encoded, problem) => this.loading.refused(encoded, problem),
      pause: () => this.loop.pause(),
    });
    parts.viewport.watch({ resized: () => this.fit(), motionChanged: () => this.loop.wake() });
    this.fit();
  }

  get kind() {
    return this.drawer.kind;
  }

  get blank(): boolean {
    return this.gate.blank;
  }

  async show(frame: Frame, arrival: Arrival, readBefore = false): Promise<void> {
    this.looks += 1;
    this.overtake();
    const show = new Show(frame, arrival, readBefore);
    this.current = show;
    this.drawer.line.expect(frame, arrival);
    await this.loading.ready(frame.scene, arrival === 'cut' && !this.blank);
    if (show !== this.current || this.gone) return;
    this.begin(show);
    this.loop.wake();
    if (show.hurried) this.finish();
    await show.ended;
  }

  finish(): void {
    const now = this.parts.frames.now();
    this.loading.hasten();
    if (this.current !== null) this.current.hurried = true;
    // A line that has not begun yet stands whole when it does.
    if (this.current?.expected) return;
    this.drawer.line.finish(now);
    this.drawer.motions.hurry(now, hurriedMs);
    this.loop.wake();
    this.arrive(now);
  }

  consider(scene: Scene | null): void {
    this.looks += 1;
    const own = this.looks;
    // A frame on its way brings its own scene.
    if (scene === null && this.current?.expected) return;
    const wanted = scene ?? this.current?.frame.scene ?? null;
    if (wanted === null || wanted === this.drawer.scene) return;
    void this.loading.ready(wanted).then(() => {
      if (own !== this.looks || this.gone || !this.gate.has(wanted)) return;
      this.drawer.moveTo(wanted, [], this.drawOptions());
      this.loop.wake();
    });
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
    this.loading.expect(scenes);
  }

  destroy(): void {
    if (this.gone) return;
    this.gone = true;
    this.loop.stop();
    this.parts.viewport.leave();
    this.loading.close();
    this.overtake();
    this.drawer.line.leave();
    this.drawer.motions.endAll();
    this.drawer.destroy();
  }

  probe(): Probe {
    const how = this.drawOptions();
    const { scene } = this.drawer;
    const frame = this.current?.frame.scene ?? scene;
    const awaits = this.loading.awaits(scene) || this.loading.awaits(frame);
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
    this.loading.hasten();
  }

  /** The pictures of a frame are there, or are not waited for any longer: its line begins. */
  private begin(show: Show): void {
    const { frame, arrival, readBefore } = show;
    const how = this.drawOptions();
    const waits = this.gate.admits(frame.scene) ? this.reach(show, how) : 0;
    const speed = speedFor(this.preferences);
    show.expected = false;
    this.drawer.line.speak(frame, arrival, { speed, now: how.now, waits, readBefore });
    this.lay(arrival === 'cut' ? 0 : undefined);
  }

  /** Goes to the scene of a frame. @returns ms after which its line is to begin. */
  private reach({ frame: { scene, beat }, arrival }: Show, how: DrawOptions): number {
    // Where nothing is to be seen yet, there is nothing to come from.
    if (arrival === 'cut' || this.blank) this.drawer.cutTo(scene);
    const waits = arrival === 'cut' ? 0 : this.drawer.moveTo(scene, beat.cues, how);
    this.letGo();
    return waits;
  }

  /** Pictures have come that nobody waited for any more, or it is known that they never will. */
  private arrived(): void {
    this.drawer.refresh();
    const due = this.gate.due();
    if (due !== null) {
      if (this.blank) this.drawer.cutTo(due);
      else this.drawer.moveTo(due, [], this.drawOptions());
      this.letGo();
    }
    if (this.loading.isHopeless(this.drawer.scene)) this.parts.onHopeless();
    this.loop.wake();
  }

  private letGo(): void {
    this.loading.letGo((url) => this.drawer.letGo(url));
  }

  private take(scene: Scene): void {
    this.drawer.take(wantedOf(this.parts.pictures, scene));
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
    this.drawer.rest();
    return this.drawer.breathes && !this.drawOptions(now).reducedMotion ? 'breathing' : 'resting';
  }

  private draw(now: number, changed: boolean): void {
    // Of a line that is only expected, nothing is seen.
    if (!this.current?.expected) this.drawer.line.update(now);
    this.take(this.drawer.scene);
    this.gate.look(this.drawer.scene);
    this.drawer.draw(this.drawOptions(now), changed);
    // Pictures that have come fade in: nobody else asks for the frames of that.
    if (!this.stirred && this.drawer.moving) this.loop.wake();
  }

  /** Resolves the show when its line stands whole and nothing that it waits for still moves. */
  private arrive(now: number): void {
    const { motions, line } = this.drawer;
    if (this.current?.expected || motions.blocked || !line.isWhole(now)) return;
    this.current?.end();
  }
}
