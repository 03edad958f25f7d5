import axe from 'axe-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { defaultPreferences, type Preferences } from '../../src/director/preferences.ts';
import { answerDelay } from '../../src/menus/play/choices.tsx';
import type { Entry } from '../../src/playthrough/transcript.ts';
import type { Save } from '../../src/shelf/kept.ts';
import { contrastWith, type Pixel } from '../colour.ts';
import { comeIn } from '../come-in.ts';
import { beatOf, options, shore, viewOf } from './fake.ts';
import { closeMenus, drawn, openMenus } from './page.ts';

const long =
  'The embers were alive in the stubble, and they brightened whenever the wind leaned on them; nobody had told the wind that there was nothing left here to burn.';
const line = viewOf(beatOf(long, { speaker: 'bo' }));

const entries: Entry[] = [1, 2, 3].map((at) => ({
  at,
  page: false,
  heading: at === 1 ? 'The Stair' : null,
  frame: { beat: beatOf(long, { speaker: 'ann' }), scene: shore },
  taken: at === 2 ? 'Light the lamp, and leave it lit' : null,
}));

const save: Save = {
  id: 'one',
  when: 5,
  name: 'Before the choice',
  bookmark: { log: { seed: 3, known: [], taken: [] }, at: 12, road: 0, line: 'abc', story: 'f00d' },
  foothold: undefined,
  glimpse: { speaker: 'Ann', line: long, scene: shore },
};

type Opened = ReturnType<typeof openMenus>;

async function press(role: string): Promise<void> {
  const found = () => document.querySelector<HTMLElement>(`[data-role="${role}"]:not(dialog)`);
  await expect.poll(found).not.toBeNull();
  found()?.click();
  await drawn();
}

/** Opens a page of the menu. */
async function openPage({ ui }: Opened, role: string, dialog: string): Promise<void> {
  const replaying = await ui.replaying();
  Object.assign(replaying, { entries: async () => entries });
  Object.assign(replaying.saves, { list: async () => [save] });
  ui.view.value = line;
  await drawn();
  await userEvent.keyboard('{Escape}');
  await press(role);
  await expect.poll(() => document.querySelector(`dialog.${dialog}`)).not.toBeNull();
  await drawn();
}

const screens: readonly (readonly [name: string, show: (opened: Opened) => Promise<void>])[] = [
  ['the title', async () => {}],
  [
    'a line',
    async ({ ui }) => {
      ui.view.value = line;
    },
  ],
  [
    'a choice',
    async ({ ui, pass }) => {
      ui.view.value = viewOf(beatOf(long, { choices: options }));
      await drawn();
      pass(answerDelay);
    },
  ],
  [
    'the menu',
    async ({ ui }) => {
      ui.view.value = line;
      await drawn();
      await userEvent.keyboard('{Escape}');
      await expect.poll(() => document.querySelector('dialog.menu')).not.toBeNull();
    },
  ],
  ['the settings', (opened) => openPage(opened, 'settings', 'settings')],
  ['the saves', (opened) => openPage(opened, 'save', 'saves')],
  ['the history', (opened) => openPage(opened, 'history', 'history')],
  ['the map', (opened) => openPage(opened, 'paths', 'roads')],
];

async function show(preferences: Partial<Preferences>, screen: (typeof screens)[number][1]) {
  const opened = openMenus();
  opened.ui.preferences.value = { ...defaultPreferences, motion: 'reduced', ...preferences };
  await screen(opened);
  await drawn();
  await document.fonts.ready;
  await drawn();
  return opened;
}

