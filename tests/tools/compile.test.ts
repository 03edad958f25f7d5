import { describe, expect, it } from 'vitest';
import { compileStory } from '../../src/tools/compile/compile.ts';
import { smallStory, writeGame } from './project.ts';

function compiled(source: string) {
  return compileStory(writeGame({ 'story/main.ink': source }).main);
}

describe('a fingerprint', () => {
  it('is the same for the same story, wherever it lies', () => {
    expect(compiled(smallStory).story?.fingerprint).toBe(compiled(smallStory).story?.fingerprint);
  });

  it('is another for other words, and the same for another comment', () => {
    const before = compiled(smallStory).story?.fingerprint;
    expect(compiled(`// Begun.\n${smallStory}`).story?.fingerprint).toBe(before);
    expect(compiled(smallStory.replace('Nobody', 'No one')).story?.fingerprint).not.toBe(before);
  });
});

it("a story from another system's editor is the same story", () => {
  const there = `\uFEFF${smallStory.replaceAll('\n', '\r\n')}`;
  expect(compiled(there).story?.fingerprint).toBe(compiled(smallStory).story?.fingerprint);
});

it('files that include each other in a circle are told, not followed for ever', () => {
  const game = writeGame({
    'story/main.ink': 'INCLUDE a.ink\n-> END\n',
    'story/a.ink': 'INCLUDE b.ink\n',
    'story/b.ink': 'INCLUDE a.ink\n',
  });
  const { story, problems } = compileStory(game.main);
  expect(story).toBeNull();
  expect(problems).toContainEqual(
    expect.objectContaining({
      message: expect.stringContaining('goes round in a circle: a.ink → b.ink → a.ink'),
    }),
  );
});

it("an author's TODO is a note, with its place", () => {
  expect(compiled(smallStory.replace('Nobody was.', 'Nobody was.\nTODO: more')).problems).toEqual([
    expect.objectContaining({ line: 7, message: 'more', severity: 'note' }),
  ]);
});
