import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { following, LinkProblem, linkOf, readLink } from '../../src/playthrough/link.ts';
import { Playthrough } from '../../src/playthrough/playthrough.ts';
import { fixture, fixtures, scriptOf, toChoice } from '../script.ts';

function follow(script: Parameters<typeof following>[0], text: string, endings: string[] = []) {
  const steps = following(script, readLink(text), endings);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('a link', () => {
  test.each(fixtures)('%s: leads to the same moment, whatever was chosen', (name) => {
    const script = fixture(name);
    fc.assert(
      fc.property(fc.nat(0xffffffff), fc.array(fc.nat(9), { maxLength: 12 }), (seed, picks) => {
        const log = { seed, known: ['b', 'a'], taken: [] };
        const played = new Playthrough(script, log);
        for (const pick of picks) {
          toChoice(played);
          const open = played.frame.beat.choices.filter((choice) => choice.enabled);
          const option = open[pick % Math.max(1, open.length)];
          if (option !== undefined) played.choose(option.id);
        }
        const { playthrough, lost } = follow(script, linkOf(played), ['a', 'b', 'c']);
        expect(lost).toBeNull();
        expect(playthrough.frame).toEqual(played.frame);
        expect(playthrough.log.taken).toEqual(played.log.taken);
        expect(playthrough.log.known).toEqual(['a', 'b']);
      }),
      { numRuns: 20 },
    );
  });

  test('weighs a few bytes a choice', () => {
    const script = scriptOf('-> a\n=== a\nLine.\n+ [On] -> a\n+ [Off] -> END');
    const played = new Playthrough(script, { seed: 12345, known: [], taken: [] });
    const empty = linkOf(played).length;
    for (let turn = 0; turn < 100; turn++) {
      played.choose(played.frame.beat.choices[0]?.id ?? '');
    }
    expect((linkOf(played).length - empty) / 100).toBeLessThan(3.1);
  });

  test('from another version goes as far as it can', () => {
    const before = scriptOf(
      'One.\n* [A]\n  After A.\n* [B]\n- Two.\n* [C] -> END\n* [D]\n  After D.\n- -> END',
    );
    const after = scriptOf('One.\n* [A]\n  After A.\n* [B]\n- Two.\n* [C] -> END\n* [E] -> END');
    const played = new Playthrough(before, { seed: 1, known: [], taken: [] });
    played.choose(played.frame.beat.choices[0]?.id ?? '');
    toChoice(played);
    played.choose(played.frame.beat.choices[1]?.id ?? '');
    const { playthrough, lost } = follow(after, linkOf(played));
    expect(lost).toMatchObject({ kind: 'choice' });
    expect(playthrough.frame.beat.line.text).toBe('Two.');
  });

  test.each(['', '!', 'AAAA', '_____________', 'AQ', 'A'.repeat(5000), '../../x', '<script>'])(
    'a hostile one (%s) is refused in words',
    (text) => {
      expect(() => readLink(text)).toThrow(LinkProblem);
    },
  );

  test('no text whatever makes it throw anything else', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'AZaz09-_') }), (text) => {
        try {
          readLink(text);
        } catch (error) {
          expect(error).toBeInstanceOf(LinkProblem);
        }
      }),
    );
  });
});
