import { expect, test } from 'vitest';
import { LeastTaken } from '../../src/tools/export/play/least-taken.ts';
import { hub, manyKnots, wheel } from '../../src/tools/measure/sample-stories.ts';
import { begin, scriptOf, toChoice } from '../script.ts';

/** How many choices are made until an ending comes; as many as the player makes at most when none does. */
function choicesToEnd(source: string, most = 300): number {
  const playthrough = toChoice(begin(scriptOf(source)));
  const least = new LeastTaken();
  for (let choices = 0; choices < most; choices++) {
    const { beat } = playthrough.frame;
    if (beat.ends) return choices;
    const option = beat.choices[least.pick(beat.place, beat.choices)];
    playthrough.choose(option?.id ?? '');
    toChoice(playthrough);
  }
  return most;
}

test('whoever takes what was taken least leaves a place that options lead back to', () => {
  expect(choicesToEnd(hub(3))).toBe(4);
  expect(choicesToEnd(hub(20))).toBe(21);
});

test('words that are new each time keep nobody there', () => {
  expect(choicesToEnd(hub(3, 'You have {coins} coins.'))).toBe(4);
  const paying = '-> a\n=== a ===\nHere.\n+ [Pay {n}]\n  Paid.\n  -> a\n+ [Leave] -> END';
  expect(choicesToEnd(`VAR n = 0\n${paying.replace('Here.', '~ n++\nHere.')}`)).toBe(2);
});

test('an ending behind many places that lead back is come to', () => {
  expect(choicesToEnd(wheel(20))).toBeLessThan(60);
  expect(choicesToEnd(manyKnots(120))).toBeLessThan(300);
});

test('an option that cannot be taken is not', () => {
  const least = new LeastTaken();
  const options = [
    { label: 'No', enabled: false },
    { label: 'Yes', enabled: true },
  ];
  expect([least.pick('a', options), least.pick('a', options)]).toEqual([1, 1]);
  expect(least.pick('a', options.slice(0, 1))).toBe(-1);
  expect(least.options).toEqual({ seen: 1, taken: 1 });
});
