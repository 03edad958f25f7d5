import type { StoryInfo } from '../../catalogue/story-info.ts';
import { drawnBack } from '../arrange/hung.ts';
import type { SeenHung } from '../look/hung.ts';
import type { PictureOf } from './backdrop-plate.ts';

/** Draws a picture that hangs before the stage, in its quiet frame. */
export function drawHung(
  context: CanvasRenderingContext2D,
  { hung, rect, behind, alpha }: SeenHung,
  { palette }: StoryInfo,
  of: PictureOf,
): void {
  const picture = of(hung.picture);
  if (picture === null) return;
  const { x, y, width, height } = rect;
  const line = Math.max(0.5, Math.min(width, height) * 0.003);
  context.save();
  context.fillStyle = palette.background;
  context.globalAlpha = alpha * drawnBack;
  context.fillRect(behind.x, behind.y, behind.width, behind.height);
  context.globalAlpha = alpha * 0.6;
  context.shadowColor = 'rgb(0 0 0 / 0.8)';
  context.shadowBlur = Math.min(width, height) * 0.08 * context.getTransform().a;
  context.fillRect(x, y, width, height);
  context.shadowColor = 'transparent';
  context.globalAlpha = alpha;
  context.drawImage(picture, x, y, width, height);
  context.globalAlpha = alpha * 0.2;
  context.strokeStyle = palette.text;
  context.lineWidth = line;
  context.strokeRect(x + line / 2, y + line / 2, width - line, height - line);
  context.restore();
}
