import { useMemo } from 'preact/hooks';
import type { Roads } from '../../catalogue/roads.ts';
import type { Kept } from '../../shelf/kept.ts';
import { footprints, type Traveller } from '../roads/exploration.ts';
import { boxAround, widened } from '../roads/geometry.ts';
import { chartOf, edgesWalked } from '../roads/map-model.ts';
import { indexRoads } from '../roads/road-index.ts';
import { roadTo } from '../roads/road-to.ts';
import { strokesOf } from '../roads/svg-paths.ts';

/** The window that a strip of the map is laid out for, in pixels: only its shape counts. */
const strip = { x: 0, y: 0, width: 480, height: 48 } as const;

/** Room round the roads, in map pixels, so that no stroke is cut off. */
const room = { x: 26, y: 26 } as const;

/** What all strips on a page have in common: the roads walked so far, laid out once. */
export type StripGround = ReturnType<typeof groundOf>;

function groundOf(roads: Roads, traveller: Traveller) {
  const index = indexRoads(roads);
  const prints = footprints(index, { ...traveller, walk: null });
  const chart = chartOf(index, prints, strip);
  const walked = [...edgesWalked(chart, 'past', false), ...edgesWalked(chart, 'past', true)];
  return {
    index,
    chart,
    box: widened(boxAround(chart.spots), room),
    walked: strokesOf(roads, walked, chart.lay),
  };
}

/** @param roads null until they are here. */
export function useStripGround(roads: Roads | null, traveller: Traveller): StripGround | null {
  return useMemo(() => roads && groundOf(roads, traveller), [roads, traveller]);
}

interface WhereProps {
  readonly ground: StripGround;
  readonly kept: Kept;
}

/** Where on the map a kept place is: the roads walked, the one that leads there, and a light on its end. */
export function Where({ ground, kept }: WhereProps) {
  const { index, chart, box, walked } = ground;
  const there = useMemo(
    () => roadTo(index, kept.bookmark, kept.glimpse.scene.title),
    [index, kept],
  );
  const { x, y } = chart.spots[there.node] ?? { x: 0, y: 0 };
  return (
    <svg
      class="where"
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      preserveAspectRatio="xMinYMid meet"
      aria-hidden="true"
    >
      <path class="where-walked" d={walked} />
      <path class="where-road" d={strokesOf(index.roads, there.edges, chart.lay)} />
      <path class="where-glow" d={`M${x} ${y}h0`} />
      <path class="where-here" d={`M${x} ${y}h0`} />
    </svg>
  );
}
