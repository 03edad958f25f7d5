import type { GameStory } from '../../catalogue/game-story.ts';
import { type StoryInfo, storyInfoSchema } from '../../catalogue/story-info.ts';
import { askersOf } from './askers.ts';
import { type CompiledStory, compileStory } from './compile.ts';
import type { Game } from './game.ts';
import { readJson } from './json-file.ts';
import { inOrder, type Problem } from './problem.ts';

/** A game's story and its `story.json` as they are on disk now. */
export interface StorySource {
  /** Null when there are errors in it. */
  readonly story: CompiledStory | null;
  /** Null when there are errors in it. */
  readonly info: StoryInfo | null;
  /** Every file it was read from, also those that are missing. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/** Compiles a game's story and reads its `story.json`; never throws for what is wrong in them. */
export function readStory(game: Game): StorySource {
  const compilation = compileStory(game.main);
  const info = readJson(game.info, storyInfoSchema);
  return {
    story: compilation.story,
    info: info.value,
    files: [...compilation.files, game.info],
    problems: inOrder([...compilation.problems, ...info.problems]),
  };
}

/** What of it ships; null when there are errors. */
export function toShip({ story, info }: StorySource): GameStory | null {
  if (story === null || info === null) return null;
  const { compiled, fingerprint } = story;
  return { compiled, fingerprint, askers: askersOf(compiled), info };
}

/** What ships of a game's story as it is on disk now. @throws {Error} when there are errors. */
export function readShipped(game: Game): GameStory {
  const story = toShip(readStory(game));
  if (story === null) throw new Error('the story has errors: "npm run check:story" names them');
  return story;
}
