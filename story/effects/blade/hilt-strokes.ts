import { type PlainSight, project, projected, type StagedFigure } from '@kit/plain';
import { type Hilt, hiltOf } from './hilt.ts';

/** Draws the hilt in somebody's hand. */
export function drawHilt(
  context: CanvasRenderingContext2D,
  { stand }: StagedFigure,
  { view, screen }: PlainSight,
): void {
  const hilt = hiltOf(stand);
  if (hilt === null) return;
  const at = project(view, screen, stand.parallax);
  const bar = ([from, to]: Hilt['line'], width: number) => {
    context.beginPath();
    context.moveTo(...projected(at, ...from));
    context.lineTo(...projected(at, ...to));
    context.lineWidth = width * at.scale;
    context.stroke();
  };
  context.save();
  context.lineCap = 'round';
  context.strokeStyle = '#2b2b30';
  bar(hilt.line, hilt.width);
  if (hilt.cross !== null) bar(hilt.cross, hilt.width * 0.9);
  context.strokeStyle = 'rgb(150 150 160 / 0.35)';
  bar(hilt.line, hilt.width * 0.25);
  context.restore();
}
