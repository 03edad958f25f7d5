import { describe, expect, test } from 'vitest';
import type { Beat } from '../../src/story/beat.ts';
import { asking } from '../../src/story/input.ts';
import { Reader } from '../../src/story/reader.ts';
import { cleaned } from '../../src/story/typed.ts';
import { scriptOf } from '../script.ts';

const people = { ada: { name: 'Ada' } };

function opened(source: string) {
  const told: string[] = [];
  const script = { ...scriptOf(source, people), asking };
  const onProblem = (message: string) => told.push(message);
  return { script, told, reader: Reader.open(script, { seed: 1, known: [] }, onProblem) };
}

const inputOf = ({ choices }: Beat) => choices[0]?.input;

/** Reads a line that asks, answers, and reads the line after it. */
function answered(source: string, words?: string): Beat {
  const { reader } = opened(source);
  const [asked] = reader.read().choices;
  reader.choose(asked?.id ?? '', words);
  return reader.read();
}

const question = 'VAR name = "you"\nWho are you? # input: name >> "Your name"\n';

describe('a line that asks for words', () => {
  test('is a choice with one answer, and says what may be typed', () => {
    const { reader } = opened(
      'VAR name = "you"\nWho are you? # input: name >> "Your name?" >> default Ada B >> most 12\nOn.',
    );
    const beat = reader.read();
    expect(beat).toMatchObject({ ends: false, line: { text: 'Who are you?' } });
    expect(beat.choices).toMatchObject([
      {
        label: 'Your name?',
        enabled: true,
        input: { variable: 'name', kind: 'text', now: 'you', usual: 'Ada B', most: 12 },
      },
    ]);
    expect(reader.asksAt).not.toBeNull();
    expect(() => reader.read()).toThrow('a choice is open');
  });

  test('what follows is read with the answer', () => {
    expect(answered(`${question}Hello, {name}.`, 'Mia').line.text).toBe('Hello, Mia.');
  });

  test('options right behind it are made with the answer, and so are their conditions', () => {
    const { reader } = opened(
      `${question}* I am {name}.\n* {name == "Mia"} [Mia!]\n* {name == "you"} [You!]\n- -> END`,
    );
    const [asked] = reader.read().choices;
    reader.choose(asked?.id ?? '', 'Mia');
    const beat = reader.read();
    expect(beat.line.text).toBe('');
    expect(beat.choices.map(({ label }) => label)).toEqual(['I am Mia.', 'Mia!']);
  });

  test.each([
    ['a condition', '{name == "Mia": Yes. | No.}', 'Yes.'],
    ['a function', '{greet()}\n=== function greet ===\n~ return "Dear {name}"', 'Dear Mia'],
    ['a tunnel', '-> to ->\n-> END\n=== to ===\nInside, {name}.\n->->', 'Inside, Mia.'],
    ['a gather', '- Gathered, {name}.', 'Gathered, Mia.'],
    ['a divert on its own line', '-> to\n=== to ===\nThere, {name}.\n-> END', 'There, Mia.'],
  ])('%s behind it asks for the answer', (_, rest, line) => {
    expect(answered(question + rest, 'Mia').line.text).toBe(line);
  });

  test('at the end of a story is followed by its end', () => {
    const after = answered(question, 'Mia');
    expect(after).toMatchObject({ ends: true, line: { text: '' } });
  });

  test('its variable is not touched before the answer, not by lines that count either', () => {
    const { reader } = opened(
      'VAR name = "you"\nVAR n = 0\nWho? # input: name\n~ n = n + 1\n{n} {name}.',
    );
    const [asked] = reader.read().choices;
    reader.choose(asked?.id ?? '', 'Mia');
    expect(reader.read().line.text).toBe('1 Mia.');
  });

  test('of tags above the line, too', () => {
    const { reader } = opened('VAR name = ""\n# input: name\nWho?\nOn, {name}.');
    expect(inputOf(reader.read())).toMatchObject({ variable: 'name' });
  });

  test('a state kept at it goes on with the answer', () => {
    const { script, reader } = opened(`${question}Hello, {name}.\nAnd on.`);
    const beat = reader.read();
    const resumed = Reader.resume(script, JSON.parse(JSON.stringify(reader.save())), () => {});
    expect(resumed.choices).toEqual(beat.choices);
    resumed.choose(beat.choices[0]?.id ?? '', 'Mia');
    expect(resumed.read().line.text).toBe('Hello, Mia.');
  });

  test('a robot answers with the default, else with a word', () => {
    expect(answered('VAR n = ""\nWho? # input: n >> default Ada\nHi {n}.').line.text).toBe(
      'Hi Ada.',
    );
    expect(answered('VAR n = ""\nWho? # input: n\n{n == "": Nobody | {n}}.').line.text).not.toMatch(
      /Nobody/,
    );
  });

  test('nothing entered is the default, else nothing', () => {
    expect(answered('VAR n = ""\nWho? # input: n >> default Ada\nHi {n}.', ' ').line.text).toBe(
      'Hi Ada.',
    );
    expect(answered('VAR n = "x"\nWho? # input: n\nHi [{n}].', ' ').line.text).toBe('Hi [].');
  });
});

