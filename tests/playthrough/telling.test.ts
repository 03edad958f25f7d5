import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkpoints } from '../../src/playthrough/checkpoints.ts';
import { linkOf } from '../../src/playthrough/link.ts';
import { pageOf } from '../../src/playthrough/page.ts';
import type { Playthrough } from '../../src/playthrough/playthrough.ts';
import { restore } from '../../src/playthrough/restore.ts';
import { Telling } from '../../src/playthrough/telling.ts';
import { history, transcript } from '../../src/playthrough/transcript.ts';
import { begin, scriptOf, toChoice } from '../script.ts';

const source = `
VAR kind = true
# background: shore
They came down to the boat.
# content: blood
# summary: Ada cut her hand on the knife.
# summary: It was bound up.
# background: boat >> fade 2s # sound: knife
The knife slipped.
# checkpoint: the cut
It went in at the thumb.
{ kind:
    Nobody screamed.
}
# light: late >> over 3s
It took nine stitches.
# content: end
They put out to sea.
* [Row.]
* [Sail.]
- The wind was south.
# content: fear
# summary: The wind got up.
Waves stood over them.
# content: grief
# summary: They lost the dog.
The dog went over the side.
# content: end
It was calm.
# content: blood fear
# summary: One of them was hurt.
The mast came down on Bo.
# content: end
They were home.
-> END
`;
const script = scriptOf(source);

/** Lines that stand in passages of a kind, and nowhere else. */
const passages = {
  blood: [
    'The knife slipped.',
    'It went in at the thumb.',
    'Nobody screamed.',
    'It took nine stitches.',
    'The mast came down on Bo.',
  ],
  fear: ['Waves stood over them.', 'The mast came down on Bo.'],
  grief: ['The dog went over the side.'],
};
const kinds = Object.keys(passages) as (keyof typeof passages)[];

function told(passed: readonly string[], played = begin(script)): Playthrough {
  played.tell(new Telling(passed));
  return played;
}

/** Every line a reader is shown who reads on to the end, taking the first option. */
function readThrough(played: Playthrough): string[] {
  const read = [played.frame.beat.line.text];
  for (;;) {
    const [option] = played.frame.beat.choices;
    if (option !== undefined) played.choose(option.id);
    else if (!played.forward()) return read;
    read.push(played.frame.beat.line.text);
  }
}

describe('a passage that is passed over', () => {
  test('is told by its summaries, one after the other, and what follows is as written', () => {
    expect(readThrough(told(['blood']))).toEqual([
      'They came down to the boat.',
      'Ada cut her hand on the knife.',
      'It was bound up.',
      'They put out to sea.',
      'The wind was south.',
      'Waves stood over them.',
      'The dog went over the side.',
      'It was calm.',
      'One of them was hurt.',
      'They were home.',
    ]);
    expect(readThrough(told(['fear', 'grief'])).slice(7, 10)).toEqual([
      'The wind got up.',
      'They lost the dog.',
      'It was calm.',
    ]);
  });

  test('leaves the scene it leads to, in its manners, and no sound', () => {
    const played = told(['blood']);
    played.forward();
    expect(played.frame.scene).toMatchObject({ background: 'boat', light: 'late' });
    expect(played.frame.beat.cues.map(({ kind }) => kind)).toEqual([
      'background',
      'checkpoint',
      'light',
    ]);
    played.forward();
    expect(played.frame.beat.cues).toEqual([]);
    expect(checkpoints(played)).toHaveLength(1);
  });

  test('has other read marks than its lines, and none of them', () => {
    const written = begin(script);
    const ids = new Set(toChoice(written).frames.map(({ beat }) => beat.id));
    const played = told(['blood']);
    played.forward();
    expect(ids.has(played.frame.beat.id)).toBe(false);
    expect(played.bookmark().line).toBe(written.frames[1]?.beat.id);
  });

  test('keeps no frame from which reading could go on in its middle', () => {
    const played = told(['blood']);
    expect(played.snapshot()).not.toBeNull();
    played.forward();
    expect(played.snapshot()).toBeNull();
  });

  test('of one line with many summaries says all of them', () => {
    const short = scriptOf(`
Before.
# content: blood # summary: One. # summary: Two.
It bled.
# content: end
After.
-> END`);
    expect(readThrough(told(['blood'], begin(short)))).toEqual(['Before.', 'One. Two.', 'After.']);
  });

  test('holds no choice and no end back, though the check refuses such a story', () => {
    const open = scriptOf(`
Before.
# content: blood # summary: It bled.
It bled.
Who helps?
* I do.
- It stopped. # content: end
-> END`);
    const played = toChoice(told(['blood'], begin(open)));
    expect(played.frame.beat.line.text).toBe('Who helps?');
    expect(played.frame.beat.choices).toHaveLength(1);
  });

  test('that goes wrong behind its last line is read to there', () => {
    const broken = scriptOf(`
Before.
# content: blood # summary: It bled.
It bled.
It bled more.
-> lost
=== lost
{ false: never }
-> void
=== void
{ RANDOM(1, 0) > 3: x }
`);
    const played = told(['blood'], begin(broken));
    expect(played.forward()).toBe(true);
    expect(played.frame.beat.line.text).toBe('It bled.');
  });
});

