import { describe, expect, it } from 'vitest';
import { said, story } from './said.ts';

/** What is said of one line of the small story. */
const ofLine = (line: string) => said(story('Nobody was.', line));

describe('markup that would be shown letter by letter is warned of', () => {
  it.each([
    ['One.<br>Two.', '"<br>"', 'a line of its own in the script is one on the page'],
    [
      'One.<br />Two.<br />Three.',
      '"<br />"',
      'a line of its own in the script is one on the page',
    ],
    ['It is <u>so</u>.', '"<u>"', 'emphasis is <i>…</i> or <b>…</b>'],
    ['It is <I class=x>so</i>.', '"<I class=x>"', 'emphasis is <i>…</i> or <b>…</b>'],
    ['Fish &amp; chips.', '"&amp;"', 'write &'],
    ['One&nbsp;two.', '"&nbsp;"', 'write a no-break space, U+00A0'],
  ])('%s', (line, written, better) => {
    expect(ofLine(line)).toEqual([
      `warning story/main.ink:6 ${written} is shown as it stands; ${better}`,
    ]);
  });

  it('on an option, too', () => {
    expect(said(story('[Go home]', '[Go <u>home</u>]'))).toEqual([
      'warning story/main.ink:11 "<u>" is shown as it stands; emphasis is <i>…</i> or <b>…</b>',
    ]);
  });

  it.each([
    '<i>So</i> it is, <b>so</b>, <em>so</em>, <strong>so</strong>.',
    'It <wait 0.5s>is <slow>so</slow>.',
    'Five < six, and six > five.',
    'I <3 you & him; fish &chips; <sigh>.',
  ])('and what is markup or meant is not: %s', (line) => {
    expect(ofLine(line)).toEqual([]);
  });
});

describe('a line that is nothing but markup is warned of', () => {
  it.each(['<i></i>', '<b> </b>', '<wait 1s>', '<i></i> # id: x'])('%s', (line) => {
    expect(ofLine(line)).toEqual([
      `warning story/main.ink:6 "${line.replace(/ #.*/, '')}" shows nothing: the reader would turn an empty page`,
    ]);
  });

  it('and one that a speaker says', () => {
    expect(ofLine('Ada: <i></i>')).toEqual([
      'warning story/main.ink:6 "Ada: <i></i>" shows nothing: the reader would turn an empty page',
    ]);
  });

  it.each(['<i>{1 + 1}</i>', '<i></i>{1 + 1}', '{true: <b></b>So.}', '<i></i><>\nSo.'])(
    'and one with more on it is not: %s',
    (line) => expect(ofLine(line)).toEqual([]),
  );
});
