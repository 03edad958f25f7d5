import { defineCommand } from '../command.ts';
import { builtGame } from '../compile/built.ts';
import { leastSkipped, skipOnce, skipPlaces } from '../measure/skip.ts';
import { measuredFlags, startBrowser } from '../play/browser.ts';
import { serveFolder } from '../play/web-server.ts';

async function bench(): Promise<void> {
  const server = await serveFolder(await builtGame(), 0);
  const browser = await startBrowser(measuredFlags);
  try {
    for (const place of skipPlaces) {
      const { lines, rate } = await skipOnce(browser, server.url, place);
      const figure = `${rate.toFixed(1)} lines a second over ${lines} lines`;
      console.log(`${place.name.padEnd(28)} ${figure}   wanted: ${leastSkipped} or more`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

export const command = defineCommand({
  summary: 'Times how many lines a second skipping runs through in the built game, on each stage.',
  read: () => {},
  async run() {
    await bench();
    return 0;
  },
});
