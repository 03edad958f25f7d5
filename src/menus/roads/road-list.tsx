import type { Exploration } from './exploration.ts';
import type { RoadIndex } from './road-index.ts';
import type { Wording } from './wording.ts';
import './road-list.css';

interface RoadListProps {
  readonly index: RoadIndex;
  readonly exploration: Exploration;
  readonly wording: Wording;
  readonly onGo: (node: number) => void;
}

/** The map in words: every walked place, in the order of the roads, and where each leads. */
export function RoadList({ index, exploration, wording, onGo }: RoadListProps) {
  return (
    <ol class="road-list" data-role="road-list">
      {index.roads.nodes.map(({ id, kind }, node) => {
        const walked = exploration.nodes[node] ?? 'never';
        if (walked === 'never') return null;
        const isHere = node === exploration.here;
        const description = wording.describe(node);
        return (
          <li key={id} class={`on-${kind} ${walked}${isHere ? ' here' : ''}`}>
            <button
              type="button"
              aria-current={isHere ? 'location' : undefined}
              onClick={() => onGo(node)}
            >
              {wording.nameOf(node)}
            </button>
            {description !== '' && <p>{description}</p>}
          </li>
        );
      })}
    </ol>
  );
}
