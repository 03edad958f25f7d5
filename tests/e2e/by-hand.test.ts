import type { BrowserContext } from 'playwright';
import { expect, it } from 'vitest';
import type { Visit } from '../../src/tools/play/visit.ts';
import { player } from './player.ts';
import { framesInNode } from './script.ts';

// The whole game, by each kind of hand alone.

const open = player();

/** Lines stand at once, and pictures on the cheapest stage. */
const quick = { more: '?stage=plain', reducedMotion: true };

/** Waits until the first option can be taken. */
const opened = (visit: Visit) =>
  visit.page.locator('[data-role="choice"][aria-disabled="false"]').first().waitFor();

it('by keyboard alone: from the title over the choice, into the menu and out, to the ending', async () => {
  const visit = await open(quick);
  const { page } = visit;
  const { keyboard } = page;
  await visit.marked('game:title');
  const begin = page.locator('[data-role="begin"]:focus');
  for (let presses = 0; (await begin.count()) === 0; presses++) {
    expect(presses, 'presses of Tab to Begin').toBeLessThan(10);
    await keyboard.press('Tab');
  }
  await visit.toLine(() => keyboard.press('Enter'));
  await visit.hurryOn();
  await opened(visit);
  const asked = await visit.line();
  await keyboard.press('Tab');
  await visit.toLine(() => keyboard.press('Enter'));
  expect(await visit.line()).not.toBe(asked);
  await keyboard.press('Escape');
  const resume = page.getByRole('button', { name: 'Resume' });
  await resume.waitFor();
  await keyboard.press('Escape');
  await resume.waitFor({ state: 'detached' });
  await visit.toLine(() => keyboard.press('ArrowLeft'));
  await opened(visit);
  await visit.toLine(() => keyboard.press('2'));
  await visit.hurryOn();
  await visit.role('ending').waitFor();
  const focused = page.locator('[data-role="to-title"]:focus');
  for (let presses = 0; (await focused.count()) === 0; presses++) {
    expect(presses, 'presses of Tab to the title').toBeLessThan(12);
    await keyboard.press('Tab');
  }
  await keyboard.press('Enter');
  await visit.role('title').waitFor();
});

it('by one switch, at once over what was read before', async () => {
  const road = framesInNode(0).length;
  const visit = await open(quick);
  const { page } = visit;
  await visit.beginStory();
  await visit.hurryOn();
  await visit.choose(0);
  // Short of the ending: who knows it reads other lines the next time.
  await visit.hurryOn(road - 2);

  await page.keyboard.press('Escape');
  await page.locator('[data-role="menu"] [data-role="to-title"]').click();
  await visit.role('title').waitFor();

  // Set once, by whoever sets up the switch.
  await visit.role('settings').click();
  const slider = page.getByRole('slider', { name: 'One switch' });
  await slider.fill('8');
  await page.locator('[data-scanned]').waitFor();
  // Closed as Escape does: every key takes what is marked now.
  await page
    .locator('dialog.settings')
    .evaluate((dialog) => dialog.dispatchEvent(new Event('cancel', { cancelable: true })));
  await slider.waitFor({ state: 'detached' });

  /** Waits for the mark to come to a thing, and takes it in the same moment. Nothing goes on once an ending is there. */
  const take = (thing: string) =>
    page.evaluate(async (marked) => {
      while (document.querySelector(marked) === null) {
        if (marked.startsWith('.story') && document.querySelector('.ending') !== null) return;
        await new Promise(requestAnimationFrame);
      }
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', cancelable: true }));
    }, `${thing}[data-scanned]`);
  const takeRole = (role: string) => take(`[data-role="${role}"]`);
  const overWhatWasRead = async () => {
    await takeRole('open-menu');
    await takeRole('next-choice');
    await visit.role('menu').waitFor({ state: 'detached' });
  };
  await visit.toLine(() => takeRole('begin'));
  await overWhatWasRead();
  // The one that was taken stands behind the other.
  await visit.toLine(() => take('[data-role="choice"]:has(.option-mark)'));
  await overWhatWasRead();
  await expect.poll(() => visit.at()).toBeGreaterThan(road - 4);
  while (!(await visit.role('ending').isVisible())) await take('.story');
  await takeRole('to-title');
  await visit.role('title').waitFor();
});

