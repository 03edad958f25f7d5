import { fasterBy, type ReplayRate } from '../../director/pace.ts';
import type { Pace } from '../../director/play-state.ts';
import * as playPhrases from '../../phrases/play.ts';
import './corner.css';

interface CornerButtonProps {
  readonly pace: Pace;
  /** How fast a replay runs. */
  readonly rate: ReplayRate;
  readonly onRate: (rate: ReplayRate) => void;
  readonly onMenu: () => void;
  readonly onStop: () => void;
}

/** A press with the pointer must not take the focus from the story, or the next Space would press it again. */
function keepFocus(event: MouseEvent) {
  event.preventDefault();
}

interface RateProps {
  readonly rate: ReplayRate;
  readonly onRate: (rate: ReplayRate) => void;
}

/** How fast a replay runs, between a step slower and a step faster. */
function Rate({ rate, onRate }: RateProps) {
  const step = (name: string, sign: string, steps: number) => (
    <button
      type="button"
      class="rate-step"
      aria-label={name}
      disabled={fasterBy(rate, steps) === rate}
      onMouseDown={keepFocus}
      onClick={() => onRate(fasterBy(rate, steps))}
    >
      {sign}
    </button>
  );
  return (
    <fieldset class="rate" data-role="rate" aria-label={playPhrases.rate}>
      {step(playPhrases.slower, '−', -1)}
      <output>{playPhrases.rateOf(rate)}</output>
      {step(playPhrases.faster, '+', 1)}
    </fieldset>
  );
}

/** The way into the menu for a hand without a keyboard, and what stops the lines from coming by themselves. */
export function CornerButton({ pace, rate, onRate, onMenu, onStop }: CornerButtonProps) {
  return (
    <div class="corner">
      {pace === 'replay' && <Rate rate={rate} onRate={onRate} />}
      {pace !== 'manual' && (
        <button
          type="button"
          class="pace"
          data-role="stop"
          aria-label={playPhrases.stop(playPhrases.paces[pace])}
          onMouseDown={keepFocus}
          onClick={onStop}
        >
          {playPhrases.paces[pace]}
        </button>
      )}
      <button
        type="button"
        class="corner-button"
        data-role="open-menu"
        aria-label={playPhrases.menu}
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
