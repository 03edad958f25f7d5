import type { Pace } from '../director/view.ts';

interface CornerButtonProps {
  readonly pace: Pace;
  readonly onMenu: () => void;
  readonly onStop: () => void;
}

const paceNames = { auto: 'Auto', skip: 'Skip', replay: 'Replay' } as const;

/** A press with the pointer must not take the focus from the story, or the next Space would press it again. */
function keepFocus(event: MouseEvent) {
  event.preventDefault();
}

/** The way into the menu for a hand without a keyboard, and what stops the lines from coming by themselves. */
export function CornerButton({ pace, onMenu, onStop }: CornerButtonProps) {
  return (
    <div class="corner">
      {pace !== 'manual' && (
        <button
          type="button"
          class="pace"
          data-role="stop"
          aria-label={`Stop ${paceNames[pace]}`}
          onMouseDown={keepFocus}
          onClick={onStop}
        >
          {paceNames[pace]}
        </button>
      )}
      <button
        type="button"
        class="corner-button"
        data-role="open-menu"
        aria-label="Menu"
        aria-haspopup="dialog"
        onMouseDown={keepFocus}
        onClick={onMenu}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 8h16M4 12.5h11M4 17h6" />
        </svg>
      </button>
    </div>
  );
}
