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

/** Two pictures, one over the other: the upper fades in, and then is the lower. */
export class Crossfade {
  private upper: Layer;
  private lower: Layer;

  constructor(
    private readonly host: HTMLElement,
    private readonly motions: Motions,
  ) {
    this.lower = this.layer();
    this.upper = this.layer();
  }

  resize(width: number, height: number): void {
    for (const { canvas } of [this.lower, this.upper]) {
      canvas.width = Math.max(1, Math.round(width));
      canvas.height = Math.max(1, Math.round(height));
    }
  }

  /** Draws the picture that is to be seen next over the present one, at once or coming in over `ms`. */
  fadeTo(draw: (sheet: Sheet) => void, now: number, ms: number, blocking: boolean): void {
    this.motions.stop(this.upper.fade);
    [this.upper, this.lower] = [this.lower, this.upper];
    this.lower.canvas.style.opacity = '1';
    this.upper.fade.alpha = 0;
    draw(this.upper);
    this.host.append(this.upper.canvas);
    this.motions.glide(this.upper.fade, { alpha: 1 }, now, { ms, blocking });
    this.update();
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
    sheet.canvas.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;display:block';
    sheet.canvas.setAttribute('aria-hidden', 'true');
    this.host.append(sheet.canvas);
    return { ...sheet, fade: { alpha: 1 } };
  }
}
