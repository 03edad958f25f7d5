import { effect } from '@preact/signals';
import type { GameState } from './state.ts';

/** The parts of a page that know whether it is seen, and can keep its screen on. */
interface Screens {
  readonly document: Pick<Document, 'hidden' | 'addEventListener'>;
  /** Missing where the browser cannot. */
  readonly wakeLock: Pick<WakeLock, 'request'> | undefined;
}

/** Keeps the screen on while the story goes on by itself: nobody touches it then. */
export function keepAwake(
  { view }: Pick<GameState, 'view'>,
  { document, wakeLock }: Screens = { document: window.document, wakeLock: navigator.wakeLock },
): void {
  if (wakeLock === undefined) return;
  let wanted = false;
  let held: Promise<Pick<WakeLockSentinel, 'release'> | null> | null = null;
  const follow = () => {
    // A browser lets go by itself when the page is hidden.
    if (document.hidden || !wanted) {
      void held?.then((lock) => lock?.release()).catch(() => {});
      held = null;
    } else {
      // Refused where power is short: the screen goes dark as ever.
      held ??= wakeLock.request('screen').catch(() => null);
    }
  };
  document.addEventListener('visibilitychange', follow);
  effect(() => {
    const pace = view.value?.pace;
    wanted = pace === 'auto' || pace === 'replay';
    follow();
  });
}
