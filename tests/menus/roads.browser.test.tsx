import axe from 'axe-core';
import { Compiler } from 'inkjs/full';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Destination } from '../../src/menus/roads/destination.ts';
import { RoadsPage } from '../../src/menus/roads/roads-page.tsx';
import type { Script } from '../../src/story/script.ts';
import { askersOf } from '../../src/tools/compile/askers.ts';
import { roadsOf } from '../../src/tools/roads/roads.ts';
import '../../src/menus/menus.css';
import { largeStory } from '../tools/roads-story.ts';
import { Player } from './roads-travel.ts';

function scriptOf(source: string): Script {
  const compiled = new Compiler(source).Compile().ToJson();
  if (typeof compiled !== 'string') throw new Error('the story for the test does not compile');
  return { compiled, fingerprint: 'test', askers: askersOf(compiled), people: {} };
}

const script = scriptOf(`
-> shore
=== shore
# scene: The Shore
Sand.
* [Climb] -> stair
* [Wait] Night falls.
  The tide is in.
  -> stair
=== stair
# scene: The Stair
Steps.
* [Light the lamp] A light. # ending: lit
  -> END
* [Leave it dark] Dark. # ending: dark
  -> END`);
const endings = [
  { id: 'lit', title: 'The Lamp Lit' },
  { id: 'dark', title: 'A Dark Coast' },
];
const roads = roadsOf({ compiled: script.compiled, people: {}, endings });

let host: HTMLElement | null = null;

interface Opened {
  readonly went: Destination[];
  readonly closed: () => number;
}

/** Opens the map for a player. */
function open(player: Player, from: 'story' | 'title' = 'story', map = roads): Opened {
  host = document.createElement('div');
  document.body.append(host);
  const went: Destination[] = [];
  let closed = 0;
  render(
    <div class="menus" data-motion="reduced">
      <RoadsPage
        roads={map}
        traveller={player.traveller(from)}
        onGo={(destination) => went.push(destination)}
        onClose={() => {
          closed += 1;
        }}
      />
    </div>,
    host,
  );
  return { went, closed: () => closed };
}

/** Resolves when the browser has drawn what there is. */
const drawn = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });

beforeEach(() => page.viewport(1280, 720));

afterEach(() => {
  if (host !== null) render(null, host);
  host?.remove();
  host = null;
});

const point = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });
const focused = () => document.activeElement?.getAttribute('aria-label') ?? '';

