import { describe, expect, it } from 'vitest';
import { said, story } from './said.ts';

/** What is said of one line of the small story. */
const ofLine = (line: string) => said(story('Nobody was.', line));

describe('HTML of which more than its words is meant is warned of', () => {
  it.each([
    ['It is <s>so</s>.', '"<s>" shows its words unstruck'],
    [
      'A <img src="door.png"> door.',
      '"<img src="door.png">" is left out: # image: hangs up a picture',
    ],
    [
      'It is <span class=x>so</span>.',
      '"<span class=x>" shows its words without their looks: # class: has some',
    ],
    [
      'Look <a href="map.html">here</a>.',
      '"<a href="map.html">" shows its words without the address: # link: has room for one',
    ],
  ])('%s', (line, message) => {
    expect(ofLine(line)).toEqual([`warning story/main.ink:6 ${message}`]);
  });

  it('on an option, too', () => {
    expect(said(story('[Go home]', '[Go <s>home</s>]'))).toEqual([
      'warning story/main.ink:11 "<s>" shows its words unstruck',
    ]);
  });

  it.each([
    '<i>So</i> it is, <b>so</b>, <em>so</em>, <strong>so</strong>.',
    'It <wait 0.5s>is <slow>so</slow>.',
    'Five < six, and six > five.',
    'One.<br>Two.<br />Three: <u>three</u>, <h1>3</h1>, <center>&nbsp;&amp;</center>',
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
