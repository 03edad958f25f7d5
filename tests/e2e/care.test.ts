import { expect, it } from 'vitest';
import { linkOf } from '../../src/playthrough/link.ts';
import { look } from '../../src/tools/play/in-page.ts';
import type { Visit } from '../../src/tools/play/visit.ts';
import { faultsFound } from './axe.ts';
import { player } from './player.ts';
import { beginInNode } from './script.ts';

const open = player();

/** Pictures do not matter here: the cheapest stage, and lines that stand at once. */
const small = {
  more: '?stage=plain',
  hasty: true,
  reducedMotion: true,
} as const;

/** The road on which option `option` of every choice is taken: lines of its passages, and a link to before the last. */
function roadWithPassages(option: number) {
  const played = beginInNode();
  const passed: string[] = [];
  let within = false;
  let link = '';
  let before = '';
  for (;;) {
    const { beat } = played.frame;
    for (const cue of beat.cues) {
      if (cue.kind !== 'content') continue;
      if (!within) link = before;
      within = cue.kinds !== 'end';
    }
    if (within) passed.push(beat.line.text);
    else before = linkOf(played);
    const choice = beat.choices[option];
    if (choice !== undefined) played.choose(choice.id);
    else if (!played.forward()) return { passed, link };
  }
}

/** Chooses to pass over all there is, on the page that asks for it. */
async function passOverAll(visit: Visit): Promise<void> {
  for (const box of await visit.page.getByRole('checkbox').all()) await box.check();
  await visit.role('close').click();
}

/** Follows a link, as somebody would who was sent it, and reads on from there. */
async function readToEnding(visit: Visit, link: string): Promise<void> {
  await visit.page.evaluate((place) => {
    location.hash = place;
  }, `#p=${link}`);
  await visit.toLine(() => visit.role('go-there').click());
  await visit.readOn();
  await visit.role('ending').waitFor();
}

/** Notes every word that the page ever shows or says, from now on. */
const listen = (visit: Visit) =>
  visit.page.evaluate(() => {
    const heard = new Set<string>();
    const hear = () => {
      for (const node of document.querySelectorAll('main, [aria-live], [role="log"]'))
        heard.add(node.textContent ?? '');
    };
    new MutationObserver(hear).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    Object.assign(window, { heard });
  });

const allHeard = (visit: Visit) =>
  visit.page.evaluate(() => [...(window as unknown as { heard: Set<string> }).heard].join('\n'));

it('a passage passed over is in no line, announcement or history; the gallery leads to a line', async () => {
  const { passed, link } = roadWithPassages(1);
  expect(passed.length).toBeGreaterThan(20);
  const visit = await open(small);
  const { page } = visit;
  await visit.marked('game:title');
  await visit.role('content').click();
  await page.getByRole('dialog').waitFor();
  expect(await faultsFound(visit)).toEqual([]);
  await passOverAll(visit);
  await listen(visit);
  await readToEnding(visit, link);
  const heard = await allHeard(visit);
  expect(heard).toContain('When he told her to breathe, she breathed.');
  expect(passed.filter((line) => heard.includes(line))).toEqual([]);

  await page.keyboard.press('b');
  const history = page.locator('dialog[data-role="history"]');
  await history.waitFor();
  const told = (await history.textContent()) ?? '';
  expect(told).toContain('When he told her to breathe, she breathed.');
  expect(passed.filter((line) => told.includes(line))).toEqual([]);

  const again = await visit.again(small.more);
  await again.role('gallery').click();
  await again.role('picture').first().waitFor();
  expect(await faultsFound(again)).toEqual([]);
  expect(await again.page.getByRole('heading', { name: /Pictures \d+ of \d+/ }).count()).toBe(1);
  const before = await again.marks('game:line');
  await again.role('picture').first().click();
  await again.marked('game:line', before);
  expect(await again.page.getByRole('dialog').count()).toBe(0);
  expect(heard).toContain(await again.line());
});

it('who chooses at once what to pass over is heeded, before the page has come to rest', async () => {
  const { passed, link } = roadWithPassages(1);
  const visit = await open({
    ...small,
    async prepare(context) {
      // It never does: what comes then does not come.
      await context.addInitScript(() => {
        window.requestIdleCallback = () => 0;
      });
    },
  });
  const { page } = visit;
  await visit.marked('game:title');
  await visit.role('content').click();
  await page.getByRole('dialog').waitFor();
  await passOverAll(visit);
  await readToEnding(visit, link);
  expect(await page.locator('body[data-rests]').count()).toBe(0);
  expect(passed.length).toBeGreaterThan(20);
  const shown = await visit.lines();
  expect(shown.length).toBeGreaterThan(3);
  expect(shown.filter((line) => passed.includes(line))).toEqual([]);
});

it('touch alone on a phone that is turned in mid-line: the same line stands, up to the ending', async () => {
  const visit = await open({ ...small, screen: { width: 390, height: 844 }, touch: true });
  const { page } = visit;
  await visit.marked('game:title');
  await visit.role('begin').tap();
  await visit.marked('game:line');
  const turn = async (width: number, height: number) => {
    const line = await visit.line();
    await page.setViewportSize({ width, height });
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
    expect(await visit.line()).toBe(line);
    const over = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    expect(await over()).toBe(0);
  };
  for (let hands = 0; ; hands++) {
    const { stopped } = await visit.tab.evaluate(look);
    if (stopped === 'ending') break;
    if (hands % 8 === 2) await turn(844, 390);
    if (hands % 8 === 6) await turn(390, 844);
    if (stopped === 'choice') await visit.role('choice').first().tap();
    // Several for each look: where nothing goes on, a tap does nothing.
    else for (let tap = 0; tap < 5; tap++) await page.touchscreen.tap(180, 150);
    expect(hands).toBeLessThan(150);
  }
});
