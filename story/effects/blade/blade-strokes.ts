import { type Colour, type PlainSight, project, projected, wander } from '@kit/plain';
import type { Burning } from './burning.ts';

type Dot = readonly [x: number, y: number];

function cssOf(colour: Colour, alpha: number): string {
  const stored = colour.map((channel) => Math.round(Math.min(1, channel) ** (1 / 2.2) * 255));
  return `rgb(${stored.join(' ')} / ${alpha})`;
}

/** The middle line of a blade: straight, or wandering where it is ragged. */
function lineOf(blade: Burning, from: Dot, to: Dot, width: number): Dot[] {
  const tip: Dot = [
    from[0] + (to[0] - from[0]) * blade.reach,
    from[1] + (to[1] - from[1]) * blade.reach,
  ];
  const length = Math.hypot(tip[0] - from[0], tip[1] - from[1]);
  if (!blade.ragged || length < 1) return [from, tip];
  const count = Math.max(2, Math.ceil(length / (width * 0.55)));
  const across: Dot = [-(tip[1] - from[1]) / length, (tip[0] - from[0]) / length];
  return Array.from({ length: count + 1 }, (_, index): Dot => {
    const share = index / count;
    const off = wander(index * 0.8, blade.name.length) * width * 0.3 * Math.min(1, share * 4);
    return [
      from[0] + (tip[0] - from[0]) * share + across[0] * off,
      from[1] + (tip[1] - from[1]) * share + across[1] * off,
    ];
  });
}

/**
 * Strokes that make the halo, from wide and faint to narrow and strong: width in blade widths, and opacity.
 * Each adds to those before; so many that no edge of one is seen.
 */
const halo: readonly (readonly [number, number])[] = Array.from({ length: 18 }, (_, step) => {
  const share = step / 17;
  return [44 * (2.6 / 44) ** share, 0.008 + 0.01 * share + 0.12 * share ** 6] as const;
});

/** Draws a blade of light onto what is there. */
export function drawBlade(
  context: CanvasRenderingContext2D,
  blade: Burning,
  { view, screen }: PlainSight,
): void {
  const at = project(view, screen, blade.parallax);
  const width = blade.width * at.scale;
  const from = projected(at, ...blade.from);
  const dots = lineOf(blade, from, projected(at, ...blade.to), width);
  const power = Math.min(1, blade.power);
  context.save();
  context.globalCompositeOperation = 'lighter';
  context.lineCap = 'round';
  context.lineJoin = 'round';
  const stroke = (wide: number, style: string) => {
    context.beginPath();
    for (const [index, [x, y]] of dots.entries()) {
      if (index === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
    context.lineWidth = Math.max(0.8, wide * width);
    context.strokeStyle = style;
    context.stroke();
  };
  for (const [wide, alpha] of halo) {
    if (blade.main || wide < 10) stroke(wide, cssOf(blade.colour, alpha * power));
  }
  stroke(1.7, cssOf(blade.colour, 0.55 * power));
  stroke(1.1, cssOf(blade.colour, 0.9 * power));
  stroke(0.72, cssOf(blade.core, power));
  context.restore();
}

/** Draws the pool of light that a blade lays on the ground under it. */
export function drawPool(
  context: CanvasRenderingContext2D,
  blade: Burning,
  { view, screen }: PlainSight,
): void {
  if (!blade.main) return;
  const at = project(view, screen, blade.parallax);
  const [x0] = projected(at, ...blade.from);
  const [x1] = projected(at, ...blade.to);
  const [, y] = projected(at, 0, blade.feet);
  const low = Math.max(blade.from[1], blade.to[1]);
  // A blade near the ground lights it hard and close, a high one softly and wide.
  const height = Math.max(40, (blade.feet - low) / blade.scale);
  const power = Math.min(0.34, 260 / height) * Math.min(1, blade.power * blade.reach);
  const wide = Math.abs(x1 - x0) / 2 + 460 * blade.scale * at.scale;
  const gradient = context.createRadialGradient(0, 0, 0, 0, 0, 1);
  gradient.addColorStop(0, cssOf(blade.colour, power));
  gradient.addColorStop(0.5, cssOf(blade.colour, power * 0.35));
  gradient.addColorStop(1, cssOf(blade.colour, 0));
  context.save();
  context.globalCompositeOperation = 'lighter';
  context.translate((x0 + x1) / 2, y);
  context.scale(wide, 190 * blade.scale * at.scale);
  context.fillStyle = gradient;
  context.fillRect(-1, -1, 2, 2);
  context.restore();
}
