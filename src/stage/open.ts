import type { Pictures } from '../catalogue/pictures.ts';
import type { StoryInfo } from '../catalogue/story-info.ts';
import { worldClock } from '../director/clock.ts';
import type { Clock } from '../director/ports.ts';
import type { Preferences } from '../director/preferences.ts';
import type { Frame } from '../scene/frame.ts';
import { arrangeScreen } from './arrange/screen.ts';
import { type Circumstances, chooseStage, mayChange, mayGiveUp, type StageKind } from './choose.ts';
import { type Frames, type HeldFrames, holdable, screenFrames } from './frames.ts';
import { type Context, closeContext, openContext, surfaceOf } from './full/context.ts';
import { Losses } from './losses.ts';
import type { OpenStage } from './open-stage.ts';
import { bestEncoding } from './pictures/codec.ts';
import { decoderFor } from './pictures/decoder.ts';
import { Gallery } from './pictures/gallery.ts';
import type { Encoding, Surface } from './pictures/sample.ts';
import { shrinkFor } from './pictures/shrink.ts';
import { wantedOfPlace } from './pictures/wanted.ts';
import { readOnSheet } from './plain/sheet.ts';
import { Viewport } from './viewport.ts';
import type { Uncover } from './words/page-line.ts';

/** What every stage of a game is opened with. */
export interface StageOptions {
  /** Element that the stage fills; positioned, and sized by the page. */
  readonly host: HTMLElement;
  readonly info: StoryInfo;
  readonly pictures: Pictures;
  readonly clock?: Clock;
  /** When it draws; the screen's own frames when not given. */
  readonly frames?: Frames;
  /**
   * Shows so many letters of the page's own line, all of them at `Infinity`: for lines that the stage does not
   * draw. Left out, or null, where the page cannot: its lines then stand at once.
   */
  readonly uncover?: Uncover | null;
}

/** What is told of an open stage. */
export interface StageEvents {
  /** `blank` has changed. */
  readonly onSeen: () => void;
  /** It shows nothing any more: its graphics context is lost. */
  readonly onLost: () => void;
  /** Its graphics context can be had again: a stage can be opened anew. */
  readonly onRestored: () => void;
  /** It cannot be played here: another stage is to be opened. @param why in words. */
  readonly onUnfit: (why: string) => void;
}

/** Opens stages in a page, one after the other, on the same pictures. */
export interface StageOpener {
  /**
   * Opens the full stage, or the plain one where that is asked for or all there can be. The stage before it is the
   * caller's to destroy.
   * @param fit false where the full stage has turned out not to be playable.
   * @returns rejects where no stage can be had.
   */
  open(preferences: Preferences, fit: boolean, events: StageEvents): Promise<OpenStage>;
  /** Whether a player's new wish may call for another stage than the one there is. */
  mayChange(graphics: Preferences['graphics'], kind: StageKind | null): boolean;
  /** Resolves when the place of the frame that is shown is there, or will never be. @param shown that frame. */
  pictured(shown: () => Frame | null): Promise<void>;
  /** While held, nothing moves on a stage: no letter, no light, nobody. */
  hold(held: boolean): void;
  /** Lets go of all pictures. */
  close(): void;
}

/** Gets ready to open stages. */
export async function stageOpener(options: StageOptions): Promise<StageOpener> {
  const { host, clock = worldClock } = options;
  const ratio = globalThis.devicePixelRatio || 1;
  const screen = arrangeScreen(host.clientWidth, host.clientHeight, ratio);
  const encoding = await bestEncoding();
  const gallery = new Gallery(encoding, shrinkFor(screen), clock.after.bind(clock));
  return new Opener(options, clock, gallery, encoding, (light) => shrinkFor(screen, light));
}

class Opener implements StageOpener {
  private readonly losses: Losses;
  private readonly frames: HeldFrames;

  constructor(
    private readonly options: StageOptions,
    private readonly clock: Clock,
    private readonly gallery: Gallery,
    private readonly encoding: Encoding,
    private readonly shrink: (light: boolean) => number,
  ) {
    this.frames = holdable(options.frames ?? screenFrames(clock));
    this.losses = new Losses(clock, () => document.hidden);
  }

  async open(preferences: Preferences, fit: boolean, events: StageEvents): Promise<OpenStage> {
    this.losses.forget();
    this.gallery.shrinkTo(this.shrink(preferences.graphics === 'light'));
    const context = fit ? openContext() : null;
    const circumstances: Circumstances = {
      graphics: preferences.graphics,
      address: this.address,
      renderer: context?.renderer ?? null,
    };
    const wanted = chooseStage(circumstances);
    if (context === null) return this.openPlain(preferences, events);
    if (wanted === 'full')
      return this.openFull(context, preferences, mayGiveUp(circumstances), events);
    closeContext(context);
    return this.openPlain(preferences, events);
  }

  mayChange(graphics: Preferences['graphics'], kind: StageKind | null): boolean {
    return mayChange({ graphics, address: this.address }, kind);
  }

  async pictured(shown: () => Frame | null): Promise<void> {
    const { gallery, options } = this;
    for (let frame = shown(); frame !== null; ) {
      const { background } = frame.scene;
      const wanted = wantedOfPlace(options.pictures, frame.scene);
      await Promise.all(wanted.map(({ encoded, name }) => gallery.load(encoded, name)));
      // Meanwhile the story may have gone on.
      frame = shown();
      if (frame?.scene.background === background) return;
    }
  }

  hold(held: boolean): void {
    this.frames.hold(held);
  }

  close(): void {
    this.losses.forget();
    this.gallery.keepOnly(new Set(), () => {});
  }

  /** Which stage the address asks for. */
  private get address(): string | null {
    return new URLSearchParams(location.search).get('stage');
  }

  private async openFull(
    context: Context,
    preferences: Preferences,
    giveUp: boolean,
    events: StageEvents,
  ): Promise<OpenStage> {
    try {
      const [{ openFullStage }] = await Promise.all([
        import('./full/stage.ts'),
        this.decodeFor(surfaceOf(context)),
      ]);
      return await openFullStage({
        ...this.parts(preferences, events),
        context,
        mayGiveUp: giveUp,
        onLost: () => {
          events.onLost();
          this.losses.await(events.onUnfit);
        },
        onRestored: events.onRestored,
        onTooSlow: () => events.onUnfit('it is too slow here'),
        onRefused: events.onUnfit,
      });
    } catch (problem) {
      // Nobody gives back a context that was lost before there was a stage: another may be had.
      if (context.gl.isContextLost() && this.losses.note())
        return this.open(preferences, true, events);
      console.warn('The full stage cannot be had here; the plain one takes its place.', problem);
      return this.openPlain(preferences, events);
    }
  }

  private async openPlain(preferences: Preferences, events: StageEvents): Promise<OpenStage> {
    const [{ openPlainStage }] = await Promise.all([
      import('./plain/stage.ts'),
      this.decodeFor(readOnSheet),
    ]);
    return openPlainStage(this.parts(preferences, events));
  }

  /** Decodes as arrives on what is drawn on now. */
  private async decodeFor(surface: Surface): Promise<void> {
    const after = this.clock.after.bind(this.clock);
    this.gallery.decodeBy(await decoderFor(surface, this.encoding, after));
  }

  private parts(preferences: Preferences, { onSeen }: StageEvents) {
    const { host, info, pictures, uncover = null } = this.options;
    return {
      host,
      info,
      pictures,
      preferences,
      onSeen,
      uncover,
      gallery: this.gallery,
      clock: this.clock,
      frames: this.frames,
      viewport: new Viewport(host),
    };
  }
}
