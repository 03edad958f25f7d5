import { join } from 'node:path';
import { info } from 'virtual:game/info';
import { expect, it } from 'vitest';
import { gameAt } from '../../src/tools/compile/game.ts';
import { bundleGame } from '../../src/tools/export/bundle.ts';
import { folderPage } from '../../src/tools/export/folder-page.ts';
import { tooHeavy, weights } from '../../src/tools/export/limits.ts';
import { sharePicture } from '../../src/tools/export/share-card.ts';
import { appIcons } from '../../src/tools/export/web-manifest.ts';

it('our own game, exported, is not too heavy to be published', async () => {
  const game = gameAt(join(import.meta.dirname, '../..'), {});
  const { plugins } = folderPage({
    info,
    icons: appIcons(game.assets, info),
    share: sharePicture(game.assets, info),
    address: 'https://example.org/lesson/',
    single: 'the-last-lesson.html',
  });
  const { sizes } = await bundleGame(game, { plugins, build: { write: false } });
  expect(sizes.code).toBeGreaterThan(200_000);
  expect(tooHeavy(weights({ sizes, folder: null, single: null }))).toEqual([]);
});
