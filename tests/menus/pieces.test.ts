import { describe, expect, test } from 'vitest';
import { piecesOf } from '../../src/menus/history/pieces.ts';
import { parseLine } from '../../src/story/line.ts';

/** A line's pieces: emphasis as it is written, what was found in brackets. */
function written(source: string, words: string): string {
  return piecesOf(parseLine(source), words)
    .map(({ text, italic, bold, found }) => {
      const leaning = italic ? `<i>${text}</i>` : text;
      const weighty = bold ? `<b>${leaning}</b>` : leaning;
      return found ? `[${weighty}]` : weighty;
    })
    .join('');
}

describe('a line of the history', () => {
  test('keeps its emphasis', () => {
    expect(written('He <i>did</i> go, <b>then</b>.', '')).toBe('He <i>did</i> go, <b>then</b>.');
  });

  test('has what is looked for marked each time, in any case', () => {
    expect(written('The lamp, the stair.', 'the')).toBe('[The] lamp, [the] stair.');
    expect(written('no, no', 'no')).toBe('[no], [no]');
    expect(written('nono', 'no')).toBe('[no][no]');
  });

  test('is marked across where its emphasis begins and ends', () => {
    expect(written('He <i>did</i> go.', 'did go')).toBe('He [<i>did</i>][ go].');
    expect(written('He <i>did go</i>.', 'e did')).toBe('H[e ][<i>did</i>]<i> go</i>.');
  });

  test('is not marked where a letter grows as it becomes small', () => {
    expect(written('\u0130stanbul', 'stan')).toBe('\u0130stanbul');
  });
});
