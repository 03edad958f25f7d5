import { expect, it, vi } from 'vitest';
import { fetchStory } from '../../src/game/fetched-story.ts';
import * as words from '../../src/phrases/fetched-story.ts';

const whole = '{"inkVersion":21}\n{"knot":"asker"}';

/** Serves one text after the other. */
function serving(...texts: readonly string[]): void {
  const waiting = [...texts];
  vi.stubGlobal('fetch', async () => new Response(waiting.shift()));
}

const asked = () => document.querySelector('.story-coming [role=alert]');

it.each([
  ['cut short', whole.slice(0, 20)],
  ['a page in its place', '<!doctype html><title>Welcome</title>'],
])('a story that comes broken is not begun but asked for again: %s', async (_, broken) => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  serving(broken, whole);
  const coming = fetchStory('story.json', whole.length);
  await expect.poll(asked).not.toBeNull();
  expect(asked()?.textContent).toBe(words.failed);
  document.querySelector<HTMLButtonElement>('.story-coming button')?.click();
  expect(await coming).toMatchObject({ compiled: '{"inkVersion":21}', askers: { knot: 'asker' } });
  expect(document.querySelector('.story-coming')).toBeNull();
  vi.unstubAllGlobals();
});
