import { info } from 'virtual:game/info';
import { askers, compiled, fingerprint } from 'virtual:game/story';
import { afterEach, expect, test } from 'vitest';
import { Playthrough } from '../../src/playthrough/playthrough.ts';
import type { Frame } from '../../src/scene/frame.ts';
import { emptyScene } from '../../src/scene/scene.ts';
import { type Cue, effectNamed } from '../../src/story/cue.ts';
import { flashesOf, mostFlashes } from './flashing.ts';
import { SmallStage } from './small-stage.ts';

// Every line of the story that moves something, as it is drawn.

let small: SmallStage;

afterEach(() => small.close());

/** All frames of the road that takes an option. */
function road(option: number): readonly Frame[] {
  const script = { askers, compiled, fingerprint, people: info.cast };
  const played = new Playthrough(script, { seed: 1, known: [], taken: [] });
  for (;;) {
    while (played.forward()) {
      // To the choice, or the end.
    }
    const choice = played.frame.beat.choices[option];
    if (choice === undefined) return played.frames;
    played.choose(choice.id);
  }
}

/** Whether a cue plays something that may light the picture, or part of it. */
function passes(cue: Cue): boolean {
  return cue.kind === 'effect' && effectNamed(cue.name)?.passing !== undefined;
}

/** Ms of a line's effects that are looked at. */
const longest = 2800;

/** Some thirty lines, each of seventy pictures that are drawn and read back. */
const patience = 300_000;

test(
  'no line of either road flashes more than three times a second',
  async () => {
    small = await SmallStage.open(info);
    const done = new Set<string>();
    let lines = 0;
    for (const frames of [road(0), road(1)]) {
      for (const [at, { scene, beat }] of frames.entries()) {
        const before = frames[at - 1]?.scene ?? emptyScene;
        if (done.has(beat.id) || !beat.cues.some(passes)) continue;
        done.add(beat.id);
        lines += 1;
        await small.cutTo(before);
        expect(
          await flashesOf(small, scene, beat.cues, longest),
          beat.line.text,
        ).toBeLessThanOrEqual(mostFlashes);
      }
    }
    expect(lines).toBeGreaterThan(15);
  },
  patience,
);
