import { describe, expect, it } from 'vitest';
import { smallInfo } from './project.ts';
import { info, said, story } from './said.ts';

const cast = {
  ...smallInfo.cast,
  anna: { name: 'Anna', colour: '#aabbcc' },
  lily: { name: '莉莉', colour: '#aabbcc' },
};

/** What is said of one line of a story in which Ada, Anna and 莉莉 speak. */
function ofLine(line: string): string[] {
  return said({ ...info({ cast }), ...story('Nobody was.', line) });
}

describe('a line that is nearly speech', () => {
  it.each([
    ['Anna (whispering): hush.', 'Anna (whispering):', 'Anna'],
    ['莉莉（小声）：嘘。', '莉莉（小声）：', '莉莉'],
    ['<b>Anna</b>: hush.', '<b>Anna</b>:', 'Anna'],
    ['<i>Anna: hush.</i>', '<i>Anna:', 'Anna'],
    ['“Anna: hush.”', '“Anna:', 'Anna'],
    ['– Anna: hush.', '– Anna:', 'Anna'],
  ])('is warned of with the name alone: %s', (line, head, name) => {
    expect(ofLine(line)).toEqual([
      `warning story/main.ink:6 ${head} - is not read as ${name} speaking; write "${name}:" and nothing around it`,
    ]);
  });

  it('is warned of when nothing is said in it', () => {
    expect(ofLine('Anna:')).toEqual(['warning story/main.ink:6 Anna: - Anna says nothing here']);
    expect(ofLine('Anna: {1 + 1}')).toEqual([]);
    expect(ofLine('Anna: # id: x')).toEqual([
      'warning story/main.ink:6 Anna: - Anna says nothing here',
    ]);
  });

  it('is an error when the name is mistyped, with whichever colon', () => {
    const told = 'error story/main.ink:6 "Anan:" - nobody is called "Anan"; did you mean "Anna"?';
    expect(ofLine('Anan: hush.')).toEqual([told]);
    expect(ofLine('Anan：hush.')).toEqual([told]);
  });

  it.each([
    'Anna’s note: she left.',
    'Anna smiled: it was over.',
    'Note: not a person.',
    'Nora: a name of two other letters.',
    '12:30 was the time.',
    'The rule was this (Anna knew): run.',
    '莉莉说：“你好。”',
    '注意：小心。',
    'ANNA : 你好。',
    '莉莉：你好。',
  ])('is not one that only has a colon, or is speech: %s', (line) => {
    expect(ofLine(line)).toEqual([]);
  });
});

describe('a name in story.json', () => {
  it('by which no line of theirs can be known is warned of', () => {
    const odd = {
      ...smallInfo.cast,
      unit: { name: 'R2:D2', colour: '#aabbcc' },
      twin: { name: 'ADA', colour: '#aabbcc' },
    };
    expect(said(info({ cast: odd }))).toEqual([
      'warning story/story.json cast.unit.name: no line can begin with "R2:D2:"; write # speaker: unit instead',
      'warning story/story.json cast.twin.name: "ADA:" is ada; write # speaker: twin instead',
    ]);
  });
});

it('a tag with a full-width colon is read like any other', () => {
  expect(said(story('# sound: knock', '# sound： knock'))).toEqual([]);
  expect(said(story('# sound: knock', '# sound：knok'))).toEqual([
    'error story/main.ink:5 # sound：knok - no sound is called "knok"; did you mean "knock"?',
  ]);
});
