import { join } from 'node:path';
import type { Page } from 'playwright';
import { createServer } from 'vite';
import { Playthrough } from '../../playthrough/playthrough.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Script } from '../../story/script.ts';
import { anotherStory, choice, defineCommand } from '../command.ts';
import { home, root } from '../compile/built.ts';
import { gameAt } from '../compile/game.ts';
import { readShipped } from '../compile/story-source.ts';
import { startBrowser } from '../play/browser.ts';

/** Most script a frame may cost, in ms: of a set piece, and where nothing but breath moves. */
const limits = { piece: 6, idle: 4 } as const;

/** The screens that textures are counted on, with the most they may hold, in MB of 1,000,000 bytes. */
const screens = [
  { name: 'desktop', width: 1920, height: 1080, pixelRatio: 1, most: 256 },
  { name: 'phone', width: 390, height: 844, pixelRatio: 3, most: 128 },
] as const;

/** Every scene of the story in which other pictures stand than in those before, all roads. */
function scenesOf(script: Script): Scene[] {
  const scenes = new Map<string, Scene>();
  for (const option of [0, 1]) {
    const played = new Playthrough(script, { seed: 1, known: [], taken: [] });
    for (;;) {
      while (played.forward()) {
        // To the choice, or the end.
      }
      for (const { scene } of played.frames) {
        const poses = Object.entries(scene.cast).map(([person, { pose }]) => `${person} ${pose}`);
        scenes.set([scene.title, scene.background, ...poses].join('|'), scene);
      }
      const choices = played.frame.beat.choices;
      const choice = choices[option] ?? choices[0];
      if (choice === undefined) break;
      played.choose(choice.id);
    }
  }
  return [...scenes.values()];
}

/** A call that is made in the page. */
async function within<T>(page: Page, ask: string): Promise<T> {
  return page.evaluate<T>(`window.stageBench.${ask}`);
}

interface Cost {
  readonly name: string;
  readonly middle: number;
  readonly worst: number;
  readonly draws: number;
  readonly particles: number;
}

function row(name: string, ...figures: readonly string[]): void {
  console.log(`${name.padEnd(28)}${figures.map((figure) => figure.padStart(12)).join('')}`);
}

function tell({ name, middle, worst, draws, particles }: Cost, most: number): void {
  const verdict = worst <= most ? '' : 'over';
  row(name, middle.toFixed(2), worst.toFixed(2), `${draws}`, `${particles}`, `${most}`, verdict);
}

async function costs(page: Page): Promise<void> {
  row('script a frame, ms', 'middle', 'worst', 'draw calls', 'particles', 'at most');
  tell(await within<Cost>(page, 'idle()'), limits.idle);
  for (const name of await within<string[]>(page, 'names()')) {
    tell(await within<Cost>(page, `play(${JSON.stringify(name)})`), limits.piece);
  }
  const drawn = await within<number>(page, 'rest()');
  row('frames drawn where nothing moves', `${drawn}`);
}

async function memory(page: Page, scenes: readonly Scene[], most: number): Promise<void> {
  const titles = new Set(scenes.map(({ title }) => title));
  for (const title of titles) {
    let mega = 0;
    for (const scene of scenes.filter((one) => one.title === title)) {
      const bytes = await within<number>(page, `bytes(${JSON.stringify(scene)})`);
      mega = Math.max(mega, bytes / 1e6);
    }
    row(`  ${title ?? 'untitled'}`, mega.toFixed(0), mega > most ? 'over' : '');
  }
}

const parts = ['costs', 'memory'] as const;

const only = choice('only', parts, { value: 'PART', says: 'one of the two' });

/** @throws {Error} when the story has errors. */
async function bench(part: (typeof parts)[number] | undefined): Promise<void> {
  const wants = (what: (typeof parts)[number]) => part === undefined || part === what;
  const ship = readShipped(gameAt(root, process.env, home));
  const server = await createServer({
    configFile: join(root, 'tests/stage/page/vite.config.ts'),
    logLevel: 'error',
    // A file that is saved meanwhile must not load the page anew.
    server: { port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const browser = await startBrowser();
  try {
    const address = server.resolvedUrls?.local[0] ?? '';
    const open = async (width: number, height: number, deviceScaleFactor: number) => {
      const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor });
      page.setDefaultTimeout(0);
      await page.goto(`${address}bench.html?stage=full`);
      await page.waitForFunction('window.stageBench !== undefined');
      await within(page, 'open()');
      return page;
    };
    // Script costs the same on any size of picture; what draws in software does not.
    if (wants('costs')) await costs(await open(320, 180, 1));
    if (!wants('memory')) return;
    const scenes = scenesOf({ ...ship, people: ship.info.cast });
    for (const { name, width, height, pixelRatio, most } of screens) {
      row(`textures on a ${name}, MB`, `at most ${most}`);
      const page = await open(width, height, pixelRatio);
      await memory(page, scenes, most);
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
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
