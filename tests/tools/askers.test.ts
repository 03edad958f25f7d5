import { describe, expect, test } from 'vitest';
import { Reader } from '../../src/story/reader.ts';
import { fixture, scriptOf } from '../script.ts';

/**
 * Each choice of a story, with the ids of its options by their labels, taking those that `picks` say.
 * @param anew by a reader made anew from its saved state at each choice.
 */
function met(
  source: string,
  picks: readonly number[] = [],
  anew = false,
): Record<string, string>[] {
  return metIn(scriptOf(source), picks, anew);
}

function metIn(script: ReturnType<typeof scriptOf>, picks: readonly number[], anew = false) {
  let reader = Reader.open(script, { seed: 1, known: [] }, () => {});
  const choices: Record<string, string>[] = [];
  for (const pick of [...picks, null]) {
    let beat = reader.read();
    while (beat.choices.length === 0 && !beat.ends) beat = reader.read();
    if (anew) reader = Reader.resume(script, reader.save(), () => {});
    choices.push(Object.fromEntries(beat.choices.map(({ label, id }) => [label, id])));
    if (pick !== null) reader.choose(beat.choices[pick]?.id ?? '');
  }
  return choices;
}

const ids = (choices: readonly Record<string, string>[]) => choices.flatMap(Object.values);
const count = (choices: readonly Record<string, string>[]) => new Set(ids(choices)).size;

describe('an option is told from others with its words by who asks', () => {
  test('two questions of one knot, answered in the same words, have four answers', () => {
    expect(count(metIn(fixture('answers-twice'), [0]))).toBe(4);
  });

  test('nothing of it hangs on the reader: one made anew from a saved state calls them the same', () => {
    const picks = [1, 0, 0, 0, 1, 0, 1];
    expect(metIn(fixture('asked'), picks, true)).toEqual(metIn(fixture('asked'), picks));
  });

  test('two questions that are said in different ways are two', () => {
    const question = (what: string) => `{It is ${what}.|It is still ${what}.}\n+ [Yes]\n+ [No]\n`;
    expect(count(met(`${question('wet')}- ${question('late')}- -> END`, [0]))).toBe(4);
  });

  test('a speaker belongs to the question', () => {
    const source = 'Ann: Well?\n+ [Yes]\n-\nBob: Well?\n+ [Yes]\n- -> END';
    expect(count(met(source, [0]))).toBe(2);
  });

  test('a tunnel that begins with its options is asked by the line before each call', () => {
    const source = 'Rain?\n-> answer ->\nLate?\n-> answer ->\n-> END\n=== answer\n+ [Yes]\n- ->->';
    expect(count(met(source, [0]))).toBe(2);
  });

  test('a call in a tunnel that begins with it is asked by the line before the outer call', () => {
    const answer = '=== outer\n-> answer ->\n->->\n=== answer\n+ [Yes]\n- ->->';
    const source = `Rain?\n-> outer ->\nLate?\n-> outer ->\n-> END\n${answer}`;
    expect(count(met(source, [0]))).toBe(2);
  });

  test('an option that says nothing asks what lies behind it', () => {
    const source = '+ [In]\n  ++ [Look]\n+ [Out]\n  ++ [Look]\n- -> END';
    expect(met(source, [0])[1]).not.toEqual(met(source, [1])[1]);
  });

  test('an option that is echoed asks with all of its line', () => {
    const source = '+ In[], you say.\n  ++ [Look]\n+ Out[], you say.\n  ++ [Look]\n- -> END';
    expect(met(source, [0])[1]).not.toEqual(met(source, [1])[1]);
  });

  test('where nothing is written between two choices, the last answer asks', () => {
    const source = 'Rain?\n+ [Yes] Good.\n+ [No] Bad. Late?\n-\n+ [Yes]\n+ [No]\n- -> END';
    expect(count(met(source, [0]))).toBe(4);
  });

  test('an option with an id of its own has that, whoever asks', () => {
    expect(met('Rain?\n+ [Yes # id: wet] -> END')).toEqual([{ Yes: 'wet' }]);
  });

  test('of one choice, the second with the same words is the second', () => {
    const [two] = metIn(scriptOf('Where?\n+ [A door] -> END\n+ [A door] -> END'), []);
    expect(two?.['A door']).toMatch(/~2$/);
  });
});

describe('an option stays the same', () => {
  const hub = (line: string) =>
    `-> hub\n=== hub\n${line}\n+ [Look] You look. -> hub\n+ [Go] -> END`;

  test.each([
    ['where its question shows a number', hub('~ temp coins = RANDOM(1, 99)\nYou have {coins}.')],
    ['where its question is put in turns', hub('{What now|And what now|What else}?')],
    ['where its question is only put once', hub('{!What do you do?}')],
    ['where its question hangs on a condition', hub('{hub > 1:\n  Again?\n- else:\n  Well?\n}')],
    ['in a knot that begins with its options, whatever line came before', `Well?\n${hub('')}`],
    [
      'in a gather that its answers go back to',
      'Well?\n- (on)\n+ [Look] You look. -> on\n+ [Go] -> END',
    ],
    [
      'that a thread offers, in every room',
      '-> a\n=== a\nA.\n<- both\n-> DONE\n=== both\n+ [Look] -> b\n=== b\nB.\n<- both\n-> DONE',
    ],
  ])('%s', (_where, source) => {
    const [first, second, third] = met(source, [0, 0]);
    expect(second).toEqual(first);
    expect(third).toEqual(first);
  });

  test.each([
    ['with another beginning', 'Is it <>\nlate?', 'Is it late?'],
    ['with glue', 'Is it\n<> late?', 'Is it late?'],
    ['with emphasis', 'Is it <i>late</i>?', 'Is it late?'],
    ['with other blanks', 'Is it   late?', 'Is it late?'],
    ['under its id', '# id: late\nIs it late?', 'So late? # id: late'],
    ['under its id, which stands after it', 'Late?\n# id: late', 'So late? # id: late'],
    ['under its id, among other tags', 'Late? # mood: calm # id: late', '# id: late\nSo late?'],
    ['with a line before it', 'It rains.\nIs it late?', 'Is it late?'],
  ])('when its question is written anew %s', (_how, before, after) => {
    const story = (line: string) => `-> k\n=== k\n${line}\n+ [Yes] -> END`;
    expect(met(story(before))).toEqual(met(story(after)));
  });

  test('when a line is put in before a choice that nobody asks', () => {
    const story = (more: string) => `${more}-> k\n=== k\n+ [Yes] -> END`;
    expect(met(story('It rains.\n'))).toEqual(met(story('')));
  });
});
