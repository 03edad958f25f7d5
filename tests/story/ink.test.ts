import { expect, test } from 'vitest';
import { Reader } from '../../src/story/reader.ts';
import type { Script } from '../../src/story/script.ts';
import { fixture, fixtures, ownStory, scriptOf } from '../script.ts';

const open = (script: Script, seed = 1) => Reader.open(script, { seed, known: [] }, () => {});

/** Reads on, a step at a time, taking the first or the last option of every choice. */
function* reading(script: Script, last: boolean): Generator<string> {
  const reader = open(script);
  for (let steps = 0; steps < 60; steps++) {
    const beat = reader.read();
    yield `${beat.line.text} ${beat.choices.map(({ label }) => label)}`;
    const choice = last ? beat.choices.at(-1) : beat.choices[0];
    if (choice !== undefined) reader.choose(choice.id);
    if (beat.ends) return;
  }
}

test('a script is read in once, however many readers there are of it', () => {
  const { compiled, ...rest } = scriptOf('One.\n+ [A] -> END\n+ [B] -> END');
  let readings = 0;
  const script: Script = {
    ...rest,
    get compiled() {
      readings += 1;
      return compiled;
    },
  };
  const reader = open(script);
  const [option] = reader.read().choices;
  const there = reader.save();
  for (let again = 0; again < 5; again++) {
    Reader.resume(script, there, () => {}).choose(option?.id ?? '');
  }
  expect(readings).toBe(1);
});

test.each([...fixtures, 'own'] as const)(
  '%s: readers of one script leave each other alone',
  (name) => {
    const script = name === 'own' ? ownStory() : fixture(name);
    const alone = [false, true].map((last) => [...reading({ ...script }, last)]);
    const [one, other] = [reading(script, false), reading(script, true)];
    const together: string[][] = [[], []];
    for (let more = true; more; ) {
      const steps = [one.next(), other.next()];
      steps.forEach((step, at) => {
        if (!step.done) together[at]?.push(step.value);
      });
      more = steps.some((step) => !step.done);
    }
    expect(together).toEqual(alone);
  },
);

test('a function outside the story that nothing answers is 0, to every reader of it', () => {
  const script = scriptOf(
    'EXTERNAL ring(x)\nOne {ring(2) + 1} {"{ring(1)}"}.\n~ ring(3)\n<> Two.\n-> END',
  );
  for (const _ of 'twice') expect(open(script).read().line.text).toBe('One 1 0. Two.');
});

test('a function outside the story is answered by the one that Ink has for it', () => {
  const script = scriptOf(
    'EXTERNAL ring(x)\n{ring(2)}\n-> END\n=== function ring(x)\n~ return x * 2',
  );
  expect(open(script).read().line.text).toBe('4');
});

test('a function that nothing outside the story answers answers 0, and is told of once', () => {
  const script = scriptOf('EXTERNAL ring(x)\nOne. {ring(2)} {ring(3)}\n-> END');
  const told: string[] = [];
  const read = () =>
    Reader.open(script, { seed: 1, known: [] }, (message) => told.push(message)).read();
  expect([read(), read()].map(({ line }) => line.text)).toEqual(['One. 0 0', 'One. 0 0']);
  expect(told).toEqual(['EXTERNAL ring answers 0']);
});

test('a function that the story answers itself is not told of', () => {
  const source = 'EXTERNAL ring(x)\nOne. {ring(2)}\n-> END\n=== function ring(x)\n~ return x * 2\n';
  const told: string[] = [];
  const reader = Reader.open(scriptOf(source), { seed: 1, known: [] }, (message) =>
    told.push(message),
  );
  expect(reader.read().line.text).toBe('One. 4');
  expect(told).toEqual([]);
});
