import { pathToFileURL } from 'node:url';
import { info } from 'virtual:game/info';
import { describe, expect, inject, it } from 'vitest';
import type { EngineName } from '../../src/tools/play/engines/engine.ts';
import { engines } from '../../src/tools/play/engines/engines.ts';
import { ofRole, type Visitor } from '../../src/tools/play/visitor.ts';
import { keptNow } from '../e2e/kept.ts';
import { bothBladesLit, linkTo, roadInNode } from '../e2e/script.ts';
import { guestIn } from './guest.ts';
import { atRest, expectDuskWithBlades, expectLaidOutFor, readToBlades } from './seen.ts';

/** Reads to the ending by one option of the choice; returns the lines shown since the choice opened. */
async function takeRoad(visitor: Visitor, option: string): Promise<string[]> {
  const before = (await visitor.lines()).length;
  await visitor.choose(option);
  await visitor.hurryOn();
  expect(await visitor.stopped()).toBe('ending');
  return (await visitor.lines()).slice(before);
}

/** Opens a page of the menu, from the story. */
async function openPage({ tab }: Visitor, role: string) {
  await tab.press('Escape');
  await tab.click(`${ofRole('menu')} ${ofRole(role)}`);
}

/** The saves of this browser as text: copied, and pasted into the page's own field. */
async function savesAsText(visitor: Visitor): Promise<string> {
  const { tab } = visitor;
  await tab.click('button', { words: 'Copy as text' });
  await visitor.until(() =>
    [...document.querySelectorAll('[data-role="notice"]')].some((one) =>
      /copied/.test(one.textContent ?? ''),
    ),
  );
  await tab.click('textarea');
  await tab.press('Control+v');
  const pasted = () => document.querySelector('textarea')?.value ?? '';
  await expect.poll(() => tab.evaluate(pasted)).not.toBe('');
  return tab.evaluate(pasted);
}

/** What shows and sounds at this moment, without what only time moves. */
const state = ({ tab }: Visitor) =>
  tab.evaluate(() => {
    const view = window.gameProbe?.view();
    return {
      line: view?.frame.beat.line.text,
      scene: view?.frame.scene,
      background: window.gameProbe?.stage()?.background,
      figures: window.gameProbe?.stage()?.figures.map(({ person, pose, at }) => [person, pose, at]),
    };
  });

/** Names of what sounds on a bus, in order. */
const heard = ({ tab }: Visitor, bus: string) =>
  tab.evaluate(
    (wanted: string) =>
      (window.gameProbe?.sound() ?? [])
        .filter((voice) => voice.bus === wanted && voice.playing && voice.volume > 0)
        .map(({ name }) => name)
        .sort(),
    bus,
  );

