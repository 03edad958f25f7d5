import type { Point, Segment } from '../../catalogue/pictures.ts';

/** Distance from a point to a line between two points, in their own unit. */
export function distanceTo([from, to]: Segment, [x, y]: Point): number {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : ((x - from[0]) * dx + (y - from[1]) * dy) / length2;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - from[0] - t * dx, y - from[1] - t * dy);
}

/** Where two lines cross, or the point half-way between their nearest ends when they do not. */
export function meeting(a: Segment, b: Segment): Point {
  const [p, q] = a;
  const [r, s] = b;
  const d1: Point = [q[0] - p[0], q[1] - p[1]];
  const d2: Point = [s[0] - r[0], s[1] - r[1]];
  const cross = d1[0] * d2[1] - d1[1] * d2[0];
  if (Math.abs(cross) > 1e-6) {
    const t = ((r[0] - p[0]) * d2[1] - (r[1] - p[1]) * d2[0]) / cross;
    const u = ((r[0] - p[0]) * d1[1] - (r[1] - p[1]) * d1[0]) / cross;
    if (t >= 0 && t <= 1 && u >= 0 && u <= 1) return [p[0] + t * d1[0], p[1] + t * d1[1]];
  }
  let best: Point = [(p[0] + r[0]) / 2, (p[1] + r[1]) / 2];
  let nearest = Number.POSITIVE_INFINITY;
  for (const one of [0, 0.25, 0.5, 0.75, 1]) {
    for (const other of [0, 0.25, 0.5, 0.75, 1]) {
      const x: Point = [p[0] + one * d1[0], p[1] + one * d1[1]];
      const y: Point = [r[0] + other * d2[0], r[1] + other * d2[1]];
      const distance = Math.hypot(x[0] - y[0], x[1] - y[1]);
      if (distance < nearest) {
        nearest = distance;
        best = [(x[0] + y[0]) / 2, (x[1] + y[1]) / 2];
      }
    }
  }
  return best;
}
