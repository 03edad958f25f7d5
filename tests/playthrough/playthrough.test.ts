import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Playthrough } from '../../src/playthrough/playthrough.ts';
import { recalling } from '../../src/playthrough/recalling.ts';
import { restore } from '../../src/playthrough/restore.ts';
import { begin, fixture, fixtures, ownStory, scriptOf, toChoice, words } from '../script.ts';

const stories = [
  ...fixtures.map((name) => [name, fixture(name)] as const),
  ['the game itself', ownStory()] as const,
];

/** A reader's wish, with a number to pick the option or the frame by. */
const wish = fc.record({
  kind: fc.constantFrom('forward', 'forward', 'forward', 'choose', 'choose', 'back', 'goTo'),
  pick: fc.nat(1000),
});

function act(playthrough: Playthrough, { kind, pick }: { kind: string; pick: number }) {
  const open = playthrough.frame.beat.choices.filter((choice) => choice.enabled);
  const option = open[pick % Math.max(1, open.length)];
  if (kind === 'forward') playthrough.forward();
  else if (kind === 'back') playthrough.back();
  else if (kind === 'goTo') playthrough.goTo(pick % playthrough.frames.length);
  else if (option !== undefined) playthrough.choose(option.id);
}

describe.each(stories)('%s', (_name, script) => {
  test('same log, same frames, however the reader went there', () => {
    fc.assert(
      fc.property(fc.nat(99), fc.array(wish, { maxLength: 60 }), (seed, wishes) => {
        const played = new Playthrough(script, { seed, known: ['lesson'], taken: [] });
        for (const one of wishes) act(played, one);
        const { playthrough: walked, lost } = restore(script, played.bookmark());
        expect(lost).toBeNull();
        expect(walked.at).toBe(played.at);
        expect(walked.log).toEqual(played.log);
        expect(walked.frames.slice(0, played.frames.length)).toEqual(played.frames);
      }),
      { numRuns: 40 },
    );
  });

  test('going back and forward again comes to the same frame', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 40 }), (wishes) => {
        const played = begin(script);
        for (const one of wishes) act(played, one);
        const { frame } = played;
        if (!played.back()) return;
        expect(played.forward()).toBe(true);
        expect(played.frame).toBe(frame);
      }),
      { numRuns: 40 },
    );
  });
});

describe.each(stories)('a snapshot: %s', (_name, script) => {
  test('shows the place at once, goes on the same way, and recalls the same past', () => {
    fc.assert(
      fc.property(
        fc.array(wish, { maxLength: 40 }),
        fc.array(wish, { maxLength: 12 }),
        (to, on) => {
          const played = begin(script);
          for (const one of to) act(played, one);
          played.goTo(played.last);
          const snapshot = played.snapshot() ?? undefined;
          const resumed = new Playthrough(script, played.log, undefined, snapshot);
          expect(resumed.frame).toEqual(played.frame);
          expect(resumed.bookmark()).toEqual(played.bookmark());
          for (const one of on.filter(({ kind }) => kind === 'forward' || kind === 'choose')) {
            act(played, one);
            act(resumed, one);
          }
          for (const _step of recalling(resumed)) {
            // One frame a step.
          }
          expect(resumed.first).toBe(0);
          expect(resumed.frames).toEqual(played.frames);
          expect(resumed.bookmark()).toEqual(played.bookmark());
          for (let at = 0; at <= played.last; at++)
            expect(resumed.takenAt(at)).toEqual(played.takenAt(at));
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('choosing otherwise', () => {
  const script = fixture('stitches');

  test('taking the same option again keeps what was beyond it', () => {
    const played = toChoice(begin(script));
    const choiceAt = played.at;
    const [up] = played.frame.beat.choices;
    played.choose(up?.id ?? '');
    toChoice(played);
    const all = words(played);
    played.goTo(choiceAt);
    played.choose(up?.id ?? '');
    expect(words(played)).toEqual(all);
    expect(played.at).toBe(choiceAt + 1);
  });

  test('taking another option cuts the log there', () => {
    const played = toChoice(begin(script));
    const choiceAt = played.at;
    const [up, out] = played.frame.beat.choices;
    played.choose(up?.id ?? '');
    toChoice(played);
    played.goTo(choiceAt);
    played.choose(out?.id ?? '');
    expect(played.log.taken.map((taken) => taken.label)).toEqual(['Out']);
    expect(played.frame.beat.line.text).toBe('Garden.');
  });

  test('an option that is not open is refused and changes nothing', () => {
    const played = toChoice(begin(script));
    const before = played.bookmark();
    expect(() => played.choose('no such option')).toThrow(/no option/);
    expect(played.bookmark()).toEqual(before);
  });

  test('works from far beyond the stepping stones', () => {
    const long = scriptOf(
      'VAR n = 0\n-> a\n=== a\n~ n++\n{n}.\n+ [On] -> a\n+ {n < 900} [Other] -> b\n=== b\nOther {n}.\n-> a',
    );
    const played = begin(long);
    for (let turn = 0; turn < 700; turn++) {
      toChoice(played);
      played.choose(played.frame.beat.choices[0]?.id ?? '');
    }
    played.goTo(450);
    played.choose(played.frame.beat.choices[1]?.id ?? '');
    expect(played.frame.beat.line.text).toBe('Other 451.');
    expect(played.log.taken).toHaveLength(451);
  });
});

describe('a bookmark in an edited story', () => {
  const before = scriptOf(
    '-> k\n=== k\nOne.\nTwo.\n* [Left] -> l\n* [Right] -> r\n=== l\nLeft.\nOn.\n-> END\n=== r\nRight.\nOn.\n-> END',
  );
  const rightRoad = () => {
    const played = toChoice(begin(before));
    played.choose(played.frame.beat.choices[1]?.id ?? '');
    return played;
  };

  test('options in another order: the same option is taken', () => {
    const after = scriptOf(
      '-> k\n=== k\nOne.\nTwo.\n* [Right] -> r\n* [Left] -> l\n=== l\nLeft.\nOn.\n-> END\n=== r\nRight.\nOn.\n-> END',
    );
    const { playthrough, lost } = restore(after, rightRoad().bookmark());
    expect(lost).toBeNull();
    expect(playthrough.frame.beat.line.text).toBe('Right.');
  });

  test('a line inserted before it: still the same line', () => {
    const after = scriptOf(
      '-> k\n=== k\nZero.\nOne.\nTwo.\n* [Left] -> l\n* [Right] -> r\n=== l\nLeft.\nOn.\n-> END\n=== r\nMore.\nRight.\nOn.\n-> END',
    );
    const { playthrough, lost } = restore(after, rightRoad().bookmark());
    expect(lost).toBeNull();
    expect(playthrough.frame.beat.line.text).toBe('Right.');
  });

  test('the option is gone: it stands before the choice and names what was lost', () => {
    const after = scriptOf(
      '-> k\n=== k\nOne.\nTwo.\n* [Left] -> l\n* [Straight] -> l\n=== l\nLeft.\nOn.\n-> END',
    );
    const { playthrough, lost } = restore(after, rightRoad().bookmark());
    expect(lost).toMatchObject({ kind: 'choice', taken: { label: 'Right' } });
    expect(playthrough.frame.beat.line.text).toBe('Two.');
  });
});
