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

/** Every tag of a script that shows a picture. */
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

/** Where a script may name a picture: in tags that show one, and where one of these is put together as it runs, anywhere. */
function namesIn(script: string): string {
  const tags = picturesNamed(script).join('\n');
  return (tags.includes('{') ? script : tags).toLowerCase();
}

/** Whether a name stands in a text by itself, and not as a part of another word. */
function holds(text: string, name: string): boolean {
  const plain = name.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, 'u').test(text);
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
  const names = namesIn(textOf(main));
  return plain.some(({ path }) => {
    // A person is a folder of pictures.
    const called = [basename(path, extname(path)), basename(dirname(path))];
    const forms = called.flatMap((name) => [name, encodeURIComponent(name)]);
    return forms.some((name) => name !== '' && name !== '.' && holds(names, name));
  });
}
