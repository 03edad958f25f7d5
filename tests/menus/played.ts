import { expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Destination } from '../../src/menus/roads/destination.ts';
import type { Entry } from '../../src/playthrough/transcript.ts';
import type { Save } from '../../src/shelf/kept.ts';
import { beatOf, shore, viewOf } from './fake.ts';
import { drawn, openMenus } from './page.ts';

// A game that was played for a while, and its pages with something on each.

/** A page may be fetched when it is first opened. */
export const soon = { timeout: 30_000 };

export const button = (name: string) => page.getByRole('button', { name, exact: true });
export const dialog = () =>
  [...document.querySelectorAll<HTMLDialogElement>('dialog:modal')].at(-1);
export const line = viewOf(beatOf('A line to be read.'));

const entryOf = (at: number, source: string, more: Partial<Entry> = {}): Entry => ({
  at,
  page: false,
  heading: null,
  frame: { beat: beatOf(source, { speaker: at % 2 === 0 ? null : 'bo' }), scene: shore },
  taken: null,
  ...more,
});

const entries = [
  entryOf(0, 'The sea was <i>loud</i>.', { heading: 'The Stair' }),
  entryOf(1, 'Small lamp.', { taken: 'Climb' }),
  entryOf(2, 'She climbed.'),
];

const log = { seed: 1, known: [], taken: [] };
export const bookmark = { log, at: 9, road: 1, line: 'x', story: 'y' };

const save: Save = {
  id: 'a',
  name: null,
  when: 0,
  order: undefined,
  bookmark,
  glimpse: { speaker: 'Bo', line: 'Small lamp.', scene: shore },
};

export type Opened = ReturnType<typeof openMenus>;

/** A game that is played, with all that its pages want. */
export async function play(): Promise<Opened & { went: Destination[]; jumped: number[] }> {
  const opened = openMenus();
  const went: Destination[] = [];
  const jumped: number[] = [];
  let saves: readonly Save[] = [save];
  const replaying = await opened.ui.replaying();
  Object.assign(replaying.saves, {
    list: async () => saves,
    drop: () => {
      saves = [];
    },
    putBack: () => {
      saves = [save];
    },
  });
  Object.assign(replaying, {
    hasCheckpoints: true,
    entries: async () => entries,
    checkpoints: async () => [{ name: 'At the lamp', at: 3, line: 'Warm glass.' }],
    travel: (destination: Destination) => went.push(destination),
    goTo: (at: number) => jumped.push(at),
    sides: () => ({
      titles: ['The Lamp Lit', 'A Dark Coast'],
      find: async () => ({
        choice: entryOf(3, 'Dark?'),
        left: {
          option: 'Light the lamp.',
          entries: [entryOf(4, 'A <b>light</b>.')],
          end: bookmark,
        },
        right: { option: 'Leave it dark.', entries: [entryOf(6, 'Night.')], end: bookmark },
      }),
    }),
  });
  opened.ui.view.value = line;
  await drawn();
  return { ...opened, went, jumped };
}

/** Opens a page from the menu. */
export async function openFromMenu(name: string): Promise<void> {
  await userEvent.keyboard('{Escape}');
  await expect.element(button(name)).toBeInTheDocument();
  (button(name).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => document.querySelectorAll('dialog:modal').length, soon).toBe(2);
  await drawn();
}

/** The title of one who knows both endings. */
export async function openFromTitle(name: string): Promise<Opened & { went: Destination[] }> {
  const played = await play();
  played.ui.endingsSeen.value = ['lit', 'dark'];
  played.ui.view.value = null;
  await drawn();
  await userEvent.click(button(name));
  await expect.poll(dialog, soon).toBeDefined();
  await drawn();
  return played;
}
