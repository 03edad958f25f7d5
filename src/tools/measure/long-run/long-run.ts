import type { Browser } from 'playwright';
import { pageTimeout } from '../../play/engines/tab.ts';
import { hurry } from '../../play/fast-time.ts';
import { look } from '../../play/in-page.ts';
import { Visit } from '../../play/visit.ts';
import { ofRole } from '../../play/visitor.ts';
import { pause } from '../../play/wait.ts';
import { countGl, type Held, HoldingsWatch } from './holdings.ts';

/** Ms of the world's time between two looks at whether the story asks for somebody. */
const between = 100;

/** A screen that software draws fast. */
const screen = { width: 320, height: 180 };

export interface LongRunOptions {
  readonly url: string;
  /** How many times as fast as the world's the time of the page passes, while it waits for no file. */
  readonly rate: number;
  /** Minutes of the page's time to go on for. */
  readonly minutes: number;
  /** Ways through the story that make one round. */
  readonly ways: readonly Way[];
  /** Rounds to play at least, however long they take. */
  readonly rounds: number;
  /** What follows the address. */
  readonly more?: string;
  readonly tell?: (what: string) => void;
}

/** What the game held after a round of all its roads, back at its title. */
export interface Sample {
  /** Minutes of the page's time since it was opened. */
  readonly minutes: number;
  /** Lines shown since then. */
  readonly lines: number;
  readonly held: Held;
}

/** A way through a story: by the first option everywhere, or by the last. */
export type Way = 'first' | 'last';

/** What there is to say of a story that does not go on. */
async function whereItStands(visit: Visit): Promise<string> {
  const seen = await visit.tab.evaluate(() => {
    const view = window.gameProbe?.view();
    const stage = window.gameProbe?.stage();
    const { pace, phase, at } = view ?? {};
    return {
      at,
      pace,
      phase,
      line: view?.frame.beat.line.text,
      moving: stage?.moving,
      whole: stage?.text?.whole,
      timers: window.ownTime?.due().map(Math.round),
      errands: window.errands?.out,
    };
  });
  return `auto does not go on: ${JSON.stringify(seen)}; ${[...visit.faults, ...visit.warnings.slice(-3)].join('; ')}`;
}

/** Waits until the story asks for somebody, for as long as lines come. @throws {Error} when they stop coming. */
async function stopping(visit: Visit): Promise<void> {
  let last = -1;
  let moved = performance.now();
  for (;;) {
    const { at, stopped } = await visit.tab.evaluate(look);
    if (stopped !== null) return;
    if (at !== last) moved = performance.now();
    last = at;
    if (performance.now() - moved > pageTimeout) throw new Error(await whereItStands(visit));
    await pause(between);
  }
}

/** Reads by auto to an ending, taking one way at every choice, and goes back to the title. */
export async function playOnce(visit: Visit, way: Way): Promise<number> {
  await visit.beginStory();
  for (;;) {
    if ((await visit.tab.evaluate(() => window.gameProbe?.view()?.pace)) !== 'auto') {
      await visit.tab.press('a');
    }
    await stopping(visit);
    const stopped = await visit.stopped();
    if (stopped === 'restart') await visit.stay();
    if (stopped === 'choice') {
      const options = await visit.options();
      await visit.choose(way === 'first' ? 0 : options.length - 1);
    }
    if (stopped === 'ending') break;
  }
  const lines = (await visit.at()) + 1;
  // What a visit writes down for itself is nothing of the game's.
  await visit.tab.evaluate(() => window.linesShown?.splice(0));
  await visit.tab.click(ofRole('to-title'));
  await visit.until(
    () =>
      document.querySelector('[data-role="title"]') !== null &&
      window.gameProbe?.stage()?.moving !== true,
  );
  return lines;
}

/** Plays a game again and again from its title to its endings, and looks after each round at what it holds. */
export async function longRun(browser: Browser, options: LongRunOptions): Promise<Sample[]> {
  const { url, rate, minutes, ways, rounds, more = '', tell = () => {} } = options;
  const visit = await Visit.begin(browser, url, {
    screen,
    more,
    prepare: async (context) => {
      await hurry(context, rate);
      await context.addInitScript(countGl);
    },
  });
  try {
    const watch = await HoldingsWatch.of(visit);
    const samples: Sample[] = [];
    let [lines, passed] = [0, 0];
    while (samples.length < rounds || passed < minutes) {
      for (const way of ways) lines += await playOnce(visit, way);
      passed = (await visit.tab.evaluate(() => performance.now())) / 60_000;
      const sample = { minutes: passed, lines, held: await watch.take() };
      samples.push(sample);
      tell(JSON.stringify(sample));
    }
    if (visit.faults.length > 0) throw new Error(visit.faults.join('\n'));
    return samples;
  } finally {
    await visit.close();
  }
}
