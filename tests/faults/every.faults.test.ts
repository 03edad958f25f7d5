import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startBrowser } from '../../src/tools/play/browser.ts';
import { serveFolder } from '../../src/tools/play/web-server.ts';
import { faults, someFaults } from './all.ts';
import { defects } from './defects.ts';
import type { Plan } from './fault.ts';
import { longStorm } from './inputs.ts';
import { roadOf } from './oracle.ts';
import { alone, pairOf, singly } from './plan.ts';
import { buildWith } from './planted.ts';
import { playPlan } from './play.ts';
import { readWishes } from './wishes.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const wishes = readWishes(process.env.FAULTS);
const { seed, pairs, inPairs, every, only, planted, apart, minutes, inputs } = wishes;
const option = 0;
const road = roadOf(option);
const isAsked = (name: string) => only.length === 0 || only.some((words) => name.includes(words));
const chosen = (every ? faults : someFaults).filter(({ name }) => isAsked(name));

/** What is wrong with the built game after a plan, under the plan itself; none where it bore it all. */
async function wrongIn(plan: Plan): Promise<string[]> {
  const wrong = await playPlan(
    browser,
    { url: inject('gameUrl'), folder: inject('gameFolder') },
    plan,
  );
  if (wrong === '') return [];
  // What is well at the second try is not told otherwise.
  console.error(wrong);
  return wrong.split('\n');
}

const nothingElse = inputs || planted === 'all';
const plans = apart
  ? chosen.map((fault) => alone(fault, road, seed, option))
  : singly(chosen, road, seed, option);

describe.skipIf(nothingElse || inPairs)('every fault by itself', () => {
  it.concurrent.for(plans.map((plan, at) => ({ number: at + 1, plan })))(
    'play $number',
    async ({ plan }, { expect }) => expect(await wrongIn(plan)).toEqual([]),
  );
});

const count = only.length === 0 && !nothingElse ? pairs : 0;

describe.runIf(count > 0)('two faults at a time', () => {
  const end = Date.now() + minutes * 60_000;
  it.concurrent.for(Array.from({ length: count }, (_, at) => ({ pair: seed + at })))(
    'seed $pair',
    async ({ pair }, { expect, skip }) => {
      if (minutes > 0 && Date.now() > end) return skip('the minutes are over');
      expect(await wrongIn(pairOf(faults, road, pair, option))).toEqual([]);
    },
  );
});

describe.runIf(inputs)('a thousand inputs a minute', () => {
  const lasts = Math.max(1, minutes);
  // A busy machine takes longer; a visit that stands still ends by itself.
  it(`for ${lasts} minutes`, { timeout: 0 }, async () => {
    expect(await wrongIn(alone(longStorm(seed, lasts), road, seed, option))).toEqual([]);
  });
});

describe.runIf(planted.length > 0)('a game that does not answer a fault is found out', () => {
  const sample = defects.filter(({ fault }) =>
    planted === 'all' ? isAsked(fault) : planted.includes(fault),
  );
  it.concurrent.for(sample)('$fault: $file', async (defect, { expect }) => {
    const fault = faults.find(({ name }) => name === defect.fault);
    if (fault === undefined) throw new Error(`there is no fault "${defect.fault}"`);
    const folder = await buildWith(defect, String(defects.indexOf(defect)));
    const server = await serveFolder(folder, 0);
    // As soon as may be: nothing before it would be found out.
    const [plan] = singly([fault], road, seed, option);
    if (plan === undefined) throw new Error(`no line has "${defect.fault}"`);
    try {
      expect(await playPlan(browser, { url: server.url, folder }, plan, true)).not.toBe('');
    } finally {
      await server.close();
    }
  });
});
