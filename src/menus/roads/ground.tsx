import { useMemo } from 'preact/hooks';
import { type Chart, edgesWalked, isShown, stubs } from './chart.ts';
import { beads, strokesOf } from './stroke.ts';
import type { Walked } from './walked.ts';

/**
 * All roads in a handful of strokes, however many there are: dust where nobody has been, stubs that burn out,
 * and the roads walked, those of this playthrough last and brightest.
 */
export function Ground({ chart }: { readonly chart: Chart }) {
  return useMemo(() => {
    const { index, prints, spots, lay } = chart;
    const { roads } = index;
    const stroke = (edges: readonly number[]) => strokesOf(roads, edges, lay);
    const spotsOf = (fits: (node: number) => boolean) => spots.filter((_, node) => fits(node));
    const scenes = (walked: Walked) => (node: number) =>
      roads.nodes[node]?.kind === 'scene' && prints.nodes[node] === walked;
    const past = stroke(edgesWalked(chart, 'past', false));
    const present = stroke(edgesWalked(chart, 'present', false));
    return (
      <g>
        <path class="dust" d={beads(spotsOf((node) => !isShown(index, prints, node)))} />
        <path class="stub" d={stroke(stubs(chart))} />
        <path class="road past" d={past} />
        <path class="road past guessed" d={stroke(edgesWalked(chart, 'past', true))} />
        <path class="glow farthest" d={present} />
        <path class="glow far" d={present} />
        <path class="glow" d={present} />
        <path class="road present" d={present} />
        <path class="road present guessed" d={stroke(edgesWalked(chart, 'present', true))} />
        <path class="bead past" d={beads(spotsOf(scenes('past')))} />
        <path class="bead present" d={beads(spotsOf(scenes('present')))} />
      </g>
    );
  }, [chart]);
}
