import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { longPress } from '../../src/menus/input/pointer.ts';
import { beatOf, options, viewOf } from './fake.ts';
import { closeMenus, drawn, openMenus } from './page.ts';

const line = viewOf(beatOf('A line to be read.'));
let opened: ReturnType<typeof openMenus>;

beforeEach(async () => {
  opened = openMenus();
  opened.ui.view.value = line;
  // It is fetched behind the title.
  await import('../../src/menus/input/listen.ts');
  await drawn();
});
afterEach(closeMenus);

/** A finger on the picture, as the browser reports it. */
function finger(type: string, x: number, y: number, more: PointerEventInit = {}) {
  const event = { pointerType: 'touch', isPrimary: true, pointerId: 1, bubbles: true, ...more };
  document.body.dispatchEvent(
    new PointerEvent(type, { clientX: x, clientY: y, cancelable: true, ...event }),
  );
}

/** Turns the wheel. @returns whether the page that has the game in a frame scrolls by it. */
function turnWheel(target: Element, deltaY: number, more: WheelEventInit = {}): boolean {
  return target.dispatchEvent(
    new WheelEvent('wheel', { deltaY, bubbles: true, cancelable: true, ...more }),
  );
}

/** Presses a key. @returns whether it does what the browser does by it. */
function press(key: string, more: KeyboardEventInit = {}): boolean {
  const { activeElement } = document;
  const event = new KeyboardEvent('keydown', {
    key,
    code: key,
    bubbles: true,
    cancelable: true,
    ...more,
  });
  return (activeElement ?? document.body).dispatchEvent(event);
}

describe('going on and back', () => {
  it('is done by keys', async () => {
    await userEvent.keyboard(' {Enter}{ArrowRight}');
    await userEvent.keyboard('{ArrowLeft}{PageUp}{Backspace}');
    expect(opened.noted).toEqual(['press', 'press', 'press', 'back', 'back', 'back']);
  });

  it('goes on without playing anew where the line after was reached before', async () => {
    opened.ui.view.value = { ...line, canGoForward: true };
    await userEvent.keyboard('{ArrowRight} ');
    expect(opened.noted).toEqual(['forwardAgain', 'press']);
  });

  it('is done by a click on the picture, and by no click on a button', async () => {
    await userEvent.click(document.body, { position: { x: 300, y: 100 } });
    expect(opened.noted).toEqual(['press']);
    await userEvent.click(page.getByRole('button', { name: 'Menu' }));
    expect(opened.noted.filter((wish) => wish === 'press')).toHaveLength(1);
  });

  it('is done by the wheel', () => {
    turnWheel(document.body, 100);
    expect(opened.noted).toEqual(['press']);
  });

  it('is done by a swipe, which is not a tap as well', () => {
    finger('pointerdown', 100, 300);
    finger('pointermove', 200, 300);
    finger('pointerup', 220, 300);
    finger('click', 220, 300);
    expect(opened.noted).toEqual(['back']);
  });

  it('is not done by two fingers', () => {
    finger('pointerdown', 100, 300);
    finger('pointerdown', 200, 300, { isPrimary: false, pointerId: 2 });
    finger('pointerup', 260, 300);
    finger('pointerup', 360, 300, { isPrimary: false, pointerId: 2 });
    expect(opened.noted).toEqual([]);
  });

  it('waits while the story goes wrong', async () => {
    opened.ui.trouble.value = { what: 'Something.', where: 'Somewhere.' };
    await drawn();
    await userEvent.keyboard('{ArrowLeft}');
    expect(opened.noted).toEqual(['hold true']);
  });
});

describe('a finger that rests on the picture', () => {
  it('shows the picture alone until the next tap, and neither of them goes on', async () => {
    finger('pointerdown', 100, 300);
    opened.pass(longPress);
    finger('pointerup', 100, 300);
    finger('click', 100, 300);
    const main = document.querySelector('main') ?? document.body;
    await expect.poll(() => getComputedStyle(main).opacity).toBe('0');
    finger('pointerdown', 100, 300);
    finger('pointerup', 100, 300);
    finger('click', 100, 300);
    expect(document.body.hasAttribute('data-bare')).toBe(false);
    expect(opened.noted).toEqual(['hold true', 'hold false']);
  });

  it('does so neither when it moves away nor when it leaves before', async () => {
    finger('pointerdown', 100, 300);
    finger('pointermove', 140, 340);
    opened.pass(longPress);
    finger('pointerup', 140, 340);
    finger('pointerdown', 100, 300);
    finger('pointerup', 100, 300);
    opened.pass(longPress);
    await drawn();
    expect(document.body.hasAttribute('data-bare')).toBe(false);
  });
});

