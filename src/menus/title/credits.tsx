import * as creditsPhrases from '../../phrases/credits.ts';
import * as dialogPhrases from '../../phrases/dialog.ts';
import type { PageProps } from '../panels.ts';
import { Dialog } from '../parts/dialog.tsx';
import { LoadError, useAsync } from '../parts/lazy-page.tsx';
import './credits.css';

/** Who and what the game is made of, and under which terms. */
export function Credits({ ui, onClose }: PageProps) {
  const { value: own, ...loading } = useAsync(ui.credits);
  const { value: packages } = useAsync(ui.licences);
  if (loading.failures > 0) return <LoadError {...loading} onClose={onClose} />;
  return (
    <Dialog kind="credits" title={creditsPhrases.title} onClose={onClose}>
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
          <h3>{creditsPhrases.madeWith}</h3>
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
        {dialogPhrases.done}
      </button>
    </Dialog>
  );
}
