import { afterEach, expect, it, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import { beatOf, viewOf } from './fake.ts';
import { closeMenus, drawn, openMenus } from './page.ts';
// A game without pictures has it behind all other styles.
import '../../src/menus/words-alone.css';

afterEach(closeMenus);

it.each([
  [390, 844],
  [1280, 720],
])('nothing dark with an edge lies on the ground, on %i by %i', async (width, height) => {
  await page.viewport(width, height);
  onTestFinished(() => page.viewport(1280, 720));
  document.body.dataset.rests = '';
  onTestFinished(() => void delete document.body.dataset.rests);
  const { ui } = openMenus();
  await drawn();
  const styleOf = (selector: string) => {
    const element = document.querySelector(selector);
    if (element === null) throw new Error(`there is no ${selector}`);
    return getComputedStyle(element);
  };
  expect(styleOf('.content-note').textShadow).toBe('none');
  ui.view.value = viewOf(beatOf('It went out.', { ending: 'lit' }), { phase: 'ended' });
  await expect.poll(() => document.querySelector('.ending')).not.toBeNull();
  expect(styleOf('.ending').backgroundImage).toBe('none');
});
