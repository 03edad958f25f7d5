import { describe, expect, it } from 'vitest';
import { smallStory } from './project.ts';
import { said, story } from './said.ts';

/** What is said of the small story with some Ink between its first line and the next. */
function between(ink: string, more = ''): string[] {
  const [changed] = Object.values(story('# sound: knock\n', `${ink}\n`));
  return said({ 'story/main.ink': `${changed}${more}` });
}

const four = 'One.\nTwo.\nThree.\nFour.';

describe('an error while reading names the line that is wrong', () => {
  it('when it divides by zero', () => {
    expect(between(`~ temp none = 0\n${four}\nIt is {7 / none}.`)).toContain(
      'error story/main.ink:10 reading stops in "yard": division by zero',
    );
    expect(between(`~ temp none = 0.0\n${four}\n~ temp many = 7.5 / none`)).toContain(
      'error story/main.ink:10 reading stops in "yard": division by zero',
    );
    expect(between(`~ temp none = 0\n${four}\nIt is {7 % none}.`)).toContain(
      'error story/main.ink:10 reading stops in "yard": division by zero',
    );
    expect(between(`~ temp some = 2\n${four}\nIt is {7 / some}, {0 / some}.`)).toEqual([]);
  });

  it('in a function that is called, of an included file', () => {
    const half = '=== function half(n, of)\n~ temp other = 1\n~ return n / of\n';
    const main = smallStory.replace('Nobody was.', `${four}\nIt is {half(7, 0)}.`);
    expect(
      said({ 'story/main.ink': `INCLUDE half.ink\n${main}`, 'story/half.ink': half }),
    ).toContain('error story/half.ink:3 reading stops in "half": division by zero');
  });

  it('when a variable leads nowhere', () => {
    expect(between(`~ temp to = 4\n${four}\n-> to`)).toContainEqual(
      expect.stringMatching(/^error story\/main\.ink:10 reading stops in "yard": Tried to divert/),
    );
  });

  it('before the first knot, too', () => {
    const ink = `~ temp to = 4\n${four}\n-> to\n`;
    expect(said({ 'story/main.ink': `${ink}${smallStory}` })).toContainEqual(
      expect.stringMatching(/^error story\/main\.ink:6 reading stops: Tried to divert/),
    );
  });

  it('when the story runs out in a knot', () => {
    expect(between(`-> out`, `=== out ===\n${four}\n`)).toContainEqual(
      expect.stringMatching(
        /^error story\/main\.ink:19 reading stops in "out": ran out of content/,
      ),
    );
  });

  it('when a function of the program around it is called', () => {
    const declared = `EXTERNAL ring(times)\nEXTERNAL never(times)\n${smallStory}`;
    expect(said({ 'story/main.ink': declared.replace('Nobody', '{ring(2)} Nobody') })).toContain(
      'error story/main.ink:1 EXTERNAL ring - nothing outside the story answers, so it answers 0; write "=== function ring" to answer in Ink',
    );
    expect(said({ 'story/main.ink': declared })).toEqual([]);
  });
});

describe('a choice from which no way leads on is told where it stands', () => {
  const dead = 'no option of this choice can be taken: all are disabled, hidden or without words';

  it.each([
    ['hidden', '* [Left # hidden] -> END\n* [Right # hidden] -> END'],
    ['disabled', '* [Left # disabled] -> END\n* [Right # unclickable] -> END'],
    ['hidden or disabled', '* [Left # disabled] -> END\n* [Right # hidden] -> END'],
  ])('when all are %s', (_, options) => {
    expect(between(`-> dead`, `=== dead ===\n${four}\n${options}\n`)).toContain(
      `error story/main.ink:20 ${dead}`,
    );
  });

  it('also when only one way comes to it so', () => {
    const ink = 'VAR shut = false\n-> hall\n=== hall ===\nA hall.\n* [Shut it]\n  ~ shut = true\n';
    const rest = '* [Leave it]\n- A door.\n* [Go # {shut:disabled|id: x}]\n- Done. -> END\n';
    expect(said({ 'story/main.ink': `${ink}${rest}` })).toContain(`error story/main.ink:9 ${dead}`);
  });

  it('and one with a way on is fine', () => {
    expect(between('* [Shut # disabled] -> END\n* [Secret # hidden] -> END\n* [On]\n-')).toEqual(
      [],
    );
  });
});

describe('an option without words is told where it stands', () => {
  const wordless = 'this option has no words: nobody could see it, or take it';

  it.each([
    '[# class: quiet]',
    '[ ]',
    '[<i></i>]',
    '[<wait 1s> # id: slow]',
    '[{""}]',
    '[{false: never}]',
  ])('%s', (option) => {
    expect(between(`* [On]\n* ${option}\n-`)).toContain(`error story/main.ink:6 ${wordless}`);
  });

  it.each(['[{1 + 1}]', '[{true: sometimes}]', '[<i>On</i>]', '[# hidden]'])(
    'and one with words, or that nobody sees, is not: %s',
    (option) => {
      expect(between(`* [On]\n* ${option}\n-`)).toEqual([]);
    },
  );
});

describe('a story without a line', () => {
  it.each(['', '// Later.\nVAR door = 2\n', '# title: Nothing\n-> END\n'])('says so: %j', (ink) => {
    expect(said({ 'story/main.ink': ink })).toContain(
      'error story/main.ink has no line: there would be nothing to read',
    );
  });
});

it('a story that merely runs out before its first knot is no mistake', () => {
  expect(said({ 'story/main.ink': 'Only words.' })).not.toContainEqual(
    expect.stringContaining('main.ink'),
  );
});
