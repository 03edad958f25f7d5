import { info } from 'virtual:game/info';
import { afterEach, expect, test } from 'vitest';
import { enactAll } from '../../src/scene/enact.ts';
import { emptyScene } from '../../src/scene/scene.ts';
import { cues } from './cues.ts';
import { flashesOf, mostFlashes } from './flashing.ts';
import { opening, ownPlayers, setPieces } from './set-pieces.ts';
import { SmallStage } from './small-stage.ts';

// The set pieces as they are drawn: what they leave behind, and how they flash.

const pieces = setPieces(ownPlayers).map((piece) => {
  const asked = cues(...piece.tags);
  const from = enactAll(emptyScene, cues(...opening(ownPlayers), ...(piece.before ?? [])));
  return { ...piece, asked, from, to: enactAll(from, asked) };
});

let small: SmallStage;

afterEach(() => small.close());

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
    counted[name] = await flashesOf(small, to, asked, ms);
  }
  for (const [name, flashes] of Object.entries(counted)) {
    expect(flashes, name).toBeLessThanOrEqual(mostFlashes);
  }
}, 240_000);

test('a set piece is drawn where nothing of it lies behind the people, or nothing before them', async () => {
  small = await SmallStage.open(info);
  // Its horizon is so low that all shots strike before them.
  const scene = enactAll(emptyScene, cues(...opening({ ...ownPlayers, place: 'stubble' })));
  await small.cutTo(scene);
  await small.begin(scene, cues('strafe: left >> over 1s'));
  for (let now = 0; now <= 1000; now += 250) expect(() => small.see(250)).not.toThrow();
  expect(small.stage.probe().effects).toContain('strafe');
});
