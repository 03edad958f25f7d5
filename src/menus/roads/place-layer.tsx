import { laid } from './layout.ts';
import { linesOf, shortened } from './lettering.ts';
import type { Chart } from './map-model.ts';

import type { Wording } from './wording.ts';

/** Map pixels from a place to the first line of its name, and from line to line. */
const gap = { below: 34, above: 25, line: 19, beside: 25 } as const;

interface NameProps {
  readonly chart: Chart;
  readonly node: number;
  /** How much larger than the map its letters are. */
  readonly letters: number;
}

/** What a place is called, under it, over it or beside it. */
function Name({ chart, node, letters }: NameProps) {
  const { index, prints } = chart;
  const { course } = chart.lay;
  const found = index.roads.nodes[node];
  if (found?.title == null || prints.nodes[node] === 'never') return null;
  const lines = linesOf(found.title, course);
  const last = lines.length - 1;
  const [x, first] =
    course === 'down'
      ? [gap.beside, 5 - (last * gap.line) / 2]
      : [0, found.above ? -gap.above - last * gap.line : gap.below];
  return (
    <text
      class="name"
      text-anchor={course === 'down' ? 'start' : 'middle'}
      transform={`scale(${letters})`}
    >
      {lines.map((line, number) => (
        <tspan key={line} x={x} y={first + number * gap.line}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** The sign of a choice or an ending; a scene is a bead, drawn with all the others. */
function Sign({ chart, node }: Omit<NameProps, 'letters'>) {
  const kind = chart.index.roads.nodes[node]?.kind;
  if (kind === 'choice') return <path class="sign" d="M0 -7.5 L7.5 0 L0 7.5 L-7.5 0 Z" />;
  if (kind !== 'ending') return null;
  return (
    <>
      <circle class="sign" r={11} />
      {chart.prints.nodes[node] !== 'never' && <circle class="core" r={5} />}
    </>
  );
}

interface PlacesProps {
  readonly chart: Chart;
  readonly wording: Wording;
  /** Nodes to be drawn singly. */
  readonly nodes: readonly number[];
  /** Whether words are large enough to be read. */
  readonly words: boolean;
  /** How much larger than the map signs are drawn, and letters. */
  readonly larger: number;
  readonly letters: number;
  /** The node that Tab comes to. */
  readonly focus: number | null;
  readonly onFocus: (node: number) => void;
}

/** Places one can go to, each of them a button. */
export function Places({
  chart,
  wording,
  nodes,
  words,
  larger,
  letters,
  focus,
  onFocus,
}: PlacesProps) {
  const { prints, spots } = chart;
  return (
    <>
      {nodes.map((node) => {
        const { x, y } = spots[node] ?? { x: 0, y: 0 };
        const walked = prints.nodes[node] ?? 'never';
        const kind = chart.index.roads.nodes[node]?.kind;
        const at = `translate(${x} ${y}) scale(${larger})`;
        if (walked === 'never') {
          return (
            <g key={node} class={`spot on-${kind} never`} transform={at}>
              <Sign chart={chart} node={node} />
            </g>
          );
        }
        return (
          // biome-ignore lint/a11y/useSemanticElements: SVG has no button of its own
          <g
            key={node}
            class={`spot on-${kind} ${walked}${node === prints.here ? ' here' : ''}`}
            transform={at}
            role="button"
            // SVG tells capitals from small letters: Firefox and WebKit know no `tabIndex`.
            tabindex={node === focus ? 0 : -1}
            data-node={node}
            aria-label={`${wording.nameOf(node)}. ${wording.describe(node)}`.trim()}
            aria-current={node === prints.here ? 'location' : undefined}
            onFocus={() => onFocus(node)}
          >
            <circle class="ring" r={16} />
            <Sign chart={chart} node={node} />
            {words && <Name chart={chart} node={node} letters={letters} />}
          </g>
        );
      })}
    </>
  );
}

interface OptionsProps {
  readonly chart: Chart;
  /** Numbers of the edges whose words are in sight. */
  readonly edges: readonly number[];
  /** How much larger than the map their letters are. */
  readonly letters: number;
}

/** What was said where roads part. */
export function Options({ chart, edges, letters }: OptionsProps) {
  const { index, prints, lay } = chart;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: words take no focus; the choice itself says them
    <g aria-hidden="true">
      {edges.map((number) => {
        const edge = index.roads.edges[number];
        if (edge?.choice == null) return null;
        const { x, y } = laid(edge.choice, lay);
        return (
          <text
            key={number}
            class={`option ${prints.edges[number]}`}
            y={5}
            transform={`translate(${x} ${y}) scale(${letters})`}
          >
            {shortened(edge.choice.label)}
          </text>
        );
      })}
    </g>
  );
}
