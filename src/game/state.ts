import { type Signal, signal } from '@preact/signals';
import type { PictureWords } from '../catalogue/story-info.ts';
import type { PlayState } from '../director/play-state.ts';
import type { Preferences } from '../director/preferences.ts';
import type { HeardCaption, LinkOffered, StageShows, Trouble } from '../menus/index.ts';
import { endingsSeen, type Journal } from '../playthrough/journal.ts';
import type { Preview } from '../shelf/preview.ts';
import type { Shelf } from '../shelf/shelf.ts';
import type { StorageState } from '../shelf/writer.ts';

/** What is so in a running game. The game changes it, menus draw it; each part is told of in `UiState`. */
export interface GameState {
  readonly view: Signal<PlayState | null>;
  readonly stage: Signal<StageShows>;
  readonly described: Signal<PictureWords | null>;
  readonly preferences: Signal<Preferences>;
  readonly keeping: Signal<StorageState>;
  readonly place: Signal<Preview | null>;
  readonly firstPlay: Signal<boolean>;
  readonly endingsSeen: Signal<readonly string[]>;
  readonly taken: Signal<Journal['taken']>;
  readonly choiceBehind: Signal<boolean>;
  readonly newFirst: Signal<boolean>;
  readonly trouble: Signal<Trouble | null>;
  readonly captions: Signal<readonly HeardCaption[]>;
  readonly offered: Signal<LinkOffered | null>;
  readonly progress: Signal<number | null>;
}

/**
 * What is so before anything is played: what the shelf has kept.
 * @param keeping how well it keeps things.
 */
export function makeState(
  { preferences, autosaves, journal }: Pick<Shelf, 'preferences' | 'autosaves' | 'journal'>,
  keeping: Signal<StorageState>,
): GameState {
  return {
    view: signal(null),
    stage: signal({ pictures: false, words: false }),
    described: signal(null),
    preferences: signal(preferences),
    keeping,
    place: signal(autosaves[0]?.glimpse ?? null),
    firstPlay: signal(autosaves.length === 0 && journal.read.size === 0),
    endingsSeen: signal(endingsSeen(journal)),
    taken: signal(journal.taken),
    choiceBehind: signal(false),
    newFirst: signal(false),
    trouble: signal(null),
    captions: signal([]),
    offered: signal(null),
    progress: signal(null),
  };
}
