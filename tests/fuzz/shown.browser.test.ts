import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Entry } from '../../src/playthrough/transcript.ts';
import type { Save } from '../../src/shelf/kept.ts';
import { beatOf, info, options, shore, viewOf } from '../menus/fake.ts';
import { closeMenus, drawn, openMenus } from '../menus/page.ts';
import { letters, markup, spoilt, words } from './hostile.ts';
import { Random } from './random.ts';

const random = new Random(1);

/** The nastiest texts there are: each that would run or fetch something, also between letters that are not seen. */
const nasty = [
  ...markup,
  ...markup.map((one) => `${random.pick(letters)}${one}${random.pick(letters)}`),
  ...markup.map((one) => spoilt(one, random)),
  ...letters.map((one) => `a${one}<b onclick=hacked()>b`),
  ...words,
].filter((one) => one.trim() !== '');

/** What only a text that was taken for HTML can have put into the page. */
const made =
  'script, iframe, object, embed, base, meta, link, style, video, math, template, form[action], img, [srcdoc], [onerror], [onload], [onfocus], [onclick], [onmouseover], [ontoggle], [style*="url("], a[href^="javascript" i], a[href^="data" i], a[href^="vbscript" i]';

/** What stood in the page before: the script that serves its title. */
const own = new Set(document.querySelectorAll(made));

let ran = 0;
beforeEach(() => {
  ran = 0;
  Object.assign(window, { hacked: () => ran++ });
});
afterEach(closeMenus);

function nothingRan(host: Element) {
  const others = [...host.querySelectorAll(made)].filter((element) => !own.has(element));
  expect(others.map(({ outerHTML }) => outerHTML)).toEqual([]);
  const asked = performance.getEntriesByType('resource').map(({ name }) => name);
  expect(asked.filter((name) => name.includes('elsewhere.invalid'))).toEqual([]);
  expect(ran).toBe(0);
}

const dialogs = () => page.getByRole('dialog').elements();

it('lines, names, options, captions, links and troubles come into the page as words', async () => {
  expect(nasty.length).toBeGreaterThan(200);
  const { ui, host, menus } = openMenus();
  ui.firstPlay.value = false;
  for (const [number, text] of nasty.entries()) {
    const [one] = options;
    if (one === undefined) throw new Error('there are no options');
    Object.assign(ui, {
      info: { ...info, cast: { ann: { ...info.cast.ann, name: text } } },
    });
    const line = { text, spans: [{ text, italic: true, bold: true }] };
    const cues = [{ kind: 'link', address: text } as const];
    const choices = [{ ...one, id: `${number}`, label: text, style: text }];
    ui.view.value = viewOf(beatOf(text, { line, speaker: 'ann', style: text, cues, choices }));
    ui.captions.value = [{ id: number, text, side: null }];
    menus.say(text);
    await drawn();
    expect(host.querySelector('[role="log"] .words')?.textContent).toBe(text);
    expect(host.querySelector('[role="log"] bdi')?.textContent).toBe(text);
    nothingRan(document.body);
    if (number % 8 !== 0) continue;
    ui.offered.value = { scene: text, speaker: text, line: text, lost: text };
    await drawn();
    nothingRan(document.body);
    ui.offered.value = null;
    ui.trouble.value = { what: text, where: text };
    await drawn();
    nothingRan(document.body);
    ui.trouble.value = null;
  }
});

const save = (text: string, number: number): Save => ({
  id: `${number}`,
  when: number,
  name: text,
  bookmark: {
    log: { seed: 1, known: [], taken: [{ id: 'a', label: text, place: '' }] },
    at: 0,
    road: 1,
    line: '',
    story: '',
  },
  glimpse: { speaker: text, line: text, scene: { ...shore, title: text } },
});

it('so do titles, names of saves, addresses, history and credits', async () => {
  const { ui, host } = openMenus();
  const replaying = await ui.replaying();
  const saves = nasty.map(save);
  const entries = nasty.map(
    (text, at): Entry =>
      ({
        ...({ at, scene: text, speaker: null, style: 'plain', choice: text } as Partial<Entry>),
        line: { text, spans: [{ text, italic: false, bold: false }] },
      }) as Entry,
  );
  const elsewhere = nasty.map((text, at) => ({
    home: `${at}`,
    path: text,
    places: saves.slice(at, at + 1),
  }));
  Object.assign(replaying, {
    saves: {
      ...replaying.saves,
      list: async () => saves,
      neighbours: async () => ({ list: async () => elsewhere, bring: async () => {} }),
    },
    entries: async () => entries,
  });
  const all = nasty.join(' ');
  Object.assign(ui, {
    replaying: async () => replaying,
    credits: async () => nasty.map((text) => ({ heading: text, lines: [text] })),
    licences: async () => nasty.map((text) => ({ name: text, licence: text, text })),
    info: { ...info, title: all, author: all, contentNote: all },
  });
  ui.place.value = { speaker: all, line: all, scene: { ...shore, title: all } };
  await drawn();
  expect(host.querySelector('h1')?.textContent).toBe(all);
  nothingRan(document.body);
  for (const name of ['Load', 'Credits']) {
    ui.firstPlay.value = false;
    await drawn();
    await userEvent.click(page.getByRole('button', { name, exact: true }));
    await expect.poll(() => dialogs().length).toBe(1);
    const shown = name === 'Load' ? '.slot' : 'h3';
    await expect
      .poll(() => host.querySelectorAll(shown).length)
      .toBeGreaterThanOrEqual(nasty.length);
    nothingRan(document.body);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => dialogs().length).toBe(0);
  }
});

it('no message that another page posts is listened to', async () => {
  const { noted } = openMenus();
  await drawn();
  for (const data of ['begin', 'take over', { type: 'begin' }, markup])
    window.postMessage(data, '*');
  await drawn();
  expect(noted).toEqual([]);
  nothingRan(document.body);
});
