import { type Signal, signal } from '@preact/signals';
import type { Clock } from '../director/ports.ts';
import { Shelf } from '../shelf/shelf.ts';
import type { StorageState } from '../shelf/writer.ts';
import type { LoadedStory } from './loaded-story.ts';
import { takePlace } from './tabs.ts';

/** What is kept of a story, and whether it is played in this tab alone. */
export interface OpenShelf {
  readonly shelf: Shelf;
  /** How well it keeps things. */
  readonly keeping: Signal<StorageState>;
  /** Whether no other tab plays this game. */
  readonly alone: boolean;
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
  const [shelf, alone] = await Promise.all([opening, takePlace(home)]);
  keeping.value = shelf.storageState;
  if (!alone) shelf.share();
  return { shelf, keeping, alone };
}
