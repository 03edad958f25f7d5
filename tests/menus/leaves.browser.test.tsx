import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PlayState } from '../../src/director/play-state.ts';
import { leafSetter } from '../../src/menus/play/leaf-setter.ts';
import type { Beat } from '../../src/story/beat.ts';
import type { Line } from '../../src/story/line.ts';
import { beatOf, info, options, shore, viewOf, worldClock } from './fake.ts';
import { closeMenus, drawn, openMenus } from './page.ts';

const sentence =
  'The lamp went from <i>window</i> to window, and whoever <b>carried</b> it counted. ';
const long = sentence.repeat(14).trim();

let opened: ReturnType<typeof openMenus>;
let refits = 0;
let leavesOf: (beat: Beat, layout?: 'box' | 'centre') => readonly Line[];

beforeEach(() => {
  opened = openMenus();
  refits = 0;
  const setter = leafSetter(
    () => info.cast,
    worldClock,
    () => {
      refits += 1;
    },
  );
  leavesOf = (beat, layout = 'box') => setter.leavesOf({ beat, scene: { ...shore, layout } });
});
afterEach(async () => {
  closeMenus();
  await page.viewport(1280, 720);
});

/** Shows a leaf of a line. */
async function show(beat: Beat, leaf: number, more: Partial<PlayState> = {}) {
  const leaves = leavesOf(beat);
  const phase = leaf < leaves.length - 1 ? 'reading' : viewOf(beat).phase;
  opened.ui.view.value = viewOf(beat, { leaves, leaf, phase, ...more });
  await drawn();
  await drawn();
  return leaves;
}

const log = () => page.getByRole('log').element();

function found(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`there is no ${selector}`);
  return element;
}

/** Where the letters of an element stand. */
function lettersOf(element: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

const sizes = [
  [320, 180],
  [320, 568],
  [390, 844],
  [844, 390],
  [1280, 720],
  [1920, 1080],
] as const;

describe.each(sizes)('on a screen of %i by %i', (width, height) => {
  beforeEach(() => page.viewport(width, height));

  it.each([
    ['told', beatOf(long)],
    ['said', beatOf(long, { speaker: 'ann' })],
    ['shouted', beatOf(long, { speaker: 'bo', style: 'shout' })],
    ['asking', beatOf(long, { choices: options })],
  ])('all of a long line is read on its leaves, %s', async (_how, beat) => {
    const leaves = await show(beat, 0);
    expect(leaves.length).toBeGreaterThan(1);
    expect(leaves.map(({ text }) => text).join('')).toBe(beat.line.text);
    for (const { text } of leaves.slice(0, -1)) expect(text).toMatch(/[.,] $/);
    for (let leaf = 0; leaf < leaves.length - 1; leaf++) {
      await show(beat, leaf);
      const { top, bottom, right } = lettersOf(found('.leaf'));
      expect(top).toBeGreaterThan(0);
      expect(bottom).toBeLessThan(height);
      expect(right).toBeLessThanOrEqual(width);
      // None needs to be scrolled.
      expect(found('.foot').dataset.room).not.toBe('none');
    }
  });
});

it('a line that has room has no leaves, nor what is short, and nothing of measuring stays', () => {
  expect(leavesOf(beatOf('Short.'))).toEqual([]);
  expect(leavesOf(beatOf(sentence.repeat(2)))).toEqual([]);
  expect(leavesOf(beatOf(long), 'centre').length).toBeGreaterThan(1);
  expect(document.querySelectorAll('.foot')).toHaveLength(1);
});

it('is said once: turning a leaf changes none of the words in the live region', async () => {
  const beat = beatOf(long, { speaker: 'ann' });
  const leaves = await show(beat, 0);
  const changes: MutationRecord[] = [];
  const watch = new MutationObserver((records) => changes.push(...records));
  watch.observe(log(), { childList: true, characterData: true, subtree: true });
  for (let leaf = 1; leaf < leaves.length; leaf++) {
    await show(beat, leaf);
    expect(log().textContent).toBe(`Ann: ${beat.line.text}`);
    expect(found('.leaf').textContent).toBe(leaves[leaf]?.text);
    expect(found('[data-role="line"]').dataset.leaf).toBe(`${leaf + 1}/${leaves.length}`);
  }
  expect(changes).toEqual([]);
  watch.disconnect();
});

it('a sign stands under a leaf that the line goes on behind, once it is whole, and takes no room', async () => {
  const beat = beatOf(long);
  const sign = () => {
    const { content, borderRightStyle } = getComputedStyle(found('.sheet'), '::after');
    if (content === 'none') return 'none';
    return borderRightStyle === 'solid' ? 'hook' : 'stroke';
  };
  const leaves = await show(beat, 0, { phase: 'appearing' });
  const before = lettersOf(found('.leaf')).top;
  expect(sign()).toBe('none');
  await show(beat, 0);
  expect(sign()).toBe('stroke');
  expect(lettersOf(found('.leaf')).top).toBe(before);
  await show(beat, leaves.length - 1);
  // No more of it comes: it waits as any line does.
  expect(sign()).toBe('hook');
});

it('a link stands under the last leaf alone, and has room there', async () => {
  const address = 'https://example.org/';
  const beat = beatOf(long, { cues: [{ kind: 'link', address }] });
  const leaves = await show(beat, 0);
  expect(leaves.length).toBeGreaterThan(1);
  expect(document.querySelector('.line a')).toBeNull();
  await show(beat, leaves.length - 1);
  const link = found('.line a');
  expect(link.getAttribute('href')).toBe(address);
  // Nothing has to be scrolled for it.
  expect(found('.foot').dataset.room).not.toBe('none');
  expect(link.getBoundingClientRect().bottom).toBeLessThanOrEqual(innerHeight);
});

it('of a screen that turns, or letters that grow, it is told', async () => {
  await drawn();
  const before = refits;
  await page.viewport(700, 720);
  await expect.poll(() => refits).toBeGreaterThan(before);
  const turned = refits;
  opened.ui.preferences.value = { ...opened.ui.preferences.value, textSize: 1.5 };
  await expect.poll(() => refits).toBeGreaterThan(turned);
});

it('an option that cannot be taken says so, and is none to press', async () => {
  const [light, leave] = options;
  if (light === undefined || leave === undefined) throw new Error('two options are needed');
  opened.ui.view.value = viewOf(
    beatOf('Which?', { choices: [light, { ...leave, enabled: false }] }),
  );
  await drawn();
  opened.pass(1000);
  await drawn();
  const button = page.getByRole('button', { name: 'Leave it dark. not available' }).element();
  expect(button.getAttribute('aria-disabled')).toBe('true');
  await userEvent.click(button, { force: true });
  expect(opened.noted.filter((wish) => wish.startsWith('choose'))).toEqual([]);
  expect(found('.choice[aria-disabled="false"]').textContent).toBe('Light the lamp.');
});
