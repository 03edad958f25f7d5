import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Replaying } from '../../src/menus/index.ts';
import { beatOf, shore, viewOf } from './fake.ts';
import { closeMenus, drawn, openMenus } from './page.ts';

afterEach(closeMenus);

/** The menu of a story, open, with what its pages about replaying show. */
async function menuWith(more: Partial<Replaying>) {
  const { ui } = openMenus();
  Object.assign(await ui.replaying(), more);
  ui.view.value = viewOf(beatOf('A line to be read.'));
  await drawn();
  await userEvent.keyboard('{Escape}');
}

const slider = (name: string) => page.getByRole('slider', { name, exact: true });

it.each([true, false])('voices have a volume where a story has any: %s', async (hasVoices) => {
  await menuWith({ hasVoices });
  await userEvent.click(page.getByRole('button', { name: 'Settings', exact: true }));
  await expect.element(slider('Sounds')).toBeInTheDocument();
  expect(slider('Voices').elements()).toHaveLength(hasVoices ? 1 : 0);
});

it('a line that was spoken can be heard again from the history', async () => {
  const heard: string[] = [];
  const voice = { kind: 'voice', name: 'ann-12' } as const;
  const entries = [beatOf('Who is it?', { cues: [voice] }), beatOf('Nobody.')].map((beat, at) => ({
    at,
    page: false,
    heading: null,
    frame: { beat, scene: shore },
    taken: null,
  }));
  await menuWith({ entries: async () => entries, speak: (name) => heard.push(name) });
  await userEvent.click(page.getByRole('button', { name: 'History', exact: true }));
  const again = page.getByRole('button', { name: 'Hear “Who is it?”' });
  await userEvent.click(again);
  expect(heard).toEqual(['ann-12']);
  expect(page.getByText('Hear it').elements()).toHaveLength(1);
});
