import { type Signal, signal } from '@preact/signals';
import type { Clock } from '../director/ports.ts';
import { Shelf } from '../shelf/shelf.ts';
import type { StorageState } from '../shelf/writer.ts';
import type { LoadedStory } from './loaded-story.ts';

/** What is kept of a story, and whether it is played in this tab alone. */
interface OpenShelf {
  readonly shelf: Shelf;
  /** How well it keeps things. */
  readonly keeping: Signal<StorageState>;
  /** Whether no other tab plays this game. */
  readonly alone: boolean;
}

/**
 * Takes the lock on this game in the browser, for as long as the page is there. Where another tab has it already,
 * this one waits in line, so that a third one finds it taken too when the first is closed.
 * @param game the story's id and its address.
 * @returns whether the lock was free. A browser that has no locks (over plain http), or refuses them (in some
 * frames), is taken to show a single tab.
 */
function takeTabLock(game: string): Promise<boolean> {
  return new Promise((resolve) => {
    const name = `${game}/playing`;
    const untilClosed = new Promise<never>(() => {});
    const noLocks = () => resolve(true);
    try {
      navigator.locks
        .request(name, { ifAvailable: true }, (lock) => {
          resolve(lock !== null);
          if (lock !== null) return untilClosed;
          navigator.locks.request(name, () => untilClosed).catch(noLocks);
          return undefined;
        })
        .catch(noLocks);
    } catch {
      noLocks();
    }
  });
}

/** Opens what is kept of a story at an address. @param home the story's id and its address. */
export async function openShelf(
  { info, script }: LoadedStory,
  home: string,
  clock: Clock,
): Promise<OpenShelf> {
  const keeping = signal<StorageState>('kept');
  const opening = Shelf.open({
    story: info.id,
    home,
    edition: script.fingerprint,
    clock,
    today: Date.now,
    onStorageState: (now) => {
      keeping.value = now;
    },
  });
  const [shelf, alone] = await Promise.all([opening, takeTabLock(home)]);
  keeping.value = shelf.storageState;
  if (!alone) shelf.share();
  return { shelf, keeping, alone };
}
