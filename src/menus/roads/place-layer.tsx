import { useMemo } from 'preact/hooks';
import type { Box } from './geometry.ts';
import { type Direction, laidOut } from './layout.ts';
import { type MapModel, optionsIn, placesIn } from './map-model.ts';
import { iconScale, labelScale, placesFrom, readableFrom, type Viewport } from './viewport.ts';
import type { Wording } from './wording.ts';

/** Letters in a line of a name, by the course of the roads. */
const lineLength: Readonly<Record<Direction, number>> = { right: 17, down: 20 };

/** Lines of a name: a longer one is cut short on the map and whole in its description. */
const mostLines = 3;

/** A name in lines short enough for the map. */
export function wrapLabel(name: string, direction: Direction): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < lineLength[direction]) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1]} …`];
}

/** An option's words on its road. */
function truncated(label: string): string {
  return label.length <= 26 ? label : `${label.slice(0, 24).trimEnd()}…`;
}

/** Map pixels from a place to the first line of its name, and from line to line. */
const gap = { below: 34, above: 25, line: 19, beside: 25 } as const;

interface NameProps {
  readonly model: MapModel;
  readonly node: number;
  readonly viewport: Viewport;
}

/** What a place is called, under it, over it or beside it. */
function Name({ model, node, viewport }: NameProps) {
  const { index, exploration } = model;
  const { direction } = model.layout;
  const found = index.roads.nodes[node];
  if (found?.title == null || exploration.nodes[node] === 'never') return null;
  const lines = wrapLabel(found.title, direction);
  const last = lines.length - 1;
  const [x, first] =
    direction === 'down'
      ? [gap.beside, 5 - (last * gap.line) / 2]
      : [0, found.above ? -gap.above - last * gap.line : gap.below];
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: words take no focus; the place is called by them, in one piece
    <text
      class="name"
      aria-hidden="true"
      text-anchor={direction === 'down' ? 'start' : 'middle'}
      transform={`scale(${labelScale(viewport)})`}
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
function Sign({ model, node }: Omit<NameProps, 'viewport'>) {
  const kind = model.index.roads.nodes[node]?.kind;
  if (kind === 'choice') return <path class="sign" d="M0 -7.5 L7.5 0 L0 7.5 L-7.5 0 Z" />;
  if (kind !== 'ending') return null;
  return (
    <>
      <circle class="sign" r={11} />
      {model.exploration.nodes[node] !== 'never' && <circle class="core" r={5} />}
    </>
  );
}

interface PlaceLayerProps {
  readonly model: MapModel;
  readonly wording: Wording;
  readonly viewport: Viewport;
  /** The part of the map that is drawn. */
  readonly area: Box;
  /** The node that Tab comes to. */
  readonly focus: number;
  readonly onFocus: (node: number) => void;
}

/** Places one can go to, each of them a button; seen from far away, only endings and what matters now. */
export function PlaceLayer({ model, wording, viewport, area, focus, onFocus }: PlaceLayerProps) {
  const { exploration, positions } = model;
  const words = viewport.scale >= readableFrom;
  const singly = viewport.scale >= placesFrom;
  const nodes = useMemo(() => placesIn(model, area, singly, focus), [model, area, singly, focus]);
  return (
    <>
      {nodes.map((node) => {
        const { x, y } = positions[node] ?? { x: 0, y: 0 };
        const walked = exploration.nodes[node] ?? 'never';
        const kind = model.index.roads.nodes[node]?.kind;
        const at = `translate(${x} ${y}) scale(${iconScale(viewport)})`;
        if (walked === 'never') {
          return (
            <g key={node} class={`spot on-${kind} never`} transform={at}>
              <Sign model={model} node={node} />
            </g>
          );
        }
        return (
          // biome-ignore lint/a11y/useSemanticElements: SVG has no button of its own
          <g
            key={node}
            class={`spot on-${kind} ${walked}${node === exploration.here ? ' here' : ''}`}
            transform={at}
            role="button"
            // SVG tells capitals from small letters: Firefox and WebKit know no `tabIndex`.
            tabindex={node === focus ? 0 : -1}
            data-node={node}
            aria-label={wording.nameOf(node)}
            aria-description={wording.describe(node) || undefined}
            aria-current={node === exploration.here ? 'location' : undefined}
            onFocus={() => onFocus(node)}
          >
            <circle class="ring" r={16} />
            <Sign model={model} node={node} />
            {words && <Name model={model} node={node} viewport={viewport} />}
          </g>
        );
      })}
    </>
  );
}

/** What was said where roads part, as long as it can be read. */
export function OptionLayer({
  model,
  viewport,
  area,
}: Pick<PlaceLayerProps, 'model' | 'viewport' | 'area'>) {
  const { index, exploration, layout } = model;
  const words = viewport.scale >= readableFrom;
  const edges = useMemo(() => (words ? optionsIn(model, area) : []), [model, area, words]);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: words take no focus; the choice itself says them
    <g aria-hidden="true">
      {edges.map((number) => {
        const edge = index.roads.edges[number];
        if (edge?.choice == null) return null;
        const { x, y } = laidOut(edge.choice, layout);
        return (
          <text
            key={number}
            class={`option ${exploration.edges[number]}`}
            y={5}
            transform={`translate(${x} ${y}) scale(${labelScale(viewport)})`}
          >
            {truncated(edge.choice.label)}
          </text>
        );
      })}
    </g>
  );
}
