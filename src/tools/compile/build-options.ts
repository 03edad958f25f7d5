import { parse } from 'node:path';
import type { BuildEnvironmentOptions } from 'vite';
import { shippedName } from '../check/nameable.ts';

/** How every build of the game is made, be it to serve or to hand out. */
export const buildOptions = {
  target: 'es2022',
  // The page's policy lets nothing be inlined, and a picture of its own can be kept for ever.
  assetsInlineLimit: 0,
  reportCompressedSize: false,
  // Browsers that do not know the link find those files a moment later by themselves.
  modulePreload: { polyfill: false },
  chunkSizeWarningLimit: 1000,
  // Checking the story takes most of a build, and is meant to.
  rolldownOptions: {
    checks: { pluginTimings: false },
    output: {
      assetFileNames: ({ names: [file = ''] }) =>
        `assets/${shippedName(parse(file).name)}-[hash][extname]`,
    },
  },
} satisfies BuildEnvironmentOptions;
