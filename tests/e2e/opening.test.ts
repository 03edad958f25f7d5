import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { info } from 'virtual:game/info';
import { expect, inject, it } from 'vitest';
import { player } from './player.ts';

const open = player();

it('the title leads to the first line', async () => {
  const visit = await open();
  await visit.marked('game:title');
  expect(await visit.page.title()).toBe(info.title);
  await visit.beginStory();
  expect(await visit.line()).not.toBe('');
  expect(await visit.lines()).toEqual([await visit.line()]);
});

it('opened by double-click, the page says in a visible line that it needs a web server', async () => {
  const visit = await open();
  const page = await visit.context.newPage();
  await page.goto(pathToFileURL(join(inject('gameFolder'), 'index.html')).href);
  await page.getByText(/web server/).waitFor({ state: 'visible' });
});
