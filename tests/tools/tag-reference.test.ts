import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tagTable } from '../../src/story/cue.ts';
import { readTag } from '../../src/story/tag.ts';
import { tagWords } from '../../src/story/tag-words.ts';
import { tagReference } from '../../src/tools/check/tag-reference.ts';

it('docs/tags.md is what the table of tags says: run "npm run docs:tags"', () => {
  const file = join(import.meta.dirname, '../../docs/tags.md');
  expect(readFileSync(file, 'utf8')).toBe(tagReference());
});

it('every tag has its row', () => {
  for (const name of Object.keys(tagTable)) expect(tagReference()).toContain(`\n| \`${name}\` |`);
});

it('every example is a tag of its own kind', () => {
  for (const [name, { example }] of Object.entries(tagWords)) {
    expect(readTag(example, null).kind).toBe(name);
  }
});
