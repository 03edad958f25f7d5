import { afterEach, beforeEach, expect, it, type MockInstance, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { beatOf, viewOf } from './fake.ts';
import { closeMenus, drawn, openMenus } from './page.ts';

const button = (name: string) => page.getByRole('button', { name, exact: true });

let warn: MockInstance<typeof console.warn>;
beforeEach(() => {
  warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  closeMenus();
  warn.mockRestore();
});

/** Opens a page of the menu whose contents do not come the first times that they are asked for. */
async function openLate(name: 'Paths' | 'History', vain: number) {
  const { ui } = openMenus();
  const { roads, entries } = await ui.replaying();
  let asked = 0;
  const late =
    <T,>(come: () => Promise<T>) =>
    async () => {
      asked += 1;
      if (asked <= vain) throw new TypeError('Failed to fetch dynamically imported module');
      return come();
    };
  Object.assign(await ui.replaying(), { roads: late(roads), entries: late(entries) });
  ui.view.value = viewOf(beatOf('A line to be read.'));
  await drawn();
  await userEvent.keyboard('{Escape}');
  await userEvent.click(button(name));
  await expect.element(button('Try again')).toBeVisible();
  return () => asked;
}

it.each(['Paths', 'History'] as const)(
  '%s says that it could not be loaded, claims no reason for it, and comes when it is asked for again',
  async (name) => {
    const asked = await openLate(name, 1);
    expect(document.querySelector('.not-loaded')?.textContent).not.toMatch(/line|network/);
    await userEvent.click(button('Try again'));
    await expect.element(page.getByRole('heading', { name })).toBeVisible();
    expect(document.querySelector('.not-loaded')).toBeNull();
    expect(asked()).toBe(2);
  },
);

it('what is asked for in vain again lets the game be loaded anew, and leads back to the menu', async () => {
  const asked = await openLate('Paths', 9);
  expect(button('Load the game anew').elements()).toHaveLength(0);
  await userEvent.click(button('Try again'));
  await expect.element(button('Load the game anew')).toBeVisible();
  expect(asked()).toBe(2);
  await userEvent.click(button('Back').last());
  await expect.element(button('Resume')).toBeVisible();
});
