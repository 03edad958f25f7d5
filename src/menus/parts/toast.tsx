import { type ReadonlySignal, signal } from '@preact/signals';
import type { Clock } from '../../director/ports.ts';
import * as partsPhrases from '../../phrases/parts.ts';

/** Ms that a toast stands, unless it is pressed away. */
const stay = 9000;

/** One calm sentence at a time for the player. */
export interface Toast {
  /** Null while there is nothing to say. */
  readonly text: ReadonlySignal<string | null>;
  /** Says a sentence in the place of the one before. */
  say(text: string): void;
  dismiss(): void;
}

export function makeToast(clock: Clock): Toast {
  const text = signal<string | null>(null);
  let callOff = () => {};
  const dismiss = () => {
    callOff();
    text.value = null;
  };
  return {
    text,
    say(sentence) {
      callOff();
      text.value = sentence;
      callOff = clock.after(stay, dismiss);
    },
    dismiss,
  };
}

interface ToastBoxProps {
  readonly text: string | null;
  readonly onDismiss: () => void;
}

/** The sentence at the edge of the picture; it goes by itself, or when it is pressed away. */
export function ToastBox({ text, onDismiss }: ToastBoxProps) {
  return (
    <div class="notice" role="status" data-role="notice">
      {text !== null && (
        <p>
          {text}
          <button
            type="button"
            class="dismiss"
            aria-label={partsPhrases.dismiss}
            onClick={onDismiss}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="M3 3 13 13M13 3 3 13" />
            </svg>
          </button>
        </p>
      )}
    </div>
  );
}
