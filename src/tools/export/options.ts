import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Game, gameAt } from '../compile/game.ts';
import { hintFor } from '../compile/source-file.ts';

/** What an export can be made of: a folder to serve, the same as a zip, one file to double-click. */
export const artefacts = ['folder', 'zip', 'single'] as const;
export type Artefact = (typeof artefacts)[number];

/** What is asked of one export. */
export interface ExportOptions {
  readonly game: Game;
  /** Absolute path of the folder that will hold everything. */
  readonly out: string;
  readonly only: ReadonlySet<Artefact>;
  /** Where on the web the folder will lie, with a slash at its end; null where nobody knows yet. */
  readonly address: string | null;
}

export const usage = `npm run export -- [options]

  --story FILE      main .ink file of the story; story.json lies beside it   (story/main.ink)
  --assets FOLDER   its pictures and sounds                                  (assets, beside the story's folder)
  --out FOLDER      where everything is put; replaced as a whole             (release)
  --only LIST       of folder, zip, single: those alone, with commas         (folder,zip,single)
  --address URL     where the folder will be on the web: for its share card  (paths stay relative)`;

const options = {
  story: { type: 'string' },
  assets: { type: 'string' },
  out: { type: 'string' },
  only: { type: 'string' },
  address: { type: 'string' },
} as const;

function isArtefact(word: string): word is Artefact {
  return artefacts.some((artefact) => artefact === word);
}

function readOnly(list: string): ReadonlySet<Artefact> {
  const words = list.split(',').map((word) => word.trim());
  const wanted = new Set<Artefact>();
  for (const word of words) {
    if (!isArtefact(word)) {
      throw new Error(`--only ${list}: there is no "${word}"; there is ${artefacts.join(', ')}.`);
    }
    wanted.add(word);
  }
  return wanted;
}

function readAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new Error(`--address ${text}: that is no address on the web; it begins with https://`);
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

function readWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options }).values;
  } catch (cause) {
    throw new Error(`${cause instanceof Error ? cause.message : cause}\n\n${usage}`);
  }
}

/**
 * Understands what follows `npm run export --`. Paths start from the project; `STORY` and `ASSETS` serve where
 * `--story` and `--assets` are left out.
 * @throws {Error} for a word that means nothing here, and for a story or folder that is not there.
 */
export function readExportOptions(
  words: readonly string[],
  root: string,
  env: Readonly<Record<string, string | undefined>>,
): ExportOptions {
  const { story, assets, out, only, address } = readWords(words);
  const game = gameAt(root, { STORY: story ?? env.STORY, ASSETS: assets ?? env.ASSETS });
  if (!existsSync(game.main)) {
    const hint = hintFor(dirname(game.main), basename(game.main));
    throw new Error(`There is no story at ${game.main}${hint || '.'}`);
  }
  // A story of words alone has no assets; one whose folder was named has.
  const named = assets ?? env.ASSETS;
  if (named !== undefined && !existsSync(game.assets)) {
    throw new Error(`There is no folder of assets at ${game.assets}.`);
  }
  return {
    game,
    out: resolve(root, out ?? 'release'),
    only: only === undefined ? new Set(artefacts) : readOnly(only),
    address: address === undefined ? null : readAddress(address),
  };
}
