import { useMemo } from 'preact/hooks';
import type { Walked } from './exploration.ts';
import { type Box, contains, touches } from './geometry.ts';
import { type Chart, edgesWalked, isShown, stubs } from './map-model.ts';
import { beads, strokesOf } from './svg-paths.ts';

/** Edges drawn in one stroke. A browser draws all of a stroke for each tile of the screen that it touches. */
const bundle = 16;

interface GroundProps {
  readonly chart: Chart;
  /** The part of the map that is drawn: a stroke across all of a large one costs seconds without a GPU. */
  readonly area: Box;
}

/**
 * The roads in a handful of strokes, however many there are: dust where nobody has been, stubs that burn out,
 * and the roads walked, those of this playthrough last and brightest.
 */
export function Ground({ chart, area }: GroundProps) {
  return useMemo(() => {
    const { index, prints, spots, lay, reaches } = chart;
    const { roads } = index;
    const near = (edges: readonly number[]) =>
      edges.filter((edge) => touches(area, reaches[edge] ?? area));
    /** Edges in strokes of few, those beside each other together. */
    const strokes = (kind: string, edges: readonly number[]) => {
      const sorted = near(edges).sort((a, b) => (reaches[a]?.x ?? 0) - (reaches[b]?.x ?? 0));
      const count = Math.ceil(sorted.length / bundle);
      return Array.from({ length: count }, (_, number) => {
        const few = sorted.slice(number * bundle, (number + 1) * bundle);
        return <path key={number} class={kind} d={strokesOf(roads, few, lay)} />;
      });
    };
    const spotsThat = (fits: (node: number) => boolean) =>
      beads(spots.filter((spot, node) => contains(area, spot) && fits(node)));
    const scenes = (walked: Walked) => (node: number) =>
      roads.nodes[node]?.kind === 'scene' && prints.nodes[node] === walked;
    const present = edgesWalked(chart, 'present', false);
    return (
      <g>
        <path class="dust" d={spotsThat((node) => !isShown(index, prints, node))} />
        {strokes('stub', stubs(chart))}
        {strokes('road past', edgesWalked(chart, 'past', false))}
        {strokes('road past guessed', edgesWalked(chart, 'past', true))}
        {['glow farthest', 'glow far', 'glow', 'road present'].map((kind) =>
          strokes(kind, present),
        )}
        {strokes('road present guessed', edgesWalked(chart, 'present', true))}
        <path class="bead past" d={spotsThat(scenes('past'))} />
        <path class="bead present" d={spotsThat(scenes('present'))} />
      </g>
    );
  }, [chart, area]);
}
