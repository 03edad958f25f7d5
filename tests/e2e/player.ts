import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, inject, onTestFinished } from 'vitest';
import { startBrowser } from '../../src/tools/play/browser.ts';
import { Visit, type VisitOptions } from '../../src/tools/play/visit.ts';

/** The screen of a test that asks for none: small, because software draws it, and lights each pixel of it. */
const screen = { width: 640, height: 360 };

/** Opens the built game in a browser that the tests of one file share. */
export type Open = (options?: VisitOptions) => Promise<Visit>;

/** Opens the game by a link, and goes there. */
export async function openAt(open: Open, link: string, options: VisitOptions): Promise<Visit> {
  const visit = await open({ ...options, more: `${options.more ?? ''}${link}` });
  await visit.toLine(() => visit.role('go-there').click());
  return visit;
}

/**
 * To be called once at the top of a test file. Every visit begins with nothing kept, ends with its test, and
 * fails it if anything went wrong on the way; a test that expects faults empties `visit.faults` itself.
 * @param url where the game is, asked when it is opened; the built game unless said otherwise.
 */
export function player(url = () => inject('gameUrl')): Open {
  let browser: Browser | null = null;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());
  return async (options) => {
    if (browser === null) throw new Error('the browser starts with the first test');
    const visit = await Visit.begin(browser, url(), { screen, ...options });
    onTestFinished(async () => {
      const faults = [...visit.faults];
      await visit.close();
      expect(faults).toEqual([]);
    });
    return visit;
  };
}
