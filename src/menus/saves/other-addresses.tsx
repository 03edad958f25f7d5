import { useCallback } from 'preact/hooks';
import * as savesPhrases from '../../phrases/saves.ts';
import { useAsync } from '../parts/lazy-page.tsx';
import type { SaveActions } from '../replaying.ts';
import { detailsOf, titleOf } from './save-slot.tsx';

interface OtherAddressesProps {
  readonly neighbours: SaveActions['neighbours'];
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
export function OtherAddresses({ neighbours }: OtherAddressesProps) {
  const list = useCallback(async () => (await neighbours()).list(), [neighbours]);
  const { value: found } = useAsync(list);
  if (found === null || found.length === 0) return null;
  const bring = async (home: string) => {
    await (await neighbours()).bring(home);
    // All that is read when the game opens may be another now.
    location.reload();
  };
  return (
    <section class="elsewhere" aria-labelledby="elsewhere" data-role="elsewhere">
      <h3 id="elsewhere">{savesPhrases.elsewhere}</h3>
      <ul>
        {found.map(({ home, path, places }) => {
          const [newest] = places;
          const name = path === null ? savesPhrases.earlierVersion : readable(path);
          return (
            <li key={home}>
              <p>
                <b>{name}</b>
                {newest !== undefined && (
                  <small>
                    {savesPhrases.places(
                      places.length,
                      titleOf(newest),
                      detailsOf(newest, titleOf(newest)),
                    )}
                  </small>
                )}
              </p>
              <button
                type="button"
                class="tool"
                aria-label={savesPhrases.bringOf(name)}
                onClick={() => void bring(home)}
              >
                {savesPhrases.bring}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
