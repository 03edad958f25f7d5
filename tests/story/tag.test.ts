import { describe, expect, test } from 'vitest';
import type { Names } from '../../src/catalogue/names.ts';
import { TagProblem } from '../../src/story/grammar.ts';
import { readTag } from '../../src/story/tag.ts';
import { tagWords } from '../../src/story/tag-words.ts';
import { withNearest } from '../../src/tools/check/check-tags.ts';
import { checkIn } from '../../src/tools/check/name-check.ts';

const names: Names = {
  of: {
    background: ['crater', 'field'],
    image: ['letter.png'],
    person: ['rey', 'kylo', 'valueOf'],
    place: ['left', 'right'],
    light: ['dusk'],
    weather: ['ash'],
    shot: ['wide', 'near'],
    music: ['elegy'],
    ambience: ['embers'],
    sound: ['clash-1', 'tick'],
    ending: ['lesson'],
  },
  poses: { rey: ['guard', 'belt'], kylo: ['wait'] },
};

/** What is told of a tag that cannot be read. */
function said(source: string): string | null {
  try {
    readTag(source, checkIn(names));
    return null;
  } catch (problem) {
    return problem instanceof TagProblem ? withNearest(problem.message, problem) : String(problem);
  }
}

describe('a tag is read', () => {
  test.each([
    ['background: field >> fade 1.2s', { kind: 'background', name: 'field', fade: 1200 }],
    ['BG: field', { kind: 'background', name: 'field' }],
    ['background: false', { kind: 'background', name: null }],
    [
      'show: rey guard >> at left fade 300ms',
      { kind: 'show', pose: 'guard', at: 'left', fade: 300 },
    ],
    ['blade: rey low', { kind: 'effect', name: 'blade', said: { person: 'rey', glow: 0.35 } }],
    ['blade: rey 0.5', { kind: 'effect', said: { glow: 0.5 } }],
    ['audioloop: elegy', { kind: 'music', name: 'elegy' }],
    ['stop music', { kind: 'stop_music' }],
    ['duck: 0.4 >> over 1s', { kind: 'duck', share: 0.4, over: 1000 }],
    ['duck: none', { kind: 'duck', share: null }],
    ['sfx: tick >> pan -0.5 volume 0.2', { kind: 'sound', name: 'tick', pan: -0.5, volume: 0.2 }],
    ['scene: The field, at dusk', { kind: 'scene', title: 'The field, at dusk' }],
    ['unclickable', { kind: 'disabled' }],
    ['consider: blade: rey low', { kind: 'consider', cue: 'blade: rey low' }],
    ['checkpoint', { kind: 'checkpoint', name: '' }],
  ])('# %s', (source, expected) => {
    expect(readTag(source, checkIn(names))).toMatchObject(expected);
  });

  test.each(Object.entries(tagWords))('the example of %s is well formed', (name, { example }) => {
    expect(readTag(example, null).kind).toBe(name);
  });
});

describe('a wrong tag says what was probably meant', () => {
  test.each([
    ['background: crator', 'no background is called "crator"; did you mean "crater"?'],
    ['bakground: field', 'no tag is called "bakground"; did you mean "background"?'],
    ['show: rey gaurd', 'no pose of rey is called "gaurd"; did you mean "guard"?'],
    ['show: ray guard', 'no person is called "ray"; did you mean "rey"?'],
    ['show: rey', '"show" needs a pose (pose)'],
    ['show: rey guard >> in left', 'no option is called "in"; did you mean "at"?'],
    ['background: field >> fade 2', '"2" is not a time; write it like 1.2s or 300ms'],
    ['blade: rey 3', '"3" is not a number from 0 to 1'],
    [
      'background: field at night',
      'no background is called "field at night"; there is crater, field',
    ],
    [
      'background: false >> constructor 1s',
      'no option is called "constructor"; there is fade, dissolve, wipe, cut',
    ],
    ['blade: rey constructor', '"constructor" is not a number from 0 to 1'],
    ['show: valueOf guard', 'no pose of valueOf is called "guard"; there are none'],
    ['layout: center', '"center" is not known here; did you mean "centre"?'],
    ['background: xyzzyplugh', 'no background is called "xyzzyplugh"; there is crater, field'],
  ])('# %s', (source, message) => {
    expect(said(source)).toBe(message);
  });
});
