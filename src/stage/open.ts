import { worldClock } from '../director/clock.ts';
import type { Arrival, Clock } from '../director/ports.ts';
import type { Preferences } from '../director/preferences.ts';
import type { Frame } from '../scene/frame.ts';
import type { Scene } from '../scene/scene.ts';
import { arrangeScreen } from './arrange/screen.ts';
import { chooseStage, mayGiveUp, type StageKind } from './choose.ts';
import { type Context, closeContext, openContext, surfaceOf } from './full/context.ts';
import type { Probe } from './look/probe.ts';
import { Losses } from './losses.ts';
import type { OpenStage, StageOptions } from './open-stage.ts';
import { bestEncoding } from './pictures/codec.ts';
import { decoderFor } from './pictures/decoder.ts';
import { Gallery } from './pictures/gallery.ts';
import type { Encoding, Surface } from './pictures/sample.ts';
import { shrinkFor } from './pictures/shrink.ts';
import { wantedOfPlace } from './pictures/wanted.ts';
import { readOnSheet } from './plain/sheet.ts';

/** One of the stages, as this room opens them. */
type Inner = Omit<OpenStage, 'kind' | 'showsText' | 'showsPicture' | 'pictured'> & {
  readonly kind: StageKind;
  /** True while it has no picture to show: the page's own must be seen. */
  readonly blank: boolean;
};

/** Opens a stage in the page: the full one, or the plain one where that is asked for or all there can be. */
export async function openStage(options: StageOptions): Promise<OpenStage> {
  const { host } = options;
  const screen = arrangeScreen(
    host.clientWidth,
    host.clientHeight,
    globalThis.devicePixelRatio || 1,
  );
  const clock = options.clock ?? worldClock;
  const after = clock.after.bind(clock);
  const encoding = await bestEncoding();
  const gallery = new Gallery(encoding, shrinkFor(screen), after);
  const house = new StageHouse(options, gallery, encoding, clock);
  await house.open();
  return house;
}

/** Holds the stage that stands now, and puts another in its place when it is lost, too slow, or not wished for. */
class StageHouse implements OpenStage {
  private inner: Inner | null = null;
  private preferences: Preferences;
  private frame: Frame | null = null;
  private readBefore = false;
  private coming: readonly Scene[] = [];
  /** Counts openings: one that is overtaken by another comes to nothing. */
  private openings = 0;
  /** True from the moment the words were handed back to the page until a stage stands again. */
  private lost = false;
  /** Whether the page was told that it must show words and picture itself: so it does before any stage is there. */
  private told = true;
  /** Why the full stage cannot be played here, though it could be opened; null until that turns out. */
  private unfit: string | null = null;
  private readonly losses: Losses;

  constructor(
    private readonly options: StageOptions,
    private readonly gallery: Gallery,
    private readonly encoding: Encoding,
    private readonly clock: Clock,
  ) {
    this.preferences = options.preferences;
    this.losses = new Losses(clock, () => document.hidden);
  }

  get kind(): StageKind {
    return this.inner?.kind ?? 'plain';
  }

  get showsText(): boolean {
    return this.showsPicture && this.inner?.kind === 'full';
  }

  get showsPicture(): boolean {
    return !this.lost && this.inner?.blank === false;
  }

  /** @returns whether the new stage stands: false when another opening has overtaken this one. */
  async open(): Promise<boolean> {
    this.openings += 1;
    const own = this.openings;
    const context = this.unfit === null ? openContext() : null;
    const circumstances = this.circumstances(context);
    const wanted = chooseStage(circumstances);
    if (wanted === 'plain' && context !== null) closeContext(context);
    const made =
      wanted === 'full' && context !== null
        ? await this.openFull(context, mayGiveUp(circumstances))
        : await this.openPlain();
    if (own !== this.openings) {
      made.destroy();
      return false;
    }
    this.inner?.destroy();
    this.inner = made;
    made.prepare(this.coming);
    if (this.frame !== null) await made.show(this.frame, 'cut', this.readBefore);
    return own === this.openings;
  }

  async show(frame: Frame, arrival: Arrival, readBefore = false): Promise<void> {
    this.frame = frame;
    this.readBefore = readBefore;
    await this.inner?.show(frame, arrival, readBefore);
  }

