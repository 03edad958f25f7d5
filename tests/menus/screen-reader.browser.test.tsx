import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { answerDelay } from '../../src/menus/play/choices.tsx';
import type { Seen } from '../../src/menus/seen/seen.ts';
import { beatOf, options, shore, viewOf } from './fake.ts';
import { closeMenus, drawn, openMenus } from './page.ts';
import { bookmark, button, dialog, openFromMenu, openFromTitle, play, soon } from './played.ts';

// Every screen as one who does not see it has it: its names, roles, headings and groups, in order. What stands in
// __snapshots__ was read and found good; a change of it is to be read before it is taken over. The map's is with the
// other tests of the map.

beforeEach(async () => {
  await page.viewport(1280, 720);
  vi.stubGlobal('speechSynthesis', {
    getVoices: () => [{ voiceURI: 'one', name: 'One', lang: 'en-GB' }],
  });
  // What the browser of a test allows depends on how it was begun.
  Object.defineProperty(document, 'fullscreenEnabled', { configurable: true, value: true });
});
afterEach(() => {
  closeMenus();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(document, 'fullscreenEnabled');
});

/** What axe finds wrong, as `rule: element`; also that a thing is called otherwise than it is labelled. */
async function faults(): Promise<string[]> {
  // What only comes into sight yet has not its colour.
  for (const animation of document.getAnimations()) {
    if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
      animation.finish();
  }
  const { violations } = await axe.run(document, {
    resultTypes: ['violations'],
    rules: { 'label-content-name-mismatch': { enabled: true } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const destination = { kind: 'bookmark', bookmark, back: 0 } as const;
const seen: Seen = {
  endings: {
    met: [{ key: 'lit', title: 'The Lamp Lit', scene: shore, destination }],
    all: 2,
  },
  pictures: {
    met: [
      { key: 'shore', title: 'The Shore', scene: shore, destination },
      { key: 'gone', title: null, scene: shore, destination: null },
    ],
    all: null,
  },
  music: { met: [{ piece: 'tide', title: 'Tide' }], all: 3 },
};

async function atChoice() {
  const { ui, pass } = await play();
  ui.view.value = viewOf(beatOf('Dark?', { speaker: 'bo', choices: options }), { at: 4 });
  ui.taken.value = new Map([['light', { label: 'Light the lamp.', endings: ['lit'], bookmark }]]);
  await expect.poll(() => document.activeElement?.getAttribute('role'), soon).toBe('group');
  pass(answerDelay);
}

async function atSettings() {
  const opened = await play();
  Object.assign(await opened.ui.replaying(), { contentKinds: ['heights'] });
  await openFromMenu('Settings');
}

async function atGallery() {
  const opened = await play();
  Object.assign(opened.ui, { info: { ...opened.ui.info, gallery: true } });
  Object.assign(await opened.ui.replaying(), { seen: async () => seen });
  await openFromMenu('Gallery');
  await expect.element(button('Tide')).toBeInTheDocument();
}

async function atEnding() {
  const { ui } = await play();
  ui.endingsSeen.value = ['dark'];
  ui.view.value = viewOf(beatOf('A line.', { ending: 'lit' }), { phase: 'ended' });
  await expect.element(button('Two roads'), soon).toBeInTheDocument();
}

async function atMenu() {
  await play();
  await userEvent.keyboard('{Escape}');
  await expect.element(button('Resume'), soon).toBeInTheDocument();
}

async function atKnownTitle() {
  const { ui } = await play();
  ui.firstPlay.value = false;
  ui.endingsSeen.value = ['lit', 'dark'];
  ui.place.value = { speaker: null, line: 'She slowed to a walk.', scene: shore };
  ui.view.value = null;
}

const screens: readonly [string, () => Promise<unknown>][] = [
  ['the title at first', async () => openMenus()],
  ['the title of one who has played', atKnownTitle],
  ['a choice', atChoice],
  ['an ending', atEnding],
  ['the menu', atMenu],
  ['the history', () => play().then(() => openFromMenu('History'))],
  ['the checkpoints', () => play().then(() => openFromMenu('Checkpoints'))],
  ['the saves', () => openFromTitle('Load')],
  ['the two roads', () => openFromTitle('Two roads')],
  ['the gallery', atGallery],
  ['the settings', atSettings],
  ['the keys', () => play().then(() => openFromMenu('Keys'))],
];

describe('to a screen reader', () => {
  it.each(screens)(
    '%s: names, roles and order, and nothing that axe objects to',
    async (_, show) => {
      await show();
      await drawn();
      await drawn();
      const screen = dialog() ?? document.querySelector('main') ?? document.body;
      await expect.element(page.elementLocator(screen)).toMatchAriaSnapshot();
      expect(await faults()).toEqual([]);
    },
  );
});
