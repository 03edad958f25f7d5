import type { GameStory } from '../../catalogue/game-story.ts';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import { readTag } from '../../story/tag.ts';
import { askersOf } from './askers.ts';
import { type CompiledStory, compileStory } from './compile.ts';
import type { Game } from './game.ts';
import { hasErrors, inOrder, judged, type Problem } from './problem.ts';
import { readStoryFile } from './story-file.ts';

/** A game's story and its `story.json` as they are on disk now. */
export interface StorySource {
  /** Null when there are errors in it. */
  readonly story: CompiledStory | null;
  readonly info: StoryInfo;
  /** Whether remarks are errors. */
  readonly strict: boolean;
  /** Every file it was read from, also those that are missing. */
  readonly files: readonly string[];
  /** Judged already. */
  readonly problems: readonly Problem[];
}

/** Compiles a game's story and reads its `story.json`; never throws for what is wrong in them. */
export function readStory(game: Game): StorySource {
  const compilation = compileStory(game.main);
  const { info, strict, problems } = readStoryFile(game);
  return {
    story: compilation.story,
    info,
    strict,
    files: [...compilation.files, game.info],
    problems: inOrder([...judged(compilation.problems, strict), ...problems]),
  };
}

function isTag(source: string): boolean {
  try {
    readTag(source, null);
    return true;
  } catch {
    return false;
  }
}

/** `story.json` as players get it: of the scenes in it, what can be read. The check tells of the rest. */
function playable(info: StoryInfo): StoryInfo {
  const endings = info.endings.map(({ scene, ...ending }) =>
    scene === undefined ? ending : { ...ending, scene: scene.filter(isTag) },
  );
  return { ...info, titleScene: info.titleScene.filter(isTag), endings };
}

/** What of it ships; null when there are errors. */
export function toShip({ story, info, problems }: StorySource): GameStory | null {
  if (story === null || hasErrors(problems)) return null;
  const { compiled, fingerprint } = story;
  return { compiled, fingerprint, askers: askersOf(compiled), info: playable(info) };
}

/** What ships of a game's story as it is on disk now. @throws {Error} when there are errors. */
export function readShipped(game: Game, source = readStory(game)): GameStory {
  const story = toShip(source);
  if (story === null) throw new Error('the story has errors: "npm run check:story" names them');
  return story;
}
