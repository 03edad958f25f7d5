import { pageTimeout } from '../../play/engines/tab.ts';
import { pause, waitFor } from '../../play/wait.ts';
import type { Bench } from './bench.ts';
import { besidePeers, peers } from './peers.ts';
import { type Group, limitsOf, type Row } from './rows.ts';
import { percentile } from './statistics.ts';
import type { SubjectName } from './subjects.ts';
import { type Conditions, WatchedPage } from './watched-page.ts';

/** What is pressed on: a subject under some conditions. */
interface Place extends Conditions {
  readonly subject: SubjectName;
  readonly title: string;
}

const places = {
  bare: { subject: 'bare', title: 'bare page' },
  words: { subject: 'text', title: 'ours, words alone' },
  plain: { subject: 'lines', title: 'ours, plain stage', more: '?stage=plain' },
  game: { subject: 'game', title: 'our game, plain stage', more: '?stage=plain' },
  full: { subject: 'game', title: 'our game, full stage', more: '?stage=full' },
} as const satisfies Record<string, Place>;

type PlaceName = keyof typeof places;

const placeNames = ['bare', 'words', 'plain', 'game', 'full'] as const;

/** Presses that are timed in a visit, and the first, which load what is fetched for them. */
const presses = { timed: 12, before: 3 };

/** Visits of each: 36 presses are enough to say what 95 of 100 take. */
const mostVisits = 3;

/** Ms that a reader rests before each press: options that have just opened change their colours for 250. */
const rest = 400;

/** What a press would do: take an option, go on, or neither, as something is on its way. */
function state(): 'options' | 'line' | 'coming' {
  if (document.querySelector('#choices a, [data-role="choice"][aria-disabled="false"]')) {
    return 'options';
  }
  // A page goes on by itself up to the next options.
  const goesOn = document.querySelector('[data-role="page"]') !== null;
  return !goesOn && window.gameProbe?.view()?.phase === 'reading' ? 'line' : 'coming';
}

const option = '#choices a, [data-role="choice"]';

/**
 * Presses once, after a rest: on an option where some are open, else the key that goes on.
 * @returns ms until other words were painted.
 */
async function press(watched: WatchedPage): Promise<number> {
  const { page } = watched;
  const takes = async () => (await page.evaluate(state)) !== 'coming' || null;
  await waitFor('anything to press', pageTimeout, takes);
  if ((await page.evaluate(state)) === 'options') {
    await page.locator(option).first().scrollIntoViewIfNeeded();
    await pause(rest);
    watched.forget();
    await watched.clickOn(option);
  } else {
    await pause(rest);
    watched.forget();
    await page.keyboard.press('Space');
  }
  const { ms } = await watched.next('words');
  return ms;
}

/** Waits until what opens behind the first line stands, so that no press pays for it. */
async function settled(watched: WatchedPage, { more }: Conditions): Promise<void> {
  if (more === undefined) return pause(4 * rest);
  await watched.page.waitForFunction(() => window.gameProbe?.stage()?.moving === false);
}

/** Ms from press to text, of one visit. */
async function visit(watched: WatchedPage, place: Place): Promise<number[]> {
  await watched.begin(place.more);
  await settled(watched, place);
  const took: number[] = [];
  for (let number = 0; number < presses.timed + presses.before; number++) {
    took.push(await press(watched));
  }
  return took.slice(presses.before);
}

/** What is wanted: one frame, and two at worst; on the full stage, which is drawn in software here, three. */
function limitsAt(of100: 50 | 95): Row['limits'] {
  const most = of100 === 50 ? 17 : 34;
  return { ...limitsOf({ most }, ['words', 'plain', 'game']), full: { most: 50 } };
}

/** Ms from press to text of each place, from visits by turns. */
async function visitAll({ browser, subject, rounds, tell }: Bench) {
  const visits = Math.min(mostVisits, rounds);
  const open = await browser();
  const took: Record<PlaceName, number[]> = { bare: [], words: [], plain: [], game: [], full: [] };
  for (let round = 0; round < visits; round++) {
    for (const name of placeNames) {
      const place: Place = places[name];
      const watched = await WatchedPage.open(open, await subject(place.subject), place);
      try {
        const times = await visit(watched, place);
        tell(`input to next text, ${place.title}: ${percentile(times, 50).toFixed(0)} ms`);
        took[name].push(...times);
      } finally {
        await watched.close();
      }
    }
  }
  return took;
}

/** Measures how long a press waits for its text. */
export async function input(bench: Bench): Promise<Group> {
  const took = await visitAll(bench);
  const row = (of100: 50 | 95): Row => {
    const cells = placeNames.map((name) => [name, percentile(took[name], of100)] as const);
    return besidePeers({
      what: `input to next text, ${of100} of 100`,
      unit: 'ms',
      cells: Object.fromEntries(cells),
      limits: limitsAt(of100),
    });
  };
  const titles = placeNames.map((name) => [name, places[name].title] as const);
  return {
    name: 'input',
    title: 'From a press to its text',
    says: [
      `${took.plain.length} presses each, in ${took.plain.length / presses.timed} visits by turns, four tenths of a second after a line stands, where on the stages something may be moving yet: on an option, which the bare page and ours of words alone have after each five lines; in our game on the key that goes on. From the event that the press ends in, as the browser has it, until a letter of other words is painted, which is looked for after each frame; on the full stage, until the graphics card, here a program, has drawn it.`,
    ],
    columns: { ...Object.fromEntries(titles), ...peers },
    against: 'bare',
    rows: [row(50), row(95)],
  };
}