describe('the map', () => {
  it('tells of no title, option or ending that the player has not met', async () => {
    open(new Player(script));
    await drawn();
    expect(page.getByRole('dialog', { name: 'Paths' }).elements()).toHaveLength(1);
    const said = document.body.innerHTML;
    expect(said).toContain('The Shore');
    expect(said).toContain('Climb');
    expect(said).not.toMatch(/Stair|Lamp|Coast|lamp/);
    expect(document.body.textContent).toContain('0 of 2 endings');
    expect(document.querySelectorAll('.on-ending.never')).toHaveLength(2);
  });

  it('begins where the player is, is walked by arrow keys, and Enter goes there', async () => {
    const { went } = open(new Player(script).play([1, 0]));
    await drawn();
    expect(focused()).toMatch(/^Ending: The Lamp Lit/);
    const names: string[] = [];
    for (let step = 0; step < 6; step++) {
      await userEvent.keyboard('{ArrowLeft}');
      names.push(focused().split('. ')[0] ?? '');
    }
    expect(names).toEqual([
      'After “Light the lamp”',
      'Choice: Light the lamp / Leave it dark',
      'The Stair',
      'After “Wait”',
      'Choice: Climb / Wait',
      'The Shore',
    ]);
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(went).toEqual([{ kind: 'frame', at: 0 }]);
  });

  it('is one stop of Tab, with a first and a last place, also as a list', async () => {
    open(new Player(script).play([1]));
    await drawn();
    await userEvent.keyboard('{Home}');
    expect(focused()).toBe('The Shore');
    await userEvent.keyboard('{End}');
    expect(focused()).toMatch(/^Choice: Light the lamp/);
    const list = page.getByRole('button', { name: 'List' }).element();
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(list);
    await userEvent.keyboard('{Enter}{Shift>}{Tab}{/Shift}');
    // Where the player is.
    expect(document.activeElement?.textContent).toMatch(/^Choice: Light the lamp/);
    await userEvent.keyboard('{Home}');
    expect(document.activeElement?.textContent).toBe('The Shore');
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(list);
  });

  it('tells where the present playthrough would be left', async () => {
    const player = new Player(script).play([0, 0]);
    player.begin();
    open(player);
    await drawn();
    const there = point('The Stair').element().getAttribute('aria-description');
    expect(there).toContain('Going there leaves this one, whose place is kept.');
  });

  it('leads back to places of earlier playthroughs', async () => {
    const player = new Player(script).play([0, 0]);
    player.begin();
    const { went } = open(player);
    await drawn();
    await userEvent.click(point('The Stair'));
    expect(went).toMatchObject([{ kind: 'bookmark', bookmark: { road: 1 } }]);
  });

  it('is pushed by the pointer without going anywhere, and a press beside a place goes nowhere', async () => {
    const { went } = open(new Player(script).play([0]));
    await drawn();
    const map = document.querySelector('svg.map') as SVGElement;
    const viewport = () => (document.querySelector('.sight') as SVGGElement).style.transform;
    const before = viewport();
    const { left, top } = point('The Shore').element().getBoundingClientRect();
    const at = (x: number, y: number) => ({
      bubbles: true,
      pointerId: 1,
      button: 0,
      clientX: left + 10 + x,
      clientY: top + 10 + y,
    });
    map.setPointerCapture = () => {};
    map.dispatchEvent(new PointerEvent('pointerdown', at(0, 0)));
    map.dispatchEvent(new PointerEvent('pointermove', at(30, 12)));
    await drawn();
    map.dispatchEvent(new PointerEvent('pointerup', at(30, 12)));
    expect(viewport()).not.toBe(before);
    map.dispatchEvent(new PointerEvent('pointerdown', at(-5, 160)));
    map.dispatchEvent(new PointerEvent('pointerup', at(-5, 160)));
    expect(went).toEqual([]);
  });

  it('comes nearer by key, button and wheel, and shows all again', async () => {
    open(new Player(script).play([0, 0]));
    await drawn();
    const scale = () => {
      const { transform } = (document.querySelector('.sight') as SVGGElement).style;
      return Number(/scale\(([\d.]+)\)/.exec(transform)?.[1]);
    };
    const all = scale();
    await userEvent.keyboard('+');
    expect(scale()).toBeGreaterThan(all);
    await userEvent.keyboard('-');
    await userEvent.keyboard('-');
    expect(scale()).toBeLessThan(all);
    await userEvent.keyboard('0');
    expect(scale()).toBeCloseTo(all);
    await userEvent.click(page.getByRole('button', { name: 'Nearer' }));
    const near = scale();
    expect(near).toBeGreaterThan(all);
    const wheel = new WheelEvent('wheel', { deltaY: -120, bubbles: true, cancelable: true });
    document.querySelector('svg.map')?.dispatchEvent(wheel);
    await drawn();
    expect(wheel.defaultPrevented).toBe(true);
    expect(scale()).toBeGreaterThan(near);
  });

  it('has a list that says the same and leads to the same places', async () => {
    const { went } = open(new Player(script).play([1]));
    await drawn();
    await userEvent.click(page.getByRole('button', { name: 'List' }));
    const items = [...document.querySelectorAll('.road-list li')].map((item) => item.textContent);
    expect(items).toHaveLength(5);
    expect(items[1]).toBe('Choice: Climb / Wait“Climb” is not taken yet. “Wait” was taken.');
    await userEvent.click(page.getByRole('button', { name: 'After “Wait”' }));
    expect(went).toEqual([{ kind: 'frame', at: 1 }]);
  });

  it('says so when no way back to a place was kept', async () => {
    const player = new Player(script).play([0]);
    player.journal = { ...player.journal, taken: new Map() };
    player.visited = new Map();
    const { went } = open(player, 'title');
    await drawn();
    await userEvent.click(point('The Stair'));
    expect(went).toEqual([]);
    const status = page.getByRole('contentinfo').getByRole('status').element();
    expect(status.textContent).toBe('No way back to “The Stair” was kept.');
  });

  it('is closed by Escape and by its button', async () => {
    const { closed } = open(new Player(script));
    await drawn();
    await userEvent.keyboard('{Escape}');
    await userEvent.click(page.getByRole('button', { name: 'Done' }));
    expect(closed()).toBe(2);
  });

  it('has nothing that axe objects to, as a map and as a list', async () => {
    open(new Player(script).play([1, 0]));
    await drawn();
    const faults = async () => {
      const { violations } = await axe.run(document.querySelector('dialog') ?? document, {
        rules: { 'label-content-name-mismatch': { enabled: true } },
      });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    };
    expect(await faults()).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: 'List' }));
    expect(await faults()).toEqual([]);
  });

  it('is read as a map and as a list, in the order of the roads', async () => {
    open(new Player(script).play([1, 0]));
    await drawn();
    const map = page.getByRole('dialog', { name: 'Paths' });
    await expect.element(map).toMatchAriaSnapshot();
    await userEvent.click(page.getByRole('button', { name: 'List' }));
    await expect.element(map).toMatchAriaSnapshot();
  });

  it('runs downwards on an upright screen', async () => {
    await page.viewport(390, 844);
    open(new Player(script).play([0, 0]));
    await drawn();
    const top = (name: string) => point(name).element().getBoundingClientRect().top;
    expect(top('The Shore')).toBeLessThan(top('The Stair'));
    const { left, right } = point('The Stair').element().getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(390);
  });
});

describe('a story with 300 choices', () => {
  const large = scriptOf(largeStory(300));
  const map = roadsOf({ compiled: large.compiled, people: {}, endings: [] });
  const player = new Player(large);
  for (let journey = 1; journey <= 40; journey++) {
    player.begin(journey);
    player.play(Array.from({ length: 30 }, (_, step) => (journey * 7 + step * journey) % 3));
  }

  /** Ms in which the map must be there. */
  const limit = 300;

  it('has its map there in under 300 ms', async () => {
    await page.viewport(1920, 1080);
    const times: number[] = [];
    // The first opening also warms the browser up; on a busy machine single ones may wait for others.
    for (let turn = 0; turn < 5; turn++) {
      const before = performance.now();
      open(player, 'story', map);
      await drawn();
      times.push(performance.now() - before);
      expect(document.querySelectorAll('.spot').length).toBeGreaterThan(10);
      if (host !== null) render(null, host);
      host?.remove();
    }
    console.warn(`map of 300 choices, ms: ${times.map(Math.round).join(', ')}`);
    expect(Math.min(...times)).toBeLessThan(limit);
  });

  it('draws only what is in sight', async () => {
    open(player, 'story', map);
    await drawn();
    expect(document.querySelectorAll('svg.map *').length).toBeLessThan(1500);
    await userEvent.keyboard('0');
    await drawn();
    expect(document.querySelectorAll('svg.map *').length).toBeLessThan(200);
  });
});
