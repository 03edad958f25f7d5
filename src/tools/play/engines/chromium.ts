import { startBrowser } from '../visit.ts';
import type { Running, StartOptions } from './engine.ts';
import { PlaywrightTab } from './playwright-tab.ts';
import { patience } from './tab.ts';

/** Starts the Chromium that the project tests with. */
export async function startChromium({ calm }: StartOptions): Promise<Running> {
  const browser = await startBrowser();
  return {
    async open({ pixelRatio, ...viewport }, first) {
      const context = await browser.newContext({
        viewport,
        deviceScaleFactor: pixelRatio ?? 1,
        reducedMotion: calm ? 'reduce' : 'no-preference',
      });
      context.setDefaultTimeout(patience);
      for (const run of first) await context.addInitScript(run);
      return new PlaywrightTab(await context.newPage(), [], []);
    },
    close: () => browser.close(),
  };
}
