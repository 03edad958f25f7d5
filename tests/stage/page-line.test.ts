import { beforeEach, describe, expect, test } from 'vitest';
import { defaultPreferences, type Preferences } from '../../src/director/preferences.ts';
import { emptyScene } from '../../src/scene/scene.ts';
import { PageLine } from '../../src/stage/words/page-line.ts';
import { PageStage } from '../../src/stage/words/page-stage.ts';
import { cues } from './cues.ts';
import { frameOf } from './frame.ts';
import { HandDriven } from './hand-driven.ts';

// A line that the page sets, at ten letters a second.

const all = Number.POSITIVE_INFINITY;
const { beat } = frameOf(emptyScene, [], 'ab<wait 0.5s>cd');
let told: number[];
const uncover = (letters: number) => told.push(letters);

beforeEach(() => {
  told = [];
});

describe('a line of the page', () => {
  test('begins with its first letter, and is uncovered as its author has timed it', () => {
    const line = new PageLine(uncover);
    line.speak(beat, 10, 1000, 900);
    for (const now of [1000, 1050, 1100, 1550, 1700, 1800]) line.update(now);
    expect(told.map(Math.floor)).toEqual([0, 1, 1, 2, 2, 3, all]);
    expect(line.isWhole(1799)).toBe(false);
  });

  test('may be told to wait longer, as long as none of it stands', () => {
    const line = new PageLine(uncover);
    line.speak(beat, 10, 1000, 900);
    line.wait(2000, 900);
    line.update(2000);
    line.wait(9000, 2000);
    line.update(2100);
    expect(told.map(Math.floor)).toEqual([0, 0, 1, 2]);
  });

  test('stands whole when it is hurried, and waits for nothing after that', () => {
    const line = new PageLine(uncover);
    line.speak(beat, 10, 1000, 1000);
    line.finish(1050);
    line.wait(2000, 1050);
    expect(told).toEqual([1, all]);
    expect(line.isWhole(1050)).toBe(true);
  });

  test('stands at once at speed 0, and where the page cannot uncover it', () => {
    const line = new PageLine(uncover);
    line.speak(beat, 0, 1000, 1000);
    expect(told).toEqual([all]);
    const plain = new PageLine(null);
    plain.speak(beat, 10, 1000, 1000);
    expect(plain.isWhole(1000)).toBe(true);
  });
});

describe('words without a stage', () => {
  let time: HandDriven;
  let ended: string[];
  const open = (preferences: Partial<Preferences> = {}) => {
    time = new HandDriven();
    ended = [];
    const wished: Preferences = {
      ...defaultPreferences,
      motion: 'full',
      textSpeed: 10,
      ...preferences,
    };
    return new PageStage({ preferences: () => wished, clock: time, frames: time, uncover });
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve));

  test('come at the reader’s pace; the show ends when they stand', async () => {
    const stage = open();
    void stage.show(frameOf(emptyScene, [], 'abcd'), 'play').then(() => ended.push('shown'));
    time.step(250);
    await settled();
    expect(ended).toEqual([]);
    time.step(50);
    await settled();
    expect(told.map(Math.floor)).toEqual([1, 1, 3, all]);
    expect(ended).toEqual(['shown']);
    expect(time.waiting).toBe(false);
  });

  test('wait for the pause before them, and are cut to whole', async () => {
    const stage = open();
    void stage.show(frameOf(emptyScene, cues('pause: 1s'), 'abcd'), 'play');
    time.step(999);
    time.step(1);
    expect(told.map(Math.floor)).toEqual([0, 0, 0, 1]);
    await stage.show(frameOf(emptyScene, [], 'abcd'), 'cut');
    expect(told.at(-1)).toBe(all);
  });

  test('stand at a press', async () => {
    const stage = open();
    void stage.show(frameOf(emptyScene, [], 'abcd'), 'play').then(() => ended.push('shown'));
    stage.finish();
    await settled();
    expect(ended).toEqual(['shown']);
  });

  test('stand at once for who wants little motion, until they set a speed themselves', async () => {
    const { textSpeed } = defaultPreferences;
    const reduced = { motion: 'reduced', textSpeed } as const;
    await open(reduced).show(frameOf(emptyScene, [], 'abcd'), 'play');
    expect(told.at(-1)).toBe(all);
    void open({ ...reduced, textSpeedChosen: true }).show(frameOf(emptyScene, [], 'abcd'), 'play');
    expect(told.at(-1)).toBe(1);
    void open({ ...reduced, textSpeed: 10 }).show(frameOf(emptyScene, [], 'abcd'), 'play');
    expect(told.at(-1)).toBe(1);
  });

  test('resolve the show that another takes over', async () => {
    const stage = open();
    void stage.show(frameOf(emptyScene, [], 'abcd'), 'play').then(() => ended.push('first'));
    void stage.show(frameOf(emptyScene, [], 'efgh'), 'play').then(() => ended.push('second'));
    await settled();
    expect(ended).toEqual(['first']);
  });
});
