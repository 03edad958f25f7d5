import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright';
import type { Script } from '../../story/script.ts';
import { builtGame, root } from '../compile/built.ts';
import { gameAt } from '../compile/game.ts';
import { readStory, toShip } from '../compile/story-source.ts';
import { comparisonPage } from '../measure/shots/comparison-page.ts';
import { readShotOptions, type ShotOptions } from '../measure/shots/options.ts';
import { installPausableClock, ShotTaker } from '../measure/shots/shot-taker.ts';
import { startBrowser } from '../play/browser.ts';
import type { EngineName } from '../play/engines/engine.ts';
import { engines } from '../play/engines/engines.ts';
import { Visit } from '../play/visit.ts';
import { Visitor, writeDownLines } from '../play/visitor.ts';
import { serveFolder } from '../play/web-server.ts';

/** A screen that pictures are looked at on. */
interface Format {
  readonly screen: { readonly width: number; readonly height: number };
  readonly pixelRatio?: number;
  readonly touch?: boolean;
}

/** The screens that every picture is looked at on. */
const screens: Readonly<Record<string, Format>> = {
  landscape: { screen: { width: 1920, height: 1080 } },
  portrait: { screen: { width: 390, height: 844 }, pixelRatio: 2, touch: true },
};

/** Opens the game at an address on a screen. */
type Open = (url: string, format: Format) => Promise<Visitor>;

/** Starts an engine; Chromium alone can be a phone that is touched. */
async function start(name: EngineName): Promise<{ open: Open; close(): Promise<void> }> {
  // Drawn in software, the full stage would give way to the plain one.
  const more = '?stage=full';
  if (name === 'chromium') {
    const browser = await startBrowser();
    const prepare = async (context: BrowserContext) => {
      await context.addInitScript(installPausableClock);
    };
    return {
      open: (url, format) => Visit.begin(browser, url, { ...format, more, prepare }),
      close: () => browser.close(),
    };
  }
  const running = await engines[name].start({ reducedMotion: false });
  return {
    async open(url, { screen, pixelRatio = 1 }) {
      const size = { ...screen, pixelRatio };
      const tab = await running.open(size, [writeDownLines, installPausableClock]);
      await tab.goTo(url + more);
      return new Visitor(tab);
    },
    close: () => running.close(),
  };
}

/** Where the pictures of an engine are: Chromium's are the taker, others have folders of their own. */
function folderOf(name: EngineName, format: string): string {
  return join(root, 'shots', ...(name === 'chromium' ? [] : [name]), format);
}

/** Takes all pictures that are wished for in one engine. @returns whether all went well. */
async function take(
  name: EngineName,
  wish: ShotOptions,
  script: Script,
  url: string,
): Promise<boolean> {
  const { open, close } = await start(name);
  let good = true;
  try {
    for (const [format, options] of Object.entries(screens)) {
      if (!wish.shows(format)) continue;
      const folder = folderOf(name, format);
      if (wish.all) rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      const visitor = await open(url, options);
      const taker = new ShotTaker(visitor, folder, wish);
      await taker.takeAll(script);
      const faults = await visitor.tab.faults();
      for (const fault of faults) console.error(`${format}: ${fault}`);
      console.log(`${engines[name].title}, ${format}: ${taker.taken} pictures in ${folder}`);
      good &&= taker.taken > 0 && faults.length === 0;
      await visitor.tab.close();
    }
    return good;
  } finally {
    await close();
  }
}

/** Writes a page for each screen on which the pictures of two engines stand side by side. */
function putBeside(one: EngineName, other: EngineName, wish: ShotOptions): void {
  for (const format of Object.keys(screens).filter(wish.shows)) {
    const shelf = (name: EngineName) => ({
      title: engines[name].title,
      folder: folderOf(name, format),
    });
    const path = join(root, 'shots', `${one}-beside-${other}-${format}.html`);
    writeFileSync(path, comparisonPage(join(root, 'shots'), shelf(one), shelf(other)));
    console.log(`side by side: ${path}`);
  }
}

/**
 * Plays the built game and writes a picture of everything there is to see into `shots/`.
 * @param words `--only NAME` and `--format NAME`, everything when there are none; `--engine NAME`, Chromium when there
 * is none, and `--beside NAME` for a page with the pictures of two engines side by side.
 * @returns the exit code: 1 when the game complained, or no picture has that name.
 */
export async function run(words: readonly string[]): Promise<number> {
  const wish = readShotOptions(words, Object.keys(screens));
  const ship = toShip(readStory(gameAt(root, process.env)));
  if (ship === null) throw new Error('the story has errors: "npm run check:story" names them');
  const script: Script = { ...ship, people: ship.info.cast };
  const server = await serveFolder(await builtGame(), 0);
  let good = true;
  try {
    for (const name of wish.engines) good = (await take(name, wish, script, server.url)) && good;
    const [one, other] = wish.engines;
    if (one !== undefined && other !== undefined) putBeside(one, other, wish);
    return good ? 0 : 1;
  } finally {
    await server.close();
  }
}
