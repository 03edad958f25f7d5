import { root } from '../../compile/built.ts';
import { gameAt } from '../../compile/game.ts';
import { shippedScript } from '../../compile/script.ts';
import { readShipped } from '../../compile/story-source.ts';
import { scenesOf } from '../stage/scenes.ts';
import { StagePage, smallScreen, textureScreens, withStageServer } from '../stage/stage-page.ts';
import type { Bench } from './bench.ts';
import { type Group, limitsOf, type Row } from './rows.ts';

/** Rounds that are played of each: an odd frame of one is made up for by the others. */
const mostRounds = 3;

/** Measures what a frame costs on the full stage: at rest, while a line is typed, and at each set piece. */
export async function frames({ browser, tell, ...how }: Bench): Promise<Group> {
  const rounds = Math.min(mostRounds, how.rounds);
  const rows: Row[] = [];
  const open = await browser();
  await withStageServer(async (address) => {
    const page = await StagePage.open(open, address, smallScreen, rounds);
    for await (const { name, most, ...cells } of page.costs()) {
      tell(`script a frame, ${name}: ${cells.middle.toFixed(2)} ms`);
      const { middle, worst, draws, particles } = cells;
      const limits = most === null ? {} : { limits: limitsOf({ most }, ['worst']) };
      rows.push({ what: name, unit: '', cells: { middle, worst, draws, particles }, ...limits });
    }
    const drawn = await page.drawnAtRest();
    const limits = limitsOf({ most: 0 }, ['drawn']);
    rows.push({ what: 'nothing moves, two seconds', unit: '', cells: { drawn }, limits });
    await page.close();
  });
  return {
    name: 'frames',
    title: 'A frame of the full stage',
    says: [
      `Script of a frame in ms, the time driven by hand, each frame after the graphics card has done all before it; of ${rounds} rounds the quickest counts, frame by frame.`,
    ],
    columns: {
      middle: 'the middle of all, ms',
      worst: 'the worst, ms',
      draws: 'draw calls',
      particles: 'particles',
      drawn: 'frames drawn',
    },
    rows,
  };
}

/** Scenes that are looked at where it is to be over soon. */
const fewScenes = 10;

/** Measures what textures the scenes of the game hold. */
export async function textures({ browser, quick, tell }: Bench): Promise<Group> {
  const all = scenesOf(shippedScript(readShipped(gameAt(root, {}))));
  const scenes = quick ? all.slice(0, fewScenes) : all;
  const cells = new Map<string, Record<string, number>>();
  const open = await browser();
  await withStageServer(async (address) => {
    for (const screen of textureScreens) {
      const page = await StagePage.open(open, address, screen);
      for await (const [title, mega] of page.textures(scenes)) {
        tell(`textures on a ${screen.name}, ${title}: ${mega.toFixed(0)} MB`);
        cells.set(title, { ...cells.get(title), [screen.name]: mega });
      }
      await page.close();
    }
  });
  const limits = Object.fromEntries(textureScreens.map(({ name, most }) => [name, { most }]));
  return {
    name: 'textures',
    title: 'Textures',
    says: ['The most that is held while a scene of each title stands, in MB of 1,000,000 bytes.'],
    columns: { desktop: 'desktop, 1920 by 1080', phone: 'phone, 390 by 844 at 3' },
    rows: [...cells].map(([what, held]) => ({ what, unit: 'MB', cells: held, limits })),
  };
}
