import type { Browser } from 'playwright';
import type { Bench } from './bench.ts';
import { codeIn } from './gzipped.ts';
import { besidePeers, peers } from './peers.ts';
import { processorSince, processorTimes } from './processor.ts';
import { type Group, type Limit, limitsOf, type Row } from './rows.ts';
import { median } from './statistics.ts';
import { type Subject, subjectTitles } from './subjects.ts';
import { type Conditions, WatchedPage } from './watched-page.ts';

/** What one visit came to; times in ms since the page was asked for. */
interface Visit {
  /** Absent where there is no title. */
  readonly title: number | undefined;
  readonly line: number;
  /** Ms of all processors that the whole browser took, its process for graphics among it. */
  readonly processor: number;
  /** Kilobytes of code that had been sent by then. */
  readonly code: number;
}

/** What the title is pressed under. */
const profiles = {
  usual: {},
  noWebgl: { refused: 'webgl' },
  slow: { slow: true },
} as const satisfies Record<string, Conditions>;

type Profile = keyof typeof profiles;

/** Opens a subject as someone who was never there, and presses what begins it as soon as that can be seen. */
async function visit(browser: Browser, subject: Subject, conditions: Conditions): Promise<Visit> {
  const session = await browser.newBrowserCDPSession();
  const watched = await WatchedPage.open(browser, subject, conditions);
  try {
    const before = await processorTimes(session);
    const { title, line } = await watched.begin();
    const code = watched.codeSent / 1000;
    const after = await processorTimes(session);
    const processor = processorSince(before, after);
    return { title, line, processor, code };
  } finally {
    await watched.close();
    await session.detach();
  }
}

const names = ['bare', 'text', 'game'] as const;

type Visits = Readonly<Record<Profile, Readonly<Record<(typeof names)[number], readonly Visit[]>>>>;

/** Everything by turns, so that what else the machine does falls on all alike; the first turn counts for nothing. */
async function visitAll({ browser, subject, rounds, tell }: Bench): Promise<Visits> {
  const open = await browser();
  for (const name of names) await subject(name);
  const none = () => ({ bare: [] as Visit[], text: [] as Visit[], game: [] as Visit[] });
  const visits = { usual: none(), noWebgl: none(), slow: none() };
  for (let round = 0; round <= rounds; round++) {
    for (const profile of ['usual', 'noWebgl', 'slow'] as const) {
      for (const name of names) {
        const one = await visit(open, await subject(name), profiles[profile]);
        if (round > 0) visits[profile][name].push(one);
        tell(`first line, ${profile}, ${subjectTitles[name]}: ${one.line.toFixed(0)} ms`);
      }
    }
  }
  return visits;
}

/** Measures what lies between asking for a game and reading its first line. */
export async function firstLine(bench: Bench): Promise<Group> {
  const visits = await visitAll(bench);
  const row = (
    what: string,
    unit: string,
    profile: Profile,
    figure: (visit: Visit) => number | undefined,
    limit?: Limit,
  ): Row => {
    const cells = Object.entries(visits[profile]).flatMap(([name, all]) => {
      const figures = all.map(figure).filter((one) => one !== undefined);
      return figures.length === 0 ? [] : [[name, median(figures)] as const];
    });
    const limits = limit === undefined ? {} : { limits: limitsOf(limit, ['text', 'game']) };
    return besidePeers({ what, unit, cells: Object.fromEntries(cells), ...limits });
  };
  const allCode: [string, number][] = [];
  for (const name of names) allCode.push([name, codeIn((await bench.subject(name)).folder) / 1000]);
  const { bare, text, game } = subjectTitles;
  return {
    name: 'first-line',
    title: 'To the first line',
    says: [
      `Medians of ${bench.rounds}, by turns. The bare page is inkjs and a list, with the same made story of 300 lines as our text-only build; all are served gzipped by the same server to a browser that has kept nothing, without a graphics card. *First line*: from asking for the page until a letter of the line is on the screen. What begins the story is pressed, with a real press of the mouse, as soon as the page has painted it. Whether it is there is looked for after each frame, and the browser asked when the frame behind it was on the screen; so figures are a frame more than they need be, the bare page's too. *Title usable*: when the browser had the page's first words on the screen. *Slow*: 1.6 Mbit/s, 150 ms there and back, a quarter of the processor. *Code sent*: bytes of page, scripts, styles and story that had come by the first line, whoever asked for them. *Processor*: all processes of the browser together.`,
    ],
    columns: { bare, text, game, ...peers },
    against: 'bare',
    rows: [
      row('code sent before the first line', 'kB', 'usual', ({ code }) => code, { most: 75 }),
      row('code sent before the first line, slow', 'kB', 'slow', ({ code }) => code),
      row('title usable', 'ms', 'usual', ({ title }) => title),
      row('first line', 'ms', 'usual', ({ line }) => line, { times: 1.3 }),
      row('first line, WebGL refused', 'ms', 'noWebgl', ({ line }) => line, { times: 1.3 }),
      row('title usable, slow', 'ms', 'slow', ({ title }) => title),
      row('first line, slow', 'ms', 'slow', ({ line }) => line, { times: 1.3 }),
      row('processor, to the first line', 'ms', 'usual', ({ processor }) => processor),
      besidePeers({
        what: 'all code',
        unit: 'kB',
        cells: Object.fromEntries(allCode),
        limits: limitsOf({ most: 280 }, ['text', 'game']),
      }),
    ],
  };
}
