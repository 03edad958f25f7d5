import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { KeptFile } from '../../catalogue/kept-files.ts';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import type { Game } from '../compile/game.ts';
import { type Bundled, bundleGame } from './bundle.ts';
import { creditsName } from './credits.ts';
import { folderPage } from './folder-page.ts';
import { isText, type ReleaseFile, readReleaseFiles } from './release.ts';
import { offlineFiles, serviceWorker, versionOf } from './service-worker.ts';
import { sharePicture } from './share-card.ts';
import { appIcons, webManifest, webManifestName } from './web-manifest.ts';

const compress = promisify(brotliCompress);

/** Below this size, in bytes, a file travels as fast as it is. */
const worthwhile = 256;

/** Each text file as Brotli, under its name with `.br` behind: for web servers that hand those out by themselves. */
export async function compressed(files: readonly ReleaseFile[]): Promise<ReleaseFile[]> {
  const texts = files.filter((file) => isText(file) && file.bytes.length >= worthwhile);
  return Promise.all(
    texts.map(async ({ path, bytes }) => {
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      };
      return { path: `${path}.br`, bytes: await compress(bytes, { params }) };
    }),
  );
}

const headersName = '_headers';

/**
 * How long a web server may let each file be kept, in the form that several static hosts read. What has a hash in
 * its name never changes; the page, the service worker and the manifest are asked for anew each time.
 */
const headers = `/*
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff

/assets/*
  Cache-Control: public, max-age=31536000, immutable

/
  Cache-Control: no-cache

/index.html
  Cache-Control: no-cache

/sw.js
  Cache-Control: no-cache

/manifest.webmanifest
  Cache-Control: no-cache
`;

/** What one folder is made with. */
interface WebFolderOptions {
  readonly game: Game;
  readonly info: StoryInfo;
  /** Absolute path of the folder to write. */
  readonly folder: string;
  /** The text of its notices. */
  readonly credits: string;
  readonly address: string | null;
  readonly single: string | null;
}

interface WebFolder {
  readonly bundled: Bundled;
  readonly files: readonly ReleaseFile[];
  /** What of it is kept to be played without a network. */
  readonly kept: readonly KeptFile[];
}

/** Writes the folder that is served: the bundle, what installs it, what keeps it, and what servers want to know. */
export async function webFolder(options: WebFolderOptions): Promise<WebFolder> {
  const { game, info, folder, address, single } = options;
  const icons = appIcons(game.assets, info);
  const share = sharePicture(game.assets, info);
  const page = folderPage({ info, icons, share, address, single });
  const bundled = await bundleGame(game, {
    plugins: page.plugins,
    build: { outDir: folder, emptyOutDir: true },
  });
  const write = (name: string, content: string | Uint8Array) =>
    writeFileSync(join(folder, name), content);
  write(webManifestName, webManifest(info, page.placedIcons()));
  write(creditsName, options.credits);
  write(headersName, headers);

  const files = readReleaseFiles(folder);
  const kept = offlineFiles(files, bundled.origins);
  const version = versionOf(files, kept);
  write('sw.js', await serviceWorker(game.root, { story: info.id, version, files: kept }));
  for (const { path, bytes } of await compressed(readReleaseFiles(folder))) write(path, bytes);
  return { bundled, files: readReleaseFiles(folder), kept };
}
