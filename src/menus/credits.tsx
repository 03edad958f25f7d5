import { useEffect, useState } from 'preact/hooks';
import { Dialog } from './dialog.tsx';
import type { FetchedPageProps } from './fetched-page.tsx';
import type { Licence } from './showing.ts';

/** Who and what the game is made of, and under which terms. */
export function Credits({ showing: { info, licences }, onClose }: FetchedPageProps) {
  const [packages, setPackages] = useState<readonly Licence[]>([]);
  useEffect(() => {
    let here = true;
    licences().then(
      (found) => here && setPackages(found),
      (error: unknown) => console.warn('The list of licences could not be read:', error),
    );
    return () => {
      here = false;
    };
  }, [licences]);
  return (
    <Dialog kind="credits" title="Credits" onClose={onClose}>
      {info.credits.map(({ heading, lines }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      ))}
      {packages.length > 0 && (
        <section>
          <h3>Made with</h3>
          <ul class="licences">
            {packages.map(({ name, licence, text }) => (
              <li key={name}>
                <details>
                  <summary>
                    {name} <span>{licence}</span>
                  </summary>
                  <pre>{text}</pre>
                </details>
              </li>
            ))}
          </ul>
        </section>
      )}
      <button type="button" class="entry done" data-role="close" onClick={onClose}>
        Done
      </button>
    </Dialog>
  );
}
