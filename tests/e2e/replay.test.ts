import { expect, it } from 'vitest';
import type { Visit } from '../../src/tools/play/visit.ts';
import { autosaves, keptNow } from './kept.ts';
import { player } from './player.ts';

const open = player();

/** Where pictures do not matter: the cheapest stage, and lines that stand at once. */
const quick = { more: '?stage=plain', reducedMotion: true } as const;

/** What the game shows and plays at this moment, without what only time moves. */
async function state(visit: Visit) {
  return visit.page.evaluate(() => {
    const { gameProbe } = window;
    const view = gameProbe?.view();
    return {
      line: view?.frame.beat.line.text,
      scene: view?.frame.scene,
      background: gameProbe?.stage()?.background,
      figures: gameProbe?.stage()?.figures.map(({ person, pose, at }) => [person, pose, at]),
    };
  });
}

const musicOf = (visit: Visit) =>
  visit.page.evaluate(() =>
    (window.gameProbe?.sound() ?? []).filter(({ bus }) => bus === 'music').map(({ name }) => name),
  );

it('a hasty press at the choice takes nothing; back across it, and the other way', async () => {
  const visit = await open(quick);
  await visit.beginStory();
  await visit.hurryOn();
  const choiceLine = await visit.line();
  for (let press = 0; press < 8; press++) await visit.page.keyboard.press('Space');
  await visit.page.keyboard.press('Enter');
  expect(await visit.line()).toBe(choiceLine);
  expect(await visit.stopped()).toBe('choice');

  await visit.choose(0);
  const first = await visit.line();
  await visit.goOn();
  await visit.goBack();
  expect(await visit.line()).toBe(first);
  await visit.goBack();
  expect(await visit.line()).toBe(choiceLine);
  await visit.choose(1);
  expect(await visit.line()).not.toBe(first);
});

it('closing the tab and Continue: the same line, picture and music', async () => {
  const visit = await open();
  await visit.beginStory();
  while (!(await state(visit)).scene?.cast.kylo) await visit.goOn();
  await visit.page.waitForFunction(() => window.gameProbe?.stage()?.figures.length === 1);
  const before = await state(visit);
  expect(before.scene?.music).toBeTruthy();
  // Nobody closes a tab sooner.
  await keptNow(visit);
  const again = await visit.again();
  const marks = await again.marks('game:line');
  await again.role('continue').click();
  await again.marked('game:line', marks);
  await again.page.waitForFunction(() => window.gameProbe?.stage()?.figures.length === 1);
  await expect.poll(() => state(again)).toEqual(before);
  await again.page.waitForFunction(() =>
    window.gameProbe?.sound().some(({ bus, playing }) => bus === 'music' && playing),
  );
  expect(await musicOf(again)).toContain(before.scene?.music);
  await again.goBack();
  expect((await state(again)).line).not.toBe(before.line);
});

it('Begin eats no place: the former playthrough is still kept', async () => {
  const visit = await open(quick);
  await visit.beginStory();
  await visit.goOn();
  await visit.page.keyboard.press('Escape');
  await visit.page.getByRole('button', { name: 'Title', exact: true }).click();
  await visit.beginStory();
  expect(await autosaves(visit)).toHaveLength(2);
});
