import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { startBrowser } from '../../src/tools/play/browser.ts';
import { faults } from './all.ts';
import { roadOf } from './oracle.ts';
import { singly } from './plan.ts';
import { playPlan } from './play.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const seed = 7;

it.for(singly(faults, roadOf(0), seed, 0).map((plan, number) => [number, plan] as const))(
  'every fault by itself, play %i',
  async ([, plan]) => {
    const game = { url: inject('gameUrl'), folder: inject('gameFolder') };
    const wrong = await playPlan(browser, game, plan);
    if (wrong !== '') console.error(wrong);
    expect(wrong).toBe('');
  },
);
