import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type Ask, flag, text, UsageError } from './command.ts';
import { type Game, gameAt } from './compile/game.ts';
import { hintFor } from './compile/source-file.ts';

const story = text('story', {
  value: 'FILE',
  says: 'main .ink file of any Ink story; it needs nothing beside it (story/main.ink)',
});
const assets = text('assets', {
  value: 'FOLDER',
  says: "its pictures and sounds (assets, beside the file or the story's folder)",
});
const strict = flag('strict', 'what the check remarks on is an error');

/** Read before any of the game is loaded (`run.js`). */
export const trust = flag('trust', 'code that a story elsewhere brings may run, unasked');

/** The options by which a command is told which game it is about. */
export const gameOptions = [story, assets, strict, trust] as const;

/** Of every command with these options. */
export const gameDetails =
  'Paths start from the project. STORY and ASSETS serve where --story and --assets are left out.';

/**
 * The game that a command is about.
 * @param root absolute path of the engine.
 * @param env may name it where the options do not.
 * @param home absolute path of the author's folder: where paths start from.
 * @throws {UsageError} where there is no such story, or no such folder of assets.
 */
export function askGame(
  ask: Ask,
  root: string,
  env: Readonly<Record<string, string | undefined>>,
  home: string = root,
): Game {
  ask(trust);
  const named = {
    STORY: ask(story) ?? env.STORY,
    ASSETS: ask(assets) ?? env.ASSETS,
    CHECK: ask(strict) ? 'strict' : env.CHECK,
  };
  let game: Game;
  try {
    game = gameAt(root, named, home);
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause));
  }
  if (!existsSync(game.main)) {
    const hint = hintFor(dirname(game.main), basename(game.main));
    throw new UsageError(`There is no story at ${game.main}${hint || '.'}`);
  }
  // A story of words alone has no assets; one whose folder was named has.
  if (named.ASSETS !== undefined && !existsSync(game.assets)) {
    throw new UsageError(`There is no folder of assets at ${game.assets}.`);
  }
  return game;
}
