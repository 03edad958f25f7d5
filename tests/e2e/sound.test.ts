import { expect, it } from 'vitest';
import type { Visit } from '../../src/tools/play/visit.ts';
import type { Glows } from '../../story/effects/blade/effect.ts';
import { player } from './player.ts';

const open = player();

/** Names of what sounds now on a bus, as a set would have them. */
const heard = (visit: Visit, bus: string) =>
  visit.page.evaluate(
    (wanted) =>
      (window.gameProbe?.sound() ?? [])
        .filter((voice) => voice.bus === wanted && voice.playing && voice.volume > 0)
        .map(({ name }) => name)
        .sort(),
    bus,
  );

const sceneOf = (visit: Visit) =>
  visit.page.evaluate(() => window.gameProbe?.view()?.frame.scene ?? null);

it('the right music, ambience and hums sound, and follow the story', async () => {
  const visit = await open();
  await visit.beginStory();
  const wait = { timeout: 60_000 };
  const first = await sceneOf(visit);
  await expect.poll(() => heard(visit, 'music'), wait).toEqual([first?.music]);
  await expect.poll(() => heard(visit, 'ambience'), wait).toEqual([first?.ambience]);
  for (;;) {
    const scene = await sceneOf(visit);
    const glows = scene?.effects.blade as Glows | undefined;
    if (glows?.rey === 1 && glows.kylo === 1) break;
    await visit.goOn();
  }
  const scene = await sceneOf(visit);
  await expect.poll(() => heard(visit, 'music'), wait).toEqual([scene?.music]);
  await expect
    .poll(() => heard(visit, 'sounds'), wait)
    .toEqual(expect.arrayContaining(['hum-blue', 'hum-red']));
});

it('muted, nothing is heard; the title keeps its own sound', async () => {
  const visit = await open();
  const { page } = visit;
  await visit.marked('game:title');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('checkbox', { name: 'Mute' }).click();
  await page.keyboard.press('Escape');
  await visit.beginStory();
  await visit.goOn();
  const loud = await page.evaluate(
    () => (window.gameProbe?.sound() ?? []).filter(({ volume }) => volume > 0).length,
  );
  expect(loud).toBe(0);
});
