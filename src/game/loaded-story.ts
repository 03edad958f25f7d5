import { reading } from 'virtual:game/story-code';
import type { GameStory } from '../catalogue/game-story.ts';
import type { FirstInfo, StoryInfo } from '../catalogue/story-info.ts';
import type { Script } from '../story/script.ts';

/** The story that is played, with what is known of it. */
export interface LoadedStory {
  readonly info: FirstInfo;
  readonly script: Script;
  /** All of `story.json`, where its author has just saved it; else it is fetched when it is wanted. */
  readonly edited: StoryInfo | null;
}

/** A story as its page, or its author, hands it over. */
export function loadedStory(
  { info, ...story }: Omit<GameStory, 'info'> & { readonly info: FirstInfo },
  edited: StoryInfo | null = null,
): LoadedStory {
  return { info, script: { ...story, ...reading, people: info.cast }, edited };
}
