import { dirname, join, resolve } from 'node:path';

/** Where the sources of one game are; all paths are absolute. */
export interface Game {
  /** The project: what paths in messages start from. */
  readonly root: string;
  /** The story's main `.ink` file. */
  readonly main: string;
  /** `story.json`, beside the main file. */
  readonly info: string;
  /** Folder of pictures and sounds; a story without one has none. */
  readonly assets: string;
}

/**
 * The game to build: this project's own, or any other named by `STORY` (its main file) and `ASSETS`
 * (its assets folder; without it, `assets` beside the story's folder).
 * @throws {Error} when `STORY` does not name an Ink file.
 */
export function gameAt(root: string, env: Readonly<Record<string, string | undefined>>): Game {
  const main = resolve(root, env.STORY ?? 'story/main.ink');
  if (!/\.ink$/i.test(main))
    throw new Error(`${env.STORY} is not an Ink file: it should end in .ink`);
  const folder = dirname(main);
  const assets = resolve(root, env.ASSETS ?? join(folder, '..', 'assets'));
  return { root, main, info: join(folder, 'story.json'), assets };
}
