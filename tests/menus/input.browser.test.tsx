import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { longPress } from '../../src/menus/touch.ts';
import { beatOf, viewOf } from './fake.ts';
import { closeMenus, drawn, openMenus } from './page.ts';

const line = viewOf(beatOf('A line to be read.'));
let opened: ReturnType<typeof openMenus>;

beforeEach(async () => {
  opened = openMenus();
  opened.showing.view.value = line;
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

function turnWheel(target: Element, deltaY: number) {
  target.dispatchEvent(new WheelEvent('wheel', { deltaY, bubbles: true, cancelable: true }));
}

describe('going on and back', () => {
  it('is done by keys', async () => {
    await userEvent.keyboard(' {Enter}{ArrowRight}');
    await userEvent.keyboard('{ArrowLeft}{PageUp}{Backspace}');
    expect(opened.noted).toEqual(['press', 'press', 'press', 'back', 'back', 'back']);
  });

  it('goes on without playing anew where the line after was reached before', async () => {
    opened.showing.view.value = { ...line, canGoForward: true };
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
    opened.showing.trouble.value = { what: 'Something.', where: 'Somewhere.' };
    await drawn();
    await userEvent.keyboard('{ArrowLeft}');
    expect(opened.noted).toEqual(['hold true']);
  });
});

describe('a finger that rests on the picture', () => {
  it('opens the menu, and its leaving is no tap', async () => {
    finger('pointerdown', 100, 300);
    opened.pass(longPress);
    await drawn();
    expect(page.getByRole('dialog').elements()).toHaveLength(1);
    finger('pointerup', 100, 300);
    finger('click', 100, 300);
    expect(opened.noted).toEqual(['hold true']);
  });

  it('opens none when it moves away or leaves before', async () => {
    finger('pointerdown', 100, 300);
    finger('pointermove', 140, 340);
    opened.pass(longPress);
    finger('pointerup', 140, 340);
    finger('pointerdown', 100, 300);
    finger('pointerup', 100, 300);
    opened.pass(longPress);
    await drawn();
    expect(page.getByRole('dialog').elements()).toHaveLength(0);
  });
});

describe('auto and skip', () => {
  it('are set by a key, and taken off by the same', async () => {
    await userEvent.keyboard('as');
    opened.showing.view.value = { ...line, pace: 'auto' };
    await userEvent.keyboard('a');
    expect(opened.noted).toEqual(['setPace "auto"', 'setPace "skip"', 'setPace "manual"']);
  });
});

it('listens no more when the menus are gone', async () => {
  closeMenus();
  await userEvent.keyboard(' {ArrowLeft}');
  expect(opened.noted).toEqual([]);
});