/** The whole game, played in one engine. */
export function playedIn(name: EngineName): void {
  describe(engines[name].title, () => {
    const open = guestIn(name);

    it('every line of both roads is read, with steps back over the choice, to each ending', async () => {
      const visitor = await open();
      await visitor.beginStory();
      await visitor.hurryOn();
      expect(await visitor.stopped()).toBe('choice');
      const common = await visitor.lines();
      const asked = await visitor.line();
      const [first = '', second = ''] = await visitor.options();
      await visitor.choose(second);
      await visitor.goBack();
      expect(await visitor.line()).toBe(asked);
      expect([...common, ...(await takeRoad(visitor, first))]).toEqual(roadInNode(0));
      expect(await visitor.words('ending')).toContain(`1 of ${info.endings.length}`);

      await visitor.tab.click(ofRole('to-choice'));
      await visitor.until(() => document.querySelector('[data-role="choices"]') !== null);
      expect([...common, ...(await takeRoad(visitor, second))]).toEqual(roadInNode(1));
      const card = await visitor.words('ending');
      for (const { title } of info.endings) expect(card).toContain(title);
    });

    it('small capitals are the typeface’s own, and what a setting is called stands right over its options', async () => {
      const { tab } = await open();
      const width = (feature: boolean) =>
        tab.evaluate((own: boolean) => {
          const author = document.querySelector<HTMLElement>('[data-role="title"] .author');
          if (author === null) throw new Error('nobody is named');
          if (own)
            Object.assign(author.style, {
              fontVariantCaps: 'normal',
              fontFeatureSettings: '"c2sc", "smcp"',
            });
          const words = document.createRange();
          words.selectNodeContents(author);
          return Math.round(words.getBoundingClientRect().width);
        }, feature);
      await tab.evaluate(() => document.fonts.ready.then(() => true));
      expect(await width(false)).toBe(await width(true));
      await tab.click(ofRole('settings'));
      const gaps = () =>
        tab.evaluate(() =>
          [...document.querySelectorAll('.options')].map((options) => {
            const [legend, choices] = [...options.children].map((one) =>
              one.getBoundingClientRect(),
            );
            return Math.round((choices?.top ?? 0) - (legend?.bottom ?? 0));
          }),
        );
      await expect.poll(async () => (await gaps()).length).toBeGreaterThan(4);
      expect(new Set(await gaps())).toEqual(new Set([0]));
    });

    it('the right music, ambience and hums sound; reloaded, Continue shows and plays the same', async () => {
      const visitor = await open();
      await visitor.beginStory();
      const first = (await state(visitor)).scene;
      await expect.poll(() => heard(visitor, 'music')).toEqual([first?.music]);
      await expect.poll(() => heard(visitor, 'ambience')).toEqual([first?.ambience]);
      await readToBlades(visitor);
      const before = await state(visitor);
      await expect.poll(() => heard(visitor, 'music')).toEqual([before.scene?.music]);
      const hums = expect.arrayContaining(['hum-blue', 'hum-red']);
      await expect.poll(() => heard(visitor, 'sounds')).toEqual(hums);
      // A sound that is said to play gets on.
      const seek = () => visitor.tab.evaluate(() => window.gameProbe?.sound()[0]?.seek ?? 0);
      const once = await seek();
      await expect.poll(seek).not.toBe(once);

      await keptNow(visitor);
      await visitor.tab.reload();
      await visitor.toLine(() => visitor.tab.click(ofRole('continue')));
      await expect.poll(() => state(visitor)).toEqual(before);
      await expect.poll(() => heard(visitor, 'music')).toEqual([before.scene?.music]);
      await visitor.goBack();
      expect((await state(visitor)).line).not.toBe(before.line);
    });

    it('a save is taken out as text, and in again by somebody who has nothing', async () => {
      const visitor = await open();
      await visitor.beginStory();
      await visitor.goTo(6);
      const line = await visitor.line();
      await openPage(visitor, 'save');
      await visitor.tab.click(ofRole('keep'));
      await visitor.until(() => document.querySelector('[data-role="slot"]') !== null);
      const text = await savesAsText(visitor);

      const other = await open();
      await other.tab.click(ofRole('load'));
      await other.enter('textarea', text);
      await other.tab.click('button', { words: 'Take in this text' });
      await other.toLine(() => other.tab.click(`${ofRole('slot')} ${ofRole('place')}`));
      expect(await other.line()).toBe(line);
      await other.goBack();
      expect(await other.line()).not.toBe(line);
    });

    it('history leads back to a line, the map to an earlier scene, and the story goes on', async () => {
      const visitor = await open();
      await visitor.beginStory();
      const first = await visitor.line();
      await visitor.goTo(12);
      const scene = (await state(visitor)).scene?.title;
      await openPage(visitor, 'paths');
      await visitor.until(
        () => document.activeElement?.getAttribute('aria-current') === 'location',
      );
      await visitor.tab.press('ArrowLeft');
      await visitor.toLine(() => visitor.tab.press('Enter'));
      expect(await visitor.at()).toBeLessThan(12);
      expect((await state(visitor)).scene?.title).not.toBe(scene);
      await visitor.goOn();

      await openPage(visitor, 'history');
      await visitor.toLine(() => visitor.tab.click(`${ofRole('lines')} button`));
      expect(await visitor.line()).toBe(first);
      await visitor.goOn();
    });

    it.each(['full', 'plain'] as const)(
      'on the %s stage sky, figure and blades have the colours of the scene, upright and landscape',
      async (stage) => {
        const screen = { width: 640, height: 360 };
        const visitor = await open({ stage, screen, link: linkTo(bothBladesLit) });
        await atRest(visitor);
        await expectDuskWithBlades(visitor, stage);
        const upright = { width: 390, height: 844 };
        await visitor.tab.resize(upright);
        await expectLaidOutFor(visitor, upright);
        await visitor.goOn();
      },
    );

    it('the single file, opened as a file, is read to an ending with pictures and sound, and keeps the place', async () => {
      const url = pathToFileURL(inject('singleFile')).href;
      const visitor = await open({ url, screen: { width: 640, height: 360 } });
      await visitor.beginStory();
      await readToBlades(visitor);
      await expectDuskWithBlades(visitor, 'plain');
      const { scene } = await state(visitor);
      await expect.poll(() => heard(visitor, 'music')).toEqual([scene?.music]);
      const line = await visitor.line();
      await keptNow(visitor);
      await visitor.tab.reload();
      await visitor.toLine(() => visitor.tab.click(ofRole('continue')));
      expect(await visitor.line()).toBe(line);
      await visitor.hurryOn();
      expect(await visitor.stopped()).toBe('choice');
      await visitor.choose(1);
      await visitor.hurryOn();
      expect(await visitor.stopped()).toBe('ending');
    });
  });
}
