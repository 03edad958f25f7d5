import { reading } from 'virtual:game/story-code';
import type { GameStory } from '../../catalogue/game-story.ts';
import type { Script } from '../../story/script.ts';

/** What ships of a game's story, to be read as the game reads it. */
export function shippedScript({ compiled, fingerprint, askers, info }: GameStory): Script {
  return { compiled, fingerprint, askers, people: info.cast, ...reading };
}
