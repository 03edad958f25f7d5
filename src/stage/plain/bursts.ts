import type { Point } from '../../catalogue/pictures.ts';
import { project, projected } from '../arrange/camera.ts';
import type { PlainSight } from '../effects/plain.ts';
import { type Colour, cssColour } from '../light/colour.ts';

/** Draws bursts of light, as `burstsView` does on the full stage. */
export function drawBursts(
  context: CanvasRenderingContext2D,
  bursts: readonly {
    readonly at: Point;
    readonly size: number;
    readonly light: Colour;
    readonly parallax: number;
  }[],
  { view, screen }: PlainSight,
): void {
  context.save();
  context.globalCompositeOperation = 'lighter';
  for (const { at, size, light, parallax } of bursts) {
    const to = project(view, screen, parallax);
    const [x, y] = projected(to, ...at);
    const radius = Math.max(1, size * to.scale);
    const gradient = context.createRadialGradient(x, y, 0, x, y, radius);
    gradient.addColorStop(0, cssColour(light, 1));
    gradient.addColorStop(0.08, cssColour(light, 0.7));
    gradient.addColorStop(0.3, cssColour(light, 0.16));
    gradient.addColorStop(1, cssColour(light, 0));
    context.fillStyle = gradient;
    context.fillRect(x - radius, y - radius, radius * 2, radius * 2);
  }
  context.restore();
}
