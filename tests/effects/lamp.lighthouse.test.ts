import { info } from 'virtual:game/info';
import { pictures } from 'virtual:game/pictures';
import { afterEach, expect, test } from 'vitest';
import { worldClock } from '../../src/director/clock.ts';
import { enactAll } from '../../src/scene/enact.ts';
import { emptyScene, type Scene } from '../../src/scene/scene.ts';
import { openPainter } from '../../src/stage/thumbnail.ts';
import { luminance } from '../colour.ts';
import { cues } from '../stage/cues.ts';
import { grid } from '../stage/flashes.ts';
import { SmallStage } from '../stage/small-stage.ts';

// An effect that another story brings along, on both stages: nothing in the engine knows of it.

const dark = enactAll(
  emptyScene,
  cues('background: shore', 'light: evening', 'show: ada stand >> at left', 'show: bo stand'),
);
const lit = enactAll(dark, cues('lamp: ada on'));

let small: SmallStage;

afterEach(() => small.close());

/** Where a picture has become brightest against another, as shares of its width and height, and by how much. */
function brightest(after: ArrayLike<number>, before: ArrayLike<number>, columns: number) {
  const gains = Array.from(after, (value, at) => value - (before[at] ?? 0));
  const most = Math.max(...gains);
  const at = gains.indexOf(most);
  const rows = gains.length / columns;
  return { most, x: ((at % columns) + 0.5) / columns, y: (Math.floor(at / columns) + 0.5) / rows };
}

/** What must be as it was: everything that stands, and everything that is held. */
function held() {
  const { numbers, figures, effects, moving, objects } = small.stage.probe();
  const people = figures.map(({ person, pose, at, alpha }) => ({ person, pose, at, alpha }));
  return { numbers, people, effects, moving, objects };
}

test('on the full stage it shines over its bearer, and is gone with its cue', async () => {
  small = await SmallStage.open(info, { motion: 'full' });
  await small.cutTo(dark);
  const before = Float32Array.from(small.see(16));
  expect(small.stage.probe().shown.lamp).toBeUndefined();
  await small.cutTo(lit);
  const { most, x, y } = brightest(small.see(16), before, grid.columns);
  expect(most).toBeGreaterThan(0.03);
  const ada = small.stage.probe().figures.find(({ person }) => person === 'ada');
  expect(Math.abs(x * 160 - (ada?.feet[0] ?? 0))).toBeLessThan(16);
  expect(y * 90).toBeLessThan(ada?.feet[1] ?? 0);
  expect(small.stage.probe().numbers['lamp ada']).toBe(1);
  await small.cutTo(dark);
  // The camera sways, so edges are not quite where they were.
  expect(brightest(small.see(16), before, grid.columns).most).toBeLessThan(most / 3);
});

test('cut at twenty moments, the scene stands as if nothing had been', async () => {
  small = await SmallStage.open(info);
  await small.cutTo(lit);
  await small.cutTo(dark);
  const [before, moments] = [held(), 20];
  for (let moment = 0; moment < moments; moment++) {
    await small.begin(lit, cues('lamp: ada on'));
    for (let step = 0; step < moment; step++) small.time.step(45);
    await small.cutTo(dark);
    expect(held(), `cut after ${moment * 45} ms`).toEqual(before);
  }
});

test('as the plain stage draws it, it shines there, too', async () => {
  small = await SmallStage.open(info);
  const paint = await openPainter({ info, pictures, clock: worldClock });
  const pixelsOf = async (scene: Scene) => {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: 160, height: 90 });
    await paint(canvas, scene);
    const data = canvas.getContext('2d')?.getImageData(0, 0, 160, 90).data ?? [];
    return Array.from({ length: 160 * 90 }, (_, at) =>
      luminance([data[at * 4] ?? 0, data[at * 4 + 1] ?? 0, data[at * 4 + 2] ?? 0]),
    );
  };
  const { most, x, y } = brightest(await pixelsOf(lit), await pixelsOf(dark), 160);
  expect(most).toBeGreaterThan(0.05);
  await small.cutTo(lit);
  const ada = small.stage.probe().figures.find(({ person }) => person === 'ada');
  expect(Math.abs(x * 160 - (ada?.feet[0] ?? 0))).toBeLessThan(16);
  expect(y * 90).toBeLessThan(ada?.feet[1] ?? 0);
});

test('where nothing may move it hangs still; else it swings', async () => {
  for (const [motion, moves] of [
    ['reduced', false],
    ['full', true],
  ] as const) {
    small = await SmallStage.open(info, { motion });
    await small.cutTo(lit);
    const probe = () => JSON.stringify(small.stage.probe().shown.lamp ?? null);
    const seen = new Set<string>();
    for (let step = 0; step < 8; step++) {
      small.see(300);
      seen.add(probe());
    }
    expect(seen.size > 1).toBe(moves);
    if (motion === 'reduced') small.close();
  }
});

test('who leaves takes the lamp along', async () => {
  small = await SmallStage.open(info, {});
  const alone = enactAll(lit, cues('hide: ada'));
  await small.cutTo(alone);
  expect(small.stage.probe().figures.map(({ person }) => person)).toEqual(['bo']);
});
