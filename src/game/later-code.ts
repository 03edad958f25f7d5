import { worldClock } from '../director/clock.ts';

/** Fetches what nobody asks for before the first line. */
export const later = () => import('./later.ts');

/** Ms until what could not be fetched is asked for again. */
const retryAfter = 15_000;

/** Tries something again that did not come: a network may be back. */
export function retryLater(again: () => void): void {
  worldClock.after(retryAfter, again);
}

/** Does something with that code once it is there, however long that takes. */
export function whenLater(act: (code: Awaited<ReturnType<typeof later>>) => unknown): void {
  later().then(act, (error: unknown) => {
    console.warn('A part of the game did not come, and is asked for again:', error);
    retryLater(() => whenLater(act));
  });
}
