import { expect } from 'vitest';
import type { Probe as SeenStage } from '../../src/stage/look/probe.ts';
import type { Visitor } from '../../src/tools/play/visitor.ts';
import type { Glows } from '../../story/effects/blade/effect.ts';
import type { SeenBlade } from '../../story/effects/blade/seen.ts';
import { luminance } from '../colour.ts';
import { around, type Picture, readPng } from '../png.ts';
import { bladesOn } from '../stage/blades.ts';

const stageOf = (visitor: Visitor) => visitor.tab.evaluate(() => window.gameProbe?.stage() ?? null);

/** Reads on until both stand there with their blades lit, then until the stage has come to rest. */
export async function readToBlades(visitor: Visitor): Promise<void> {
  const bothLit = () => {
    const glows = window.gameProbe?.view()?.frame.scene.effects.blade as Glows | undefined;
    return glows?.rey === 1 && glows.kylo === 1;
  };
  // Nobody waits for the letters of a line on the way. Looked at and pressed in one step: a line that has become
  // whole meanwhile is not gone past.
  const hasten = () => {
    if (window.gameProbe?.view()?.phase !== 'appearing') return;
    window.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', code: 'Space' }));
  };
  while (!(await visitor.tab.evaluate(bothLit))) {
    await visitor.toLine(async () => {
      await visitor.tab.press('Space');
      await visitor.tab.evaluate(hasten);
    });
  }
  await atRest(visitor);
}

/** Waits until nothing on the stage moves that ends, and the page's own still lies over it no more. */
export function atRest(visitor: Visitor): Promise<void> {
  return visitor.until(
    () =>
      window.gameProbe?.stage()?.moving === false &&
      document.querySelector('.backdrop:not([hidden])') === null,
  );
}

/** The middle of a figure, and a place as high beside it. */
function bodyOf(figure: { feet: readonly number[]; head: readonly number[] | null }) {
  const [x = 0, feet = 0] = figure.feet;
  const [headX = 0, head = 0] = figure.head ?? [];
  const y = head + (feet - head) * 0.35;
  const middle = headX + (x - headX) * 0.35;
  return { middle: [middle, y], height: feet - head } as const;
}

/** Both blades lit at dusk: the pixels of the sky, of a figure and of each blade are what the scene says. */
export async function expectDuskWithBlades(visitor: Visitor, kind: string): Promise<void> {
  const stage = await stageOf(visitor);
  const seen = readPng(await visitor.tab.picture());
  expect(stage?.kind).toBe(kind);
  expect(stage?.figures.map(({ person }) => person).sort()).toEqual(['kylo', 'rey']);

  // A dusk sky is warm and neither black nor white; the box at the foot is ink.
  const sky = around(seen, [seen.width * 0.75, seen.height * 0.3], 12);
  expect(sky[0]).toBeGreaterThan(sky[2]);
  expect(sky[0] + sky[1] + sky[2]).toBeGreaterThan(60);
  expect(sky[0] + sky[1] + sky[2]).toBeLessThan(500);
  expect(Math.max(...around(seen, [seen.width * 0.9, seen.height * 0.93], 6))).toBeLessThan(60);

  // A wreck stands dark in it behind the mist, which is clear up there.
  const share = (x: number, y: number) =>
    [(seen.width * x) / 640, (seen.height * y) / 360] as const;
  const [wreck, air] = [share(455, 178), share(420, 145)].map((at) => luminance(around(seen, at)));
  expect(wreck).toBeLessThan((air ?? 0) / 2);

  // He stands black before it.
  const he = stage?.figures.find(({ person }) => person === 'kylo');
  if (he === undefined) throw new Error('nobody stands there');
  const { middle, height } = bodyOf(he);
  const [body, beside] = [middle[0], middle[0] + height * 0.6].map((x) =>
    luminance(around(seen, [x, middle[1]], 2)),
  );
  expect(body).toBeLessThan((beside ?? 0) / 2);

  expectGlow(seen, bladeOf(stage, 'rey'), [0, 2]);
  expectGlow(seen, bladeOf(stage, 'kylo'), [2, 0]);
}

function bladeOf(stage: SeenStage | null, person: string): SeenBlade {
  const blade = bladesOn(stage).find((one) => one.person === person && one.name === 'main');
  if (blade === undefined) throw new Error(`${person} holds no blade`);
  return blade;
}

/** A blade is bright in its middle, and in the light around it one channel is far above another. */
function expectGlow(seen: Picture, { from, to }: SeenBlade, [less, more]: [number, number]): void {
  const along = (axis: 0 | 1) => from[axis] * 0.6 + to[axis] * 0.4;
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const across = [(from[1] - to[1]) / length, (to[0] - from[0]) / length] as const;
  const points = Array.from({ length: 21 }, (_, step) =>
    around(seen, [along(0) + across[0] * (step - 10), along(1) + across[1] * (step - 10)], 1),
  );
  expect(Math.max(...points.map((point) => point[more] ?? 0))).toBeGreaterThan(180);
  expect(
    Math.max(...points.map((point) => (point[more] ?? 0) - (point[less] ?? 0))),
  ).toBeGreaterThan(50);
}

/** On a screen of that size people and words stand inside it, and the words clear of the people. */
export async function expectLaidOutFor(
  visitor: Visitor,
  { width, height }: { width: number; height: number },
): Promise<void> {
  await expect
    .poll(async () => {
      const stage = await stageOf(visitor);
      const feet = stage?.figures.map((figure) => figure.feet[0]) ?? [];
      return feet.length > 0 && feet.every((x) => x > 0 && x < width);
    })
    .toBe(true);
  await atRest(visitor);
  const overflow = await visitor.tab.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return [scrollWidth - innerWidth, scrollHeight - innerHeight];
  });
  expect(overflow).toEqual([0, 0]);
  const line = await visitor.tab.evaluate(() => {
    const { left, right, top, bottom } =
      document.querySelector('[data-role="line"]')?.getBoundingClientRect() ?? new DOMRect();
    return { left, right, top, bottom };
  });
  expect(line.left).toBeGreaterThanOrEqual(0);
  expect(line.right).toBeLessThanOrEqual(width);
  expect(line.bottom).toBeLessThanOrEqual(height);
}
