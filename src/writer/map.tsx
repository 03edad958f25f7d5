import { useMemo } from 'preact/hooks';
import type { Roads } from '../catalogue/roads.ts';
import { type Explored, explorationOf } from '../menus/roads/exploration.ts';
import { boundsOf, expanded } from '../menus/roads/geometry.ts';
import { edgesExplored, type MapModel, mapModelOf } from '../menus/roads/map-model.ts';
import { indexRoads } from '../menus/roads/road-index.ts';
import { dots, pathData } from '../menus/roads/svg-paths.ts';
import type { Journal } from '../playthrough/journal.ts';
import type { Playthrough } from '../playthrough/playthrough.ts';
import type { Writer } from './writer.ts';

/** Places beyond which a map of this size would be a blot. */
const most = 600;

/** What the map is drawn for, in px: only its shape counts. */
const frame = { x: 0, y: 0, width: 420, height: 220 } as const;
const room = { x: 30, y: 30 } as const;
const walked: readonly Explored[] = ['never', 'past', 'present'];

interface Drawn {
  readonly model: MapModel;
  readonly box: ReturnType<typeof expanded>;
  /** For each degree of walking: the ways, and the places. */
  readonly ways: Readonly<Record<Explored, string>>;
  readonly places: Readonly<Record<Explored, string>>;
}

function drawn(roads: Roads, journal: Journal, playthrough: Playthrough | null): Drawn {
  const index = indexRoads(roads);
  const { visited } = journal;
  const exploration = explorationOf(index, { journal, visited, walk: playthrough });
  const model = mapModelOf(index, exploration, frame);
  const ways = (explored: Explored) =>
    pathData(
      roads,
      [...edgesExplored(model, explored, false), ...edgesExplored(model, explored, true)],
      model.layout,
    );
  const places = (explored: Explored) =>
    dots(model.positions.filter((_, node) => exploration.nodes[node] === explored));
  const each = (of: (explored: Explored) => string) =>
    ({ never: of('never'), past: of('past'), present: of('present') }) as const;
  return {
    model,
    box: expanded(boundsOf(model.positions), room),
    ways: each(ways),
    places: each(places),
  };
}

interface CoverageMapProps {
  readonly writer: Writer;
  readonly onJump: (place: string) => void;
}

/** All roads of the story: those that this player has walked, and those that nobody has. */
export function CoverageMap({ writer, onJump }: CoverageMapProps) {
  const roads = writer.roads.value;
  const { state, shelf } = writer.game.parts;
  const view = state.view.value;
  const playthrough = writer.game.session?.playthrough ?? null;
  const { journal } = shelf;
  const map = useMemo(
    () => (roads === null || roads.nodes.length > most ? null : drawn(roads, journal, playthrough)),
    [roads, journal, playthrough, view?.at],
  );
  if (map === null || roads === null || roads.nodes.length === 0) return null;
  const { model, box, ways, places } = map;
  const here = model.positions[model.exploration.here ?? -1];
  return (
    <svg
      class="w-map"
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      data-role="coverage-map"
      role="img"
      aria-label="Roads walked and never walked; the list below says the same"
    >
      {walked.map((explored) => (
        <g key={explored} data-explored={explored}>
          <path class="w-way" d={ways[explored]} />
          <path class="w-dot" d={places[explored]} />
        </g>
      ))}
      {here !== undefined && <path class="w-dot w-map-here" d={dots([here])} />}
      {model.positions.map(({ x, y }, node) => {
        const { place = '', id = '', title = null } = roads.nodes[node] ?? {};
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the list below does the same by keyboard
          <circle key={id} cx={x} cy={y} r={18} onClick={() => place !== '' && onJump(place)}>
            <title>{title ?? place}</title>
          </circle>
        );
      })}
    </svg>
  );
}
