import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PlayState } from '../../director/play-state.ts';
import type { Clock } from '../../director/ports.ts';
import * as inputPhrases from '../../phrases/input.ts';
import type { Choice, Input } from '../../story/beat.ts';
import { taken } from '../../story/typed.ts';
import type { Actions } from '../actions.ts';
import { answerDelay } from './choices.tsx';
import './input-line.css';
import './choices.css';

interface InputLineProps {
  /** The answer that is typed. */
  readonly choice: Pick<Choice, 'id' | 'label'>;
  readonly input: Input;
  readonly view: PlayState;
  readonly clock: Clock;
  readonly actions: Pick<Actions, 'choose'>;
}

/** What stands in the field at first: what the log says; in a replay, once that is about to be taken. */
function firstWords({ pace, pointing, answered }: PlayState): string {
  return pace === 'replay' && pointing === null ? '' : (answered ?? '');
}

/**
 * The field that a line asks for words in, and a button that goes on. It stands where options would, and is one to
 * whoever looks for them. A key pressed in haste types and answers nothing.
 */
export function InputLine({ choice, input, view, clock, actions }: InputLineProps) {
  const { id, label } = choice;
  const { kind, usual, now, most } = input;
  const name = useId();
  const field = useRef<HTMLInputElement>(null);
  const [ready, setReady] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const replays = view.pace === 'replay';
  const first = firstWords(view);

  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  useLayoutEffect(() => clock.after(answerDelay, () => setReady(true)), []);
  useLayoutEffect(() => {
    if (field.current !== null) field.current.value = first;
  }, [first]);

  const answer = () => {
    const typed = field.current?.value ?? '';
    if (!ready) return;
    const said = taken(input, typed);
    if (said !== null) actions.choose(id, said);
    else {
      setRefused(typed);
      field.current?.select();
    }
  };
  const said = label === view.frame.beat.line.text;
  return (
    // Not a form: a frame without leave for forms would not tell that one is to be sent.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not fit among prose
    <div
      role="group"
      class={ready ? 'choices input-line' : 'choices input-line opening'}
      data-role="choices"
      dir="auto"
      aria-labelledby={name}
    >
      {/* The question is not seen twice. */}
      <label id={name} for={`${name}-field`} class={said ? 'unseen' : undefined}>
        {label}
      </label>
      <input
        ref={field}
        id={`${name}-field`}
        type="text"
        data-role="input"
        inputMode={kind === 'number' ? 'decimal' : 'text'}
        enterKeyHint="go"
        autocomplete="off"
        spellcheck={false}
        maxLength={most}
        placeholder={usual ?? (kind === 'number' ? now : undefined)}
        readOnly={!ready || replays}
        aria-invalid={refused !== null}
        aria-describedby={refused === null ? undefined : `${name}-refused`}
        onInput={() => setRefused(null)}
        onKeyDown={(event) => {
          // An input method ends a word with it.
          if (event.key === 'Enter' && !event.isComposing) answer();
        }}
      />
      {refused !== null && (
        <p id={`${name}-refused`} role="alert">
          {inputPhrases.noNumber(refused)}
        </p>
      )}
      <button
        type="button"
        class={view.pointing === id ? 'choice pointed' : 'choice'}
        data-role="choice"
        aria-disabled={!ready}
        onClick={answer}
      >
        <span class="option">{inputPhrases.goOn}</span>
      </button>
    </div>
  );
}
