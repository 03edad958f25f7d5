import { Dialog } from './dialog.tsx';
import { NotLoaded, useComing } from './later.tsx';
import type { FetchedPageProps } from './page-props.ts';
import './credits.css';

/** Who and what the game is made of, and under which terms. */
export function Credits({ showing, onClose }: FetchedPageProps) {
  const { value: own, ...coming } = useComing(showing.credits);
  const { value: packages } = useComing(showing.licences);
  if (coming.failures > 0) return <NotLoaded {...coming} onClose={onClose} />;
  return (
    <Dialog kind="credits" title="Credits" onClose={onClose}>
      {own?.map(({ heading, lines }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      ))}
      {packages !== null && packages.length > 0 && (
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
