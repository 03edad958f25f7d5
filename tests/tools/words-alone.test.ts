import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Game } from '../../src/tools/compile/game.ts';
import { page } from '../../src/tools/compile/page.ts';
import { styleSheet } from '../../src/tools/compile/style-sheet.ts';
import { smallGame, smallInfo, writeGame } from './project.ts';

const sheet = join(import.meta.dirname, '../../src/menus/menus.css');

/** What a hook of a plugin makes of something. */
function made(hook: unknown, ...given: readonly unknown[]): unknown {
  const handler =
    typeof hook === 'object' && hook !== null && 'handler' in hook ? hook.handler : hook;
  if (typeof handler !== 'function') throw new Error('the plugin has no such hook');
  return handler.apply({ addWatchFile: () => {} }, given);
}

const sheetOf = (game: Game) => String(made(styleSheet(game).transform, '/* all */', sheet));
const pageOf = async (game: Game) =>
  JSON.stringify(await made(page(game).transformIndexHtml, smallGame['index.html']));

/** A game without a picture: a description of one, or an icon, is none. */
function wordsAlone(background = smallInfo.palette.background, text = smallInfo.palette.text) {
  const pictures = Object.keys(smallGame).filter((name) => /(avif|webp)$/.test(name));
  return writeGame({
    ...Object.fromEntries(pictures.map((name) => [name, null])),
    'story/story.json': JSON.stringify({
      ...smallInfo,
      palette: { ...smallInfo.palette, background, text },
    }),
  });
}

it('a game without pictures has its own ground and layout, and the page sets its words', async () => {
  const game = wordsAlone();
  expect(sheetOf(game)).toMatch(/#backdrop \{[^}]*var\(--accent\)/);
  expect(await pageOf(game)).toContain('<body data-words=\\"page\\">');
});

it('one with pictures has neither, and not a byte of them', async () => {
  const game = writeGame();
  expect(sheetOf(game)).not.toMatch(/#backdrop|#stage/);
  expect(await pageOf(game)).toContain('<body>');
});

it('the ground is seen through the stage, on dark and on light', () => {
  expect(sheetOf(wordsAlone('#0a0c0f', '#e6dfd2'))).toMatch(
    /#stage:has\(canvas:not\(\[hidden\]\)\) \{ mix-blend-mode: lighten/,
  );
  expect(sheetOf(wordsAlone('#f6f1e7', '#221a12'))).toContain('mix-blend-mode: darken');
});
