import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Playthrough } from '../../src/playthrough/playthrough.ts';
import { recalling } from '../../src/playthrough/recalling.ts';
import { restore, standingAt } from '../../src/playthrough/restore.ts';
import { keptSchemas } from '../../src/shelf/kept-schemas.ts';
import { emptyPreview } from '../../src/shelf/preview.ts';
import { readAs } from '../../src/shelf/reading.ts';
import type { Script } from '../../src/story/script.ts';
import { begin, scriptOf, toChoice } from '../script.ts';
import { madeStory } from './made-story.ts';

/** Stories made for each rule: one takes about 50 ms to compile and walk. */
const numRuns = 20;

vi.setConfig({ testTimeout: 120_000 });

/** Numbers to pick options by; lines are read on between them. */
const picks = fc.array(fc.nat(20), { maxLength: 4 });

function choose(playthrough: Playthrough, pick: number): boolean {
  const open = playthrough.frame.beat.choices.filter((choice) => choice.enabled);
  const option = open[pick % Math.max(1, open.length)];
  if (option !== undefined) playthrough.choose(option.id);
  return option !== undefined;
}

/** Each stop of a reader who goes on line by line and takes an option at every choice. */
function* beats(playthrough: Playthrough, options: readonly number[]): Generator<void> {
  yield;
  for (const pick of options) {
    while (playthrough.forward()) yield;
    if (!choose(playthrough, pick)) return;
    yield;
  }
  while (playthrough.forward()) yield;
}

function goOn(playthrough: Playthrough, options: readonly number[]): Playthrough {
  for (const _beat of beats(playthrough, options)) {
    // To the end of these options.
  }
  return playthrough;
}

/** A place, kept as text and read back as the shelf reads it. */
function keptAndRead(playthrough: Playthrough) {
  const kept = {
    id: 'a',
    when: 0,
    name: null,
    bookmark: playthrough.bookmark(),
    foothold: playthrough.snapshot() ?? undefined,
    glimpse: emptyPreview,
  };
  const read = readAs(keptSchemas.save, JSON.parse(JSON.stringify(kept)));
  if (!read.fits) throw new Error(read.problem);
  return read.value;
}

function standing(script: Script, { bookmark, foothold }: ReturnType<typeof keptAndRead>) {
  const playthrough = standingAt(script, bookmark, foothold);
  if (playthrough === null) throw new Error('the place is not stood on');
  return playthrough;
}

/** @returns whether the past leads to the place. */
function recalled(playthrough: Playthrough): boolean {
  const steps = recalling(playthrough);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** All that a reader can come to see of a playthrough. */
function past(playthrough: Playthrough) {
  const { frames, log, at } = playthrough;
  return { frames, log, at, taken: frames.map((_, number) => playthrough.takenAt(number)) };
}

test('a made story is one: it compiles, and every pick leads on to a choice or an end', () => {
  let choices = 0;
  fc.assert(
    fc.property(madeStory(), picks, (source, options) => {
      const played = goOn(begin(scriptOf(source)), options);
      choices += played.log.taken.length;
      const { beat } = played.frame;
      expect(beat.ends || beat.choices.length > 0).toBe(true);
    }),
    { numRuns },
  );
  expect(choices).toBeGreaterThan(numRuns / 2);
});

test('saved at any beat, kept as text and loaded: the same frame and the same past, on both paths', () => {
  fc.assert(
    fc.property(madeStory(), fc.nat(99), picks, picks, (source, seed, options, further) => {
      const script = scriptOf(source);
      const played = begin(script, seed);
      let beat = 0;
      for (const _beat of beats(played, options)) {
        const kept = keptAndRead(played);
        const there = past(played);
        const { playthrough: walked, lost } = restore(script, kept.bookmark);
        expect(lost).toBeNull();
        expect(walked.frame).toEqual(played.frame);
        expect(past(walked).frames.slice(0, played.last + 1)).toEqual(there.frames);
        const stood = standing(script, kept);
        expect(stood.frame).toEqual(played.frame);
        // Now and then the reader goes on before the past is known.
        beat += 1;
        const on = beat % 3 === 0 ? further.slice(0, 2) : [];
        goOn(stood, on);
        expect(recalled(stood)).toBe(true);
        goOn(walked, on);
        expect(past(stood)).toEqual(past(walked));
      }
    }),
    { numRuns },
  );
});

test('a place kept again and again, each time loaded from the last, is still where the log leads', () => {
  fc.assert(
    fc.property(madeStory(), fc.nat(99), picks, (source, seed, options) => {
      const script = scriptOf(source);
      let played = begin(script, seed);
      for (const pick of options) {
        toChoice(played);
        played = standing(script, keptAndRead(played));
        if (!choose(played, pick)) break;
        played = standing(script, keptAndRead(played));
      }
      expect(recalled(played)).toBe(true);
      expect(past(played).frames).toEqual(
        restore(script, played.bookmark()).playthrough.frames.slice(0, played.last + 1),
      );
    }),
    { numRuns },
  );
});

test('back by any number and forward by as many is where the reader was', () => {
  fc.assert(
    fc.property(madeStory(), picks, fc.nat(60), (source, options, steps) => {
      const played = goOn(begin(scriptOf(source)), options);
      const before = past(played);
      let gone = 0;
      for (let step = 0; step < steps && played.back(); step++) gone += 1;
      for (let step = 0; step < gone; step++) expect(played.forward()).toBe(true);
      expect(past(played)).toEqual(before);
    }),
    { numRuns },
  );
});

test('back and choosing otherwise is never having been there', () => {
  fc.assert(
    fc.property(madeStory(), picks, fc.nat(5), picks, (source, first, back, otherwise) => {
      const script = scriptOf(source);
      const strayed = goOn(begin(script), first);
      for (let choice = 0; choice <= back; choice++) {
        strayed.goTo(strayed.choiceBehind() ?? 0);
      }
      const [pick = 0, ...further] = otherwise;
      if (choose(strayed, pick)) goOn(strayed, further);
      const straight = begin(script);
      for (const { id } of strayed.log.taken) toChoice(straight).choose(id);
      toChoice(straight);
      toChoice(strayed);
      expect(past(strayed)).toEqual(past(straight));
    }),
    { numRuns },
  );
});
