import { info } from 'virtual:game/info';
import { expect, it } from 'vitest';
import type { Visit } from '../../src/tools/play/visit.ts';
import { Telling, writeDownTold } from './heard.ts';
import { player } from './player.ts';
import { framesInNode, roadInNode } from './script.ts';

const open = player();

/** Reads to the ending by one option of the choice; returns the lines shown since the choice opened. */
async function takeRoad(visit: Visit, option: number | string): Promise<string[]> {
  const before = (await visit.lines()).length;
  await visit.choose(option);
  // What had the focus is gone: keys find the story all the same.
  const focused = await visit.page.evaluate(() => document.activeElement?.className);
  expect(focused).toContain('story');
  await visit.hurryOn();
  expect(await visit.stopped()).toBe('ending');
  return (await visit.lines()).slice(before);
}

/** What a screen reader was told since it was last asked. */
function told(visit: Visit): Promise<string[]> {
  return visit.page.evaluate(() => window.told?.splice(0) ?? []);
}

it('every line of both roads, each ending, and a second playthrough that knows of them', async () => {
  const visit = await open({
    more: '?stage=plain',
    hasty: true,
    reducedMotion: true,
    prepare: async (context) => {
      await context.addInitScript(writeDownTold);
    },
  });
  // What pictures show is there with the stage.
  await visit.until(() => window.gameProbe?.stage() != null);
  await visit.beginStory();
  await visit.hurryOn();
  expect(await visit.stopped()).toBe('choice');
  expect(await visit.role('choice').count()).toBe(2);
  const common = await visit.lines();
  const labels = await visit.role('choice').allTextContents();

  const first = await takeRoad(visit, 0);
  expect([...common, ...first]).toEqual(roadInNode(0));
  const card = visit.role('ending');
  expect(await card.textContent()).toContain(`1 of ${info.endings.length}`);

  const frames = [framesInNode(0), framesInNode(1)] as const;
  const telling = new Telling();
  const heard = [
    ...telling.of(frames[0].slice(0, common.length)),
    `(Choices: ${labels.length})`,
    ...telling.of(frames[0].slice(common.length)),
    ...telling.ofEnding(frames[0].at(-1)?.beat.ending ?? null),
  ];
  expect(await told(visit)).toEqual(heard);

  await visit.page.getByRole('button', { name: 'Back to the choice' }).click();
  await visit.role('choices').waitFor();
  // Come back to, the choice offers what was never taken first.
  expect(await visit.role('choice').first().textContent()).toBe(labels[1]);
  const second = await takeRoad(visit, labels[1] ?? '');
  expect([...common, ...second]).toEqual(roadInNode(1));
  expect(await card.textContent()).toContain(`2 of ${info.endings.length}`);
  for (const { title } of info.endings) expect(await card.textContent()).toContain(title);
  expect(await told(visit)).toEqual([
    ...telling.of(frames[1].slice(common.length - 1, common.length)),
    `(Choices: ${labels.length})`,
    ...telling.of(frames[1].slice(common.length)),
    ...telling.ofEnding(frames[1].at(-1)?.beat.ending ?? null),
  ]);

  const before = (await visit.lines()).length;
  await visit.toLine(() => visit.page.getByRole('button', { name: 'From the beginning' }).click());
  await visit.hurryOn();
  const again = (await visit.lines()).slice(before);
  const known = info.endings.map(({ id }) => id);
  expect(again).toEqual(roadInNode(0, known).slice(0, again.length));
  expect(again).not.toEqual(common);
});
