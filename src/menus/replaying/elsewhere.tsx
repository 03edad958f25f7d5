import { useCallback } from 'preact/hooks';
import type { Neighbours } from '../../shelf/neighbours.ts';
import { useComing } from '../later.tsx';
import { detailsOf, titleOf } from './slot.tsx';

interface ElsewhereProps {
  readonly neighbours: () => Promise<Pick<Neighbours, 'list' | 'bring'>>;
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
export function Elsewhere({ neighbours }: ElsewhereProps) {
  const list = useCallback(async () => (await neighbours()).list(), [neighbours]);
  const { value: found } = useComing(list);
  if (found === null || found.length === 0) return null;
  const bring = async (home: string) => {
    await (await neighbours()).bring(home);
    // All that is read when the game opens may be another now.
    location.reload();
  };
  return (
    <section class="elsewhere" aria-labelledby="elsewhere" data-role="elsewhere">
      <h3 id="elsewhere">Kept for another address of this site</h3>
      <ul>
        {found.map(({ home, path, places }) => {
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
                onClick={() => void bring(home)}
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
