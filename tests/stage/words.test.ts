import { describe, expect, test, vi } from 'vitest';
import { breakLines, type Face } from '../../src/stage/words/paragraph.ts';
import { Speech } from '../../src/stage/words/speech.ts';
import { fontsReady } from '../../src/stage/words/typeset.ts';
import { lettersAt, timeLetters } from '../../src/stage/words/typewriter.ts';
import { parseLine } from '../../src/story/line.ts';

// Letters 10 wide, bold ones 12.
const measure = (text: string, face: Face) => text.length * (face.bold ? 12 : 10);
const rowsOf = (source: string, longest: number, even = false) =>
  breakLines(parseLine(source).spans, longest, measure, even);
const texts = (rows: ReturnType<typeof rowsOf>) =>
  rows.map((row) => row.pieces.map((piece) => piece.text).join(''));

describe('a paragraph', () => {
  test('keeps every letter, in order', () => {
    const source =
      'She came down among <i>coals</i>, left elbow first—and <b>then</b> the sleeve caught.';
    const { text } = parseLine(source);
    for (const longest of [90, 150, 400, 2000])
      expect(texts(rowsOf(source, longest)).join('')).toBe(text);
  });

  test('ends a row where its author breaks it, letter for letter as long as its words', () => {
    const rows = rowsOf('one<br>two three<br><b>four</b>', 130);
    expect(texts(rows)).toEqual(['one ', 'two three ', 'four']);
    expect(rows.map(({ width }) => width)).toEqual([30, 90, 48]);
    expect(rows.map(({ pieces: [piece] }) => piece?.from)).toEqual([0, 4, 14]);
  });

  test('no line is longer than the measure', () => {
    const rows = rowsOf('one two three four five six seven eight nine ten eleven', 130);
    for (const row of rows) expect(row.width).toBeLessThanOrEqual(130);
  });

  test('a word longer than the measure is parted between letters, and no other word is', () => {
    const source = 'so <i>incompre</i>hensibilities <b>👩‍👩‍👧 é́</b> go';
    expect(texts(rowsOf('incomprehensibilities', 100))).toEqual(['incomprehe', 'nsibilitie', 's']);
    const rows = rowsOf(source, 100);
    for (const row of rows) expect(row.width).toBeLessThanOrEqual(100);
    expect(texts(rows).join('')).toBe(parseLine(source).text);
    expect(rowsOf('👩‍👩‍👧👩‍👩‍👧', 50).map((row) => row.pieces[0]?.text)).toEqual([
      '👩‍👩‍👧',
      '👩‍👩‍👧',
    ]);
    for (const row of rows)
      for (const { text, from } of row.pieces)
        expect(parseLine(source).text.slice(from, from + text.length)).toBe(text);
  });

  test('words in two faces that nothing parts stay together', () => {
    expect(texts(rowsOf('aaaa bb<i>bb</i>cc dd', 70))).toEqual(['aaaa ', 'bbbbcc ', 'dd']);
  });

  test('a space that holds words together parts none', () => {
    expect(texts(rowsOf('aa bb\u00a0cc', 60))).toEqual(['aa ', 'bb\u00a0cc']);
  });

  test('ideographs may part anywhere, but not before a closing mark nor after an opening one', () => {
    const source = '你好，世界。“可以吗？”他说——「也许……」。ショッピングセンター';
    for (let longest = 20; longest <= 120; longest += 10) {
      const rows = texts(rowsOf(source, longest));
      expect(rows.join('')).toBe(source);
      for (const [index, row] of rows.entries()) {
        if (longest < 60) continue;
        if (index > 0) expect(row).not.toMatch(/^[，。？”…」ョッー]/);
        expect(row).not.toMatch(/[“「]$/);
        expect(row).not.toMatch(/[^—]—$/);
      }
    }
    expect(texts(rowsOf('世界hello世界', 50))).toEqual(['世界', 'hello', '世界']);
  });

  test('a space at the end of a line does not count', () => {
    expect(texts(rowsOf('aaaa bbbb', 40))).toEqual(['aaaa ', 'bbbb']);
  });

  test('may break after a dash between words, never before a closing quote', () => {
    expect(texts(rowsOf('aaaa—bbbb', 60))).toEqual(['aaaa—', 'bbbb']);
    expect(texts(rowsOf('aaaa “bbb—” c', 100)).join('|')).not.toContain('|”');
  });

  test('does not leave a word alone on its last line', () => {
    const rows = rowsOf('aaaa bbbb cccc dddd eeee ffff g', 290);
    expect(rows).toHaveLength(2);
    expect(rows[1]?.width ?? 0).toBeGreaterThanOrEqual(290 * 0.3);
  });

  test('takes no more lines for that than it must', () => {
    const source = 'aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii';
    const greedy = Math.ceil(source.length / 19);
    expect(rowsOf(source, 190, true).length).toBeLessThanOrEqual(greedy + 1);
  });

  test('set in the middle, its lines are alike', () => {
    const [first, second] = rowsOf('aaaa bbbb cccc dddd eeee ffff', 250, true);
    expect(Math.abs((first?.width ?? 0) - (second?.width ?? 999))).toBeLessThanOrEqual(60);
  });

  test('runs in one face are one piece, faces keep apart', () => {
    const [row] = rowsOf('one <i>two</i> three four', 1000);
    expect(row?.pieces.map(({ text, face }) => [text, face.italic])).toEqual([
      ['one ', false],
      ['two', true],
      [' three four', false],
    ]);
    expect(row?.pieces.map((piece) => piece.from)).toEqual([0, 4, 7]);
  });
});

