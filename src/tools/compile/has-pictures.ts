import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Game } from './game.ts';
import { mediaOf } from './media-files.ts';

/** Where the described pictures of a game lie, under its assets folder. */
const described = ['backgrounds', 'cast', 'sprites'] as const;

const isPicture = (name: string) => /\.(png|jpe?g|webp|avif|gif|svg)$/i.test(name);

/** The text of a script with that of all it includes, as far as they can be read. */
function textOf(file: string, folder = dirname(file), read = new Set<string>()): string {
  if (read.has(file) || !existsSync(file)) return '';
  read.add(file);
  const text = readFileSync(file, 'utf8');
  const included = [...text.matchAll(/^[ \t]*INCLUDE[ \t]+(.+)$/gm)];
  return [
    text,
    ...included.map(([, name = '']) => textOf(join(folder, name.trim()), folder, read)),
  ].join('\n');
}

/**
 * Whether a game has any picture to show: described ones under its assets folder, or plain files there or beside the
 * script whose name the script holds.
 */
export function hasPictures({ main, assets }: Pick<Game, 'main' | 'assets'>): boolean {
  const folders = described.map((name) => join(assets, name)).filter((one) => existsSync(one));
  const files = folders.flatMap((one) => readdirSync(one, { recursive: true, encoding: 'utf8' }));
  if (files.some(isPicture)) return true;
  const plain = mediaOf(dirname(main), assets).filter(({ medium }) => medium === 'picture');
  if (plain.length === 0) return false;
  const words = textOf(main).toLowerCase();
  return plain.some(({ path }) => {
    const name = basename(path, extname(path)).toLowerCase();
    return words.includes(name) || words.includes(encodeURIComponent(name).toLowerCase());
  });
}
