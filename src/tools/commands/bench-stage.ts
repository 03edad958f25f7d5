import type { Browser } from 'playwright';
import { anotherStory, choice, defineCommand } from '../command.ts';
import { home, root } from '../compile/built.ts';
import { gameAt } from '../compile/game.ts';
import { shippedScript } from '../compile/script.ts';
import { readShipped } from '../compile/story-source.ts';
import { scenesOf } from '../measure/stage/scenes.ts';
import {
  StagePage,
  smallScreen,
  textureScreens,
  withStageServer,
} from '../measure/stage/stage-page.ts';
import { startBrowser } from '../play/browser.ts';

function row(name: string, ...figures: readonly string[]): void {
  console.log(`${name.padEnd(28)}${figures.map((figure) => figure.padStart(12)).join('')}`);
}

async function costs(browser: Browser, address: string): Promise<void> {
  const page = await StagePage.open(browser, address, smallScreen);
  row('script a frame, ms', 'middle', 'worst', 'draw calls', 'particles', 'at most');
  for await (const { name, middle, worst, draws, particles, most } of page.costs()) {
    const verdict = most === null || worst <= most ? '' : 'over';
    row(name, middle.toFixed(2), worst.toFixed(2), `${draws}`, `${particles}`, `${most}`, verdict);
  }
  row('frames drawn where nothing moves', `${await page.drawnAtRest()}`);
  await page.close();
}

async function textures(browser: Browser, address: string): Promise<void> {
  const scenes = scenesOf(shippedScript(readShipped(gameAt(root, process.env, home))));
  for (const screen of textureScreens) {
    row(`textures on a ${screen.name}, MB`, `at most ${screen.most}`);
    const page = await StagePage.open(browser, address, screen);
    for await (const [title, mega] of page.textures(scenes)) {
      row(`  ${title}`, mega.toFixed(0), mega > screen.most ? 'over' : '');
    }
    await page.close();
  }
}

const parts = ['costs', 'memory'] as const;

const only = choice('only', parts, { value: 'PART', says: 'one of the two' });

/** @throws {Error} when the story has errors. */
async function bench(part: (typeof parts)[number] | undefined): Promise<void> {
  const browser = await startBrowser();
  try {
    await withStageServer(async (address) => {
      if (part !== 'memory') await costs(browser, address);
      if (part !== 'costs') await textures(browser, address);
    });
  } finally {
    await browser.close();
  }
}

export const command = defineCommand({
  summary: 'Plays every set piece on the stage alone, and prints what it costs to draw.',
  details: [
    'Its clock is driven by hand; of five rounds the quickest counts, frame by frame. Then every scene of the story is\nshown, and what textures it holds is printed.',
    anotherStory,
  ],
  options: [only],
  read: (ask) => ask(only),
  async run(part) {
    await bench(part);
    return 0;
  },
});
