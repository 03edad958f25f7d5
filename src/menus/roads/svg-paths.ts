import type { Roads } from '../../catalogue/roads.ts';
import type { Spot } from './geometry.ts';
import { type Lay, laid, slope } from './layout.ts';

/** A straight piece longer than that, in map pixels, is bent with the land on its way. */
const longest = 90;

/** The bends of an edge, as the map was made. */
export function spotsOf(points: readonly number[]): Spot[] {
  const spots: Spot[] = [];
  for (let at = 0; at + 1 < points.length; at += 2) {
    spots.push({ x: points[at] ?? 0, y: points[at + 1] ?? 0 });
  }
  return spots;
}

/** The same with more bends where the road runs straight on. */
export function bendsOf(points: readonly number[]): Spot[] {
  const bends: Spot[] = [];
  for (const { x, y } of spotsOf(points)) {
    const before = bends.at(-1);
    if (before !== undefined && before.y === y) {
      const pieces = Math.ceil(Math.abs(x - before.x) / longest);
      for (let piece = 1; piece < pieces; piece++) {
        bends.push({ x: before.x + ((x - before.x) * piece) / pieces, y });
      }
    }
    bends.push({ x, y });
  }
  return bends;
}

const number = (value: number) => String(Math.round(value * 10) / 10);
const pair = ({ x, y }: Spot) => `${number(x)} ${number(y)}`;

/** A road through its bends, as SVG draws it: at each of them it lies as the land does. */
export function strokeOf(bends: readonly Spot[], lay: Lay): string {
  const { course } = lay;
  const spots = bends.map((bend) => laid(bend, lay));
  const [first, ...rest] = spots;
  if (first === undefined) return '';
  const parts = [`M${pair(first)}`];
  let from = first;
  for (const to of rest) {
    if (course === 'right') {
      const half = (to.x - from.x) / 2;
      const a = { x: from.x + half, y: from.y + slope(course, from.x) * half };
      const b = { x: to.x - half, y: to.y - slope(course, to.x) * half };
      parts.push(`C${pair(a)} ${pair(b)} ${pair(to)}`);
    } else {
      const half = (to.y - from.y) / 2;
      const a = { x: from.x + slope(course, from.y) * half, y: from.y + half };
      const b = { x: to.x - slope(course, to.y) * half, y: to.y - half };
      parts.push(`C${pair(a)} ${pair(b)} ${pair(to)}`);
    }
    from = to;
  }
  return parts.join('');
}

/** One stroke for many edges. */
export function strokesOf(roads: Roads, edges: readonly number[], lay: Lay): string {
  return edges.map((edge) => strokeOf(bendsOf(roads.edges[edge]?.points ?? []), lay)).join('');
}

/** Points without length, which a round cap turns into beads. */
export function beads(spots: readonly Spot[]): string {
  return spots.map((spot) => `M${pair(spot)}h0`).join('');
}
