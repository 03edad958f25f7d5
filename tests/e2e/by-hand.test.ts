import type { BrowserContext, Page } from 'playwright';
import { expect, it } from 'vitest';
import type { Visit } from '../../src/tools/play/visit.ts';
import { player } from './player.ts';

// The whole game, by each kind of hand alone.

const open = player();

/** Lines stand at once, and few pixels are drawn. */
const quick = { more: '?stage=plain', screen: { width: 800, height: 450 }, reducedMotion: true };

/** What has the focus, by its `data-role` or what it is called. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
    return element?.getAttribute('data-role') ?? label ?? element?.className ?? '';
  });

/** Presses until something is seen. @throws {Error} when it is not after many presses. */
async function until(visit: Visit, role: string, press: () => Promise<unknown>): Promise<void> {
  for (let presses = 0; presses < 100; presses++) {
    if (await visit.role(role).first().isVisible()) return;
    await press();
  }
  throw new Error(`no ${role} was come to; the line is "${await visit.line()}"`);
}

it('by keyboard alone, and once more by one switch', async () => {
  const visit = await open(quick);
  const { keyboard } = visit.page;
  await visit.marked('game:title');
  await keyboard.press('Enter');
  await visit.marked('game:line');
  expect(await visit.readOn()).toBe('choice');
  const first = visit.role('choice').first();
  await expect.poll(() => first.getAttribute('aria-disabled')).toBe('false');
  await visit.toLine(() => keyboard.press('1'));
  expect(await visit.readOn()).toBe('ending');
  await until(visit, 'title', async () => {
    await keyboard.press('Tab');
    if ((await focused(visit.page)) === 'to-title') await keyboard.press('Enter');
  });

  // Set once, by whoever sets up the switch.
  await visit.role('settings').click();
  await visit.page.getByRole('slider', { name: 'One switch' }).fill('8');
  const taken: string[] = [];
  /** Waits for the mark to come to a thing, and takes it. */
  const take = async (role: string) => {
    await visit.page.locator(`[data-role="${role}"][data-scanned]`).waitFor();
    await keyboard.press('z');
    taken.push(role);
  };
  /** Takes what goes on, which is marked first whenever a line is read. */
  const goOn = async () => {
    await visit.page.locator('.story[data-scanned]').waitFor();
    await keyboard.press('z');
  };
  /** To the next choice or to the end: over what was read at once, and line by line over what is said only now. */
  const readTo = async (role: string) => {
    const there = visit.role(role);
    while (!(await there.isVisible())) {
      await visit.page.locator('.story[data-scanned]').waitFor();
      await take('open-menu');
      await take('next-choice');
      await visit.role('menu').waitFor({ state: 'detached' });
      if (await there.isVisible()) return;
      const at = await visit.at();
      await goOn();
      await expect
        .poll(async () => (await there.isVisible()) || (await visit.at()) !== at)
        .toBe(true);
    }
  };
  await take('close');
  await take('begin');
  await readTo('choices');
  await take('choice');
  await visit.role('choices').waitFor({ state: 'detached' });
  await readTo('ending');
  await take('to-title');
  await visit.role('title').waitFor();
  expect(taken).toContain('next-choice');
});

/** What a test does with the gamepad in the page. */
interface Hands {
  /** Puts it in, or pulls it out. */
  plug(now: boolean): void;
  press(button: number): Promise<void>;
  pressUntil(selector: string, button: number): Promise<void>;
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
          if (document.querySelector(selector)?.checkVisibility()) return;
          await hands.press(number);
        }
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
  /** Goes on until something is there. */
  const goOnTo = async (role: string) => {
    await page.evaluate(
      (selector) => (window as unknown as Hands).pressUntil(selector, 0),
      `[data-role="${role}"]`,
    );
    await visit.role(role).waitFor();
  };
  await visit.marked('game:title');
  await plug(true);
  // What reads gamepads comes with the first one.
  while ((await visit.marks('game:line')) === 0) await press(0);

  // Start opens the menu, the cross goes among its entries and along its columns.
  await press(9);
  await visit.role('menu').waitFor();
  await expect.poll(() => focused(page)).toBe('resume');
  for (let steps = 0; (await focused(page)) !== 'settings'; steps++) {
    expect(steps, 'steps down to the settings').toBeLessThan(20);
    await press(13);
  }
  await press(0);
  const slider = page.getByRole('slider', { name: 'Text size' });
  await slider.waitFor();
  for (let steps = 0; !(await focused(page)).startsWith('Text size'); steps++) {
    expect(steps, 'steps down to the slider').toBeLessThan(20);
    await press(13);
  }
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

  await goOnTo('choices');
  const choice = visit.role('choice').nth(1);
  await expect.poll(() => choice.getAttribute('aria-disabled')).toBe('false');
  await press(13);
  await press(13);
  await visit.toLine(() => press(0));
  expect(await visit.role('choices').count()).toBe(0);
  await goOnTo('ending');
  for (let steps = 0; (await focused(page)) !== 'to-title'; steps++) {
    expect(steps, 'steps down to the title').toBeLessThan(12);
    await press(13);
  }
  await press(0);
  await visit.role('title').waitFor();
});
