import { ExtensionType, type System } from 'pixi.js';

const { WebGLSystem, WebGLPipes } = ExtensionType;

// Parts that Pixi's others ask for by name, with no more to them than the stage needs.

/** What is drawn on: opaque black, and never wiped, as every pass covers all of it. */
export class Background implements System {
  static readonly extension = { type: WebGLSystem, name: 'background', priority: 0 };
  readonly alpha = 1;
  readonly colorRgba = [0, 0, 0, 1];
  readonly clearBeforeRender = false;

  destroy(): void {}
}

/** Whoever keeps a list under a name: what is on the graphics card, by number. What was freed leaves a null there. */
type Keeper = Record<string, Readonly<Record<string, unknown>>>;

/** Frames after which lists are swept. */
const sweepAfter = 600;

/**
 * Keeps lists of what is on the graphics card short. The stage frees all that it makes, so nothing has to be collected
 * behind its back, as Pixi's own does by a clock that never stands still.
 */
export class Resources implements System {
  static readonly extension = { type: WebGLSystem, name: 'gc', priority: 0 };
  /** Nobody asks when something was used last. */
  readonly now = 0;
  private readonly lists: { readonly keeper: Keeper; readonly name: string }[] = [];
  private frames = 0;

  addResourceHash(keeper: Keeper, name: string): void {
    this.lists.push({ keeper, name });
  }

  addCollection(keeper: Keeper, name: string): void {
    this.lists.push({ keeper, name });
  }

  postrender(): void {
    this.frames += 1;
    if (this.frames % sweepAfter !== 0) return;
    for (const { keeper, name } of this.lists) {
      const held = Object.entries(keeper[name] ?? {}).filter(([, one]) => one !== null);
      keeper[name] = Object.fromEntries(held);
    }
  }

  destroy(): void {
    this.lists.length = 0;
  }
}

/** Nothing is gathered into one call: each painting has a program of its own. */
export class NoBatches {
  static readonly extension = { type: WebGLPipes, name: 'batch' };
  buildStart(): void {}
  buildEnd(): void {}
  upload(): void {}
}

/** Nothing is blended by a filter: what the card itself can do, a painting asks for (`PaintedPipe`). */
export class NoBlends {
  static readonly extension = { type: WebGLPipes, name: 'blendMode' };
  buildStart(): void {}
  buildEnd(): void {}
  pushBlendMode(): void {}
  popBlendMode(): void {}
}

/** No colour is left out of a picture. */
export class NoColourMasks {
  static readonly extension = { type: WebGLPipes, name: 'colorMask' };
  buildStart(): void {}
}
