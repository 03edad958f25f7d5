import { expect, it } from 'vitest';
import { parseLine } from '../../src/story/line.ts';
import { isPageWords } from '../../src/story/page-words.ts';

const people = { ann: { name: 'Ann' }, maryam: { name: 'مريم' }, crowd: { name: null } };

function isPages(text: string, speaker: string | null = null): boolean {
  return isPageWords({ speaker, line: parseLine(text), cues: [] }, people);
}

it.each([
  ['Hebrew', 'שלום לך.'],
  ['Arabic', 'مرحبا.'],
  ['Thai', 'สวัสดี'],
  ['Khmer', 'សួស្តី'],
  ['an Arabic word in a Latin line', 'He said مرحبا, and left.'],
])('%s is the page’s to set', (_name, text) => {
  expect(isPages(text)).toBe(true);
  expect(isPages(text, 'ann')).toBe(true);
});

it.each([
  ['Latin', 'Plain words – “like” these… é'],
  ['Greek and Cyrillic', 'Καλημέρα. Привет.'],
  ['Chinese', '你好，世界。'],
  ['Hindi', 'नमस्ते दुनिया।'],
  ['an emoji', '👩‍👩‍👧‍👦 🇩🇪'],
  ['nothing', ''],
])('%s is the stage’s', (_name, text) => {
  expect(isPages(text)).toBe(false);
  expect(isPages(text, 'crowd')).toBe(false);
});

it('a line with a link is the page’s, as a link is pressed', () => {
  const line = parseLine('Look there.');
  const cues = [{ kind: 'link', address: 'https://example.org' }] as const;
  expect(isPageWords({ speaker: null, line, cues }, people)).toBe(true);
});

it('a name counts as much as what is said', () => {
  expect(isPages('Hello.', 'maryam')).toBe(true);
});
