import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { createServer } from 'vite';
import type { Scene } from '../../../scene/scene.ts';
import { root } from '../../compile/built.ts';
import { picturesIn } from './scenes.ts';

/** Most script a frame may cost, in ms: of a set piece, and where nothing but breath moves. */
export const mostScript = { piece: 6, idle: 4 } as const;

/** A screen that textures are counted on. */
export interface TextureScreen {
  readonly name: 'desktop' | 'phone';
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  /** The most they may hold, in MB of 1,000,000 bytes. */
  readonly most: number;
}

export const textureScreens: readonly TextureScreen[] = [
  { name: 'desktop', width: 1920, height: 1080, pixelRatio: 1, most: 256 },
  { name: 'phone', width: 390, height: 844, pixelRatio: 3, most: 128 },
];

/** What playing something cost. */
export interface Cost {
  readonly name: string;
  /** Script of a frame in ms: the middle of all, and the worst. */
  readonly middle: number;
  readonly worst: number;
  /** Draw calls of a frame and particles, at their most. */
  readonly draws: number;
  readonly particles: number;
  /** The most that the worst may be, in ms; null where nothing is asked. */
  readonly most: number | null;
}

/** A call that is made in the page. */
async function within<T>(page: Page, ask: string): Promise<T> {
  return page.evaluate<T>(`window.stageBench.${ask}`);
}

/** The stage on a page of its own, its time driven by hand. */
export class StagePage {
  private constructor(private readonly page: Page) {}

  /** @param rounds that everything is played in, of which the quickest counts. */
  static async open(
    browser: Browser,
    address: string,
    screen: Omit<TextureScreen, 'name' | 'most'>,
    rounds = 5,
  ) {
    const { width, height, pixelRatio } = screen;
    const page = await browser.newPage({
      viewport: { width, height },
      deviceScaleFactor: pixelRatio,
    });
    page.setDefaultTimeout(0);
    await page.goto(`${address}bench.html?stage=full`);
    await page.waitForFunction('window.stageBench !== undefined');
    await within(page, `open(${rounds})`);
    return new StagePage(page);
  }

  /** What it costs to draw where nothing but breath moves, while a line is typed, and at each set piece. */
  async *costs(): AsyncGenerator<Cost> {
    const { page } = this;
    yield { ...(await within<Cost>(page, 'idle()')), most: mostScript.idle };
    yield { ...(await within<Cost>(page, 'typing()')), most: mostScript.idle };
    for (const name of await within<string[]>(page, 'names()')) {
      const cost = await within<Cost>(page, `play(${JSON.stringify(name)})`);
      yield { ...cost, most: mostScript.piece };
    }
  }

  /** Frames drawn in two seconds where nothing moves. */
  drawnAtRest(): Promise<number> {
    return within<number>(this.page, 'rest()');
  }

  /** The most that textures hold while a scene of each title stands, in MB of 1,000,000 bytes. */
  async *textures(
    scenes: readonly Scene[],
  ): AsyncGenerator<readonly [title: string, mega: number]> {
    const known = new Map<string, number>();
    for (const title of new Set(scenes.map((scene) => scene.title))) {
      let mega = 0;
      for (const scene of scenes.filter((one) => one.title === title)) {
        const pictures = picturesIn(scene).join('|');
        const bytes =
          known.get(pictures) ??
          (await within<number>(this.page, `bytes(${JSON.stringify(scene)})`));
        known.set(pictures, bytes);
        mega = Math.max(mega, bytes / 1e6);
      }
      yield [title ?? 'untitled', mega];
    }
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

/**
 * Serves the page that the stage stands on alone.
 * @param work given its address.
 */
export async function withStageServer(work: (address: string) => Promise<void>): Promise<void> {
  const server = await createServer({
    configFile: join(root, 'tests/stage/page/vite.config.ts'),
    logLevel: 'error',
    // A file that is saved meanwhile must not load the page anew.
    server: { port: 0, hmr: false, watch: null },
  });
  await server.listen();
  try {
    await work(server.resolvedUrls?.local[0] ?? '');
  } finally {
    await server.close();
  }
}

/** Script costs the same on any size of picture; what draws in software does not, and each frame waits for it. */
export const smallScreen = { width: 160, height: 90, pixelRatio: 1 } as const;
