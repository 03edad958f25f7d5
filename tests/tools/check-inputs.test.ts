import { expect, it } from 'vitest';
import { said, story } from './said.ts';

/** What is said of a line with a tag, where a name, an age and a flag are declared; notes of roads left out. */
const ofTag = (tag: string, rest = '') =>
  said(
    story(
      'Nobody was.',
      `VAR name = ""\nVAR age = -1\nVAR flag = true\nNobody was. # ${tag}\n${rest}`,
    ),
  ).filter((one) => one.includes('# input'));

it('says which one answer all roads were read with', () => {
  expect(ofTag('input: name')).toEqual([
    'note story/main.ink:9 # input: name - anything may be typed here; the check read on with “Somebody” alone',
  ]);
  expect(ofTag('input: age >> "How old?" >> default 40')).toEqual([
    'note story/main.ink:9 # input: age >> "How old?" >> default 40 - anything may be typed here; the check read on with “40” alone',
  ]);
});

it.each([
  ['input: nmae', 'no VAR is called "nmae"; did you mean "name"?'],
  ['input: flag', 'VAR flag is declared as neither a text nor a number'],
  ['input: age >> default old', '"old" is no number, and VAR age is declared as one'],
  [
    'input: name >> defalt Ada',
    'no option is called "defalt"; what is asked stands in quotes; did you mean "default"?',
  ],
  ['input', '"input" needs a variable (word)'],
])('%s is told of once, at its line', (tag, told) => {
  expect(ofTag(tag)).toEqual([`error story/main.ink:9 # ${tag} - ${told}`]);
});

it('reads what hangs on the answer', () => {
  const lines = said(
    story(
      'Nobody was.',
      `VAR name = ""\n- (ask) Who is it? # input: name\n{name == "": -> ask}\n${'x'.repeat(230)}`,
    ),
  );
  expect(lines.some((one) => one.includes('this line has 230 letters'))).toBe(true);
});
