import { info } from 'virtual:game/info';
import { askers, compiled, fingerprint } from 'virtual:game/story';
import { afterEach, expect, test } from 'vitest';
import { Playthrough } from '../../src/playthrough/playthrough.ts';
import { enactAll } from '../../src/scene/enact.ts';
import type { Frame } from '../../src/scene/frame.ts';
import { emptyScene, type Scene } from '../../src/scene/scene.ts';
import { type Cue, effectNamed } from '../../src/story/cue.ts';
import { cues } from './cues.ts';
import { FlashMeter } from './flashes.ts';
import { opening, ownPlayers, setPieces } from './set-pieces.ts';
import { SmallStage } from './small-stage.ts';

// The set pieces as they are drawn: what they leave behind, and how they flash.

const pieces = setPieces(ownPlayers).map((piece) => {
  const asked = cues(...piece.tags);
  const from = enactAll(emptyScene, cues(...opening(ownPlayers), ...(piece.before ?? [])));
  return { ...piece, asked, from, to: enactAll(from, asked) };
});

/** Ms between two frames that are looked at: no flash of the stage is shorter. */
const frame = 40;

/** Flashes a second, at most. */
const limit = 3;

let small: SmallStage;

afterEach(() => small.close());

/** Plays a move to its end and counts its flashes. */
async function flashesOf(scene: Scene, asked: readonly Cue[], ms: number): Promise<number> {
  const meter = new FlashMeter();
  meter.see(small.see(frame), -frame);
  await small.begin(scene, asked);
  for (let now = 0; now <= ms; now += frame) meter.see(small.see(frame), now);
  return meter.flashes;
}

/** What must be as it was: everything that stands, and everything that is held. */
function held() {
  const { objects, particles, bytes, numbers, figures, effects, moving } = small.stage.probe();
  const people = figures.map(({ person, pose, at, alpha }) => ({ person, pose, at, alpha }));
  return { objects, particles, bytes, numbers, people, effects, moving };
}

test('a set piece that is cut leaves its scene, and nothing else', async () => {
  small = await SmallStage.open(info);
  for (const { name, from, to, asked, ms } of pieces) {
    // The pictures of the two places shown last are held on purpose; so both are seen before anything is counted.
    for (const scene of [from, to, from, to]) await small.cutTo(scene);
    const after = held();
    await small.cutTo(from);
    const before = held();
    for (const share of [0.3, 0.7]) {
      await small.begin(to, asked);
      for (let now = 0; now < ms * share; now += ms / 5) small.time.step(ms / 5);
      await small.cutTo(to);
      expect(held(), `${name}, cut at ${share} to its end`).toEqual(after);
      await small.cutTo(from);
      expect(held(), `${name}, cut at ${share} to its beginning`).toEqual(before);
    }
  }
});

test('no set piece flashes more than three times a second', async () => {
  small = await SmallStage.open(info);
  const counted: Record<string, number> = {};
  for (const { name, from, to, asked, ms } of pieces) {
    await small.cutTo(from);
    counted[name] = await flashesOf(to, asked, ms);
  }
  for (const [name, flashes] of Object.entries(counted)) {
    expect(flashes, name).toBeLessThanOrEqual(limit);
  }
});

test('a set piece is drawn where nothing of it lies behind the people, or nothing before them', async () => {
  small = await SmallStage.open(info);
  // Its horizon is so low that all shots strike before them.
  const scene = enactAll(emptyScene, cues(...opening({ ...ownPlayers, place: 'stubble' })));
  await small.cutTo(scene);
  await small.begin(scene, cues('strafe: left >> over 1s'));
  for (let now = 0; now <= 1000; now += 250) expect(() => small.see(250)).not.toThrow();
  expect(small.stage.probe().effects).toContain('strafe');
});

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

test('no line of either road flashes more than three times a second', async () => {
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
      expect(await flashesOf(scene, beat.cues, longest), beat.line.text).toBeLessThanOrEqual(limit);
    }
  }
  expect(lines).toBeGreaterThan(15);
});
