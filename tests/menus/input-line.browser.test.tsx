import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PlayState } from '../../src/director/play-state.ts';
import { answerDelay } from '../../src/menus/play/choices.tsx';
import type { Input } from '../../src/story/beat.ts';
import { beatOf, viewOf } from './fake.ts';
import { closeMenus, drawn, openMenus } from './page.ts';

afterEach(closeMenus);

const field = () => page.getByRole('textbox');

/** A line that asks, with its field there; an answer is taken once `answerDelay` has passed. */
async function asked(input: Partial<Input> = {}, more: Partial<PlayState> = {}) {
  const menus = openMenus();
  const choice = {
    id: 'asked',
    label: 'Your name?',
    place: 'stair',
    consider: [],
    style: 'plain',
    enabled: true,
    input: { variable: 'name', kind: 'text', now: '3', usual: null, most: 12, ...input },
  } as const;
  menus.ui.view.value = viewOf(beatOf('Who is it?', { choices: [choice] }), more);
  await expect.element(field()).toBeInTheDocument();
  await drawn();
  return menus;
}

it('has a name, the focus, and takes nothing typed in haste', async () => {
  const { noted, pass } = await asked();
  expect(document.activeElement).toBe(field().element());
  expect(page.getByRole('textbox', { name: 'Your name?' }).elements()).toHaveLength(1);
  await userEvent.keyboard(' {Enter}');
  expect(noted).toEqual([]);
  pass(answerDelay);
  await drawn();
  // No key of the story's: an A is a letter here.
  await userEvent.keyboard('Ada a');
  expect(noted).toEqual([]);
  await userEvent.keyboard('{Enter}');
  expect(noted).toEqual(['choose "asked" "Ada a"']);
});

it('is answered by its button, too, with the default where nothing is entered', async () => {
  const { noted, pass } = await asked({ usual: 'Ann' });
  expect(field().element()).toHaveProperty('placeholder', 'Ann');
  pass(answerDelay);
  await drawn();
  await userEvent.click(page.getByRole('button', { name: 'Go on' }));
  expect(noted).toEqual(['choose "asked" "Ann"']);
});

it('refuses what is no number in words, and leaves it to be mended', async () => {
  const { noted, pass } = await asked({ kind: 'number' });
  pass(answerDelay);
  await drawn();
  await userEvent.keyboard('old{Enter}');
  await expect.element(page.getByRole('alert')).toHaveTextContent('“old” is no number');
  expect(field().element().getAttribute('aria-invalid')).toBe('true');
  await userEvent.keyboard('41{Enter}');
  expect(noted).toEqual(['choose "asked" "41"']);
});

it('says again what was typed before, and takes no more letters than may be', async () => {
  const { noted, pass } = await asked({ most: 5 }, { answered: 'Mia' });
  expect(field().element()).toHaveProperty('value', 'Mia');
  pass(answerDelay);
  await drawn();
  await userEvent.fill(field(), '');
  await userEvent.keyboard('Beatrice{Enter}');
  expect(noted).toEqual(['choose "asked" "Beatr"']);
});

it('Escape opens the menu, and Page Up goes back', async () => {
  const { noted } = await asked();
  await userEvent.keyboard('{PageUp}');
  expect(noted).toEqual(['back']);
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).toBeVisible();
});

it('a replay types what the log says when its time comes, and nobody else does', async () => {
  const replay = { pace: 'replay', answered: 'Mia' } as const;
  const { ui, pass } = await asked({}, replay);
  pass(answerDelay);
  await drawn();
  expect(field().element()).toMatchObject({ value: '', readOnly: true });
  const view = ui.view.value;
  if (view !== null) ui.view.value = { ...view, pointing: 'asked' };
  await drawn();
  expect(field().element()).toHaveProperty('value', 'Mia');
});
