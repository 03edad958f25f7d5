import type { Neighbour } from '../../shelf/neighbours.ts';
import { detailsOf, titleOf } from './slot.tsx';

interface ElsewhereProps {
  readonly neighbours: readonly Neighbour[];
  readonly onBring: (neighbour: Neighbour) => Promise<void>;
}

/** An address as people write it. */
function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** What other addresses of this site keep: where a work lay before it was moved, or another one of its id. */
export function Elsewhere({ neighbours, onBring }: ElsewhereProps) {
  if (neighbours.length === 0) return null;
  return (
    <section class="elsewhere" aria-labelledby="elsewhere" data-role="elsewhere">
      <h3 id="elsewhere">Kept for another address of this site</h3>
      <ul>
        {neighbours.map((neighbour) => {
          const { home, path, places } = neighbour;
          const [newest] = places;
          const name = path === null ? 'An earlier version' : readable(path);
          return (
            <li key={home}>
              <p>
                <b>{name}</b>
                {newest !== undefined && (
                  <small>
                    {places.length === 1 ? '1 place' : `${places.length} places`}, the newest “
                    {titleOf(newest)}”, {detailsOf(newest, titleOf(newest))}
                  </small>
                )}
              </p>
              <button
                type="button"
                class="tool"
                aria-label={`Bring here what is kept for ${name}`}
                onClick={() => void onBring(neighbour)}
              >
                Bring it here
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