  finish(): void {
    this.inner?.finish();
  }

  consider(scene: Scene | null): void {
    this.inner?.consider(scene);
  }

  configure(preferences: Preferences): void {
    const asked = preferences.graphics !== this.preferences.graphics;
    this.preferences = preferences;
    this.inner?.configure(preferences);
    if (!asked || this.address !== null) return;
    this.unfit = null;
    const wanted = this.inner?.kind === 'full' ? 'plain' : 'full';
    // What `automatic` comes to is only known by asking the machine again.
    if (preferences.graphics === 'automatic' || preferences.graphics === wanted)
      void this.exchange();
  }

  prepare(scenes: readonly Scene[]): void {
    this.coming = scenes;
    this.inner?.prepare(scenes);
  }

  async pictured(): Promise<void> {
    for (let { frame } = this; frame !== null; ) {
      const wanted = wantedOfPlace(this.options.pictures, frame.scene);
      await Promise.all(wanted.map(({ encoded, name }) => this.gallery.load(encoded, name)));
      // Meanwhile the story may have gone on.
      if (frame.scene.background === this.frame?.scene.background) return;
      frame = this.frame;
    }
  }

  destroy(): void {
    this.openings += 1;
    this.losses.forget();
    this.inner?.destroy();
    this.inner = null;
    this.gallery.keepOnly(new Set(), () => {});
  }

  probe(): Probe {
    if (this.inner === null) throw new Error('the stage is closed');
    return this.inner.probe();
  }

  /** Puts a new stage in the place of the present one, showing the same frame; the page has the words meanwhile. */
  private async exchange(): Promise<void> {
    this.losses.forget();
    this.lost = true;
    this.tell();
    try {
      if (!(await this.open())) return;
    } catch (problem) {
      console.warn('No other stage can be had; the words go on alone.', problem);
      return;
    }
    this.lost = false;
    this.tell();
  }

  /** The full stage makes way for the plain one, until the player asks anew. */
  private giveUp(why: string): void {
    if (this.unfit !== null) return;
    this.unfit = why;
    console.warn(`The plain stage takes the place of the full one: ${why}.`);
    void this.exchange();
  }

  /** Tells the page what it must show itself, whenever that changes. */
  private tell(): void {
    const away = !this.showsPicture;
    if (away === this.told) return;
    this.told = away;
    if (away) this.options.onLost();
    else this.options.onReturned();
  }

  /** Decodes as arrives on what is drawn on now. */
  private async decodeFor(surface: Surface): Promise<void> {
    const after = this.clock.after.bind(this.clock);
    this.gallery.decodeBy(await decoderFor(surface, this.encoding, after));
  }

  /** Which stage the address asks for. */
  private get address(): string | null {
    return new URLSearchParams(location.search).get('stage');
  }

  private circumstances(context: Context | null) {
    return {
      graphics: this.preferences.graphics,
      address: this.address,
      renderer: context?.renderer ?? null,
    };
  }

  private async openFull(context: Context, giveUp: boolean): Promise<Inner> {
    const [{ FullStage }] = await Promise.all([
      import('./full/stage.ts'),
      this.decodeFor(surfaceOf(context)),
    ]);
    try {
      return await FullStage.open({
        ...this.common(),
        context,
        mayGiveUp: giveUp,
        onLost: () => {
          this.lost = true;
          this.tell();
          this.losses.await((why) => this.giveUp(why));
        },
        onRestored: () => void this.exchange(),
        onTooSlow: () => this.giveUp('it is too slow here'),
        onRefused: (problem) => this.giveUp(problem),
      });
    } catch (problem) {
      console.warn('The full stage cannot be had here; the plain one takes its place.', problem);
      return this.openPlain();
    }
  }

  private async openPlain(): Promise<Inner> {
    const [{ PlainStage }] = await Promise.all([
      import('./plain/stage.ts'),
      this.decodeFor(readOnSheet),
    ]);
    return PlainStage.open(this.common());
  }

  private common() {
    const { host, info, pictures, frames = null, uncover = null } = this.options;
    const { gallery, preferences, clock } = this;
    const onSeen = () => this.tell();
    return { host, info, pictures, gallery, preferences, clock, frames, uncover, onSeen };
  }
}
