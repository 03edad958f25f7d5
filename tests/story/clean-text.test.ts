import fc from 'fast-check';
import { Story } from 'inkjs';
import { afterAll, expect, test } from 'vitest';
import { cleanLessText } from '../../src/story/clean-text.ts';

const { state } = new Story({ inkVersion: 21, root: [null], listDefs: {} });
const states: typeof state = Object.getPrototypeOf(state);
const { CleanOutputWhitespace: before } = states;

afterAll(() => {
  states.CleanOutputWhitespace = before;
});

test('every text is cleaned as Ink cleans it, and one that is clean already is left alone', () => {
  let cleaned = 0;
  states.CleanOutputWhitespace = (text) => {
    cleaned++;
    return before(text);
  };
  cleanLessText();
  const text = fc.string({ unit: fc.constantFrom(' ', ' ', '\t', '\n', '\r', '\u00a0', 'a', 'b') });
  fc.assert(
    fc.property(text, (given) => {
      expect(states.CleanOutputWhitespace(given)).toBe(before(given));
    }),
    { numRuns: 5000 },
  );
  cleaned = 0;
  states.CleanOutputWhitespace('One line of words.\nAnd another.\n');
  expect(cleaned).toBe(0);
});
