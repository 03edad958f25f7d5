import { existsSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { buildOptions } from '../compile/build-options.ts';
import type { Game } from '../compile/game.ts';
import { type Bundled, bundleGame } from './bundle.ts';
import { sha256 } from './release.ts';
import { type DataBlock, singlePage } from './single-page.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  webp: 'image/webp',
  opus: 'audio/ogg',
  m4a: 'audio/mp4',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
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
  const [, stem = '', written = ''] = match ?? [];
  const ending = written.toLowerCase();
  if (match === null || mediaTypes[ending] === undefined) return null;
  const better = instead[written];
  if (better !== undefined && existsSync(stem + better)) {
    return { file: stem + better, ending: better };
  }
  return { file: stem + written, ending };
}

/** What a file's block is called: by its path in the assets, or where it lies elsewhere by content and name. */
function blockName({ assets }: Game, file: string, bytes: Buffer): string {
  const within = relative(assets, file).split(sep).join('/');
  return within.startsWith('..') ? `${sha256(bytes).slice(0, 16)}/${basename(file)}` : within;
}

/**
 * Takes pictures and sounds out of a bundle and hands them over as blocks; where there is an AVIF or an Opus,
 * it also stands for the other encoding.
 */
function dataBlocks(game: Game): {
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
      const bytes = readFileSync(file);
      const name = blockName(game, file, bytes);
      found.set(name, { id: name, bytes });
      const address = `addressOf(${JSON.stringify(name)}, ${JSON.stringify(mediaTypes[ending])})`;
      return `import { addressOf } from '${publicId}';\nexport default ${address};`;
    },
  };
  return {
    plugin,
    blocks: () => [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** What the bundler made, before it is put together. */
interface Made {
  html: string;
  script: string;
  style: string;
}

function textOf(source: string | Uint8Array): string {
  return typeof source === 'string' ? source : Buffer.from(source).toString();
}

function collect(made: Made): Plugin {
  return {
    name: 'export:single',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const [name, file] of Object.entries(bundle)) {
          if (file.type === 'chunk') made.script += file.code;
          else if (name.endsWith('.html')) made.html = textOf(file.source);
          else if (name.endsWith('.css')) made.style += textOf(file.source);
        }
      },
    },
  };
}

/** A worker is a file of its own: the page decodes its pictures itself. */
const withoutWorker: Plugin = {
  name: 'export:without-worker',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('/stage/pictures/start-worker.ts')
      ? 'export const startWorker = () => null;'
      : null,
};

function iconOf({ assets }: Game) {
  const file = join(assets, 'icons', 'icon.svg');
  return existsSync(file) ? { type: 'image/svg+xml', bytes: readFileSync(file) } : null;
}

/** The whole game in one page that plays by double-click. */
export async function singleFile(game: Game): Promise<Bundled & { readonly html: string }> {
  const made: Made = { html: '', script: '', style: '' };
  const { plugin, blocks } = dataBlocks(game);
  const { rolldownOptions } = buildOptions;
  const bundled = await bundleGame(game, {
    plugins: [plugin, withoutWorker, collect(made)],
    build: {
      write: false,
      // What is left to the bundler are the fonts: the policy lets them come from the page alone.
      assetsInlineLimit: () => true,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        ...rolldownOptions,
        // A classic script has no import.meta, and nothing of ours asks it for more than whether it is there.
        checks: { ...rolldownOptions.checks, emptyImportMeta: false },
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  return { ...bundled, html: singlePage({ ...made, icon: iconOf(game), blocks: blocks() }) };
}
