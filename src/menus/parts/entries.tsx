import type { TargetedPointerEvent } from 'preact';
import { moveFocus } from './arrow-keys.ts';

/** A line of a menu. */
export interface Entry {
  readonly name: string;
  /** For tests and scripts: the same in every language. */
  readonly role?: string;
  /** Said after the name, smaller. */
  readonly note?: string | undefined;
  /** For an entry that is on or off. */
  readonly pressed?: boolean;
  /** Null when it leads nowhere just now. */
  readonly act: (() => void) | null;
}

/** One entry at a time is marked: where the mouse goes, the focus follows. A mouse that only rests goes nowhere. */
function focusUnderMouse(event: TargetedPointerEvent<HTMLButtonElement>) {
  const { pointerType, movementX, movementY, currentTarget } = event;
  if (pointerType === 'mouse' && (movementX || movementY)) {
    currentTarget.focus({ preventScroll: true });
  }
}

/** A column of words to choose from; the arrow keys move along it. */
export function Entries({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <ul class="entries" onKeyDown={(event) => moveFocus(event, event.currentTarget)}>
      {entries.map(({ name, role, note, pressed, act }) => (
        <li key={name}>
          <button
            type="button"
            class="entry"
            data-role={role}
            aria-pressed={pressed}
            disabled={act === null}
            aria-describedby={note === undefined ? undefined : `${role ?? name}-note`}
            onClick={() => act?.()}
            onPointerMove={focusUnderMouse}
          >
            {name}
          </button>
          {note !== undefined && (
            <span class="entry-note" id={`${role ?? name}-note`}>
              {note}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