describe('the typewriter', () => {
  test('types evenly', () => {
    expect(timeLetters('abcd', 10).at).toEqual([100, 200, 300, 400]);
  });

  test('rests after a comma, longer after a full stop, not after the last sign', () => {
    const gap = (text: string) => {
      const { at } = timeLetters(text, 10);
      return (at[2] ?? 0) - (at[1] ?? 0);
    };
    expect(gap('a, b')).toBeGreaterThan(gap('a  b'));
    expect(gap('a. b')).toBeGreaterThan(gap('a, b'));
    expect(timeLetters('ab.', 10).length).toBe(300);
  });

  test('rests after the closing quote, not before it', () => {
    const { at } = timeLetters('a.” b', 10);
    expect((at[2] ?? 0) - (at[1] ?? 0)).toBe(100);
    expect((at[3] ?? 0) - (at[2] ?? 0)).toBeGreaterThan(500);
  });

  test('a point in a number is no end', () => {
    expect(timeLetters('3.5', 10).at).toEqual([100, 200, 300]);
  });

  test('signs that make one letter come together', () => {
    expect(timeLetters('e\u0301👩‍👧b', 10).at).toEqual([100, 100, 200, 200, 200, 200, 200, 300]);
    const typing = timeLetters('👩‍👧b', 10);
    for (const ms of [99, 101, 150]) expect([0, 5]).toContain(Math.floor(lettersAt(typing, ms)));
  });

  test('speed 0 is at once', () => {
    expect(timeLetters('abc', 0)).toMatchObject({ at: [0, 0, 0], length: 0 });
    expect(lettersAt(timeLetters('abc', 0), 0)).toBe(3);
  });

  test('letters only ever come, and all of them', () => {
    const text = 'She waited. “Then, perhaps—” he said.';
    const typing = timeLetters(text, 40);
    let before = 0;
    for (let ms = 0; ms <= typing.length; ms += 7) {
      const now = lettersAt(typing, ms);
      expect(now).toBeGreaterThanOrEqual(before);
      before = now;
    }
    expect(lettersAt(typing, typing.length)).toBe(text.length);
  });

  test('while it rests no letter comes in', () => {
    const typing = timeLetters('a. b', 10);
    expect(lettersAt(typing, 200)).toBe(2);
    expect(lettersAt(typing, 900)).toBe(2);
  });
});

describe('a line timed by its author', () => {
  const timed = (source: string, speed = 10) => {
    const { text, timings } = parseLine(source);
    return { text, ...timeLetters(text, speed, timings) };
  };

  test('waits before a letter for as long as it is told to', () => {
    expect(timed('ab<wait 0.5s>cd').at).toEqual([100, 200, 800, 900]);
    expect(timed('ab<wait 500ms>cd').at).toEqual([100, 200, 800, 900]);
  });

  test('the wait comes on top of the rest after a sign', () => {
    const { at } = timed('a. <wait 2s>b');
    expect((at[3] ?? 0) - (at[1] ?? 0)).toBe(1300 + 2000 + 200);
  });

  test('goes slowly where it is told to, and at its own pace after', () => {
    const { at } = timed('a<slow>bc</slow>d');
    const gaps = at.map((moment, index) => moment - (at[index - 1] ?? 0));
    expect(gaps[1]).toBeGreaterThan(200);
    expect(gaps[2]).toBe(gaps[1]);
    expect(gaps[3]).toBe(100);
  });

  test('keeps its marks out of the words, and emphasis where it was', () => {
    const line = parseLine('He <i>wai<wait 1s>ted</i>.');
    expect(line.text).toBe('He waited.');
    expect(line.spans.map(({ text, italic }) => [text, italic])).toEqual([
      ['He ', false],
      ['wai', true],
      ['ted', true],
      ['.', false],
    ]);
    expect(parseLine('1 < 2 <waiting> <wait> x').text).toBe('1 < 2 <waiting> <wait> x');
  });

  test('is whole at once for who reads without a typewriter, or hurries it', () => {
    expect(timed('ab<wait 5s>cd', 0).length).toBe(0);
    const speech = new Speech(parseLine('ab<wait 5s>cd'), 10, 0);
    expect(speech.isWhole(3000)).toBe(false);
    speech.finish();
    expect(speech.isWhole(1)).toBe(true);
  });
});

describe('speech', () => {
  test('begins when it is time, and can be finished at once', () => {
    const speech = new Speech(parseLine('abcd'), 10, 1000);
    expect(speech.letters(999)).toBe(0);
    expect(speech.letters(1000)).toBe(1);
    expect(speech.letters(1200)).toBe(3);
    expect(speech.isWhole(1299)).toBe(false);
    speech.finish();
    expect(speech.isWhole(1201)).toBe(true);
  });

  test('a line without words is only its pause', () => {
    const pause = new Speech(parseLine(''), 40, 1500);
    expect(pause.isWhole(1499)).toBe(false);
    expect(pause.isWhole(1500)).toBe(true);
  });
});

test('a typeface that cannot be had is named, and nobody waits for it', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const load = () => Promise.reject(new Error('the network failed'));
  vi.stubGlobal('document', { fonts: { load } });
  await fontsReady('story', () => () => {});
  expect(warned).toHaveBeenCalledTimes(1);
  vi.unstubAllGlobals();
  warned.mockRestore();
});

test('what stands in for a typeface need not be had', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  // As a browser does: it fails where one of all the named cannot be had.
  const load = (font: string) =>
    /^(italic )?40px "Story"$/.test(font) ? Promise.resolve([]) : Promise.reject(new Error(font));
  vi.stubGlobal('document', { fonts: { load } });
  await fontsReady('story', () => () => {});
  expect(warned).not.toHaveBeenCalled();
  vi.unstubAllGlobals();
  warned.mockRestore();
});
