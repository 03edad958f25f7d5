import { worldClock } from '../director/clock.ts';
import type { Arrival, Clock } from '../director/ports.ts';
import type { Preferences } from '../director/preferences.ts';
import type { Frame } from '../scene/frame.ts';
import type { Scene } from '../scene/scene.ts';
import { arrangeScreen } from './arrange/screen.ts';
import { chooseStage, mayGiveUp, type StageKind } from './choose.ts';
import { type Context, closeContext, openContext } from './full/context.ts';
import type { Probe } from './look/probe.ts';
import type { OpenStage, StageOptions } from './open-stage.ts';
import { bestEncoding } from './pictures/codec.ts';
import { Gallery } from './pictures/gallery.ts';
import { shrinkFor } from './pictures/shrink.ts';
import { wantedOf } from './pictures/wanted.ts';

/** One of the stages, as this room opens them. */
type Inner = Omit<OpenStage, 'kind' | 'showsText' | 'pictured'> & { readonly kind: StageKind };

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
  const gallery = new Gallery(await bestEncoding(), shrinkFor(screen), after);
  const house = new StageHouse(options, gallery, clock);
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
  /** True from the moment the words were handed back to the page until the stage shows them again. */
  private lost = false;
  private slow = false;

  constructor(
    private readonly options: StageOptions,
    private readonly gallery: Gallery,
    private readonly clock: Clock,
  ) {
    this.preferences = options.preferences;
  }

  get kind(): StageKind {
    return this.inner?.kind ?? 'plain';
  }

  get showsText(): boolean {
    return !this.lost && this.inner?.kind === 'full';
  }

  async open(): Promise<void> {
    this.openings += 1;
    const own = this.openings;
    const context = openContext();
    const circumstances = this.circumstances(context);
    const wanted = this.slow ? 'plain' : chooseStage(circumstances);
    if (wanted === 'plain' && context !== null) closeContext(context);
    const made =
      wanted === 'full' && context !== null
        ? await this.openFull(context, mayGiveUp(circumstances))
        : await this.openPlain();
    if (own !== this.openings) {
      made.destroy();
      return;
    }
    this.inner?.destroy();
    this.inner = made;
    made.prepare(this.coming);
    if (this.frame !== null) await made.show(this.frame, 'cut', this.readBefore);
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
    this.slow = false;
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
    if (this.frame === null) return;
    const wanted = wantedOf(this.options.pictures, this.frame.scene);
    await Promise.all(wanted.map(({ encoded, name }) => this.gallery.load(encoded, name)));
  }

  destroy(): void {
    this.openings += 1;
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
    if (!this.lost) {
      this.lost = true;
      this.options.onLost();
    }
    await this.open();
    this.lost = false;
    this.options.onReturned();
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
    const { FullStage } = await import('./full/stage.ts');
    try {
      return await FullStage.open({
        ...this.common(),
        context,
        mayGiveUp: giveUp,
        onLost: () => {
          this.lost = true;
          this.options.onLost();
        },
        onRestored: () => void this.exchange(),
        onTooSlow: () => {
          this.slow = true;
          void this.exchange();
        },
      });
    } catch (problem) {
      console.warn('The full stage cannot be had here; the plain one takes its place.', problem);
      return this.openPlain();
    }
  }

  private async openPlain(): Promise<Inner> {
    const { PlainStage } = await import('./plain/stage.ts');
    return PlainStage.open(this.common());
  }

  private common() {
    const { host, info, pictures, frames = null, uncover = null } = this.options;
    const { gallery, preferences, clock } = this;
    return { host, info, pictures, gallery, preferences, clock, frames, uncover };
  }
}
