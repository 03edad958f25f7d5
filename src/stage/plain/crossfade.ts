import { effects as parts } from 'virtual:game/effects/plain';
import type { EffectChange, Plan } from '../../scene/plan.ts';
import type { Motions } from '../look/motions.ts';
import { newSheet, type Sheet } from './sheet.ts';

/** A change of picture within a place takes no longer than this, in ms. */
const longestChange = 900;

/** Time of a change of picture where the camera or the light moves, in ms. */
export const usualChange = 350;

/** Whether a flat picture shows it: what drifts in the air is not in one. */
function isDrawn({ effect }: EffectChange): boolean {
  const part = parts.find(({ name }) => name === effect);
  return part?.under !== undefined || part?.over !== undefined || part?.attach !== undefined;
}

/** Ms that the picture takes to change as its cues ask; null where it stays as it is. */
export function changeOf({ background, image, cast, effects, light, camera }: Plan): number | null {
  if (background !== null) return background.ms;
  const drawn = [...(image === null ? [] : [image]), ...cast, ...effects.filter(isDrawn)];
  const times = drawn.map(({ ms }) => ms);
  if (times.length > 0) return Math.min(longestChange, Math.max(...times));
  return light !== null || camera !== null ? usualChange : null;
}

interface Layer extends Sheet {
  readonly fade: { alpha: number };
}

/** Draws a picture on a sheet, a piece at a time. */
type Paint = (sheet: Sheet) => Generator<void, void>;

/** A picture that is being drawn. */
interface Coming {
  readonly pieces: Generator<void, void>;
  /** Ms in which it fades in then, and whether the line waits for that. */
  readonly ms: number;
  readonly blocking: boolean;
}

/** Two pictures, one over the other: the upper fades in, and then is the lower. */
export class Crossfade {
  private upper: Layer;
  private lower: Layer;
  /** What is being drawn on the lower sheet. */
  private coming: Coming | null = null;

  /** @param unseen nothing of it is ever to be seen: the page has its own ground, and would be drawn under it anew each frame. */
  constructor(
    private readonly host: HTMLElement,
    private readonly motions: Motions,
    private readonly unseen: boolean,
  ) {
    this.lower = this.layer();
    this.upper = this.layer();
  }

  resize(width: number, height: number): void {
    if (this.unseen) return;
    for (const { canvas } of [this.lower, this.upper]) {
      canvas.width = Math.max(1, Math.round(width));
      canvas.height = Math.max(1, Math.round(height));
    }
  }

  /** Whether a picture is being drawn that is not seen yet. */
  get painting(): boolean {
    return this.coming !== null;
  }

  /** Draws the picture that is to be seen next over the present one, at once or coming in over `ms`. */
  fadeTo(paint: Paint, now: number, ms: number, blocking: boolean): void {
    this.beginFade(paint, ms, blocking);
    this.paint(() => now);
    this.update();
  }

  /** Begins to draw it, for `paint` to go on with. One that is being drawn is given up. */
  beginFade(paint: Paint, ms: number, blocking = false): void {
    this.motions.stop(this.upper.fade);
    // Below a whole picture nothing is seen of how it is drawn.
    this.upper.fade.alpha = 1;
    this.update();
    this.coming?.pieces.return();
    this.coming = { pieces: paint(this.lower), ms, blocking };
  }

  /**
   * Goes on drawing the picture that is to be seen next; once it is whole, it comes in.
   * @param now ms on the stage's clock.
   * @param ms of work at a time; the piece in which they end is finished.
   * @returns whether it has come to lie on top.
   */
  paint(now: () => number, ms = Number.POSITIVE_INFINITY): boolean {
    if (this.coming === null) return false;
    const { pieces, ms: fade, blocking } = this.coming;
    const end = now() + ms;
    while (!pieces.next().done) if (now() >= end) return false;
    this.coming = null;
    [this.upper, this.lower] = [this.lower, this.upper];
    this.upper.fade.alpha = 0;
    this.upper.canvas.style.opacity = '0';
    this.host.append(this.upper.canvas);
    this.motions.glide(this.upper.fade, { alpha: 1 }, now(), { ms: fade, blocking });
    return true;
  }

  /** Shows how far the upper picture has come. */
  update(): void {
    this.upper.canvas.style.opacity = String(this.upper.fade.alpha);
  }

  get bytes(): number {
    const { width, height } = this.upper.canvas;
    return width * height * 4 * 2;
  }

  destroy(): void {
    for (const { canvas, fade } of [this.lower, this.upper]) {
      this.motions.stop(fade);
      canvas.remove();
    }
  }

  private layer(): Layer {
    const sheet = newSheet(1, 1, true);
    sheet.canvas.style.cssText = 'position:absolute;inset:0;width:100%;height:100%';
    sheet.canvas.style.display = this.unseen ? 'none' : 'block';
    sheet.canvas.hidden = this.unseen;
    sheet.canvas.setAttribute('aria-hidden', 'true');
    this.host.append(sheet.canvas);
    return { ...sheet, fade: { alpha: 1 } };
  }
}
