import { info } from 'virtual:game/info';
import { afterEach, expect, test, vi } from 'vitest';
import { frameOf } from './frame.ts';
import { sceneOf } from './game.ts';
import { SmallStage } from './small-stage.ts';

// Places whose pictures come late, or not at all: what stood before stays, and nobody stands alone in the dark.

const field = sceneOf('background: field', 'light: day');
const wreck = sceneOf('background: wreck', 'light: day', 'show: rey belt >> at left');

let small: SmallStage;

afterEach(() => {
  small.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Holds back what is asked for, all but the people, until it is let go: answered, or with 404. */
function hold() {
  let letGo = (_there: boolean) => {};
  const gate = new Promise<boolean>((resolve) => {
    letGo = resolve;
  });
  const own = globalThis.fetch.bind(globalThis);
  vi.stubGlobal('fetch', async (...words: Parameters<typeof own>) => {
    if (!/\/cast\//.test(String(words[0])) && !(await gate)) {
      return new Response(null, { status: 404 });
    }
    return own(...words);
  });
  return letGo;
}

const kinds = ['full', 'plain'] as const;
const open = (graphics: (typeof kinds)[number]) =>
  SmallStage.open(info, { graphics, motion: 'reduced' });

/** Goes to the wreck, and waits as long as a line waits for its pictures. */
async function goOn() {
  let shown = false;
  void small.stage.show(frameOf(wreck, [], ''), 'play').then(() => {
    shown = true;
  });
  await small.until(() => shown);
  for (let second = 0; second < 5; second++) small.time.step(1000);
}

test.each(kinds)('the %s stage keeps the place before until the next is whole', async (kind) => {
  small = await open(kind);
  await small.cutTo(field);
  const letGo = hold();
  await goOn();
  const held = small.stage.probe();
  expect(held.background).toBe('field');
  expect(held.figures).toEqual([]);
  expect(held.moving).toBe(true);
  expect(small.stage.showsPicture).toBe(true);
  letGo(true);
  await small.until(() => !small.stage.probe().moving);
  expect(small.stage.probe().background).toBe('wreck');
  expect(small.stage.probe().figures).toHaveLength(1);
});

test.each(kinds)(
  'the %s stage leaves it to the page while it has no place to show',
  async (kind) => {
    const letGo = hold();
    small = await open(kind);
    await goOn();
    expect(small.told).toEqual([]);
    expect(small.stage.showsPicture).toBe(false);
    expect(small.stage.probe().figures).toEqual([]);
    letGo(true);
    await small.until(() => small.stage.showsPicture);
    expect(small.told).toEqual(['returned']);
  },
);

test.each(kinds)('the %s stage shows nobody where nothing of the place comes', async (kind) => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  small = await open(kind);
  await small.cutTo(field);
  hold()(false);
  await goOn();
  await small.until(() => !small.stage.probe().moving);
  expect(small.stage.probe().figures).toEqual([]);
  expect(small.told).toEqual(['returned', 'lost']);
  expect(small.stage.showsText).toBe(false);
  vi.unstubAllGlobals();
  let shown = false;
  void small.stage.show(frameOf(wreck, [], ''), 'cut').then(() => {
    shown = true;
  });
  await small.until(() => shown && small.stage.showsPicture);
  expect(small.stage.probe().figures).toHaveLength(1);
});
