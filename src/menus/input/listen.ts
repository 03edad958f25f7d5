import { effect } from '@preact/signals';
import type { Clock } from '../../director/ports.ts';
import type { Actions } from '../actions.ts';
import type { Panels } from '../panels.ts';
import type { UiState } from '../ui-state.ts';
import { keepBare } from './bare.ts';
import type { InputTarget } from './command-action.ts';
import { noteDevice } from './device.ts';
import { listenToKeys } from './keys.ts';
import { announcePace, hintAtFirstLine } from './notes.ts';
import { listenToPointer } from './pointer.ts';
import { listenToWheel } from './wheel.ts';

// Fetched by itself: until it is here, a press goes on, and nothing else is asked for.

export interface InputParts {
  readonly ui: UiState;
  readonly actions: Actions;
  readonly panels: Panels;
  readonly clock: Clock;
  /** Whether something lies over the story. */
  readonly covered: () => boolean;
}

/** The story as input sees and moves it. */
function targetOf({ ui, actions, panels, covered }: InputParts): InputTarget {
  return {
    view: () => (covered() ? null : ui.view.peek()),
    preferences: () => ui.preferences.peek(),
    show: panels.show,
    close() {
      const open = panels.open.peek().length > 0;
      panels.close();
      return open;
    },
    hide() {
      panels.bare.value = true;
    },
    actions,
  };
}

/**
 * Listens to keys, pointers, the wheel, gamepads and a single switch for the story. A control that has the focus keeps
 * its own keys, one under the pointer its own clicks, and what scrolls its own scrolling. What the story uses is used
 * up: a page that has the game in a frame does not scroll by it as well. What the story has no use for is that page's.
 * @returns stops listening.
 */
export function listen(parts: InputParts): () => void {
  const { ui, actions, panels, clock, covered } = parts;
  const off = new AbortController();
  const { signal } = off;
  const target = targetOf(parts);
  // Pulled down, a phone's browser would load the page anew; one that has the game in a frame is to scroll.
  if (window.parent === window) document.documentElement.style.overscrollBehavior = 'none';
  // First, as the press that ends it does nothing else.
  const ends = [keepBare(panels.bare, actions)];
  noteDevice(panels.device, signal);
  listenToKeys(target, signal);
  listenToPointer(target, clock, signal);
  listenToWheel(target, signal);
  ends.push(announcePace(ui.view), hintAtFirstLine(ui, panels, covered));
  ends.push(awaitPads(parts, target, signal), scanWhenSet(parts, target));
  return () => {
    off.abort();
    for (const end of ends) end();
  };
}

const late = (error: unknown) => console.warn('A way to play could not be loaded:', error);

/** Fetches what reads gamepads once there is one. @returns nothing is to be ended where none came. */
function awaitPads(
  { panels, clock }: InputParts,
  target: InputTarget,
  signal: AbortSignal,
): () => void {
  let asked = false;
  const fetchPads = () => {
    if (asked) return;
    asked = true;
    import('./pad.ts').then(
      ({ listenToPads }) => listenToPads({ target, device: panels.device, clock, signal }),
      (error: unknown) => {
        asked = false;
        late(error);
      },
    );
  };
  window.addEventListener('gamepadconnected', fetchPads, { signal });
  if (padsNow().length > 0) fetchPads();
  return () => {};
}

/** The gamepads that are there; none where a browser, or the frame the game sits in, shows none. */
function padsNow(): readonly Gamepad[] {
  try {
    return navigator.getGamepads().filter((pad) => pad !== null);
  } catch {
    return [];
  }
}

/** Lets a mark go from thing to thing for as long as the player wants that. @returns ends it. */
function scanWhenSet({ ui, clock, covered }: InputParts, target: InputTarget): () => void {
  let stop = () => {};
  let wanted = 0;
  const end = effect(() => {
    const pace = ui.preferences.value.scan;
    if (pace === wanted) return;
    wanted = pace;
    stop();
    stop = () => {};
    if (pace === 0) return;
    import('./scan.ts').then(({ startScan }) => {
      // Meanwhile it may have been set otherwise.
      if (pace === wanted) stop = startScan({ target, clock, covered, pace, view: ui.view });
    }, late);
  });
  return () => {
    end();
    wanted = 0;
    stop();
  };
}