describe('a number', () => {
  const age = (value: string, rest: string) => `VAR age = ${value}\nHow old? # input: age\n${rest}`;

  test('is one to the story, and stays whole or a fraction as declared', () => {
    expect(answered(age('1', 'Next year {age + 1}.'), '41').line.text).toBe('Next year 42.');
    expect(answered(age('1', '{age / 2}'), '7').line.text).toBe('3');
    expect(answered(age('1.5', '{age / 2}'), '7').line.text).toBe('3.5');
    expect(answered(age('1.5', '{age}'), '0,25').line.text).toBe('0.25');
  });

  test('nothing, or what is none, leaves it as it is', () => {
    expect(answered(age('5', '{age}'), '').line.text).toBe('5');
    expect(answered(age('5', '{age}'), 'old').line.text).toBe('5');
  });
});

describe('what is typed', () => {
  test.each([
    '{name}',
    '# sound: bell',
    '<i>x</i>',
    '<wait 3s>',
    '~ x = 1',
    'Ada: hi',
    '-> END',
    '<>',
    '7.0f',
    '^x',
    '\\n',
  ])('%s is shown as it was typed, with no meaning, and after a save', (typed) => {
    const { script, reader } = opened(`${question}{name}\nAgain {name}`);
    reader.choose(reader.read().choices[0]?.id ?? '', typed);
    const beat = reader.read();
    const seen = (text: string) => text.replaceAll('\u2060', '');
    expect(beat).toMatchObject({ speaker: null, cues: [] });
    expect(beat.line.timings).toBeUndefined();
    expect(beat.line.spans.every(({ italic, bold }) => !italic && !bold)).toBe(true);
    expect(seen(beat.line.text)).toBe(typed);
    const resumed = Reader.resume(script, reader.save(), () => {});
    expect(seen(resumed.read().line.text)).toBe(`Again ${typed}`);
  });

  test('is one row of letters that are seen, and no more than may be', () => {
    expect(cleaned('  a\n\tb\u0000\u202Ec\u2066d\uD800\uFDD0 ', 60)).toBe('a b cd');
    expect(cleaned('e\u0301', 60)).toBe('\u00e9');
    expect(cleaned('abcdef', 3)).toBe('abc');
    expect(cleaned('😀😀😀', 2)).toBe('😀😀');
  });
});

test('a tag behind the last line before a choice comes too late, and that is told', () => {
  const { reader, told } = opened('VAR name = ""\nWho?\n# input: name\n* [I am {name}.] -> END');
  const { choices } = reader.read();
  expect(choices.map(({ label }) => label)).toEqual(['I am .']);
  expect(told).toEqual([
    '# input: name - stands behind the line that asks; put it at its end, or before it',
  ]);
});

describe('a line that asks wrongly reads on', () => {
  test.each([
    ['input: nobody', /no VAR is called "nobody"/],
    ['input: flag', /no VAR is called "flag" that is a text or a number/],
    ['input: name >> defalt Ada', /no option is called "defalt"/],
    ['input: name >> Your name', /stands in quotes/],
    ['input: name >> most many', /needs a number of letters/],
    ['input: age >> default old', /"old" is no number/],
    ['input', /needs a variable/],
  ])('# %s', (tag, message) => {
    const { reader, told } = opened(
      `VAR name = ""\nVAR age = 1\nVAR flag = true\nAsk. # ${tag}\nOn.`,
    );
    expect(reader.read()).toMatchObject({ choices: [], ends: false });
    expect(reader.read().line.text).toBe('On.');
    expect(told.filter((one) => message.test(one))).not.toEqual([]);
  });
});
