import { signal } from '@preact/signals';
import axe from 'axe-core';
import { Compiler } from 'inkjs/full';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { worldClock as clock } from '../../src/director/clock.ts';
import type { Preferences } from '../../src/director/preferences.ts';
import { makeActions } from '../../src/game/actions.ts';
import { AudioHost } from '../../src/game/audio-host.ts';
import { Game } from '../../src/game/game.ts';
import { openPage } from '../../src/game/page-reading.ts';
import { StageHost } from '../../src/game/stage-host.ts';
import { makeState } from '../../src/game/state.ts';
import { mountMenus, pageOrLines } from '../../src/menus/index.ts';
import { pageBounds } from '../../src/playthrough/page.ts';
import { memoryStore } from '../../src/shelf/open-store.ts';
import { Shelf } from '../../src/shelf/shelf.ts';
import { info, makeUiState } from '../menus/fake.ts';
import '../../assets/fonts/fonts.css';

// A game whose story is read as a page, without stage and sound, as its reader has it.

const paragraph = (number: number) =>
  `Paragraph ${number} tells of the stair, of the lamp over it, and of the sea that comes up to both of them at night, as it has for longer than anybody there has lived.`;

const paragraphs = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => paragraph(from + at)).join('\n');

const short = `One.
Ann: Two. # class: whisper
* [Up the stair]
  Three.
  ** [On] Four.
* [Down]
  Five.
- Last. # ending: lit
-> END`;

const long = `${paragraphs(0, 30)}
* [On]
- Behind.
-> END`;

async function open(source: string, wishes: Partial<Preferences> = {}) {
  document.body.replaceChildren();
  const put = (id: string) => {
    const made = document.createElement('div');
    made.id = id;
    document.body.append(made);
    return made;
  };
  const backdrop = put('backdrop');
  const element = put('stage');
  const host = put('menus');
  const compiled = new Compiler(source).Compile().ToJson() ?? '';
  const script = { compiled, fingerprint: 'test', askers: {}, people: info.cast };
  const shelf = await Shelf.open({
    story: 'test',
    clock,
    today: () => 1000,
    open: async () => memoryStore(),
  });
  const state = makeState(shelf, signal('kept'));
  state.preferences.value = { ...state.preferences.value, ...wishes };
  const none = () => Promise.reject(new Error('none here'));
  const stage = new StageHost({
    element,
    preferences: () => state.preferences.value,
    fetchOpener: none,
    fetchWords: none,
    idle: async () => {},
    after: () => () => {},
    seeStage: () => {},
  });
  const audio = new AudioHost(none);
  const story = { info, script, edited: null };
  const game = new Game({ story, state, shelf, clock, stage, audio, alone: true, say: () => {} });
  const actions = makeActions(game, () => menus);
  const ui = { ...makeUiState(), ...state, info, hasPage: true };
  const menus = mountMenus({
    host,
    backdrop,
    ui,
    actions,
    clock,
    story: pageOrLines(() => openPage(game)),
  });
  onTestFinished(() => menus.destroy());
  game.showTitle();
  await vi.waitUntil(() => game.reader !== null);
  return { game, actions, state };
}

const texts = (selector: string) =>
  [...document.querySelectorAll(selector)].map((one) => one.textContent ?? '');
const lines = () => texts('.passage .line');
const options = () => texts('[data-role="choice"]');
const windowOf = () => document.querySelector('.page-window') as HTMLElement;
const phase = (game: Game) => game.parts.state.view.value?.phase;

/** Waits for a choice, an end, or a page that is full. */
const stopped = () =>
  vi.waitUntil(
    () => document.querySelector('[data-role="choice"], [data-role="ending"], [data-role="go-on"]'),
    { timeout: 20_000 },
  );

/** Waits until it scrolls no more. */
async function settledScroll() {
  let last = -1;
  await vi.waitUntil(
    () => {
      const { scrollTop } = windowOf();
      const still = scrollTop === last;
      last = scrollTop;
      return still;
    },
    { interval: 120, timeout: 20_000 },
  );
}

async function choose(name: string) {
  const option = page.getByRole('button', { name });
  await expect.element(option).toHaveAttribute('aria-disabled', 'false');
  await userEvent.click(option);
  await vi.waitUntil(() => !options().includes(name));
}

beforeEach(() => page.viewport(1000, 600));
afterEach(() => document.body.replaceChildren());

