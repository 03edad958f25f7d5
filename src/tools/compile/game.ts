import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

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
  /** Whether what the check remarks on is an error, whatever `story.json` says. */
  readonly strict: boolean;
}

/** What a path is instead of an Ink file, and what was meant. */
function notInk(path: string): string {
  if (existsSync(path) && statSync(path).isDirectory()) {
    const inside = readdirSync(path).filter((name) => /\.ink$/i.test(name));
    const main = ['main.ink', `${basename(path)}.ink`].find((name) => inside.includes(name));
    const meant = inside.length === 1 ? inside[0] : main;
    const hint = meant === undefined ? '' : `; did you mean "${join(path, meant)}"?`;
    return `a folder, and should be the main .ink file of a story${hint}`;
  }
  if (!/\.json$/i.test(path)) return 'not an Ink file: it should end in .ink';
  return 'not an Ink file: of a story compiled to JSON, name the .ink that it was made from';
}

/**
 * The game to build: this project's own, or any other named by `STORY` (its main file) and `ASSETS`
 * (its assets folder; without it, `assets` beside the main file, or else beside the story's folder). `CHECK=strict`
 * makes remarks errors.
 * @throws {Error} when `STORY` does not name an Ink file.
 */
export function gameAt(root: string, env: Readonly<Record<string, string | undefined>>): Game {
  const main = resolve(root, env.STORY ?? 'story/main.ink');
  if (!/\.ink$/i.test(main)) throw new Error(`${env.STORY} is ${notInk(main)}`);
  const folder = dirname(main);
  const beside = join(folder, 'assets');
  const usual = existsSync(beside) ? beside : join(folder, '..', 'assets');
  const assets = resolve(root, env.ASSETS ?? usual);
  const strict = env.CHECK === 'strict';
  return { root, main, info: join(folder, 'story.json'), assets, strict };
}