describe('auto and skip', () => {
  it('are set by a key, and taken off by the same', async () => {
    await userEvent.keyboard('as');
    opened.ui.view.value = { ...line, pace: 'auto' };
    await userEvent.keyboard('a');
    expect(opened.noted).toEqual(['setPace "auto"', 'setPace "skip"', 'setPace "manual"']);
  });
});

describe('what the story uses is used up, and only that', () => {
  const choosing = viewOf(beatOf('A question.', { choices: options }));

  it('by keys and wheel alike', () => {
    for (const key of [' ', 'PageDown', 'ArrowRight', 'ArrowLeft', 'PageUp']) {
      expect(press(key), key).toBe(false);
    }
    expect(turnWheel(document.body, 8)).toBe(false);
    expect(turnWheel(document.body, -120)).toBe(false);
  });

  it('before the first line and behind the last', () => {
    opened.ui.view.value = { ...line, canGoBack: false };
    expect(press('ArrowLeft')).toBe(true);
    expect(press('PageUp')).toBe(true);
    expect(turnWheel(document.body, -120)).toBe(true);
    opened.ui.view.value = { ...line, phase: 'ended' };
    expect(press('ArrowRight')).toBe(true);
    expect(press('PageDown')).toBe(true);
    expect(turnWheel(document.body, 120)).toBe(true);
    expect(opened.noted).toEqual([]);
  });

  it('with Ctrl, Alt or Meta nothing: that is the browser’s', () => {
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey', 'shiftKey', 'modifierAltGraph']) {
      expect(turnWheel(document.body, 120, { [modifier]: true }), modifier).toBe(true);
    }
    expect(press('ArrowRight', { altKey: true })).toBe(true);
    expect(opened.noted).toEqual([]);
  });

  it('a press in haste at a choice moves nothing at all', async () => {
    opened.ui.view.value = choosing;
    await drawn();
    expect(press(' ')).toBe(false);
    expect(opened.noted).toEqual([]);
  });

  it('a key held and a wheel that glides are the story’s where the lines end, until they rest', async () => {
    press('PageDown');
    turnWheel(document.body, 120);
    opened.ui.view.value = choosing;
    await drawn();
    expect(press('PageDown', { repeat: true })).toBe(false);
    expect(turnWheel(document.body, 20)).toBe(false);
    expect(opened.noted).toEqual(['press', 'press']);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(press('PageDown')).toBe(true);
    expect(turnWheel(document.body, 20)).toBe(true);
  });

  it('options that scroll keep the keys that scroll them', async () => {
    const choices = Array.from({ length: 20 }, (_, at) =>
      options.map((option) => ({ ...option, id: `${option.id} ${at}` })),
    ).flat();
    opened.ui.view.value = viewOf(beatOf('A long question.', { choices }));
    await drawn();
    expect(press(' ')).toBe(true);
    expect(press('PageDown')).toBe(true);
  });
});

it('listens no more when the menus are gone', async () => {
  closeMenus();
  await userEvent.keyboard(' {ArrowLeft}');
  expect(opened.noted).toEqual([]);
});

it('what is pressed before all keys are known is done, in its order, once they are', async () => {
  closeMenus();
  opened = openMenus();
  opened.ui.view.value = line;
  // Not drawn yet, the title still has it.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  press(' ');
  press('ArrowLeft');
  press(' ');
  press('ArrowLeft', { altKey: true });
  press('a');
  expect(turnWheel(document.body, 120)).toBe(false);
  // The first goes on at once; the rest would be out of turn.
  expect(opened.noted).toEqual(['press']);
  const all = ['press', 'back', 'press', 'setPace "auto"', 'press'];
  await expect.poll(() => opened.noted).toEqual(all);
});
