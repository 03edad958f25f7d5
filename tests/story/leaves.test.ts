import { describe, expect, it } from 'vitest';
import { leavesOf, partLine, rowsIn, sentencesOf } from '../../src/story/leaves.ts';
import { parseLine } from '../../src/story/line.ts';

/** A text parted where each leaf has room for so many letters. */
function parted(text: string, room: number): string[] {
  const begins = leavesOf(text, (from) => Math.min(text.length, from + room));
  return begins.map((from, index) => text.slice(from, begins[index + 1]));
}

/** Sentences of a text. */
function sentences(text: string): string[] {
  const begins = [0, ...sentencesOf(text)];
  return begins.map((from, index) => text.slice(from, begins[index + 1]));
}

describe('a sentence', () => {
  it.each([
    ['in English', ['He came. ', 'Did he? ', 'He did! ', 'So… ', 'Yes.']],
    [
      'with what is said in it',
      ['“Stop!” he said. ', '“Why?” ', 'Nobody knew (or cared.) ', 'So be it.'],
    ],
    [
      'with short words',
      ['Mr. Smith met Dr. J. R. Hall, e.g. at St. Ives. ', 'It was no. 5 at 3.5 pounds.'],
    ],
    ['with days, as in German', ['Am 3. Mai kam z. B. Herr Dr. Meier. ', 'Er blieb bzw. schlief.']],
    ['in Japanese', ['彼は行った。', '「そう？」と言った。', '「うん。」', '終わり。']],
    ['in Chinese', ['他走了。', '“真的吗？”', '她问。']],
    ['in Arabic', ['هل جاء؟ ', 'نعم، جاء۔ ', 'لا.']],
    ['in Hindi', ['वह आया। ', 'वह गया।']],
    ['in Russian', ['Он пришёл. ', '«Кто?» ', 'Никто.']],
  ])('%s', (_name, parts) => {
    expect(sentences(parts.join(''))).toEqual(parts);
  });
});

describe('a long text', () => {
  it('is one leaf where it has room', () => {
    expect(parted('All of it.', 10)).toEqual(['All of it.']);
  });

  it('ends a leaf with a sentence', () => {
    const text = 'One two three. Four five six seven eight. Nine ten.';
    expect(parted(text, 30)).toEqual([
      'One two three. ',
      'Four five six seven eight. ',
      'Nine ten.',
    ]);
  });

  it('with a clause, where the last sentence would leave the leaf nearly empty', () => {
    const text = 'No. Then came the rain, which nobody had asked for, and all of the hay was wet.';
    expect(parted(text, 40)).toEqual([
      'No. Then came the rain, ',
      'which nobody had asked for, ',
      'and all of the hay was wet.',
    ]);
  });

  it('else between words, never within one', () => {
    const text = 'a word after another word and another word still';
    const leaves = parted(text, 17);
    expect(leaves.join('')).toBe(text);
    for (const leaf of leaves.slice(0, -1)) expect(leaf).toMatch(/\w $/);
  });

  it('where a script has no blanks, where its row ends', () => {
    expect(parted('あいうえおかきくけこ', 4)).toEqual(['あいうえ', 'おかきく', 'けこ']);
    expect(parted('一二三，四五六七。八九', 5)).toEqual(['一二三，', '四五六七。', '八九']);
  });

  it('with a word that is longer than a leaf, comes to an end all the same', () => {
    expect(parted('x'.repeat(25), 10)).toEqual(['x'.repeat(10), 'x'.repeat(10), 'x'.repeat(5)]);
    expect(leavesOf('abc', () => 0)).toEqual([0, 1, 2]);
  });
});

it('a line that is parted keeps emphasis and timing where they were', () => {
  const line = parseLine('One <i>two. Three</i> <slow>four. <wait 1s>Five</slow> six.');
  const begins = [0, ...sentencesOf(line.text)];
  const parts = partLine(line, begins);
  expect(parts.map(({ text }) => text).join('')).toBe(line.text);
  expect(
    parts.map(({ spans }) => spans.filter(({ italic }) => italic).map(({ text }) => text)),
  ).toEqual([['two. '], ['Three'], []]);
  expect(parts.map(({ timings }) => timings)).toEqual([
    undefined,
    [{ at: 6, wait: 0, pace: 0.4 }],
    [
      { at: 0, wait: 0, pace: 0.4 },
      { at: 0, wait: 1000, pace: 0.4 },
      { at: 4, wait: 0, pace: 1 },
    ],
  ]);
});

describe('rows of a leaf', () => {
  const screen = { screenHeight: 720, box: 110, foot: 30, name: 0, row: 34 };

  it('are a few more than a low text box has', () => {
    expect(rowsIn(screen)).toBe(6);
  });

  it('are those of the text box where that is high, less the speaker’s name', () => {
    expect(rowsIn({ ...screen, box: 300 })).toBe(8);
    expect(rowsIn({ ...screen, box: 300, name: 30 })).toBe(7);
  });

  it('do not cover the picture where letters are large, but are two at least', () => {
    expect(rowsIn({ ...screen, row: 80 })).toBe(5);
    expect(rowsIn({ ...screen, row: 300 })).toBe(2);
  });
});
