import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Ending } from '../catalogue/story-info.ts';
import { Entries } from './entries.tsx';
import type { Wishes } from './wishes.ts';

interface EndingCardProps {
  readonly ending: Ending;
  readonly endings: readonly Ending[];
  readonly seen: readonly string[];
  readonly choiceBehind: boolean;
  readonly wishes: Pick<Wishes, 'backToChoice' | 'begin' | 'title'>;
}

/**
 * What an ending shows of itself. It is not modal: the last line stays readable below it. It takes the focus
 * itself, so that a key pressed in haste does nothing.
 */
export function EndingCard({ ending, endings, seen, choiceBehind, wishes }: EndingCardProps) {
  const card = useRef<HTMLDialogElement>(null);
  const name = useId();
  useLayoutEffect(() => card.current?.focus({ preventScroll: true }), []);
  const known = endings.filter(({ id }) => id === ending.id || seen.includes(id));
  return (
    <dialog open class="ending" data-role="ending" aria-labelledby={name} tabIndex={-1} ref={card}>
      <p class="above">Ending</p>
      <h2 id={name}>{ending.title}</h2>
      <p class="ending-line">{ending.line}</p>
      <div class="ending-tally">
        <p>
          {known.length} of {endings.length} endings seen
        </p>
        <ul>
          {endings.map(({ id, title }) => (
            <li key={id} class={known.some((one) => one.id === id) ? 'seen' : undefined}>
              {known.some((one) => one.id === id) ? title : 'Not yet seen'}
            </li>
          ))}
        </ul>
      </div>
      <Entries
        entries={[
          ...(choiceBehind
            ? [{ name: 'Back to the choice', role: 'to-choice', act: wishes.backToChoice }]
            : []),
          { name: 'From the beginning', role: 'begin', act: wishes.begin },
          { name: 'Title', role: 'to-title', act: wishes.title },
        ]}
      />
    </dialog>
  );
}
