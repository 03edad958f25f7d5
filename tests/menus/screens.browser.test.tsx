import axe from 'axe-core';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { defaultPreferences } from '../../src/director/preferences.ts';
import type { UiState } from '../../src/menus/index.ts';
import { answerDelay } from '../../src/menus/play/choices.tsx';
import type { Checkpoint } from '../../src/playthrough/checkpoints.ts';
import { beatOf, options, shore, viewOf } from './fake.ts';
import { closeMenus, drawn, openMenus } from './page.ts';

afterEach(closeMenus);

const button = (name: string) => page.getByRole('button', { name, exact: true });
const dialogs = () => page.getByRole('dialog').elements();

/** Waits for a page of the menu, which is fetched when it is opened. */
async function paged(pages = 1) {
  await expect.poll(() => dialogs().length).toBe(pages);
  await drawn();
}
const line = viewOf(beatOf('A line to be read.'));

/** A story that marks places to come back to, and those that were passed. */
async function markCheckpoints(ui: Pick<UiState, 'replaying'>, passed: Checkpoint[]) {
  Object.assign(await ui.replaying(), {
    hasCheckpoints: true,
    checkpoints: async () => passed,
  });
}

const passed: Checkpoint[] = [
  { name: 'At the lamp', at: 31, line: 'The glass was still warm.' },
  { name: 'The stair', at: 12, line: 'She counted the steps.' },
];

