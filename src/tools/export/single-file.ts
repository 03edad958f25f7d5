import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { buildOptions } from '../compile/build-options.ts';
import type { Game } from '../compile/game.ts';
import { type Bundled, bundleGame } from './bundling.ts';
import { dataBlocks } from './data-blocks.ts';
import { singlePage } from './single-page.ts';

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