/** What a test does with the gamepad in the page. */
interface Hands {
  /** Puts it in, or pulls it out. */
  plug(now: boolean): void;
  press(button: number): Promise<void>;
  /** Presses a button until something is seen. @returns how often; Infinity when it does not come. */
  pressUntil(selector: string, button: number): Promise<number>;
}

/** A gamepad of the standard mapping, whose buttons the test presses. */
async function plugIn(context: BrowserContext) {
  await context.addInitScript(() => {
    const buttons = Array.from({ length: 17 }, () => ({
      pressed: false,
      touched: false,
      value: 0,
    }));
    const pad = {
      index: 0,
      id: 'test',
      connected: true,
      mapping: 'standard',
      buttons,
      axes: [0, 0],
    };
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    let there = false;
    navigator.getGamepads = () => (there ? [pad, null] : []) as unknown as Gamepad[];
    const hands = {
      plug(now: boolean) {
        there = now;
        dispatchEvent(new Event(now ? 'gamepadconnected' : 'gamepaddisconnected'));
      },
      async press(number: number) {
        const button = buttons[number];
        if (button === undefined) throw new Error(`there is no button ${number}`);
        for (const pressed of [true, false]) {
          button.pressed = pressed;
          // A frame to be seen in.
          await frame();
        }
      },
      async pressUntil(selector: string, number: number) {
        for (let presses = 0; presses < 1500; presses++) {
          if (document.querySelector(selector)?.checkVisibility()) return presses;
          await hands.press(number);
        }
        return Number.POSITIVE_INFINITY;
      },
    };
    Object.assign(window, hands);
  });
}

it('by gamepad alone, with menu and sliders; pulled out, it pauses', async () => {
  const visit = await open({ ...quick, prepare: plugIn });
  const { page } = visit;
  const press = (number: number) =>
    page.evaluate((button) => (window as unknown as Hands).press(button), number);
  const plug = (now: boolean) =>
    page.evaluate((there) => (window as unknown as Hands).plug(there), now);
  const pressUntil = (selector: string, button: number) =>
    page.evaluate(([wanted, number]) => (window as unknown as Hands).pressUntil(wanted, number), [
      selector,
      button,
    ] as const);
  /** Goes down until something has the focus. */
  const downTo = async (selector: string) => {
    expect(await pressUntil(`${selector}:focus`, 13), selector).toBeLessThan(25);
  };
  await visit.marked('game:title');
  await plug(true);
  // What reads gamepads comes with the first one.
  while ((await visit.marks('game:line')) === 0) await press(0);

  // Start opens the menu, the cross goes among its entries and along its columns.
  await press(9);
  await visit.role('menu').waitFor();
  await page.locator('[data-role="resume"]:focus').waitFor();
  await downTo('[data-role="settings"]');
  await press(0);
  const slider = page.getByRole('slider', { name: 'Text size' });
  await slider.waitFor();
  await downTo(`[id="${await slider.getAttribute('id')}"]`);
  const before = Number(await slider.inputValue());
  await press(15);
  await expect.poll(async () => Number(await slider.inputValue())).toBeGreaterThan(before);
  await press(14);
  await press(1);
  await press(1);
  await visit.role('menu').waitFor({ state: 'detached' });

  // A pad that is gone pauses the story; the one that comes back goes on.
  await plug(false);
  await visit.role('menu').waitFor();
  await plug(true);
  await press(0);
  await press(0);
  await visit.role('menu').waitFor({ state: 'detached' });

  await pressUntil('[data-role="choices"]', 0);
  await opened(visit);
  await downTo('[data-role="choice"] ~ [data-role="choice"]');
  await visit.toLine(() => press(0));
  await pressUntil('[data-role="ending"]', 0);
  await downTo('[data-role="to-title"]');
  await press(0);
  await visit.role('title').waitFor();
});
