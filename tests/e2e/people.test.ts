import { expect, it } from 'vitest';
import { faultsFound } from './axe.ts';
import { faintWords } from './pixels.ts';
import { player } from './player.ts';

const open = player();

it('a phone held upright: taps go on, a swipe goes back, the corner button opens the menu', async () => {
  const visit = await open({ screen: { width: 390, height: 844 }, touch: true });
  const { page } = visit;
  await visit.marked('game:title');
  await visit.role('begin').tap();
  await visit.marked('game:line');
  const first = await visit.line();
  const before = await visit.marks('game:line');
  await page.touchscreen.tap(195, 300);
  await visit.marked('game:line', before);
  const second = await visit.line();
  expect(second).not.toBe(first);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  await page.getByRole('button', { name: 'Menu' }).tap();
  await page.getByRole('button', { name: 'Auto' }).waitFor();
  await page.getByRole('button', { name: 'Resume' }).tap();
  await expect.poll(() => page.getByRole('button', { name: 'Resume' }).count()).toBe(0);
  const client = await visit.context.newCDPSession(page);
  // A swipe is quick, however slow the machine is to hear of it: nothing is waited for on the way.
  const start = Date.now() / 1000;
  const path = [80, 120, 180, 240, 300];
  const moved = path.map((x, step) =>
    client.send('Input.dispatchTouchEvent', {
      type: step === 0 ? 'touchStart' : 'touchMove',
      touchPoints: [{ x, y: 400 }],
      timestamp: start + step * 0.02,
    }),
  );
  const lifted = client.send('Input.dispatchTouchEvent', {
    type: 'touchEnd',
    touchPoints: [],
    timestamp: start + path.length * 0.02,
  });
  await Promise.all([...moved, lifted]);
  await expect.poll(() => visit.line()).toBe(first);
});

it.each([
  ['upright', { width: 390, height: 844 }, 0],
  ['landscape', { width: 1280, height: 720 }, 1],
])(
  '%s: axe finds nothing from title to ending, and all words stand out from the picture',
  async (_, screen, answer) => {
    const visit = await open({ screen, more: '?stage=plain', reducedMotion: true });
    const { page } = visit;
    const isWell = async () => {
      await page.waitForFunction(() => window.gameProbe?.stage()?.moving === false);
      expect(await faultsFound(visit)).toEqual([]);
      expect(await faintWords(visit)).toEqual([]);
    };
    await visit.marked('game:title');
    await page.waitForFunction(() => window.gameProbe?.stage()?.background != null);
    await isWell();
    await visit.beginStory();
    await isWell();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Resume' }).waitFor();
    await isWell();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('slider').first().waitFor();
    await isWell();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await visit.hurryOn();
    await page.locator('[data-role="choice"][aria-disabled="false"]').first().waitFor();
    await isWell();
    for (const option of await visit.role('choice').all()) {
      await option.focus();
      await isWell();
    }
    await visit.choose(answer);
    await visit.hurryOn();
    await isWell();
  },
);
