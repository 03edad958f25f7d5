import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { effectFolders } from '../../src/tools/compile/effects.ts';
import { sourcesUnder } from '../sources.ts';

// The engine serves any story: it knows no effect by its name, and nobody and nothing of this story.

const root = join(import.meta.dirname, '../..');
const info = JSON.parse(readFileSync(join(root, 'story/story.json'), 'utf8'));
const folders = effectFolders({ root, main: join(root, 'story/main.ink') });
const sources = Object.entries(sourcesUnder('src'));
const engine = sources.filter(([file]) => !file.startsWith('src/effects/'));

/** Lines of the engine that a pattern finds, as `file:line text`. */
function found(pattern: RegExp, files = engine): string[] {
  return files.flatMap(([file, source]) =>
    source.split('\n').flatMap((text, line) => {
      pattern.lastIndex = 0;
      return pattern.test(text) ? [`${file}:${line + 1} ${text.trim()}`] : [];
    }),
  );
}

const anyOf = (words: readonly string[]) => words.join('|');

test('there is something to look for, and to look through', () => {
  expect(folders.length).toBeGreaterThan(10);
  expect(engine.length).toBeGreaterThan(200);
  expect(found(/\battempt\(/).length).toBeGreaterThan(5);
});

test('nothing in the engine is about one effect', () => {
  const names = anyOf(folders.map(({ name }) => name));
  // As a word of the program: a string or a property of its own. To call a function is an instruction of Ink's.
  const others = engine.filter(([file]) => !file.startsWith('src/tools/roads/'));
  expect(found(new RegExp(`['"\`](${names})['"\`]|^\\s*(${names}): entry\\(`), others)).toEqual([]);
  expect(found(new RegExp(`effects/(${names})\\b`))).toEqual([]);
});

test('an effect of the engine names no other', () => {
  for (const { name } of folders.filter(({ path }) => path.includes('src/effects'))) {
    const others = folders.filter((other) => other.name !== name).map((other) => other.name);
    const own = sources.filter(([file]) => file.startsWith(`src/effects/${name}/`));
    expect(found(new RegExp(`['"](${anyOf(others)})['"]`), own)).toEqual([]);
  }
});

test('nobody of this story stands in the engine, nor in its effects', () => {
  const people = anyOf(Object.keys(info.cast).filter((id) => /^(rey|kylo)$/.test(id)));
  expect(people).toBe('rey|kylo');
  expect(found(new RegExp(`\\b(${people})\\b`, 'i'), sources)).toEqual([]);
  expect(found(new RegExp(`: (${anyOf(Object.keys(info.cast))})\\b(?=[^.]*>>)`), sources)).toEqual(
    [],
  );
});

test('no light, shot or place of this story does', () => {
  const { lights, shots, backgrounds } = info;
  for (const [tag, names] of Object.entries({
    light: lights,
    camera: shots,
    background: backgrounds,
  })) {
    expect(found(new RegExp(`\\b${tag}: (${anyOf(Object.keys(names))})\\b`), sources)).toEqual([]);
  }
});

test('no colour of this story does', () => {
  const colours = JSON.stringify(info).match(/#[0-9a-f]{6}\b/gi) ?? [];
  expect(colours.length).toBeGreaterThan(8);
  // White is nobody's.
  const own = [...new Set(colours)].filter((colour) => !/^#f{6}$/i.test(colour));
  expect(found(new RegExp(anyOf(own), 'i'), sources)).toEqual([]);
});
