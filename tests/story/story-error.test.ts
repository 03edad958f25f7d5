import { describe, expect, test, vi } from 'vitest';
import { StoryError } from '../../src/story/ink.ts';
import { Reader } from '../../src/story/reader.ts';
import { refuseDivisionByZero } from '../../src/tools/check/division.ts';
import { scriptOf } from '../script.ts';

/** How reading on from the beginning goes wrong. */
function goesWrong(ink: string): StoryError {
  const reader = Reader.open(scriptOf(ink), { seed: 1, known: [] }, () => {});
  try {
    while (!reader.read().ends);
  } catch (error) {
    if (error instanceof StoryError) return error;
    throw error;
  }
  throw new Error('the story goes on to its end');
}

// As the check does; at play inkjs goes on.
refuseDivisionByZero();

test('a story that runs out of content ends there, and says in which knot', () => {
  const told: [string, string][] = [];
  const script = scriptOf('Before.\n-> far.away\n=== far\n= away\nOne.\nTwo.\n');
  const reader = Reader.open(script, { seed: 1, known: [] }, (message, place) =>
    told.push([message, place]),
  );
  const beats = [reader.read(), reader.read(), reader.read()];
  expect(beats.map(({ line, ends }) => [line.text, ends])).toEqual([
    ['Before.', false],
    ['One.', false],
    ['Two.', true],
  ]);
  expect(told).toEqual([[expect.stringMatching(/^ran out of content/), 'far.away']]);
});

test.each([
  ['a divert that is none', '~ temp to = 4\nOne.\n-> to', /^Tried to divert/],
  ['a division by zero', '~ temp none = 0\nOne.\n{7 % none}\n-> END', /^division by zero$/],
  ['an end that is none', 'One.\n->->', /^Found tunnel onwards/],
  ['a circle', 'One.\n- (round)\n-> round', /in circles/],
  ['hidden options', 'One.\n* [Go # hidden] -> END', /a choice is open/],
])('an error is of the knot where it happens, not of the line before: %s', (_, ink, message) => {
  const error = goesWrong(`Before.\n-> far.away\n=== far\n= away\n${ink}\n`);
  expect(error.message).toMatch(message);
  expect(error.message).not.toMatch(/Pointer/);
  expect(error.place).toBe('far.away');
});

test('a machine that sleeps while a line is read finds no circle in it', () => {
  const reader = Reader.open(
    scriptOf('Before.\n{1 + 2} steps.\n-> END'),
    { seed: 1, known: [] },
    () => {},
  );
  const hour = 3_600_000;
  const today = Date.now();
  let asked = 0;
  // The clock as the engine asks for it: when a step begins, then after each of its parts.
  const clock = vi.spyOn(Date.prototype, 'getTime').mockImplementation(() => {
    asked += 1;
    return asked > 2 ? today + hour : today;
  });
  const beats = [reader.read(), reader.read()];
  clock.mockRestore();
  expect(asked).toBeGreaterThan(2);
  expect(beats.map(({ line }) => line.text)).toEqual(['Before.', '3 steps.']);
});

/** Words of the lines up to an error, and the error. @param anew by a reader made anew before each line. */
function upToError(ink: string, anew: boolean): [string[], unknown] {
  const script = scriptOf(ink);
  const lines: string[] = [];
  let reader = Reader.open(script, { seed: 1, known: [] }, () => {});
  try {
    for (;;) {
      const { line, choices, ends } = reader.read();
      lines.push(line.text);
      if (anew) reader = Reader.resume(script, JSON.parse(JSON.stringify(reader.save())), () => {});
      expect([ends, choices]).toEqual([false, []]);
      expect(reader.choices).toEqual([]);
    }
  } catch (error) {
    return [lines, error];
  }
}

describe.each([false, true])('reading ahead finds what is wrong (made anew: %s)', (anew) => {
  test.each([
    ['-> far\n=== far\nOne.\nTwo.', /^ran out of content/],
    ['-> room ->\n-> END\n=== room\nOne.\nTwo.', /^unexpectedly reached end of content/],
  ])('a story that runs out ends with its last line, which is told: %s', (ink, message) => {
    const told: string[] = [];
    const script = scriptOf(ink);
    const tell = (words: string) => told.push(words);
    let reader = Reader.open(script, { seed: 1, known: [] }, tell);
    const lines: string[] = [];
    for (let ends = false; !ends; ) {
      if (anew) reader = Reader.resume(script, reader.save(), tell);
      const beat = reader.read();
      lines.push(beat.line.text);
      ends = beat.ends;
    }
    expect(lines).toEqual(['One.', 'Two.']);
    expect(told).toEqual([expect.stringMatching(message)]);
  });

  test('an error is one of the line it is in, not of the one before', () => {
    const [lines, error] = upToError('-> far\n=== far\nOne.\nTwo.\nThree {7 % 0}.\n-> END', anew);
    expect(lines[0]).toBe('One.');
    expect(error).toBeInstanceOf(StoryError);
    expect(error).toMatchObject({ place: 'far' });
  });
});
