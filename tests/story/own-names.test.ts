import { expect, test } from 'vitest';
import { Reader } from '../../src/story/reader.ts';
import { scriptOf } from '../script.ts';

/** All that is read, where each line is read by a reader made anew from the saved state of the last. */
function readAnew(source: string): string[] {
  const script = scriptOf(`${source}\n-> END`);
  let reader = Reader.open(script, { seed: 1, known: [] }, () => {});
  for (const lines: string[] = []; ; ) {
    const { line, choices, ends } = reader.read();
    lines.push(line.text);
    if (ends) return lines;
    reader = Reader.resume(script, reader.save(), () => {});
    const option = choices.at(0);
    if (option !== undefined) reader.choose(option.id);
  }
}

test.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
  'a variable and an item called as something that every object has are kept: %s',
  (name) => {
    const source = `VAR ${name} = 5\nOne {${name}}.\n~ ${name} = ${name} + 1\nTwo {${name}}.\nThree {${name}}.`;
    expect(readAnew(source)).toEqual(['One 5.', 'Two 6.', 'Three 6.']);
    // As it was declared it is in no saved state.
    expect(readAnew(`VAR ${name} = 5\nOne.\nTwo {${name}}.\nThree.`)).toContain('Two 5.');
    const items = `LIST l = (${name}), b\nOne {l}.\n~ l += b\nTwo {l}.\nThree {l}.`;
    expect(readAnew(items)).toEqual([`One ${name}.`, `Two ${name}, b.`, `Three ${name}, b.`]);
  },
);

test.each(['constructor', 'toString'])('so are a list and a knot: %s', (name) => {
  const knot = `One.\n-> ${name}\n=== ${name} ===\nTwo {${name}}.\nThree {${name}}.`;
  expect(readAnew(knot)).toEqual(['One.', 'Two 1.', 'Three 1.']);
  const list = `LIST ${name} = (a), b\nOne {${name}}.\n~ ${name} += b\nTwo {${name}}.\n* [Go] Three {LIST_ALL(${name})}.`;
  expect(readAnew(list)).toEqual(['One a.', 'Two a, b.', 'Three a, b.']);
});