/** What axe finds wrong with the page as it stands, as `rule: element`. */
async function faults(): Promise<string[]> {
  // What only comes into sight yet has not its colour.
  for (const animation of document.getAnimations()) {
    if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
      animation.finish();
  }
  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
  // The test's own page has no title or language of its own making.
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe('the title', () => {
  it('shows the content note before the first play, with Begin under the focus', async () => {
    const { noted } = openMenus();
    await drawn();
    expect(document.querySelector('h1')?.textContent).toBe('The Lamp Keeper');
    expect(document.querySelector('.content-note')?.textContent).toContain('heights');
    expect(document.activeElement?.getAttribute('data-role')).toBe('begin');
    expect(button('Continue').elements()).toHaveLength(0);
    await userEvent.keyboard('{Enter}');
    expect(noted).toEqual(['begin']);
  });

  it('offers to continue where there is a place, and no note again', async () => {
    const { ui, noted } = openMenus();
    ui.firstPlay.value = false;
    ui.place.value = { speaker: null, line: 'She slowed to a walk.', scene: shore };
    await drawn();
    expect(document.querySelector('.content-note')).toBeNull();
    await userEvent.click(button('Continue'));
    expect(noted).toEqual(['resume']);
  });

  it('has room upright for the longest word of its name', async () => {
    await page.viewport(390, 844);
    const { ui } = openMenus();
    Object.assign(ui, { info: { ...ui.info, title: 'The Thoroughfarekeeper' } });
    // The build counts them (`style-properties.ts`).
    document.body.style.setProperty('--longest', '18');
    onTestFinished(() => void document.body.style.removeProperty('--longest'));
    ui.firstPlay.value = false;
    await drawn();
    const words = document.createRange();
    words.selectNodeContents(document.querySelector('h1') ?? document.body);
    expect(new Set(Array.from(words.getClientRects(), ({ top }) => top)).size).toBe(2);
    expect(words.getBoundingClientRect().right).toBeLessThan(390);
  });

  it.each([
    [390, 844],
    [800, 450],
    [1920, 1080],
  ])('marks an entry in the middle of its letters, on %i by %i', async (width, height) => {
    await page.viewport(width, height);
    onTestFinished(() => page.viewport(1280, 720));
    openMenus();
    await drawn();
    const begin = button('Begin').element();
    const row = document.createRange();
    row.selectNodeContents(begin);
    const { top, height: high } = row.getBoundingClientRect();
    const mark = getComputedStyle(begin, '::before');
    const middle =
      begin.getBoundingClientRect().top +
      Number.parseFloat(mark.top) +
      Number.parseFloat(mark.height) / 2;
    expect(Math.abs(top + high / 2 - middle)).toBeLessThan(1.5);
    expect(begin.getBoundingClientRect().height).toBeGreaterThanOrEqual(48);
  });

  it('shades the content note before the bright of a picture alone', async () => {
    onTestFinished(() => page.viewport(1280, 720));
    document.body.dataset.rests = '';
    onTestFinished(() => void delete document.body.dataset.rests);
    openMenus();
    await drawn();
    const shadow = () =>
      getComputedStyle(document.querySelector('.content-note') ?? document.body).textShadow;
    expect(shadow()).not.toBe('none');
    await page.viewport(390, 844);
    expect(shadow()).toBe('none');
  });

  it('counts the endings seen, of those that the story still has', async () => {
    const { ui } = openMenus();
    ui.endingsSeen.value = ['lit', 'an-ending-cut-since'];
    await drawn();
    expect(document.querySelector('.endings-count')?.textContent).toBe('1 of 2 endings seen');
  });

  it('does not go on at a key or a click beside its buttons', async () => {
    const { noted } = openMenus();
    await drawn();
    await userEvent.click(document.body, { position: { x: 600, y: 40 } });
    await userEvent.keyboard('{ArrowRight}{Escape}');
    expect(noted).toEqual([]);
    expect(dialogs()).toHaveLength(0);
  });

  it('is walked by the arrow keys', async () => {
    openMenus();
    await drawn();
    const names: (string | null | undefined)[] = [];
    for (let step = 0; step < 4; step++) {
      await userEvent.keyboard('{ArrowDown}');
      names.push(document.activeElement?.textContent);
    }
    expect(names).toEqual(['Load', 'Settings', 'Credits', 'Begin']);
  });
});

/** The brightest that is seen of a part of the page, 0 to 255. */
async function brightest({ x, y, width, height }: DOMRect): Promise<number> {
  const shot = await page.screenshot({ save: false });
  const answer = await fetch(`data:image/png;base64,${shot}`);
  const picture = await createImageBitmap(await answer.blob());
  const pen = new OffscreenCanvas(innerWidth, innerHeight).getContext('2d');
  if (pen === null) throw new Error('no 2D canvas');
  // A page that is larger than the window is shown smaller.
  pen.drawImage(picture, 0, 0, innerWidth, innerHeight);
  return Math.max(
    ...pen.getImageData(x, y, width, height).data.filter((_, channel) => channel % 4 !== 3),
  );
}

describe('the game menu', () => {
  it('breaks a word of its title that is too long for a row', async () => {
    await page.viewport(390, 844);
    onTestFinished(() => page.viewport(1280, 720));
    const { ui } = openMenus();
    const { frame } = line;
    const title = 'Donaudampfschifffahrtsgesellschaftskapitänsmütze';
    ui.view.value = { ...line, frame: { ...frame, scene: { ...frame.scene, title } } };
    await drawn();
    await userEvent.keyboard('{Escape}');
    await paged();
    const words = document.createRange();
    words.selectNodeContents(document.querySelector('.menu h2') ?? document.body);
    expect(words.toString()).toBe(title);
    expect(words.getBoundingClientRect().right).toBeLessThan(390);
  });

  it('has all its words on the side where rows of the story’s language begin', async () => {
    document.documentElement.dir = 'rtl';
    onTestFinished(() => document.documentElement.removeAttribute('dir'));
    const { ui } = openMenus();
    ui.view.value = line;
    await drawn();
    await userEvent.keyboard('{Escape}');
    await paged();
    const ends = ['.above', 'h2'].map((selector) => {
      const words = document.createRange();
      words.selectNodeContents(document.querySelector(`.menu ${selector}`) ?? document.body);
      return Math.round(words.getBoundingClientRect().right);
    });
    expect(ends[0]).toBe(ends[1]);
    expect(ends[0]).toBeGreaterThan(1000);
  });

  it.each([
    [1280, 720],
    [390, 844],
  ])('leaves the picture in sight and no line on it, on %i by %i', async (width, height) => {
    await page.viewport(width, height);
    onTestFinished(() => page.viewport(1280, 720));
    const { ui } = openMenus();
    ui.view.value = line;
    await drawn();
    const place = document.querySelector('.line .words')?.getBoundingClientRect() ?? new DOMRect();
    const stage = document.querySelector<HTMLElement>('#stage') ?? document.body;
    stage.style.background = 'white';
    await userEvent.keyboard('{Escape}');
    await paged();
    document.querySelector<HTMLElement>('.panel-body')?.style.setProperty('visibility', 'hidden');
    for (const animation of document.getAnimations()) animation.finish();
    expect(await brightest(place)).toBeLessThan(12);
    expect(await brightest(new DOMRect(0.7 * width, 0.1 * height, 20, 20))).toBeGreaterThan(50);
  });

  it.each([
    ['Escape', () => userEvent.keyboard('{Escape}')],
    ['the corner button', () => userEvent.click(button('Menu'))],
    [
      'a right click',
      () => userEvent.click(document.body, { button: 'right', position: { x: 300, y: 100 } }),
    ],
  ])('is opened by %s, holds the story, and gives it back', async (_name, open) => {
    const { ui, noted } = openMenus();
    ui.view.value = line;
    await drawn();
    await open();
    await paged();
    expect(page.getByRole('dialog', { name: 'The Stair' }).elements()).toHaveLength(1);
    expect(noted).toEqual(['hold true']);
    await userEvent.keyboard('{Escape}');
    await drawn();
    expect(dialogs()).toHaveLength(0);
    expect(noted).toEqual(['hold true', 'hold false']);
    await userEvent.keyboard(' ');
    expect(noted.at(-1)).toBe('press');
  });

  it.each([
    [1280, 720],
    [800, 450],
    [390, 844],
  ])('has all its entries in sight at %i by %i', async (width, height) => {
    await page.viewport(width, height);
    const { ui } = openMenus();
    await markCheckpoints(ui, []);
    ui.view.value = line;
    await drawn();
    await userEvent.click(button('Menu'));
    await paged();
    const entries = page.getByRole('dialog').getByRole('button').elements();
    expect(entries.length).toBeGreaterThan(8);
    for (const entry of entries) {
      const { top, bottom, left, right } = entry.getBoundingClientRect();
      expect(top, entry.textContent ?? '').toBeGreaterThanOrEqual(0);
      expect(bottom, entry.textContent ?? '').toBeLessThanOrEqual(height);
      expect(left, entry.textContent ?? '').toBeGreaterThanOrEqual(0);
      expect(right, entry.textContent ?? '').toBeLessThanOrEqual(width);
    }
  });

  it('keeps the focus inside and moves no line while it is open', async () => {
    const { ui, noted } = openMenus();
    ui.view.value = line;
    await drawn();
    await userEvent.keyboard('{Escape}');
    await paged();
    const dialog = dialogs()[0];
    for (let step = 0; step < 9; step++) {
      await userEvent.keyboard('{Tab}');
      const inside = dialog?.contains(document.activeElement);
      // A browser may pass through its own bar on the way round.
      expect(inside || document.activeElement === document.body).toBe(true);
    }
    await userEvent.keyboard('{ArrowLeft}{PageUp}a');
    expect(noted).toEqual(['hold true']);
  });

  it('gives the focus back to the button that a key opened it with', async () => {
    const { ui } = openMenus();
    ui.view.value = line;
    await drawn();
    // It is fetched behind the line.
    await expect.poll(() => button('Menu').elements().length).toBe(1);
    const corner = button('Menu').element() as HTMLElement;
    corner.focus();
    await userEvent.keyboard('{Enter}');
    await paged();
    await userEvent.click(button('Resume'));
    await drawn();
    expect(document.activeElement).toBe(corner);
  });

  it('goes back, sets the pace and leaves for the title', async () => {
    const { ui, noted } = openMenus();
    ui.view.value = line;
    await drawn();
    for (const name of ['Back', 'Auto', 'Skip', 'Title']) {
      await userEvent.keyboard('{Escape}');
      await drawn();
      await userEvent.click(button(name));
      await drawn();
      expect(dialogs()).toHaveLength(0);
    }
    const asked = noted.filter((wish) => !wish.startsWith('hold'));
    expect(asked).toEqual(['back', 'setPace "auto"', 'setPace "skip"', 'title']);
  });

  it('is closed by the right click that opened it', async () => {
    const { ui, noted } = openMenus();
    ui.view.value = line;
    await drawn();
    const click = { button: 'right', position: { x: 300, y: 100 } } as const;
    await userEvent.click(document.body, click);
    await paged();
    await userEvent.click(page.getByRole('dialog'), click);
    await drawn();
    expect(dialogs()).toHaveLength(0);
    expect(noted).toEqual(['hold true', 'hold false']);
  });

  it('gives the focus to a mouse that moves, and to none that only rests', async () => {
    const { ui } = openMenus();
    ui.view.value = line;
    await drawn();
    await userEvent.keyboard('{Escape}');
    await paged();
    const title = button('Title').element();
    const resume = document.activeElement;
    const mouse = (movementX: number) => {
      for (const type of ['pointerover', 'pointerenter', 'pointermove']) {
        const bubbles = type !== 'pointerenter';
        title.dispatchEvent(
          new PointerEvent(type, { pointerType: 'mouse', movementX, movementY: 0, bubbles }),
        );
      }
    };
    mouse(0);
    expect(resume?.textContent).toBe('Resume');
    expect(document.activeElement).toBe(resume);
    mouse(3);
    expect(document.activeElement).toBe(title);
  });

  it('is walked by the arrows along both its columns, over what cannot be taken now', async () => {
    await page.viewport(1280, 720);
    const { ui } = openMenus();
    ui.view.value = { ...line, canGoBack: false };
    await drawn();
    await userEvent.keyboard('{Escape}');
    await paged();
    const at = () => document.activeElement?.getBoundingClientRect() ?? new DOMRect();
    const first = at();
    await userEvent.keyboard('{ArrowRight}');
    expect(at().left).toBeGreaterThan(first.right);
    expect(Math.abs(at().top - first.top)).toBeLessThan(8);
    await userEvent.keyboard('{ArrowLeft}{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('Auto');
    await expect.element(page.getByText('A', { exact: true })).toBeInTheDocument();
  });

  it('says what goes on by itself, and stops it', async () => {
    const { ui, noted } = openMenus();
    ui.view.value = { ...line, pace: 'auto', canGoBack: false };
    await drawn();
    await userEvent.click(page.getByRole('button', { name: 'Stop Auto' }));
    await userEvent.keyboard('{Escape}');
    await paged();
    expect(button('Auto').element().getAttribute('aria-pressed')).toBe('true');
    expect(button('Back').element()).toHaveProperty('disabled', true);
    await userEvent.click(button('Auto'));
    const asked = noted.filter((wish) => !wish.startsWith('hold'));
    expect(asked).toEqual(['setPace "manual"', 'setPace "manual"']);
  });
});

describe('the checkpoints', () => {
  /** Opens their page, fetched as in the game. */
  async function openCheckpoints(those: Checkpoint[]) {
    const opened = openMenus();
    const went: number[] = [];
    await markCheckpoints(opened.ui, those);
    Object.assign(await opened.ui.replaying(), { goTo: (at: number) => went.push(at) });
    opened.ui.view.value = line;
    await drawn();
    await userEvent.keyboard('{Escape}');
    await drawn();
    await userEvent.click(button('Checkpoints'));
    await expect.element(page.getByRole('dialog', { name: 'Checkpoints' })).toBeInTheDocument();
    await drawn();
    return { ...opened, went };
  }

  it('are not in the menu of a story that marks none', async () => {
    const { ui } = openMenus();
    ui.view.value = line;
    await drawn();
    await userEvent.keyboard('{Escape}');
    await paged();
    expect(button('Checkpoints').elements()).toHaveLength(0);
  });

  it('are listed by name with their lines, the newest under the focus, and lead there', async () => {
    const { went, noted } = await openCheckpoints(passed);
    const newest = button('At the lamp').element();
    await expect.poll(() => document.activeElement).toBe(newest);
    const described = newest.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toBe('The glass was still warm.');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await drawn();
    expect(went).toEqual([12]);
    expect(dialogs()).toHaveLength(0);
    expect(noted.at(-1)).toBe('hold false');
  });

  it('say so where none is passed yet', async () => {
    await openCheckpoints([]);
    await expect.element(page.getByText('None is passed yet.')).toBeInTheDocument();
  });
});

it('the history begins at the last line, also where an option after it has led to no words', async () => {
  const { ui } = openMenus();
  const still = { ...beatOf('One.'), ago: 1 };
  Object.assign(await ui.replaying(), {
    entries: async () => [
      { at: 0, page: false, heading: null, frame: { beat: beatOf('One.') }, taken: 'Go' },
      { at: 1, page: false, heading: null, frame: { beat: beatOf(''), still }, taken: 'On' },
    ],
  });
  ui.view.value = line;
  await drawn();
  await userEvent.keyboard('{Escape}');
  await drawn();
  await userEvent.click(button('History'));
  await expect.poll(() => document.activeElement?.textContent).toBe('One.');
  const said = [...document.querySelectorAll('[data-role="lines"] li')];
  expect(said.map(({ textContent }) => textContent)).toEqual(['One.Chosen: Go', 'Chosen: On']);
});

it('the history shows a rule where a page was turned', async () => {
  const { ui } = openMenus();
  Object.assign(await ui.replaying(), {
    entries: async () =>
      ['One.', 'Two.'].map((words, at) => ({
        at,
        page: at === 1,
        heading: null,
        frame: { beat: beatOf(words), scene: shore },
        taken: null,
      })),
  });
  ui.view.value = line;
  await drawn();
  await userEvent.keyboard('{Escape}');
  await drawn();
  await userEvent.click(button('History'));
  await expect.element(page.getByRole('separator')).toBeInTheDocument();
  const [one, two] = document.querySelectorAll('[data-role="lines"] li');
  expect(one?.querySelector('hr')).toBeNull();
  expect(two?.firstElementChild).toBe(page.getByRole('separator').element());
});

describe('the list of keys', () => {
  it('is opened by F1 anywhere, gives a command another key, refuses one in use, and forgets all', async () => {
    const { ui, noted } = openMenus();
    await drawn();
    await userEvent.keyboard('{F1}');
    await expect.element(page.getByRole('dialog', { name: 'Keys and gestures' })).toBeVisible();
    const key = () =>
      document.querySelector<HTMLElement>('[data-command="hide"] .key') ?? document.body;
    const said = () => document.querySelector('[data-role="news"]')?.textContent;
    key().focus();
    await userEvent.keyboard('{Enter}');
    expect(key().getAttribute('aria-pressed')).toBe('true');
    await userEvent.keyboard('f');
    expect(said()).toContain('Full screen');
    expect(noted.filter((wish) => wish.startsWith('prefer'))).toEqual([]);
    await userEvent.keyboard('{Enter}j');
    expect(noted.at(-1)).toBe('prefer {"bindings":{"hide":["j","pad3"]}}');
    ui.preferences.value = { ...ui.preferences.value, bindings: { hide: ['j', 'pad3'] } };
    await drawn();
    expect(key().textContent).toBe('J');
    // Escape leaves the key as it is, and the page open.
    key().focus();
    await userEvent.keyboard('{Enter}{Escape}');
    expect(dialogs()).toHaveLength(1);
    await userEvent.click(button('Reset all keys'));
    expect(noted.at(-1)).toBe('prefer {"bindings":{}}');
    expect(await faults()).toEqual([]);
    await userEvent.click(button('Done'));
    await drawn();
    ui.view.value = line;
    await drawn();
    await userEvent.keyboard('h');
    expect(document.body.hasAttribute('data-bare')).toBe(false);
    await userEvent.keyboard('j');
    expect(document.body.hasAttribute('data-bare')).toBe(true);
    // The press that brings the words back does nothing else.
    await userEvent.keyboard(' ');
    expect(document.body.hasAttribute('data-bare')).toBe(false);
    expect(noted).not.toContain('press');
  });
});

describe('the settings', () => {
  async function openSettings() {
    const opened = openMenus();
    await drawn();
    await userEvent.click(button('Settings'));
    await expect.element(page.getByRole('dialog', { name: 'Settings' })).toBeInTheDocument();
    return opened;
  }

  it('ask for each change at once, by keyboard as well', async () => {
    const { noted } = await openSettings();
    const speed = page.getByRole('slider', { name: 'Text speed' });
    expect(speed.element().getAttribute('aria-valuetext')).toBe('45 letters a second');
    (speed.element() as HTMLElement).focus();
    await userEvent.keyboard('{End}');
    await userEvent.click(page.getByRole('checkbox', { name: 'Mute' }));
    await userEvent.click(page.getByRole('radio', { name: 'Reduced' }));
    (page.getByRole('slider', { name: 'Music' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(noted.filter((wish) => wish.startsWith('prefer'))).toEqual([
      'prefer {"textSpeed":0,"textSpeedChosen":true}',
      'prefer {"muted":true}',
      'prefer {"motion":"reduced"}',
      `prefer {"music":${defaultPreferences.music - 0.05}}`,
    ]);
  });

  it('say that lines come at once with less motion, until a speed is set', async () => {
    const { ui } = await openSettings();
    const says = () =>
      page.getByRole('slider', { name: 'Text speed' }).element().getAttribute('aria-valuetext');
    ui.preferences.value = { ...defaultPreferences, motion: 'reduced' };
    await drawn();
    expect(says()).toBe('at once');
    ui.preferences.value = { ...ui.preferences.value, textSpeedChosen: true };
    await drawn();
    expect(says()).toBe('45 letters a second');
  });

  it('show what is set', async () => {
    const { ui } = await openSettings();
    ui.preferences.value = { ...defaultPreferences, muted: true, graphics: 'plain' };
    await drawn();
    expect(page.getByRole('checkbox', { name: 'Mute' }).element()).toHaveProperty('checked', true);
    expect(page.getByRole('radio', { name: 'Plain' }).element()).toHaveProperty('checked', true);
    const music = page.getByRole('slider', { name: 'Music' }).element();
    expect(music.getAttribute('aria-valuetext')).toBe('muted');
  });

  it('lie over the menu and give the focus back to it', async () => {
    const { ui } = openMenus();
    ui.view.value = line;
    await drawn();
    await userEvent.keyboard('{Escape}');
    await drawn();
    await userEvent.click(button('Settings'));
    await paged(2);
    expect(dialogs().map((dialog) => dialog.matches(':modal'))).toEqual([true, true]);
    expect(dialogs()[1]?.contains(document.activeElement)).toBe(true);
    await userEvent.keyboard('{Escape}');
    await drawn();
    expect(dialogs()).toEqual([page.getByRole('dialog', { name: 'The Stair' }).element()]);
    expect(document.activeElement?.textContent).toBe('Settings');
  });
});

it('the credits say what the story says, and every licence', async () => {
  openMenus();
  await drawn();
  await userEvent.click(button('Credits'));
  const text = () => dialogs()[0]?.textContent ?? '';
  await expect.poll(text).toContain('Nobody owns it.');
  await expect.poll(text).toContain('a-package 1.0 MIT');
  await userEvent.click(button('Done'));
  await drawn();
  expect(dialogs()).toHaveLength(0);
});

it('a story that goes wrong says what and where, and leads back', async () => {
  const { ui, noted } = openMenus();
  ui.view.value = line;
  await drawn();
  await userEvent.keyboard('{Escape}');
  ui.trouble.value = { what: 'A knot is not there.', where: 'stair' };
  await drawn();
  expect(dialogs()).toHaveLength(1);
  expect(dialogs()[0]?.textContent).toContain('A knot is not there.');
  expect(dialogs()[0]?.textContent).toContain('stair');
  await userEvent.keyboard('{Escape} {Enter}');
  await drawn();
  expect(dialogs()).toHaveLength(1);
  expect(noted).not.toContain('recover');
  await userEvent.click(button('Back to the last good line'));
  expect(noted).toContain('recover');
});

describe('a notice', () => {
  const said = () => page.getByRole('status').element().textContent;

  it('says calmly that nothing is kept, goes by itself and does not come again', async () => {
    const { ui, pass } = openMenus();
    await drawn();
    expect(said()).toBe('');
    ui.keeping.value = 'refused';
    await drawn();
    expect(said()).toContain('Not kept here');
    pass(60_000);
    await drawn();
    expect(said()).toBe('');
    ui.view.value = line;
    await drawn();
    expect(said()).toBe('');
  });

  it('can be pressed away without moving the story', async () => {
    const { ui, menus, noted } = openMenus();
    ui.view.value = line;
    menus.say('The story has changed.');
    await drawn();
    await userEvent.click(page.getByRole('button', { name: 'Dismiss' }));
    await drawn();
    expect(said()).toBe('');
    expect(noted).toEqual([]);
  });
});

describe('axe finds nothing wrong with', () => {
  const screens: readonly [string, (opened: ReturnType<typeof openMenus>) => Promise<void>][] = [
    ['the title', async () => {}],
    [
      'the title of one who has been here',
      async ({ ui }) => {
        ui.firstPlay.value = false;
        ui.place.value = { speaker: null, line: 'A line.', scene: shore };
        ui.endingsSeen.value = ['lit'];
      },
    ],
    [
      'the line',
      async ({ ui }) => {
        ui.view.value = viewOf(beatOf('A line.', { speaker: 'bo' }), { readBefore: true });
        ui.captions.value = [
          { id: 1, text: '[wind]', side: null },
          { id: 2, text: '[engines]', side: 'right' },
        ];
      },
    ],
    [
      'the choice',
      async ({ ui, pass }) => {
        ui.view.value = viewOf(beatOf('A line.', { choices: options }));
        await drawn();
        pass(answerDelay);
      },
    ],
    [
      'the game menu',
      async ({ ui }) => {
        ui.view.value = line;
        await drawn();
        await userEvent.keyboard('{Escape}');
        await paged();
      },
    ],
    [
      'the settings',
      async () => {
        await userEvent.click(button('Settings'));
        await paged();
      },
    ],
    [
      'the credits',
      async () => {
        await userEvent.click(button('Credits'));
        await paged();
      },
    ],
    [
      'an ending',
      async ({ ui }) => {
        ui.view.value = viewOf(beatOf('A line.', { ending: 'lit' }), { phase: 'ended' });
      },
    ],
    [
      'an end without an ending',
      async ({ ui }) => {
        ui.view.value = viewOf(beatOf('A line.'), { phase: 'ended' });
      },
    ],
    [
      'a line that wants to begin anew',
      async ({ ui }) => {
        ui.view.value = viewOf(beatOf('A line.'), { phase: 'restarting' });
      },
    ],
    [
      'the checkpoints',
      async ({ ui }) => {
        await markCheckpoints(ui, passed);
        ui.view.value = line;
        await drawn();
        await userEvent.keyboard('{Escape}');
        await drawn();
        await userEvent.click(button('Checkpoints'));
        await expect.element(button('At the lamp')).toBeInTheDocument();
      },
    ],
    [
      'a trouble',
      async ({ ui }) => {
        ui.trouble.value = { what: 'Something.', where: 'Somewhere.' };
      },
    ],
    ['a notice', async ({ menus }) => menus.say('Something happened.')],
  ];

  it.each(screens)('%s', async (_name, show) => {
    const opened = openMenus();
    opened.ui.preferences.value = { ...defaultPreferences, motion: 'reduced' };
    await drawn();
    await show(opened);
    await drawn();
    await drawn();
    expect(await faults()).toEqual([]);
  });
});