describe('a reader who changes their mind', () => {
  test('in the middle of a passage reads on in it, and passes over the next', () => {
    const played = told([]);
    played.goTo(0);
    played.forward();
    played.forward();
    played.tell(Telling.changed(['blood'], played, new Telling([])));
    expect(played.frame.beat.line.text).toBe('It went in at the thumb.');
    expect(readThrough(played)).toEqual([
      'It went in at the thumb.',
      'Nobody screamed.',
      'It took nine stitches.',
      'They put out to sea.',
      'The wind was south.',
      'Waves stood over them.',
      'The dog went over the side.',
      'It was calm.',
      'One of them was hurt.',
      'They were home.',
    ]);
    played.goTo(2);
    expect(played.frame.beat.line.text).toBe('It was bound up.');
  });

  test('on a summary is told the rest of it, and then reads every line', () => {
    const passing = new Telling(['blood']);
    const played = begin(script);
    played.tell(passing);
    played.forward();
    played.tell(Telling.changed([], played, passing));
    expect(played.frame.beat.line.text).toBe('Ada cut her hand on the knife.');
    expect(readThrough(played)).toContain('The mast came down on Bo.');
    played.goTo(1);
    expect(played.frame.beat.line.text).toBe('The knife slipped.');
  });
});

const wish = fc.record({
  kind: fc.constantFrom('forward', 'forward', 'forward', 'choose', 'choose', 'back', 'goTo'),
  pick: fc.nat(1000),
});

function act(played: Playthrough, { kind, pick }: { kind: string; pick: number }) {
  const { choices } = played.frame.beat;
  const option = choices[pick % Math.max(1, choices.length)];
  if (kind === 'forward') played.forward();
  else if (kind === 'back') played.back();
  else if (kind === 'goTo') played.goTo(pick % (played.last + 1));
  else if (option !== undefined) played.choose(option.id);
}

const wishes = fc.array(wish, { maxLength: 60 });
const some = fc.subarray(kinds);

/** Lines that stand in passages which one of the kinds belongs to. */
const linesOf = (passed: readonly (keyof typeof passages)[]) =>
  passed.flatMap((kind) => passages[kind]);

describe('however a reader goes to and fro', () => {
  test('none of the lines passed over is in line, history, log or page', () => {
    fc.assert(
      fc.property(some, wishes, (passed, all) => {
        const played = told(passed);
        for (const one of all) {
          act(played, one);
          const page = pageOf(played);
          const shown = [
            played.frame.beat.line.text,
            transcript(history(played), () => null),
            ...[...page.past, ...page.present].map(({ words }) => words.line.text),
          ].join('\n');
          for (const line of linesOf(passed)) expect(shown).not.toContain(line);
          expect(played.frame.beat.line.text).not.toBe('');
        }
      }),
      { numRuns: 60 },
    );
  });

  test('same log and same wish, same frames: also by way of a place that was kept', () => {
    fc.assert(
      fc.property(some, wishes, (passed, all) => {
        const played = told(passed);
        for (const one of all) act(played, one);
        const { playthrough: walked, lost } = restore(script, played.bookmark());
        expect(lost).toBeNull();
        told(passed, walked);
        expect(walked.at).toBe(played.at);
        expect(walked.frame).toEqual(played.frame);
        expect(history(walked)).toEqual(history(played));
      }),
      { numRuns: 60 },
    );
  });

  test('a place kept with one wish is at its passage with another, and itself again with the first', () => {
    fc.assert(
      fc.property(some, some, wishes, (one, other, all) => {
        const played = told(one);
        for (const wished of all) act(played, wished);
        const { at, frame } = played;
        const there = told(other, restore(script, played.bookmark()).playthrough);
        const back = told(one, restore(script, there.bookmark()).playthrough);
        expect(back.frame.scene.title).toBe(frame.scene.title);
        expect(Math.abs(there.at - at)).toBeLessThanOrEqual(4);
        if (there.at === at) expect(back.frame).toEqual(frame);
        expect(linkOf(there)).toBe(linkOf(restore(script, there.bookmark()).playthrough));
      }),
      { numRuns: 60 },
    );
  });

  test('back is where one came from', () => {
    fc.assert(
      fc.property(some, wishes, (passed, all) => {
        const played = told(passed);
        for (const one of all) act(played, one);
        const { at, frame } = played;
        if (!played.back()) return;
        expect(played.forward()).toBe(true);
        expect(played.at).toBe(at);
        expect(played.frame).toBe(frame);
      }),
      { numRuns: 60 },
    );
  });
});
