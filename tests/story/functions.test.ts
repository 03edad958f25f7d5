import { describe, expect, test } from 'vitest';
import { Playthrough } from '../../src/playthrough/playthrough.ts';
import { restore } from '../../src/playthrough/restore.ts';
import { functionsOf, whyNot } from '../../src/story/functions.ts';
import { scriptOf, toChoice, words } from '../script.ts';

/** The lines of a story that calls functions, and what was told of them. */
function read(source: string, own: Readonly<Record<string, unknown>>) {
  const told: string[] = [];
  const script = { ...scriptOf(source), functions: functionsOf(own) };
  const log = { seed: 1, known: [], taken: [] };
  const playthrough = toChoice(new Playthrough(script, log, (message) => told.push(message)));
  return { script, told, playthrough, lines: words(playthrough) };
}

describe('a function outside the story', () => {
  test('is given what the story gives it, and answers in its words', () => {
    const { lines, told } = read(
      'EXTERNAL sum(a, b)\nEXTERNAL shout(words)\nEXTERNAL is(a)\n{sum(2, 3) / 2} {sum(0.5, 1)} {shout("hush")} {is(true): yes}',
      {
        sum: (a: number, b: number) => a + b,
        shout: (said: string) => `${said.toUpperCase()}!`,
        is: (a: boolean) => a,
      },
    );
    expect(lines).toEqual(['2 1.5 HUSH! yes']);
    expect(told).toEqual([]);
  });

  test('comes before the Ink function of its name', () => {
    const source = 'EXTERNAL who()\n{who()}\n=== function who() ===\n~ return "Ink"';
    expect(read(source, { who: () => 'outside' }).lines).toEqual(['outside']);
    expect(read(source, {}).lines).toEqual(['Ink']);
  });

  test('is given the words of a list', () => {
    const source = 'LIST things = (lamp), (oil), rope\nEXTERNAL of(list)\n{of(things)}';
    expect(read(source, { of: (list: string) => `<${list}>` }).lines).toEqual(['<lamp, oil>']);
  });

  test('is called again whenever the log is walked, and leads to the same frames', () => {
    const source =
      'EXTERNAL next(n)\nVAR n = 1\n-> a\n=== a ===\n{n}.\n~ n = next(n)\n+ [On {n}] -> a';
    const { script, playthrough } = read(source, { next: (n: number) => n * 2 });
    for (let turn = 0; turn < 5; turn++)
      playthrough.choose(playthrough.frame.beat.choices[0]?.id ?? '');
    expect(playthrough.frame.beat.line.text).toBe('32.');
    expect(restore(script, playthrough.bookmark()).playthrough.frames).toEqual(playthrough.frames);
  });
});

describe('one that does not answer rightly', () => {
  test.each([
    [
      'fails: no rope',
      () => {
        throw new Error('no rope');
      },
    ],
    ['answers nothing', () => {}],
    ['answers NaN', () => Number.NaN],
    ['answers a promise', () => Promise.reject(new Error('later'))],
    ['answers a value of the type object', () => ({})],
  ])('%s: that is told once, and 0 is taken', (what, answer) => {
    const { lines, told } = read('EXTERNAL f()\n{f()} and {f()}.\nOn.', { f: answer });
    expect(lines).toEqual(['0 and 0.', 'On.']);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(new RegExp(`^EXTERNAL f ${what}.*; 0 is taken$`));
  });

  test.each([
    ['no function', 3],
    ['asynchronous', async () => 1],
    ['a generator', function* () {}],
    ['declared impure', Object.assign(() => 1, { impure: true })],
  ])('%s: it is not called at all', (why, value) => {
    expect(whyNot(value)).toContain(why);
    const { lines, told } = read('EXTERNAL f()\n{f()}.', { f: value });
    expect(lines).toEqual(['0.']);
    expect(told).toEqual(['EXTERNAL f answers 0']);
  });
});
