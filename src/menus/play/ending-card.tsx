import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Ending } from '../../catalogue/story-info.ts';
import * as endingsPhrases from '../../phrases/endings.ts';
import type { Actions } from '../actions.ts';
import type { Panel } from '../panels.ts';
import { Entries, type Entry } from '../parts/entries.tsx';
import './ending.css';

interface CardProps {
  /** Its `data-role`. */
  readonly kind: string;
  readonly above?: string | undefined;
  readonly title: string;
  readonly line?: string | undefined;
  readonly entries: readonly Entry[];
  readonly children?: ComponentChildren;
}

/**
 * A card over the picture. It is not modal: the last line stays readable below it. It takes the focus itself, so
 * that a key pressed in haste does nothing.
 */
function Card({ kind, above, title, line, entries, children }: CardProps) {
  const card = useRef<HTMLDialogElement>(null);
  const name = useId();
  useLayoutEffect(() => card.current?.focus({ preventScroll: true }), []);
  return (
    <dialog open class="ending" data-role={kind} aria-labelledby={name} tabIndex={-1} ref={card}>
      {above !== undefined && <p class="above">{above}</p>}
      <h2 id={name}>{title}</h2>
      {line !== undefined && <p class="ending-line">{line}</p>}
      {children}
      <Entries entries={entries} />
    </dialog>
  );
}

interface EndingCardProps {
  /** Undefined where the story ends without one of those that it declares. */
  readonly ending: Ending | undefined;
  readonly endings: readonly Ending[];
  readonly seen: readonly string[];
  readonly choiceBehind: boolean;
  readonly actions: Pick<Actions, 'backToChoice' | 'begin' | 'title'>;
  readonly onPanel: (panel: Panel) => void;
}

/** What the end of the story shows of itself, and the ways on from it. */
export function EndingCard(props: EndingCardProps) {
  const { ending, endings, seen, choiceBehind, actions, onPanel } = props;
  const known = endings.filter(({ id }) => id === ending?.id || seen.includes(id));
  return (
    <Card
      kind="ending"
      above={ending && endingsPhrases.ending}
      title={ending?.title ?? endingsPhrases.end}
      line={ending?.line}
      entries={[
        ...(choiceBehind
          ? [{ name: endingsPhrases.toChoice, role: 'to-choice', act: actions.backToChoice }]
          : []),
        // What two roads have to say to each other is best read when the second has just ended.
        ...(known.length > 1
          ? [
              { name: endingsPhrases.sides, role: 'sides', act: () => onPanel('comparison') },
              { name: endingsPhrases.paths, role: 'paths', act: () => onPanel('paths') },
            ]
          : []),
        { name: endingsPhrases.begin, role: 'begin', act: actions.begin },
        { name: endingsPhrases.title, role: 'to-title', act: actions.title },
      ]}
    >
      {endings.length > 0 && (
        <div class="ending-tally">
          <p>{endingsPhrases.seen(known.length, endings.length)}</p>
          <ul>
            {endings.map((one) => (
              <li key={one.id} class={known.includes(one) ? 'seen' : undefined}>
                {known.includes(one) ? one.title : endingsPhrases.unseen}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}

interface RestartCardProps {
  readonly actions: Pick<Actions, 'begin' | 'stay'>;
}

/** Asks before a story that wants to begin anew does so. */
export function RestartCard({ actions }: RestartCardProps) {
  return (
    <Card
      kind="restart"
      title={endingsPhrases.restart}
      line={endingsPhrases.kept}
      entries={[
        { name: endingsPhrases.begin, role: 'begin', act: actions.begin },
        { name: endingsPhrases.stay, role: 'stay', act: actions.stay },
      ]}
    />
  );
}
