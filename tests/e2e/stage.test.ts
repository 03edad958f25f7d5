import { expect, it } from 'vitest';
import type { Visit } from '../../src/tools/play/visit.ts';
import { around } from '../png.ts';
import { bladesOn } from '../stage/blades.ts';
import { picture } from './pixels.ts';
import { openAt, player } from './player.ts';
import { bothBladesLit, linkTo } from './script.ts';

const open = player();
// Small, because software draws it.
const screen = { width: 640, height: 360 };

/** Waits until the stage has come to rest in its scene. */
async function atRestIn(visit: Visit) {
  await visit.page.waitForFunction(
    () =>
      window.gameProbe?.stage()?.moving === false &&
      // The page's own still lies over the stage until that has a picture.
      document.querySelector('.backdrop:not([hidden])') === null,
  );
}

const stageOf = (visit: Visit) => visit.page.evaluate(() => window.gameProbe?.stage() ?? null);

/** What the page's own line has no ink for yet. */
const covered = (visit: Visit) =>
  visit.page.evaluate(() =>
    [...(CSS.highlights.get('covered') ?? [])].map((range) => `${range}`).join(''),
  );

it('on the plain stage a press completes the line that is coming, and the next goes on', async () => {
  const visit = await open({ more: '?stage=plain', screen });
  await visit.beginStory();
  await visit.page.waitForFunction(() => window.gameProbe?.stage()?.kind === 'plain');
  const before = await visit.at();
  const press = () => visit.page.keyboard.press('Space');
  const phase = () => visit.page.evaluate(() => window.gameProbe?.view()?.phase);
  await press();
  const line = await visit.line();
  await expect.poll(() => covered(visit)).not.toBe('');
  expect(await phase()).toBe('appearing');
  expect(line.endsWith(await covered(visit))).toBe(true);
  await press();
  await expect.poll(phase).toBe('reading');
  expect(await visit.line()).toBe(line);
  expect(await covered(visit)).toBe('');
  expect(await visit.at()).toBe(before + 1);
  await press();
  expect(await visit.line()).not.toBe(line);
});

const bothLit = linkTo(bothBladesLit);

it.each(['full', 'plain'])('on the %s stage the canvas shows what the scene says', async (kind) => {
  const visit = await openAt(open, bothLit, {
    more: `?stage=${kind}`,
    screen,
    reducedMotion: true,
  });
  await atRestIn(visit);
  const stage = await stageOf(visit);
  const seen = await picture(visit);
  expect(stage?.kind).toBe(kind);
  expect(stage?.figures.map(({ person }) => person).sort()).toEqual(['kylo', 'rey']);

  const blade = (person: string) => {
    const line = bladesOn(stage).find((one) => one.person === person && one.name === 'main');
    if (line === undefined) throw new Error(`${person} holds no blade`);
    const middle = [0, 1].map((axis) => (line.from[axis] ?? 0) * 0.7 + (line.to[axis] ?? 0) * 0.3);
    // The core is white; its colour is in the light around it.
    return around(seen, [middle[0] ?? 0, middle[1] ?? 0], 6);
  };
  const [blueR, , blueB] = blade('rey');
  expect(blueB).toBeGreaterThan(90);
  expect(blueB).toBeGreaterThan(blueR + 15);
  const [redR, , redB] = blade('kylo');
  expect(redR).toBeGreaterThan(90);
  expect(redR).toBeGreaterThan(redB + 15);

  // A dusk sky is warm and neither black nor white; the box at the foot is ink.
  const [skyR, skyG, skyB] = around(seen, [screen.width * 0.75, screen.height * 0.3], 12);
  expect(skyR).toBeGreaterThan(skyB);
  expect(skyR + skyG + skyB).toBeGreaterThan(60);
  expect(skyR + skyG + skyB).toBeLessThan(500);
  const box = around(seen, [screen.width * 0.9, screen.height * 0.93], 6);
  expect(Math.max(...box)).toBeLessThan(60);
});

/** Runs before the page's own scripts: counts what the page has come back to it, and how often it asks for gamepads. */
function countByItself() {
  const ran = { frames: 0, timers: 0, pads: 0 };
  const { requestAnimationFrame: frame, setTimeout: timer } = window;
  Object.assign(window, { ran, waitASecond: (done: () => void) => timer(done, 1000) });
  window.requestAnimationFrame = (draw) =>
    frame((now) => {
      ran.frames += 1;
      draw(now);
    });
  Object.assign(window, {
    setTimeout: (run: (...given: unknown[]) => void, ms?: number, ...given: unknown[]) =>
      timer(() => {
        ran.timers += 1;
        run(...given);
      }, ms),
  });
  const pads = navigator.getGamepads.bind(navigator);
  navigator.getGamepads = () => {
    ran.pads += 1;
    return pads();
  };
}

