import { useMemo } from 'preact/hooks';
import type { Roads } from '../../catalogue/roads.ts';
import type { Kept } from '../../shelf/kept.ts';
import { explorationOf, type Traveller } from '../roads/exploration.ts';
import { boundsOf, expanded } from '../roads/geometry.ts';
import { edgesExplored, mapModelOf } from '../roads/map-model.ts';
import { indexRoads } from '../roads/road-index.ts';
import { roadTo } from '../roads/road-to.ts';
import { pathData } from '../roads/svg-paths.ts';

/** The frame that a minimap is laid out for, in pixels: only its shape counts. */
const strip = { x: 0, y: 0, width: 480, height: 48 } as const;

/** Room round the roads, in map pixels, so that no stroke is cut off. */
const room = { x: 26, y: 26 } as const;

/** What all minimaps on a page have in common: the roads walked so far, laid out once. */
export type MinimapBase = ReturnType<typeof baseOf>;

function baseOf(roads: Roads, traveller: Traveller) {
  const index = indexRoads(roads);
  const exploration = explorationOf(index, { ...traveller, walk: null });
  const model = mapModelOf(index, exploration, strip);
  const walked = [...edgesExplored(model, 'past', false), ...edgesExplored(model, 'past', true)];
  return {
    index,
    model,
    box: expanded(boundsOf(model.positions), room),
    walked: pathData(roads, walked, model.layout),
  };
}

/** @param roads null until they are here. */
export function useMinimapBase(roads: Roads | null, traveller: Traveller): MinimapBase | null {
  return useMemo(() => roads && baseOf(roads, traveller), [roads, traveller]);
}

interface MinimapProps {
  readonly base: MinimapBase;
  readonly kept: Kept;
}

/** Where on the map a kept place is: the roads walked, the one that leads there, and a light on its end. */
export function Minimap({ base, kept }: MinimapProps) {
  const { index, model, box, walked } = base;
  const there = useMemo(
    () => roadTo(index, kept.bookmark, kept.glimpse.scene.title),
    [index, kept],
  );
  const { x, y } = model.positions[there.node] ?? { x: 0, y: 0 };
  return (
    <svg
      class="where"
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      preserveAspectRatio="xMinYMid meet"
      aria-hidden="true"
    >
      <path class="where-walked" d={walked} />
      <path class="where-road" d={pathData(index.roads, there.edges, model.layout)} />
      <path class="where-glow" d={`M${x} ${y}h0`} />
      <path class="where-here" d={`M${x} ${y}h0`} />
    </svg>
  );
}
