import { existsSync, readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import type { Game } from '../compile/game.ts';

/** A picture or sound of a single-file game, as it stands in the page: out of the script, decoded when wanted. */
export interface DataBlock {
  readonly id: string;
  readonly bytes: Buffer;
}

const mediaTypes: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  webp: 'image/webp',
  opus: 'audio/ogg',
  m4a: 'audio/mp4',
};

/** The one encoding that is embedded, in the place of the other. */
const instead: Readonly<Record<string, string>> = { webp: 'avif', m4a: 'opus' };

const publicId = 'virtual:game/data-block';

/**
 * Source of a module whose `addressOf` makes a block's `data:` address. The browser decodes it when the picture
 * is drawn or the sound played, and needs neither network nor an origin for it.
 */
const source = `export function addressOf(id, type) {
  const block = document.getElementById(id);
  return block === null ? 'data:' + type + ',' : 'data:' + type + ';base64,' + block.textContent;
}`;

/** `walk.m4a?url` as the file that is embedded, and its ending; null for what is no picture or sound. */
function embeddedFile(id: string): { readonly file: string; readonly ending: string } | null {
  const match = /^(.+\.)(\w+)\?url$/.exec(id);
  const [, stem = '', ending = ''] = match ?? [];
  if (match === null || mediaTypes[ending] === undefined) return null;
  const better = instead[ending];
  if (better !== undefined && existsSync(stem + better)) {
    return { file: stem + better, ending: better };
  }
  return { file: stem + ending, ending };
}

/**
 * Takes pictures and sounds out of a bundle and hands them over as blocks; where there is an AVIF or an Opus,
 * it also stands for the other encoding.
 */
export function dataBlocks(game: Game): {
  readonly plugin: Plugin;
  blocks(): readonly DataBlock[];
} {
  const found = new Map<string, DataBlock>();
  const plugin: Plugin = {
    name: 'export:data-blocks',
    enforce: 'pre',
    resolveId: (asked) => (asked === publicId ? `\0${publicId}` : null),
    load(id) {
      if (id === `\0${publicId}`) return source;
      const embedded = embeddedFile(id);
      if (embedded === null) return null;
      const { file, ending } = embedded;
      const name = relative(game.assets, file).split(sep).join('/');
      found.set(name, { id: name, bytes: readFileSync(file) });
      const address = `addressOf(${JSON.stringify(name)}, ${JSON.stringify(mediaTypes[ending])})`;
      return `import { addressOf } from '${publicId}';\nexport default ${address};`;
    },
  };
  return {
    plugin,
    blocks: () => [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