describe('a page', () => {
  it('gathers paragraphs by themselves up to the choice, which stands under them', async () => {
    const { actions } = await open(short);
    actions.begin();
    await stopped();
    expect(lines()).toEqual(['One.', 'Ann: Two.']);
    expect(options()).toEqual(['Up the stair', 'Down']);
    expect(document.activeElement?.getAttribute('data-role')).toBe('choices');
    const [last, group] = ['.passage:last-child', '.choices'].map((selector) =>
      document.querySelector(`.page-text ${selector}`)?.getBoundingClientRect(),
    );
    expect(group?.top).toBeGreaterThan(last?.bottom ?? Number.NaN);
  });

  it('has a style of line and a name as the story gives them', async () => {
    const { actions } = await open(short);
    actions.begin();
    await stopped();
    const words = document.querySelector('.style-whisper .words') as HTMLElement;
    expect(getComputedStyle(words).fontStyle).toBe('italic');
    expect(texts('.style-whisper .name bdi')).toEqual(['Ann']);
  });

  it('keeps what was chosen in the text, and what was read before above it', async () => {
    const { actions } = await open(short);
    actions.begin();
    await stopped();
    await choose('Up the stair');
    await stopped();
    expect(texts('.past .line')).toEqual(['One.', 'Ann: Two.']);
    expect(texts('.chosen')).toEqual(['You chose: Up the stair']);
    expect(texts('[role="log"] .line')).toEqual(['Three.']);
    expect(texts('[data-role="line"]')).toEqual(['Three.']);
  });

  it('says each paragraph once', async () => {
    const { actions } = await open(short);
    const said: string[] = [];
    new MutationObserver((changes) => {
      const log = document.querySelector('[role="log"][aria-live="polite"]');
      for (const { addedNodes } of changes) {
        for (const node of addedNodes) if (log?.contains(node)) said.push(node.textContent ?? '');
      }
    }).observe(document.body, { childList: true, subtree: true });
    actions.begin();
    await stopped();
    await choose('Up the stair');
    await stopped();
    await choose('On');
    await stopped();
    expect(said).toEqual(['One.', 'Ann: Two.', 'Three.', 'Four.', 'Last.']);
  });

  it('says of a page that is come to no more than its last line', async () => {
    const { actions } = await open(short);
    actions.begin();
    await stopped();
    await choose('Up the stair');
    await stopped();
    await userEvent.keyboard('{ArrowLeft}');
    await vi.waitUntil(() => options().includes('Down'));
    const quiet = texts('[role="log"] [aria-live="off"] .line');
    expect(quiet).toEqual(['One.']);
    expect(texts('[role="log"] .line')).toEqual(['One.', 'Ann: Two.']);
  });

  it('goes back to the choice before, and on to the one that was answered', async () => {
    const { game, actions } = await open(short);
    actions.begin();
    await stopped();
    await choose('Up the stair');
    await stopped();
    await userEvent.keyboard('{ArrowLeft}');
    await vi.waitUntil(() => options().includes('Down'));
    expect(lines()).toEqual(['One.', 'Ann: Two.']);
    await userEvent.keyboard('{ArrowRight}');
    await vi.waitUntil(() => options().includes('On'));
    expect(phase(game)).toBe('choosing');
    expect(lines()).toEqual(['One.', 'Ann: Two.', 'Three.']);
  });

  it('ends with its card under the last words', async () => {
    const { actions } = await open(short);
    actions.begin();
    await stopped();
    await choose('Down');
    const card = await vi.waitUntil(() => document.querySelector('[data-role="ending"]'));
    const last = document.querySelector('[data-role="line"]')?.getBoundingClientRect();
    expect(card.getBoundingClientRect().top).toBeGreaterThan(last?.bottom ?? Number.NaN);
  });

  it('is as it stood for who comes back', async () => {
    const { actions } = await open(short);
    actions.begin();
    await stopped();
    await choose('Up the stair');
    await stopped();
    const before = lines();
    actions.title();
    await vi.waitUntil(() => lines().length === 0);
    actions.resume();
    await vi.waitUntil(() => lines().length === before.length);
    expect(lines()).toEqual(before);
    expect(options()).toEqual(['On']);
  });

  it('comes at once where less motion is asked for', async () => {
    const { actions } = await open(short, { motion: 'reduced' });
    const begun = performance.now();
    actions.begin();
    await stopped();
    expect(performance.now() - begun).toBeLessThan(250);
    const words = document.querySelector('.passage .line p') as HTMLElement;
    expect(getComputedStyle(words).animationDuration).toBe('0s');
  });

  it('gives way to lines one by one, and comes back, as the player wants it', async () => {
    const { actions } = await open(short);
    actions.begin();
    await stopped();
    actions.prefer({ reading: 'line' });
    await vi.waitUntil(() => document.querySelector('.foot'));
    expect(texts('[data-role="line"]')).toEqual(['Ann: Two.']);
    expect(windowOf()).toBeNull();
    actions.prefer({ reading: 'page' });
    await vi.waitUntil(() => lines().length === 2);
  });

  it('has nothing that axe objects to', async () => {
    const { actions } = await open(short, { motion: 'reduced' });
    actions.begin();
    await stopped();
    await choose('Up the stair');
    await stopped();
    const faults = async () => {
      const { violations } = await axe.run(document, { resultTypes: ['violations'] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((one) => one.html).join()}`);
    };
    expect(await faults()).toEqual([]);
    await choose('On');
    await vi.waitUntil(() => document.querySelector('[data-role="ending"]'));
    expect(await faults()).toEqual([]);
  });
});

describe('a page longer than its window', () => {
  /** The paragraphs that are seen whole, by their numbers. */
  const seen = () =>
    [...document.querySelectorAll<HTMLElement>('.passage')]
      .filter((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      })
      .map(({ dataset }) => Number(dataset.at));

  it('stops when it is full of what was not read, and goes on at a press, leaving nothing out', async () => {
    const { game, actions } = await open(long, { motion: 'reduced' });
    actions.begin();
    const whole = new Set<number>();
    let stops = 0;
    for (;;) {
      await stopped();
      await settledScroll();
      for (const at of seen()) whole.add(at);
      if (phase(game) === 'choosing') break;
      stops += 1;
      const before = game.session?.playthrough.at;
      await userEvent.keyboard(' ');
      await vi.waitUntil(() => game.session?.playthrough.at !== before);
    }
    expect(stops).toBeGreaterThan(2);
    // A choice may stand further down than the window goes: what leads to it is scrolled to.
    while (await turned()) for (const at of seen()) whole.add(at);
    expect([...whole].sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, at) => at));
  });

  async function turned() {
    const before = windowOf().scrollTop;
    await userEvent.keyboard('{PageDown}');
    await settledScroll();
    return windowOf().scrollTop !== before;
  }

  it('goes on when it is scrolled', async () => {
    const { game, actions } = await open(long, { motion: 'reduced' });
    actions.begin();
    await stopped();
    const before = game.session?.playthrough.at ?? 0;
    expect(before).toBeLessThan(29);
    windowOf().dispatchEvent(new WheelEvent('wheel', { deltaY: 300, bubbles: true }));
    windowOf().scrollTop += 200;
    await vi.waitUntil(() => (game.session?.playthrough.at ?? 0) > before);
  });

  it('is scrolled by the keys that go back elsewhere, and undoes nothing', async () => {
    const { game, actions } = await open(long, { motion: 'reduced' });
    actions.begin();
    for (let stop = 0; stop < 3; stop++) {
      await stopped();
      await userEvent.keyboard(' ');
      await settledScroll();
    }
    const at = game.session?.playthrough.at;
    const before = windowOf().scrollTop;
    await userEvent.keyboard('{PageUp}');
    await settledScroll();
    expect(windowOf().scrollTop).toBeLessThan(before);
    windowOf().dispatchEvent(new WheelEvent('wheel', { deltaY: -300, bubbles: true }));
    await settledScroll();
    expect(game.session?.playthrough.at).toBe(at);
  });

  it('holds no more than so much of a long story, and stays where it is when some is cut', async () => {
    const { game, actions } = await open(`${paragraphs(0, 420)}\n* [On]\n- Behind.\n-> END`, {
      motion: 'reduced',
      skipUnread: true,
    });
    actions.begin();
    actions.setPace('skip');
    await vi.waitUntil(() => phase(game) === 'choosing', { timeout: 60_000 });
    await stopped();
    await settledScroll();
    expect(document.querySelectorAll('.passage').length).toBeLessThanOrEqual(pageBounds.most);
    await expect.poll(seen, { timeout: 20_000 }).toContain(419);
    await expect.element(page.getByRole('button', { name: /history/ })).toBeInTheDocument();
  });
});