/** What can be read or pressed on the page that lies on top. */
function things(): HTMLElement[] {
  const top =
    [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.querySelector('main');
  const found = top?.querySelectorAll<HTMLElement>(
    'h1, h2, h3, p, legend, label, output, button, textarea, input:not([type="file"])',
  );
  return [...(found ?? [])].filter(
    (one) =>
      one.checkVisibility() && one.closest('.unseen, svg') === null && one.textContent !== ' ',
  );
}

const named = (one: Element) =>
  `${one.tagName.toLowerCase()}.${one.className} "${one.textContent?.trim().slice(0, 24)}"`;

/** What does not fit the page as it stands. */
function misfits(): string[] {
  const { clientWidth } = document.documentElement;
  const wide = [document.documentElement, ...document.querySelectorAll('dialog[open], .sheet')];
  const scrolling = wide.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1);
  const all = things();
  const beside = all.filter((one) => {
    const { left, right, width } = one.getBoundingClientRect();
    return width > 1 && (left < -1 || right > clientWidth + 1);
  });
  const clipped = all.filter((one) => {
    const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(one);
    const cuts = [overflowX, overflowY].some((how) => how === 'hidden' || how === 'clip');
    const isCut = one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1;
    return cuts && isCut && webkitLineClamp === 'none';
  });
  const pressed = all.filter((one) => one.matches('button, textarea'));
  const covered = pressed.filter((one, index) =>
    pressed.slice(index + 1).some((other) => {
      const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const along = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return across > 1 && along > 1 && !one.contains(other);
    }),
  );
  return [
    ...scrolling.map((one) => `scrolls sideways: ${named(one)}`),
    ...beside.map((one) => `beyond the edge: ${named(one)}`),
    ...clipped.map((one) => `clipped: ${named(one)}`),
    ...covered.map((one) => `covered: ${named(one)}`),
  ];
}

/** Whether all that lies below can be scrolled to. */
function outOfReach(): string[] {
  const lost = things().filter((one) => {
    one.scrollIntoView({ block: 'nearest' });
    const { top, bottom, height } = one.getBoundingClientRect();
    return height > 1 && (bottom <= 1 || top >= document.documentElement.clientHeight - 1);
  });
  return lost.map((one) => `out of reach: ${named(one)}`);
}

afterEach(closeMenus);
afterAll(() => page.viewport(1280, 720));

describe.each(['story', 'plain', 'dyslexia'] as const)(
  'letters of 200 %% in the typeface %s',
  (typeface) => {
    const wishes = { typeface, textSize: 2, lineSpacing: 1.5, letterSpacing: 0.12 } as const;

    it.each(screens)('have room on %s', async (_name, screen) => {
      await page.viewport(1280, 720);
      await show(wishes, screen);
      expect([...misfits(), ...outOfReach()]).toEqual([]);
    });
  },
);

describe('a page of 1280 by 1024 brought to 400 %', () => {
  it.each(screens)('has all of %s, and scrolls one way', async (_name, screen) => {
    await page.viewport(320, 256);
    await show({}, screen);
    expect([...misfits(), ...outOfReach()]).toEqual([]);
  });
});

function pixelOf(colour: string): Pixel {
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return [r, g, b];
}

/** What axe finds once all has come in, the higher contrast among it. */
async function faults(): Promise<string[]> {
  await comeIn();
  const { violations } = await axe.run(document, {
    resultTypes: ['violations'],
    rules: { 'color-contrast-enhanced': { enabled: true } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe('in high contrast', () => {
  it.each(screens)('axe finds nothing wrong with %s', async (_name, screen) => {
    await page.viewport(1280, 720);
    await show({ contrast: 'high' }, screen);
    await expect.poll(() => document.documentElement.dataset.contrast).toBe('high');
    expect(document.body.dataset.words).toBe('page');
    expect(await faults()).toEqual([]);
  });

  it('each of its colours stands out 7:1, on a dark page and on a light one', async () => {
    await show({ contrast: 'high' }, async () => {});
    const root = document.documentElement;
    for (const lit of ['#fff', '#000']) {
      root.style.setProperty('--lit', lit);
      openMenus().ui.preferences.value = { ...defaultPreferences, contrast: 'high' };
      await drawn();
      await expect.poll(() => root.hasAttribute('data-light')).toBe(lit === '#000');
      const probe = document.createElement('p');
      document.body.append(probe);
      const colour = (name: string) => {
        probe.style.color = `var(--${name})`;
        return pixelOf(getComputedStyle(probe).color);
      };
      for (const name of ['text', 'secondary', 'quiet', 'accent']) {
        expect(contrastWith(colour(name), [colour('background')]), name).toBeGreaterThanOrEqual(7);
      }
      probe.remove();
    }
    root.style.removeProperty('--lit');
  });
});

describe('in the system’s own colours', () => {
  // The session's own type says nothing of what can be sent.
  const session = () => cdp() as { send?(method: string, what: object): Promise<unknown> };
  const media = (value: 'active' | 'none') =>
    session().send?.('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value }],
    });

  it.each(screens)('axe finds nothing wrong with %s', async (_name, screen) => {
    await page.viewport(1280, 720);
    await media('active');
    try {
      await show({}, screen);
      await expect.poll(() => document.body.dataset.words).toBe('page');
      expect(await faults()).toEqual([]);
    } finally {
      await media('none');
    }
  });
});
