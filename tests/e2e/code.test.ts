import { expect, it } from 'vitest';
import type { Visit } from '../../src/tools/play/visit.ts';
import { player } from './player.ts';

// Code that is fetched by itself, and does not come: what it is for is missing, and nothing else.

const open = player();
const screen = { width: 640, height: 360 };

/** Opens the game without the code of some name. */
async function openWithout(name: string): Promise<Visit> {
  const pattern = new RegExp(`/${name}-[^/]*\\.js$`);
  const asked: string[] = [];
  const visit = await open({
    more: '?stage=plain',
    screen,
    prepare: async (context) => {
      await context.route(pattern, (route) => {
        asked.push(route.request().url());
        return route.fulfill({ status: 503 });
      });
    },
  });
  await visit.beginStory();
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  return visit;
}

/** The requests failed on purpose; nothing else may have. */
function forgive(visit: Visit) {
  expect(visit.faults.filter((fault) => !/503/.test(fault))).toEqual([]);
  visit.faults.length = 0;
}

it.each(['fetched-audio', 'audio', 'recordings'])(
  'without the code of the sound (%s) the stage is there, and the story goes on',
  async (name) => {
    const visit = await openWithout(name);
    await visit.page.waitForFunction(() => {
      const stage = window.gameProbe?.stage();
      return stage?.moving === false && stage.background !== null;
    });
    await expect.poll(() => visit.warnings.join()).toContain('No sound can be had here');
    expect(await visit.page.evaluate(() => window.gameProbe?.sound())).toEqual([]);
    await visit.goOn();
    await visit.goOn();
    forgive(visit);
  },
);

it.each(['fetched-stage', 'stage'])(
  'without the code of the stage (%s) the words go on, with sound and the still behind them',
  async (name) => {
    const visit = await openWithout(name);
    await expect.poll(() => visit.warnings.join()).toContain('the words go on alone');
    await visit.goOn();
    await visit.goOn();
    await expect
      .poll(() => visit.page.evaluate(() => window.gameProbe?.sound().some((one) => one.playing)), {
        timeout: 60_000,
      })
      .toBe(true);
    expect(await visit.page.evaluate(() => window.gameProbe?.stage())).toBeNull();
    expect(await visit.role('line').isVisible()).toBe(true);
    expect(await visit.page.locator('.backdrop img').first().isVisible()).toBe(true);
    forgive(visit);
  },
);
