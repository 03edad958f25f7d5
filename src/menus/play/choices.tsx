import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import type { Clock } from '../../director/ports.ts';
import type { Choice } from '../../story/beat.ts';
import type { Actions } from '../actions.ts';
import { strokeColour } from '../palette.ts';
import { moveFocus } from '../parts/arrow-keys.ts';

/** Ms in which a choice that has just opened takes no answer: long enough for a press that was already under way. */
export const hasty = 600;

interface ChoicesProps {
  readonly choices: readonly Choice[];
  /** What this player knows of options, by id, in words; those not known have none. */
  readonly marks: Readonly<Record<string, string>>;
  /** The option a replay is about to take. */
  readonly pointing: string | null;
  /** Whether options never taken come before the others. */
  readonly newFirst: boolean;
  readonly cast: StoryInfo['cast'];
  readonly clock: Clock;
  readonly actions: Pick<Actions, 'choose' | 'consider'>;
}

/** The options as the story gives them, those with a mark behind the others. One without words cannot be seen. */
function inOrder(choices: readonly Choice[], marks: ChoicesProps['marks']): readonly Choice[] {
  const seen = choices.filter(({ label }) => label !== '');
  return seen.toSorted((a, b) => Number(a.id in marks) - Number(b.id in marks));
}

/**
 * The options of an open choice, drawn as part of the picture. The focus goes to the group and not to a button,
 * so that a key pressed in haste chooses nothing; pointing at an option or focusing it considers it.
 */
export function Choices(props: ChoicesProps) {
  const { choices, marks, pointing, newFirst, cast, clock, actions } = props;
  const group = useRef<HTMLDivElement>(null);
  const considered = useRef<string | null>(null);
  const [ready, setReady] = useState(false);

  const consider = (choice: string | null) => {
    if (considered.current === choice) return;
    considered.current = choice;
    actions.consider(choice);
  };

  useLayoutEffect(() => {
    group.current?.focus({ preventScroll: true });
    return () => {
      // Gone back from, rather than answered: what was considered is taken back.
      if (considered.current !== null) actions.consider(null);
    };
  }, []);
  useLayoutEffect(() => clock.after(hasty, () => setReady(true)), []);

  const choose = ({ id, enabled }: Choice) => {
    if (!ready || !enabled) return;
    considered.current = null;
    actions.choose(id);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not fit among prose, and is no group to scripts
    <div
      role="group"
      aria-label="Choices"
      dir="auto"
      data-role="choices"
      class={ready ? 'choices' : 'choices opening'}
      tabIndex={-1}
      ref={group}
      onKeyDown={(event) => moveFocus(event, event.currentTarget)}
    >
      {inOrder(choices, newFirst ? marks : {}).map((choice) => (
        <button
          key={choice.id}
          type="button"
          class={choice.id === pointing ? 'choice pointed' : 'choice'}
          data-role="choice"
          data-style={choice.style}
          aria-disabled={!ready || !choice.enabled}
          style={{ '--stroke': strokeColour(choice, cast) ?? undefined }}
          onClick={() => choose(choice)}
          onPointerEnter={() => consider(choice.enabled ? choice.id : null)}
          onPointerLeave={() => consider(null)}
          onFocus={() => consider(choice.enabled ? choice.id : null)}
          onBlur={() => consider(null)}
        >
          <span class="option">{choice.label}</span>
          {marks[choice.id] !== undefined && <span class="option-mark">{marks[choice.id]}</span>}
        </button>
      ))}
    </div>
  );
}
