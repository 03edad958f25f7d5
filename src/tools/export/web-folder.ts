import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptFile } from '../../catalogue/kept-files.ts';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import type { Game } from '../compile/game.ts';
import { type Bundled, bundleGame } from './bundling.ts';
import { compressed } from './compressed.ts';
import { creditsName } from './credits.ts';
import { folderPage } from './folder-page.ts';
import { headers, headersName } from './headers.ts';
import { appIcons } from './icons.ts';
import { offlineFiles } from './offline-files.ts';
import { serviceWorker, versionOf } from './service-worker.ts';
import { sharePicture } from './share-picture.ts';
import { readShipped, type Shipped } from './shipped.ts';
import { webManifest, webManifestName } from './web-manifest.ts';

/** What one folder is made with. */
export interface WebFolderOptions {
  readonly game: Game;
  readonly info: StoryInfo;
  /** Absolute path of the folder to write. */
  readonly folder: string;
  /** The text of its notices. */
  readonly credits: string;
  readonly address: string | null;
  readonly single: string | null;
}

export interface WebFolder {
  readonly bundled: Bundled;
  readonly files: readonly Shipped[];
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

  const files = readShipped(folder);
  const kept = offlineFiles(files, bundled.origins);
  const version = versionOf(files, kept);
  write('sw.js', await serviceWorker(game.root, { story: info.id, version, files: kept }));
  for (const { path, bytes } of await compressed(readShipped(folder))) write(path, bytes);
  return { bundled, files: readShipped(folder), kept };
}
