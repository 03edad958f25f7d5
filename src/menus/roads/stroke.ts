import type { Roads } from '../../catalogue/roads.ts';
import type { Spot } from './sight.ts';

/** Which way roads run on the screen: to the right on wide ones, down on upright ones. */
export type Course = 'right' | 'down';

/** How an upright map is drawn from a wide one: names stand beside their places and not under them. */
const turned = { across: 2.15, along: 0.56 } as const;

/** A place of the map on the course it is drawn in. */
export function place({ x, y }: Spot, course: Course): Spot {
  return course === 'right' ? { x, y } : { x: y * turned.across, y: x * turned.along };
}

/** The bends of an edge. */
export function bendsOf(points: readonly number[], course: Course): Spot[] {
  const bends: Spot[] = [];
  for (let at = 0; at + 1 < points.length; at += 2) {
    bends.push(place({ x: points[at] ?? 0, y: points[at + 1] ?? 0 }, course));
  }
  return bends;
}

const number = (value: number) => String(Math.round(value * 10) / 10);

/** A road through its bends, as SVG draws it: it leaves and comes to each of them along its course. */
export function strokeOf(bends: readonly Spot[], course: Course): string {
  const [first, ...rest] = bends;
  if (first === undefined) return '';
  const parts = [`M${number(first.x)} ${number(first.y)}`];
  let from = first;
  for (const to of rest) {
    if (course === 'right' ? from.y === to.y : from.x === to.x) {
      parts.push(`L${number(to.x)} ${number(to.y)}`);
    } else {
      const [midX, midY] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
      const [a, b] =
        course === 'right'
          ? [
              { x: midX, y: from.y },
              { x: midX, y: to.y },
            ]
          : [
              { x: from.x, y: midY },
              { x: to.x, y: midY },
            ];
      parts.push(`C${[a, b, to].map(({ x, y }) => `${number(x)} ${number(y)}`).join(' ')}`);
    }
    from = to;
  }
  return parts.join('');
}

/** One stroke for many edges. */
export function strokesOf(roads: Roads, edges: readonly number[], course: Course): string {
  return edges
    .map((edge) => strokeOf(bendsOf(roads.edges[edge]?.points ?? [], course), course))
    .join('');
}

/** Points without length, which a round cap turns into beads. */
export function beads(spots: readonly Spot[]): string {
  return spots.map(({ x, y }) => `M${number(x)} ${number(y)}h0`).join('');
}
