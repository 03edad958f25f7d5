import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Game } from './game.ts';
import { inOurWords, meaningsOf } from './in-our-tags.ts';
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

/** Tags that show a picture, in our words. */
const showing = /^(?:background|bg|image|show|portrait)\b/i;

/** Words that every tag of a script in which a picture may be named says, in small letters. */
function picturesNamed(script: string): string[] {
  return script.split('\n').flatMap((line) => {
    const tags = line.split('#').slice(1);
    const meanings = meaningsOf(tags, {});
    return tags.filter((tag, at) => {
      const cover = /^\s*cover\s*:/i.test(tag);
      return cover || showing.test(inOurWords(tag, meanings[at] ?? null).trim());
    });
  });
}

/**
 * Whether a game has any picture to show: described ones under its assets folder, or plain files there or beside the
 * script that a tag of the script names, or might while it runs.
 */
export function hasPictures({ main, assets }: Pick<Game, 'main' | 'assets'>): boolean {
  const folders = described.map((name) => join(assets, name)).filter((one) => existsSync(one));
  const files = folders.flatMap((one) => readdirSync(one, { recursive: true, encoding: 'utf8' }));
  if (files.some(isPicture)) return true;
  const plain = mediaOf(dirname(main), assets).filter(({ medium }) => medium === 'picture');
  if (plain.length === 0) return false;
  const named = picturesNamed(textOf(main)).map((tag) => tag.toLowerCase());
  if (named.some((tag) => tag.includes('{'))) return true;
  // A person is a folder of pictures.
  const names = plain.flatMap(({ path }) => [
    basename(path, extname(path)).toLowerCase(),
    basename(dirname(path)).toLowerCase(),
  ]);
  const forms = names.flatMap((name) => [name, encodeURIComponent(name).toLowerCase()]);
  return named.some((tag) =>
    forms.some((name) => name !== '' && name !== '.' && tag.includes(name)),
  );
}