/** How often anything of the page runs by itself within a second. */
async function runsInASecond(visit: Visit, what: readonly string[]): Promise<number> {
  const sum = () =>
    visit.page.evaluate((names) => {
      const { ran } = window as unknown as { ran: Record<string, number> };
      return names.reduce((all, name) => all + (ran[name] ?? 0), 0);
    }, what);
  const before = await sum();
  await visit.page.evaluate(
    () =>
      new Promise((done) =>
        (window as unknown as { waitASecond: (done: unknown) => void }).waitASecond(done),
      ),
  );
  return (await sum()) - before;
}

/** Waits until the page does nothing of this by itself any more. */
const atRest = (visit: Visit, ...what: readonly string[]) =>
  expect.poll(() => runsInASecond(visit, what), { timeout: 40_000 }).toBe(0);

it.each([
  ['full', true],
  ['plain', true],
  // Its weather goes on: only out of sight does it rest.
  ['full', false],
] as const)(
  'on the %s stage (reduced motion: %s) nothing runs by itself where nothing moves, or out of sight',
  async (stage, reducedMotion) => {
    const visit = await open({
      screen,
      more: `?stage=${stage}`,
      reducedMotion,
      prepare: async (context) => {
        await context.addInitScript(countByItself);
      },
    });
    await visit.beginStory();
    await visit.page.waitForFunction((kind) => window.gameProbe?.stage()?.kind === kind, stage);
    if (reducedMotion) await atRest(visit, 'frames', 'timers', 'pads');
    await visit.page.evaluate(() => {
      Object.defineProperty(Document.prototype, 'visibilityState', { get: () => 'hidden' });
      Object.defineProperty(Document.prototype, 'hidden', { get: () => true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    // Frames: no browser has any for a page out of sight, and this one only says that it is.
    await atRest(visit, 'timers', 'pads');
  },
);

it('pointing at an option wakes the picture, leaving it puts it back; sheathed, nothing in it is blue', async () => {
  const choice = linkTo(({ beat }) => beat.choices.length > 0);
  const visit = await openAt(open, choice, { more: '?stage=full', screen, reducedMotion: true });
  await atRestIn(visit);
  const glows = async () =>
    bladesOn(await stageOf(visit))
      .filter(({ person }) => person === 'rey')
      .map(({ glow }) => glow);
  const before = await glows();
  await visit.role('choice').first().hover();
  await expect.poll(glows, { timeout: 30_000 }).not.toEqual(before);
  await visit.page.mouse.move(10, 10);
  await expect.poll(glows, { timeout: 30_000 }).toEqual(before);

  const red = linkTo(({ scene }) => scene.light === 'red', 1);
  await visit.page.evaluate((place) => {
    location.hash = place;
  }, red);
  await visit.toLine(() => visit.role('go-there').click());
  await atRestIn(visit);
  expect(await visit.page.evaluate(() => window.gameProbe?.view()?.frame.scene.light)).toBe('red');
  const seen = await picture(visit);
  let blue = 0;
  for (let x = 0; x < seen.width; x += 4) {
    for (let y = 0; y < seen.height * 0.7; y += 4) {
      const [r, g, b] = seen.at(x, y);
      if (b > 60 && b > r * 1.25 && b > g * 1.1) blue += 1;
    }
  }
  expect(blue).toBe(0);
});

it('the screen is turned: the same scene stands, laid out for it', async () => {
  const visit = await openAt(open, bothLit, { more: '?stage=full', screen, reducedMotion: true });
  await atRestIn(visit);
  await visit.page.setViewportSize({ width: 390, height: 844 });
  await expect
    .poll(
      async () => (await stageOf(visit))?.figures.every(({ feet }) => feet[0] > 0 && feet[0] < 390),
      {
        timeout: 30_000,
      },
    )
    .toBe(true);
  const stage = await stageOf(visit);
  // The words stand in the ink below the picture, clear of the people.
  const feet = Math.max(...(stage?.figures ?? []).map((figure) => figure.feet[1]));
  expect(stage?.text?.rect.y).toBeGreaterThan(feet);
});
