import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { FetchedFiles } from './fetched.ts';
import type { Game } from './game.ts';
import { shippedPackages } from './packages.ts';
import { typefaceOf } from './typeface.ts';

/** Something in the game and the terms it comes under. */
export interface Notice {
  readonly name: string;
  readonly licence: string;
  /** The full notice, as its makers wrote it. */
  readonly text: string;
}

const notices = /^(licen[cs]e|copying|notice)/i;

/** Packages that hold types alone leave nothing in the game. */
const typesAlone = /^@types\/|^@webgpu\/types$/;

function noticeIn(folder: string): string {
  const file = existsSync(folder) ? readdirSync(folder).find((name) => notices.test(name)) : null;
  return file ? readFileSync(join(folder, file), 'utf8').trim() : '';
}

/**
 * Every package that can be part of the game, with the notice it ships.
 * @param root the engine's folder.
 */
export function packageNotices(root: string): Notice[] {
  return shippedPackages(root)
    .filter(({ name }) => !typesAlone.test(name))
    .map(({ name, version, licence, folder }) => ({
      name: `${name} ${version}`,
      licence: licence ?? 'see notice',
      text: noticeIn(folder),
    }));
}

/** Notices that lie beside the assets they are for, such as a typeface's: files called `OFL.txt` or `LICENSE*`. */
export function assetNotices(assets: string): Notice[] {
  if (!existsSync(assets)) return [];
  return readdirSync(assets, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && (file.name === 'OFL.txt' || notices.test(file.name)))
    .map((file) => ({ folder: file.parentPath, name: file.name }))
    .filter(({ folder }) => !relative(assets, folder).split(sep).includes('source'))
    .sort((a, b) => (a.folder < b.folder ? -1 : 1))
    .map(({ folder, name }) => ({
      name: relative(assets, folder),
      licence: name === 'OFL.txt' ? 'SIL Open Font License 1.1' : 'see notice',
      text: readFileSync(join(folder, name), 'utf8').trim(),
    }));
}

/** The notices of a game's assets, and of the typeface that ships with it. */
export function gameNotices(game: Game): Notice[] {
  const own = assetNotices(game.assets);
  const engine = join(game.root, 'assets/fonts');
  if (engine.startsWith(game.assets + sep)) return own;
  // A story with a typeface of its own still has the engine's that a reader may choose.
  const typeface = typefaceOf(game) === engine ? engine : join(engine, 'choices');
  const name = (notice: Notice) => join(relative(join(game.root, 'assets'), typeface), notice.name);
  return [...own, ...assetNotices(typeface).map((notice) => ({ ...notice, name: name(notice) }))];
}

/**
 * Serves `virtual:game/licences`: the notices of all that ships, gathered and not kept by hand. They are text that few
 * ask for, so they lie in a file beside the code, where it can fetch one.
 */
export function licences(game: Game): Plugin {
  const publicId = 'virtual:game/licences';
  const files = new FetchedFiles();
  return {
    name: 'game:licences',
    configResolved: (config) => files.configure(config),
    resolveId: (source) => (source === publicId ? `\0${publicId}` : null),
    load(id) {
      if (id !== `\0${publicId}`) return null;
      const all = JSON.stringify([...packageNotices(game.root), ...gameNotices(game)]);
      const url = files.emit(this, 'licences.json', all, 0);
      return url === null
        ? `export const licences = async () => ${all};`
        : `export const licences = () => fetch(${url}).then((answer) => answer.json());`;
    },
  };
}
