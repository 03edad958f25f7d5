import type { Roads } from '../../catalogue/roads.ts';
import type { Point } from './geometry.ts';
import { type Layout, laidOut, slope } from './layout.ts';

/** A straight piece longer than that, in map pixels, is bent with the land on its way. */
const longest = 90;

/** The bends of an edge, as the map was made. */
export function pointsOf(coordinates: readonly number[]): Point[] {
  const points: Point[] = [];
  for (let at = 0; at + 1 < coordinates.length; at += 2) {
    points.push({ x: coordinates[at] ?? 0, y: coordinates[at + 1] ?? 0 });
  }
  return points;
}

/** The same with more bends where the road runs straight on. */
function bendsOf(coordinates: readonly number[]): Point[] {
  const bends: Point[] = [];
  for (const { x, y } of pointsOf(coordinates)) {
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
const pair = ({ x, y }: Point) => `${number(x)} ${number(y)}`;

/** A road through its bends, as SVG draws it: at each of them it lies as the land does. */
function roadPath(bends: readonly Point[], layout: Layout): string {
  const { direction } = layout;
  const [first, ...rest] = bends.map((bend) => laidOut(bend, layout));
  if (first === undefined) return '';
  const parts = [`M${pair(first)}`];
  let from = first;
  for (const to of rest) {
    if (direction === 'right') {
      const half = (to.x - from.x) / 2;
      const a = { x: from.x + half, y: from.y + slope(direction, from.x) * half };
      const b = { x: to.x - half, y: to.y - slope(direction, to.x) * half };
      parts.push(`C${pair(a)} ${pair(b)} ${pair(to)}`);
    } else {
      const half = (to.y - from.y) / 2;
      const a = { x: from.x + slope(direction, from.y) * half, y: from.y + half };
      const b = { x: to.x - slope(direction, to.y) * half, y: to.y - half };
      parts.push(`C${pair(a)} ${pair(b)} ${pair(to)}`);
    }
    from = to;
  }
  return parts.join('');
}

/** One path for many edges, as the attribute `d` has it. */
export function pathData(roads: Roads, edges: readonly number[], layout: Layout): string {
  return edges.map((edge) => roadPath(bendsOf(roads.edges[edge]?.points ?? []), layout)).join('');
}

/** Points without length, which a round cap turns into beads. */
export function dots(points: readonly Point[]): string {
  return points.map((point) => `M${pair(point)}h0`).join('');
}
