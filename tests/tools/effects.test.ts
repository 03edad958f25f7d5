import { join } from 'node:path';
import { effects } from 'virtual:game/effects';
import { effects as authors } from 'virtual:game/effects/author';
import { expect, it } from 'vitest';
import { effectFolders } from '../../src/tools/compile/effects.ts';
import { writeGame } from './project.ts';

const root = join(import.meta.dirname, '../..');

it('lists the engine’s own effects, then the story’s, each by the name of its folder', () => {
  const folders = effectFolders({ root, main: join(root, 'story/main.ink') });
  expect(effects.map(({ name }) => name)).toEqual(folders.map(({ name }) => name));
  expect(folders.map(({ shown }) => shown.replace(/\/\w+$/, ''))).toEqual(
    folders.map(({ path }) => (path.includes('/src/effects/') ? 'src/effects' : 'effects')),
  );
  expect(authors.map(({ name }) => name)).toEqual(effects.map(({ name }) => name));
});

it('refuses a folder without effect.ts, and one called like an effect of the engine’s', () => {
  const bare = writeGame({ 'story/effects/lamp/seen.ts': 'export default {};\n' });
  expect(() => effectFolders(bare)).toThrow('effects/lamp has no effect.ts');
  const part = 'export default {};\n';
  const twice = writeGame({
    'src/effects/rain/effect.ts': part,
    'story/effects/rain/effect.ts': part,
  });
  expect(() => effectFolders(twice)).toThrow('effects/rain is called like an effect of the engine');
});
