import { describe, expect, test } from 'vitest';
import { StoryError } from '../../src/story/ink.ts';
import { Reader } from '../../src/story/reader.ts';
import { refuseDivisionByZero } from '../../src/tools/check/division.ts';
import { scriptOf } from '../script.ts';

/**
 * The words of each line of a story, with the options after them, the last of which is taken.
 * @param anew by a reader that is made anew from its saved state before each line.
 */
function read(source: string, { anew } = { anew: false }): string[] {
  const script = scriptOf(`${source}\n-> END`);
  let reader = Reader.open(script, { seed: 1, known: [] }, () => {});
  const renew = () => {
    if (anew) reader = Reader.resume(script, reader.save(), () => {});
  };
  for (const lines: string[] = []; ; renew()) {
    const { line, choices, ends } = reader.read();
    lines.push([line.text, ...choices.map(({ label }) => label)].join(' | '));
    if (ends) return lines;
    const option = choices.at(-1);
    if (option === undefined) continue;
    renew();
    reader.choose(option.id);
  }
}

const readAnew = (source: string) => read(source, { anew: true });

describe('a float without a fraction', () => {
  test.each([
    ['{7.0 / 2}', '3.5'],
    ['{-7.0 / 2}', '-3.5'],
    ['{(100 / 200.0) * 5.0}', '2.5'],
    ['{POW(10.0, 0.5) > 3}', 'true'],
    ['{10.0} {0.0} {-10.0} {200.0 - 0.5}', '10 0 -10 199.5'],
  ])('written in a story is one when it is played: %s is %s', (source, shown) => {
    expect(read(source)).toEqual([shown]);
  });

  test.each(['FLOAT(7)', '-FLOAT(7)', 'FLOAT(0)', 'POW(10.0, 20) * 1.0', '-7.0', 'FLOOR(-6.5)'])(
    'kept in a variable is one after a save: %s',
    (value) => {
      const source = `VAR x = 1.5\n~ x = ${value}\nOne.\nTwo: {x} {x / 2}.\nThree: {x / 2}.`;
      expect(readAnew(source)).toEqual(read(source));
    },
  );

  test('is one after a save wherever it is held: in a tunnel, a thread, an option and a function', () => {
    const source = `
-> room(FLOAT(-7), FLOAT(7)) ->
-> END
=== room(x, y)
You are in.
Half is {x / 2} and {y / 2}.
<- thread(x)
+ [Go on {x / 2}]
  {x / 2 + tell(x)} {y / 2}.
- ->->
=== function tell(w)
A line of {w / 2}.
Another of {w / 2}.
~ return w / 2
=== thread(z)
Here {z / 2}.
And here {z / 2}.
+ [Stay {z / 2}] -> DONE`;
    const told = [
      'You are in.',
      'Half is -3.5 and 3.5.',
      'Here -3.5.',
      'And here -3.5. | Stay -3.5 | Go on -3.5',
      'A line of -3.5.',
      'Another of -3.5.-7 3.5.',
    ];
    expect(read(source)).toEqual(told);
    expect(readAnew(source)).toEqual(told);
  });

  test('without end comes back, too', () => {
    const source = 'VAR x = 1.5\n~ x = -POW(10.0, 400)\nOne.\nTwo: {x}.\nThree: {x + 1}.';
    expect(read(source).at(-1)).toBe('Three: -Infinity.');
    expect(readAnew(source)).toEqual(read(source));
  });
});

// inkjs's own reading of JSON marks floats by a search for ", 5.0" in its text, where the engine does not tell it how
// a number was written (Node 20, older browsers): it finds some in words, and 0.0 in 0.05, and the JSON is none any more.
test.each([
  ['He paid, 5.0 in all, 7.0f too.', 'He paid, 5.0 in all, 7.0f too.'],
  ['{1 + 0.05} {x - 0.005} {x * 10.01}', '1.05 1.495 15.015'],
  ['{"a, 5.0"}, 0.0, 1.00", "2.0"', 'a, 5.0, 0.0, 1.00", "2.0"'],
])('numbers that inkjs takes for others are what is written: %s', (source, shown) => {
  expect(readAnew(`VAR x = 1.5\n${source}\nThen he left.`)).toEqual([shown, 'Then he left.']);
});

refuseDivisionByZero();

test.each(['7 / x', '7.5 / x', '0 / x', '0.0 / x', '7 % x', '7.5 mod x', '7 / (x > 1)'])(
  'a division by zero is an error that says so, in the knot where it stands: %s',
  (sum) => {
    const source = `VAR x = 0\nBefore.\n-> sum\n=== sum\nHere.\n{${sum}}`;
    const error = expect.objectContaining({ message: 'division by zero', place: 'sum' });
    expect(() => read(source)).toThrow(error);
    expect(() => read(source)).toThrow(StoryError);
  },
);

test('a division by anything else is what inkjs makes of it', () => {
  expect(read('{7 / 2} {-7 / 2} {-7.5 / 2} {-7 % 3} {1 / 2.0} {0 / 5}')).toEqual([
    '3 -4 -3.75 -1 0.5 0',
  ]);
});
