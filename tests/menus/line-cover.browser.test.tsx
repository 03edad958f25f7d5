import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { lineCover } from '../../src/menus/play/line-cover.ts';
import { beatOf, viewOf } from './fake.ts';
import { closeMenus, drawn, openMenus } from './page.ts';

let opened: ReturnType<typeof openMenus>;

beforeEach(async () => {
  opened = openMenus();
  opened.ui.view.value = viewOf(beatOf('Nobody <i>told</i> the <b>wind</b>.', { speaker: 'bo' }));
  await drawn();
});
afterEach(() => {
  CSS.highlights.clear();
  closeMenus();
});

/** What is transparent. */
function covered(): string {
  const ranges = [...(CSS.highlights.get('covered') ?? [])];
  return ranges.map((range) => (range instanceof Range ? range.toString() : '?')).join('|');
}

function cover(letters: number) {
  const show = lineCover();
  if (show === null) throw new Error('this browser cannot cover a line');
  show(letters);
}

it('a line is covered with its name until its first letter, then from letter to letter', () => {
  cover(0);
  expect(covered()).toBe('Bo: Nobody told the wind.');
  cover(1);
  expect(covered()).toBe('obody told the wind.');
  cover(8.9);
  expect(covered()).toBe('old the wind.');
  cover(21);
  expect(covered()).toBe('');
  cover(3);
  cover(Number.POSITIVE_INFINITY);
  expect(CSS.highlights.size).toBe(0);
});

it('what is covered is transparent, its bold letters too, and stays whole for who hears it', () => {
  cover(3);
  const line = page.getByRole('log').element();
  expect(line.textContent).toBe('Bo: Nobody told the wind.');
  for (const element of line.querySelectorAll('.words, b')) {
    const style = getComputedStyle(element, '::highlight(covered)');
    expect(style.color).toBe('rgba(0, 0, 0, 0)');
    expect(style.getPropertyValue('-webkit-text-stroke-color')).toBe('rgba(0, 0, 0, 0)');
  }
});

it('a line that the stage draws is left alone, until the page has to set it itself', async () => {
  const show = lineCover();
  opened.ui.stage.value = { pictures: true, words: true };
  await drawn();
  show?.(4);
  expect(CSS.highlights.size).toBe(0);
  opened.ui.stage.value = { pictures: false, words: false };
  await drawn();
  show?.(4);
  expect(covered()).toBe('dy told the wind.');
});

it('the next line is covered anew', async () => {
  const show = lineCover();
  show?.(4);
  opened.ui.view.value = viewOf(beatOf('It was so.'), { at: 4 });
  await drawn();
  show?.(4);
  expect(covered()).toBe('as so.');
});
