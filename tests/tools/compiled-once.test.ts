import { expect, test } from 'vitest';
import { compiledOnce } from '../../src/tools/compile/compiled-once.ts';
import { writeGame, writeIn } from './project.ts';

const main = 'INCLUDE more.ink\n-> shore\n';
const more = '=== shore ===\nSand.\n-> END\n';

/** A story in two files, and how one of them is changed. */
function tale() {
  const { root, main: file } = writeGame({ 'story/main.ink': main, 'story/more.ink': more });
  return { file, change: (name: string, text: string) => writeIn(root, `story/${name}`, text) };
}

test('a story is compiled once, as long as it stays the same', () => {
  const { file } = tale();
  const once = compiledOnce(file);
  expect(once.story).not.toBeNull();
  expect(compiledOnce(file)).toBe(once);
});

test('a change of any of its files is seen, and so is one that comes or is mended', () => {
  const { file, change } = tale();
  const before = compiledOnce(file);
  change('more.ink', more.replace('Sand', 'Stones'));
  const after = compiledOnce(file);
  expect(after.story?.fingerprint).not.toBe(before.story?.fingerprint);
  change('main.ink', `INCLUDE third.ink\n${main}`);
  expect(compiledOnce(file).story).toBeNull();
  change('third.ink', '// Nothing.\n');
  expect(compiledOnce(file).story).not.toBeNull();
});

test('stories are not taken for each other', () => {
  const [one, other] = [tale(), tale()];
  other.change('more.ink', more.replace('Sand', 'Stones'));
  const first = compiledOnce(one.file).story?.fingerprint;
  expect(compiledOnce(other.file).story?.fingerprint).not.toBe(first);
  expect(compiledOnce(one.file).story?.fingerprint).toBe(first);
});
