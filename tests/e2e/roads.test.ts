import { info } from 'virtual:game/info';
import { expect, it } from 'vitest';
import type { Visit } from '../../src/tools/play/visit.ts';
import { player } from './player.ts';
import { roadInNode } from './script.ts';

const open = player();

/** Reads to the ending by one option of the choice; returns the lines shown since the choice opened. */
async function takeRoad(visit: Visit, option: number | string): Promise<string[]> {
  const before = (await visit.lines()).length;
  await visit.choose(option);
  expect(await visit.readOn()).toBe('ending');
  return (await visit.lines()).slice(before);
}

it('every line of both roads, each ending, and a second playthrough that knows of them', async () => {
  const visit = await open();
  await visit.beginStory();
  expect(await visit.readOn()).toBe('choice');
  expect(await visit.role('choice').count()).toBe(2);
  const common = await visit.lines();
  const labels = await visit.role('choice').allTextContents();

  const first = await takeRoad(visit, 0);
  expect([...common, ...first]).toEqual(roadInNode(0));
  const card = visit.role('ending');
  expect(await card.textContent()).toContain(`1 of ${info.endings.length}`);

  await visit.page.getByRole('button', { name: 'Back to the choice' }).click();
  await visit.role('choices').waitFor();
  // Come back to, the choice offers what was never taken first.
  expect(await visit.role('choice').first().textContent()).toBe(labels[1]);
  const second = await takeRoad(visit, labels[1] ?? '');
  expect([...common, ...second]).toEqual(roadInNode(1));
  expect(await card.textContent()).toContain(`2 of ${info.endings.length}`);
  for (const { title } of info.endings) expect(await card.textContent()).toContain(title);

  const before = (await visit.lines()).length;
  await visit.page.getByRole('button', { name: 'From the beginning' }).click();
  await visit.readOn();
  const again = (await visit.lines()).slice(before);
  const known = info.endings.map(({ id }) => id);
  expect(again).toEqual(roadInNode(0, known).slice(0, again.length));
  expect(again).not.toEqual(common);
});
