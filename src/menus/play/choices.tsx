import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FirstInfo } from '../../catalogue/story-info.ts';
import type { Clock } from '../../director/ports.ts';
import * as playPhrases from '../../phrases/play.ts';
import { type Journal, recordOf } from '../../playthrough/journal.ts';
import type { Choice } from '../../story/beat.ts';
import { wokenBy } from '../../story/cue.ts';
import type { Actions } from '../actions.ts';
import { moveFocus } from '../parts/arrow-keys.ts';
import { styleClasses } from './style-classes.ts';
import './choices.css';

/** Ms in which a choice that has just opened takes no answer: long enough for a press that was already under way. */
export const answerDelay = 600;

/** What a player knows of options, by their id, in words. */
type Badges = Readonly<Record<string, string>>;

/**
 * What this player knows of each option: that it cannot be taken now, else that it was taken before, and to which
 * endings it has led.
 * Endings that an edited story no longer has are left out.
 */
export function badgesOf(
  choices: readonly Pick<Choice, 'id' | 'enabled'>[],
  taken: Journal['taken'],
  { endings }: Pick<FirstInfo, 'endings'>,
): Badges {
  const badges: Record<string, string> = Object.create(null);
  for (const { id, enabled } of choices) {
    if (!enabled) badges[id] = playPhrases.unavailable;
    const record = recordOf(taken, id);
    if (record === undefined || !enabled) continue;
    const titles = endings.filter((one) => record.endings.includes(one.id)).map((one) => one.title);
    badges[id] = titles.length === 0 ? playPhrases.taken : playPhrases.ledTo(titles);
  }
  return badges;
}

/**
 * The colour of the stroke before an option: of the light that considering it would wake. Null, for an option
 * that wakes none, leaves the stroke grey.
 */
export function strokeColour(choice: Choice, cast: FirstInfo['cast']): string | null {
  for (const cue of choice.consider) {
    const name = wokenBy(cue);
    const person = name === null ? undefined : cast[name];
    if (person !== undefined) return person.light ?? person.colour;
  }
  return null;
}

interface ChoicesProps {
  readonly choices: readonly Choice[];
  /** Options not known have none. */
  readonly badges: Badges;
  /** The option a replay is about to take. */
  readonly pointing: string | null;
  /** Whether options never taken come before the others. */
  readonly newFirst: boolean;
  readonly cast: FirstInfo['cast'];
  readonly clock: Clock;
  readonly actions: Pick<Actions, 'choose' | 'consider'>;
}

/** Up to so many options, each of up to so many letters, are set large. */
const large = { options: 3, letters: 24 } as const;

/** Whether options are few and short enough to be as large as what they decide. */
function areLarge(choices: readonly Choice[]): boolean {
  return (
    choices.length <= large.options && choices.every(({ label }) => label.length <= large.letters)
  );
}

/** The options as the story gives them, those with a badge behind the others. One without words cannot be seen. */
function inOrder(choices: readonly Choice[], badges: Badges): readonly Choice[] {
  const seen = choices.filter(({ label }) => label !== '');
  return seen.toSorted((a, b) => Number(a.id in badges) - Number(b.id in badges));
}

/**
 * The options of an open choice, drawn as part of the picture. The focus goes to the group and not to a button,
 * so that a key pressed in haste chooses nothing; pointing at an option or focusing it considers it.
 */
export function Choices(props: ChoicesProps) {
  const { choices, badges, pointing, newFirst, cast, clock, actions } = props;
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
  useLayoutEffect(() => clock.after(answerDelay, () => setReady(true)), []);

  const shown = inOrder(choices, newFirst ? badges : {});
  const choose = ({ id, enabled }: Choice) => {
    if (!ready || !enabled) return;
    considered.current = null;
    actions.choose(id);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not fit among prose, and is no group to scripts
    <div
      role="group"
      aria-label={playPhrases.choices(shown.length)}
      dir="auto"
      data-role="choices"
      class={`choices${ready ? '' : ' opening'}${areLarge(shown) ? ' large' : ''}`}
      tabIndex={-1}
      ref={group}
      onKeyDown={(event) => moveFocus(event, event.currentTarget)}
    >
      {shown.map((choice, number) => (
        <Option
          key={choice.id}
          choice={choice}
          badge={badges[choice.id]}
          place={playPhrases.option(number + 1, shown.length)}
          pointed={choice.id === pointing}
          disabled={!ready || !choice.enabled}
          stroke={strokeColour(choice, cast)}
          onChoose={() => choose(choice)}
          onConsider={(considers) => consider(considers && choice.enabled ? choice.id : null)}
        />
      ))}
    </div>
  );
}

interface OptionProps {
  readonly choice: Choice;
  readonly badge: string | undefined;
  /** Which it is of how many, in words. */
  readonly place: string;
  readonly pointed: boolean;
  readonly disabled: boolean;
  /** Colour of the stroke before it; null leaves it grey. */
  readonly stroke: string | null;
  readonly onChoose: () => void;
  /** It is pointed at or focused, or no more. */
  readonly onConsider: (considers: boolean) => void;
}

function Option(props: OptionProps) {
  const { choice, badge, place, pointed, disabled, stroke, onChoose, onConsider } = props;
  return (
    <button
      type="button"
      class={`choice ${pointed ? 'pointed ' : ''}${styleClasses(choice.style)}`}
      data-role="choice"
      aria-disabled={disabled}
      aria-description={place}
      style={{ '--stroke': stroke ?? undefined }}
      onClick={onChoose}
      onPointerEnter={() => onConsider(true)}
      onPointerLeave={() => onConsider(false)}
      onFocus={() => onConsider(true)}
      onBlur={() => onConsider(false)}
    >
      <span class="option">{choice.label}</span>
      {badge !== undefined && <span class="option-mark">{badge}</span>}
    </button>
  );
}
