import { resolve } from 'node:path';
import { type Ask, choices, text, UsageError } from '../command.ts';
import type { Game } from '../compile/game.ts';
import { askGame, gameOptions } from '../game-options.ts';

/** What an export can be made of: a folder to serve, the same as a zip, one file to double-click. */
const artefacts = ['folder', 'zip', 'single'] as const;
type Artefact = (typeof artefacts)[number];

/** What is asked of one export. */
export interface ExportOptions {
  readonly game: Game;
  /** Absolute path of the folder that will hold everything. */
  readonly out: string;
  readonly only: ReadonlySet<Artefact>;
  /** Where on the web the folder will lie, with a slash at its end; null where nobody knows yet. */
  readonly address: string | null;
}

const out = text('out', {
  value: 'FOLDER',
  says: 'where everything is put; replaced as a whole (release)',
});
const only = choices('only', artefacts, {
  value: 'LIST',
  says: 'of these alone, with commas between them',
});
const address = text('address', {
  value: 'URL',
  says: 'where the folder will be on the web: for its share card (paths stay relative)',
});

export const exportFlags = [...gameOptions, out, only, address] as const;

/** @throws {UsageError} for what is no address on the web. */
function readAddress(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(
      `--address ${given}: that is no address on the web; it begins with https://`,
    );
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/**
 * Understands what follows `npm run export --`. Paths start from the project; `STORY` and `ASSETS` serve where
 * `--story` and `--assets` are left out.
 * @throws {UsageError} for a value that means nothing here, and for a story or folder that is not there.
 */
export function readExportOptions(
  ask: Ask,
  root: string,
  env: Readonly<Record<string, string | undefined>>,
  home: string = root,
): ExportOptions {
  const game = askGame(ask, root, env, home);
  const given = { out: ask(out), only: ask(only), address: ask(address) };
  return {
    game,
    out: resolve(home, given.out ?? 'release'),
    only: new Set(given.only.length > 0 ? given.only : artefacts),
    address: given.address === undefined ? null : readAddress(given.address),
  };
}
