import { useMemo } from 'preact/hooks';
import type { Explored } from './exploration.ts';
import { type Box, contains, intersects } from './geometry.ts';
import { edgesExplored, isVisible, type MapModel, stubs } from './map-model.ts';
import { dots, pathData } from './svg-paths.ts';

/** Edges drawn in one stroke. A browser draws all of a stroke for each tile of the screen that it touches. */
const bundle = 16;

interface RoadLayerProps {
  readonly model: MapModel;
  /** The part of the map that is drawn: a stroke across all of a large one costs seconds without a GPU. */
  readonly area: Box;
}

/**
 * The roads in a handful of strokes, however many there are: dust where nobody has been, stubs that burn out,
 * and the roads walked, those of this playthrough last and brightest.
 */
export function RoadLayer({ model, area }: RoadLayerProps) {
  return useMemo(() => {
    const { index, exploration, positions, layout, edgeBounds } = model;
    const { roads } = index;
    const near = (edges: readonly number[]) =>
      edges.filter((edge) => intersects(area, edgeBounds[edge] ?? area));
    /** Edges in strokes of few, those beside each other together. */
    const strokes = (kind: string, edges: readonly number[]) => {
      const sorted = near(edges).sort((a, b) => (edgeBounds[a]?.x ?? 0) - (edgeBounds[b]?.x ?? 0));
      const count = Math.ceil(sorted.length / bundle);
      return Array.from({ length: count }, (_, number) => {
        const few = sorted.slice(number * bundle, (number + 1) * bundle);
        return <path key={number} class={kind} d={pathData(roads, few, layout)} />;
      });
    };
    const dotsOf = (fits: (node: number) => boolean) =>
      dots(positions.filter((point, node) => contains(area, point) && fits(node)));
    const scenes = (walked: Explored) => (node: number) =>
      roads.nodes[node]?.kind === 'scene' && exploration.nodes[node] === walked;
    const present = edgesExplored(model, 'present', false);
    return (
      <g>
        <path class="dust" d={dotsOf((node) => !isVisible(model, node))} />
        {strokes('stub', stubs(model))}
        {strokes('road past', edgesExplored(model, 'past', false))}
        {strokes('road past guessed', edgesExplored(model, 'past', true))}
        {['glow farthest', 'glow far', 'glow', 'road present'].map((kind) =>
          strokes(kind, present),
        )}
        {strokes('road present guessed', edgesExplored(model, 'present', true))}
        <path class="bead past" d={dotsOf(scenes('past'))} />
        <path class="bead present" d={dotsOf(scenes('present'))} />
      </g>
    );
  }, [model, area]);
}
