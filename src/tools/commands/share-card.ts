import { anotherStory, defineCommand } from '../command.ts';
import { builtGame, home, root } from '../compile/built.ts';
import { gameAt } from '../compile/game.ts';
import { shownPath } from '../compile/problem.ts';
import { cardFile, cardSize } from '../export/share-card.ts';
import { startBrowser } from '../play/browser.ts';
import { Visit } from '../play/visit.ts';
import { serveFolder } from '../play/web-server.ts';

/** How long weather and light go on before the picture is taken, in ms. */
const settling = 6000;

/** Quality of the JPEG: above it the file grows faster than the picture gains. */
const quality = 84;

/** Runs in the page: takes away what can only be operated, and what is for those who play. */
function leaveTheTitle() {
  for (const element of document.querySelectorAll<HTMLElement>(
    '[data-role="title"] .entries, [data-role="title"] .content-note, [data-role="notice"]',
  )) {
    element.style.visibility = 'hidden';
  }
}

async function takeCard(): Promise<void> {
  const file = cardFile(gameAt(root, process.env, home).assets);
  const server = await serveFolder(await builtGame(), 0);
  const browser = await startBrowser();
  try {
    const visit = await Visit.begin(browser, server.url, { screen: cardSize, more: '?stage=full' });
    await visit.marked('game:title');
    await visit.page.waitForFunction(() => (window.gameProbe?.stage()?.drawn ?? 0) > 0);
    await visit.page.waitForTimeout(settling);
    await visit.page.evaluate(leaveTheTitle);
    await visit.page.screenshot({ path: file, type: 'jpeg', quality, scale: 'css' });
    console.log(shownPath(file, home));
  } finally {
    await browser.close();
    await server.close();
  }
}

export const command = defineCommand({
  summary:
    'Takes the picture that other sites show of a link to the game: its title, drawn in full.',
  details: [
    'It is kept among the assets, so that an export needs no graphics to give the same bytes everywhere.',
    anotherStory,
  ],
  read: () => {},
  async run() {
    await takeCard();
    return 0;
  },
});
