import type { ToldProblem } from '../catalogue/live.ts';
import { SourceLink } from './source-link.tsx';

/** The line that is wrong, with the part marked that is meant. */
export function WrongLine({ text, mark }: Pick<ToldProblem, 'text' | 'mark'>) {
  if (text === null) return null;
  const end = mark.from + mark.length;
  return (
    <pre class="w-line">
      {text.slice(0, mark.from)}
      <mark>{text.slice(mark.from, end)}</mark>
      {text.slice(end)}
    </pre>
  );
}

interface ErrorCardProps {
  readonly errors: readonly ToldProblem[];
  readonly onPutAway: () => void;
}

/** What is wrong with the story as it was saved last; the one before it goes on beneath. */
export function ErrorCard({ errors, onPutAway }: ErrorCardProps) {
  const count = errors.length === 1 ? 'An error' : `${errors.length} errors`;
  return (
    <section class="w-card" role="alert" aria-label="Errors in the story" data-role="story-errors">
      <header>
        <h2>{count} in what was saved</h2>
        <button type="button" class="w-button" data-role="put-away" onClick={onPutAway}>
          Put away <kbd>Esc</kbd>
        </button>
      </header>
      <p class="w-quiet">The story before it is played on. This goes away when it is mended.</p>
      <ul>
        {errors.map(({ message, source, text, mark }) => (
          <li key={`${source.open} ${message}`}>
            <SourceLink source={source} />
            <p>{message}</p>
            <WrongLine text={text} mark={mark} />
          </li>
        ))}
      </ul>
    </section>
  );
}
