import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { builtGame, root } from '../../compile/built.ts';
import { compileStory } from '../../compile/compile.ts';
import { cacheOf, type Game, gameAt } from '../../compile/game.ts';
import { serveFolder } from '../../play/web-server.ts';
import { passages } from '../sample-stories.ts';
import { writeBaseline } from './baseline.ts';
import { packFolder } from './gzipped.ts';

/** What is measured, as columns are titled: a made story in three ways, and the game of this project. */
export const subjectTitles = {
  bare: 'bare page',
  text: 'ours, text only',
  lines: 'ours, line by line',
  game: 'our game',
} as const;

export type SubjectName = keyof typeof subjectTitles;

/** One thing that is measured. */
export interface Subject {
  readonly name: SubjectName;
  /** Where its files lie. */
  readonly folder: string;
  readonly url: string;
  /** Selector of the words that came last. */
  readonly words: string;
  /** Selector of what is pressed before the first line; null where that comes by itself. */
  readonly begin: string | null;
}

/** A subject as long as it is served. */
export interface ServedSubject extends Subject {
  close(): Promise<void>;
}

/** Writes a file only where it is not there as it should be: what is built from it stays fresh. */
function keepFile(path: string, content: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === content) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** The made story, read as a page, as one without pictures is, or line by line. */
function madeGame(lines: number, reading: 'page' | 'line'): Game {
  const folder = join(cacheOf(gameAt(root, {})), 'bench', `${reading}-${lines}`);
  const main = join(folder, 'main.ink');
  keepFile(main, passages(lines));
  keepFile(join(folder, 'story.json'), JSON.stringify({ title: 'A made story', reading }));
  return gameAt(root, { STORY: main });
}

/** @throws {Error} with what is wrong in the story. */
function compiledOf({ main }: Game): string {
  const { story, problems } = compileStory(main);
  if (story === null) throw new Error(problems.map(({ message }) => message).join('\n'));
  return story.compiled;
}

/** Writes a subject's files into a folder, building them where they are not built yet. */
async function write(name: SubjectName, lines: number, folder: string): Promise<void> {
  const copy = async (game: Game) => cpSync(await builtGame(game), folder, { recursive: true });
  switch (name) {
    case 'bare':
      return writeBaseline(compiledOf(madeGame(lines, 'page')), folder);
    case 'text':
      return copy(madeGame(lines, 'page'));
    case 'lines':
      return copy(madeGame(lines, 'line'));
    case 'game':
      return copy(gameAt(root, {}));
  }
}

/**
 * Builds a subject, packs it and serves it, under an address of its own.
 * @param lines of the made story.
 */
export async function serveSubject(name: SubjectName, lines: number): Promise<ServedSubject> {
  const folder = mkdtempSync(join(tmpdir(), `bench-${name}-`));
  await write(name, lines, folder);
  packFolder(folder);
  const server = await serveFolder(folder, 0);
  const ours = { words: '[data-role="line"] p', begin: '[data-role="begin"]' };
  const bare = { words: '#words p:last-of-type', begin: null };
  return {
    name,
    folder,
    url: server.url,
    ...(name === 'bare' ? bare : ours),
    async close() {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
