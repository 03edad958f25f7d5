import { describe, expect, test, vi } from 'vitest';
import { foreseeing, type Outlook } from '../../src/playthrough/foresight.ts';
import type { Script } from '../../src/story/script.ts';
import { saveBefore, targetsOf } from '../../src/story/standing.ts';
import { hub } from '../../src/tools/measure/sample-stories.ts';
import { begin, scriptOf, toChoice, words } from '../script.ts';

const generous: Outlook = {
  ahead: 12,
  frames: 500,
  ms: 1e6,
  line: { most: 4000, step: 4000 },
  now: () => 0,
};

/** What is seen from the first choice on, or the last line before the end. */
function seen(script: Script, outlook: Partial<Outlook> = {}, from = toChoice(begin(script))) {
  const looking = foreseeing(from, { ...generous, ...outlook });
  for (let steps = 1; ; steps++) {
    const step = looking.next();
    if (step.done) return { steps, lines: step.value.map(({ beat }) => beat.line.text) };
  }
}

describe('looking ahead', () => {
  test('comes to each place once, however often options lead back to it', () => {
    const { lines } = seen(scriptOf(hub(3)));
    expect(lines).toEqual([
      'You look at thing 0. You stand in the square.',
      'You look at thing 1. You stand in the square.',
      'You look at thing 2. You stand in the square.',
      'You leave.',
    ]);
  });

  test('knows a place again though variables word it otherwise', () => {
    const { lines } = seen(scriptOf(hub(3, 'You have {coins} coins.')));
    expect(lines).toHaveLength(4);
  });

  test('knows an option again though variables word it otherwise', () => {
    const script = scriptOf('VAR n = 0\n-> a\n=== a ===\n~ n++\nHere.\n+ [Pay {n}]\nPaid.\n-> a');
    expect(seen(script).lines).toEqual(['Paid.', 'Here.']);
  });

  test('sees as much as it may where more options are open than that', () => {
    const { lines, steps } = seen(scriptOf(hub(200)), { frames: 10 });
    expect(lines).toHaveLength(10);
    expect(steps).toBeLessThan(40);
  });

  test('reads a line that makes many options in many steps, and comes to the same', () => {
    const { lines, steps } = seen(scriptOf(hub(50)), { frames: 3 });
    // Ink asks it after each of its own steps whether the time is up.
    let time = 0;
    class Hasty extends Date {
      override getTime() {
        return time++;
      }
    }
    vi.stubGlobal('Date', Hasty);
    const line = { most: 4000, step: 0.5 };
    const hasty = seen(scriptOf(hub(50)), { frames: 3, line });
    expect(hasty.lines).toEqual(lines);
    expect(hasty.steps).toBeGreaterThan(steps + 3 * 50);
  });

  test('reads in no more than the option that it takes', () => {
    const standing = toChoice(begin(scriptOf(hub(50)))).standing;
    const [id = ''] = targetsOf(standing).keys();
    const all = standing.save();
    expect(saveBefore(standing, id).ink.length).toBeLessThan(all.ink.length / 4);
    expect(standing.save()).toEqual(all);
  });

  test('leaves the roads of a choice that has been made meanwhile', () => {
    const script = scriptOf(
      '-> a\n=== a ===\nHere.\n+ [One] One.\n++ [Three] Three. -> END\n+ [Two] Two. -> END',
    );
    const from = toChoice(begin(script));
    const looking = foreseeing(from, generous);
    looking.next();
    from.choose(from.frame.beat.choices[0]?.id ?? '');
    let step = looking.next();
    while (!step.done) step = looking.next();
    expect(step.value).toEqual([]);
  });

  test('takes each of several options of the same words', () => {
    const script = scriptOf('-> a\n=== a ===\nHere.\n+ [Go] One. -> END\n+ [Go] Two. -> END');
    expect(seen(script).lines).toEqual(['One.', 'Two.']);
  });

  test('takes as many steps in a hub of thirty options as it has places', () => {
    expect(seen(scriptOf(hub(30))).steps).toBeLessThan(200);
  });

  test('ends in a story that goes round without a choice', () => {
    const script = scriptOf('VAR n = 0\n-> a\n=== a ===\n~ n++\nRound {n}.\nOn.\n-> a');
    expect(seen(script, { ahead: 1000 }, begin(script)).lines.length).toBeLessThan(6);
  });

  test('comes to each place by its shortest way', () => {
    const options = '+ [Round] One.\nTwo.\nThree.\n-> b\n+ [There] Soon.\n-> b';
    const script = scriptOf(`-> a\n=== a ===\n${options}\n=== b ===\nB.\nC.\nD.\n-> END`);
    expect(seen(script, { ahead: 4 }).lines).toContain('D.');
  });

  test('looks at no more frames than it may, on each road and on all together', () => {
    const far = Array.from({ length: 20 }, (_, line) => `Far ${line}.`).join('\n');
    const script = scriptOf(`-> a\n=== a ===\n+ [Far] ${far}\n-> END\n+ [Near] Near. -> END`);
    expect(seen(script, { ahead: 3 }).lines.sort()).toEqual([
      'Far 0.',
      'Far 1.',
      'Far 2.',
      'Near.',
    ]);
    expect(seen(script, { frames: 2 }).lines).toHaveLength(2);
  });

  test('comes to the same places as reading does, over tunnels and threads', () => {
    const script = scriptOf(
      '-> a\n=== a ===\nHere.\n-> t ->\nThere.\n-> t ->\nEverywhere.\n-> END\n=== t ===\nThrough.\n->->',
    );
    expect(seen(script, {}, begin(script)).lines).toEqual(words(toChoice(begin(script))).slice(1));
  });

  test('stops when its time is up, of which pauses are none', () => {
    let time = 0;
    const now = () => time++;
    const { lines } = seen(scriptOf(hub(30)), { ms: 5, now });
    expect(lines.length).toBeLessThan(7);
    // A pause between the steps, in which time goes by.
    time = 0;
    const looking = foreseeing(toChoice(begin(scriptOf(hub(3)))), { ...generous, ms: 50, now });
    let last = looking.next();
    while (!last.done) {
      time += 1000;
      last = looking.next();
    }
    expect(last.value).toHaveLength(4);
  });

  test('leaves a road on which the story goes wrong, and looks along the others', () => {
    const script = scriptOf(
      '-> a\n=== a ===\n+ [Wrong] {5 / 0} -> b\n+ [Right] Right. -> END\n=== b\n-> b',
    );
    expect(seen(script, { line: { most: 20, step: 1 } }).lines).toContain('Right.');
  });
});
