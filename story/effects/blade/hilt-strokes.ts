import type { CameraView } from '../../catalogue/story-info.ts';
import { project, projected } from '../arrange/camera.ts';
import { type Hilt, hiltOf } from '../arrange/hilt.ts';
import type { Screen } from '../arrange/screen.ts';
import type { StagedFigure } from '../look/moment.ts';

/** Draws the hilt in somebody's hand. */
export function drawHilt(
  context: CanvasRenderingContext2D,
  standing: StagedFigure,
  seen: { readonly view: CameraView; readonly screen: Screen },
): void {
  const hilt = hiltOf(standing.stand);
  if (hilt === null) return;
  const at = project(seen.view, seen.screen, standing.stand.parallax);
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
