import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright';
import type { Script } from '../../story/script.ts';
import { anotherStory, defineCommand } from '../command.ts';
import { builtGame, home, root } from '../compile/built.ts';
import { gameAt } from '../compile/game.ts';
import { readShipped } from '../compile/story-source.ts';
import { comparisonPage } from '../measure/shots/comparison-page.ts';
import {
  type FormatName,
  readShotOptions,
  type ShotOptions,
  shotFlags,
} from '../measure/shots/options.ts';
import { installPausableClock, ShotTaker } from '../measure/shots/shot-taker.ts';
import { startBrowser } from '../play/browser.ts';
import type { EngineName } from '../play/engines/engine.ts';
import { engines } from '../play/engines/engines.ts';
import { writeDownLines } from '../play/in-page.ts';
import { Visit } from '../play/visit.ts';
import { Visitor } from '../play/visitor.ts';
import { serveFolder } from '../play/web-server.ts';

/** A screen that pictures are taken on. */
interface Format {
  readonly screen: { readonly width: number; readonly height: number };
  readonly pixelRatio?: number;
  readonly touch?: boolean;
}

const screens: Readonly<Record<FormatName, Format>> = {
  landscape: { screen: { width: 1920, height: 1080 } },
  portrait: { screen: { width: 390, height: 844 }, pixelRatio: 2, touch: true },
};

/** The game of which pictures are taken. */
interface Shown {
  readonly script: Script;
  readonly url: string;
}

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

/** Where the pictures of an engine are: Chromium's lie in `shots` itself, others have folders of their own. */
function folderOf(name: EngineName, format: FormatName): string {
  return join(root, 'shots', ...(name === 'chromium' ? [] : [name]), format);
}

/** Takes all pictures that are asked for in one engine. @returns whether all went well. */
async function take(name: EngineName, asked: ShotOptions, game: Shown): Promise<boolean> {
  const { open, close } = await start(name);
  let good = true;
  try {
    for (const format of asked.formats) {
      const folder = folderOf(name, format);
      if (asked.all) rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      const visitor = await open(game.url, screens[format]);
      const taker = new ShotTaker(visitor, folder, asked);
      await taker.takeAll(game.script);
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
function compare(one: EngineName, other: EngineName, formats: readonly FormatName[]): void {
  for (const format of formats) {
    const shots = (name: EngineName) => ({
      title: engines[name].title,
      folder: folderOf(name, format),
    });
    const path = join(root, 'shots', `${one}-beside-${other}-${format}.html`);
    writeFileSync(path, comparisonPage(join(root, 'shots'), shots(one), shots(other)));
    console.log(`side by side: ${path}`);
  }
}

/** @throws {Error} when the story has errors. */
async function takeShots(asked: ShotOptions): Promise<boolean> {
  const ship = readShipped(gameAt(root, process.env, home));
  const script: Script = { ...ship, people: ship.info.cast };
  const server = await serveFolder(await builtGame(), 0);
  let good = true;
  try {
    for (const name of asked.engines) {
      good = (await take(name, asked, { script, url: server.url })) && good;
    }
    const [one, other] = asked.engines;
    if (one !== undefined && other !== undefined) compare(one, other, asked.formats);
    return good;
  } finally {
    await server.close();
  }
}

export const command = defineCommand({
  summary: 'Plays the built game and writes a picture of everything there is to see into shots/.',
  details: [
    'A picture is called after its line\'s "# id:", or its knot. Without options everything is taken, in Chromium.',
    anotherStory,
    'It ends with 1 when the game complained, or no picture has that name.',
  ],
  options: shotFlags,
  read: readShotOptions,
  run: async (asked) => ((await takeShots(asked)) ? 0 : 1),
});
