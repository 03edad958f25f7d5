import type { Browser } from 'playwright';
import { choices, defineCommand, text, UsageError } from '../command.ts';
import { serveSubject } from '../measure/bench/subjects.ts';
import { longRun } from '../measure/long-run/long-run.ts';
import { coursesOf, fewestSamples, tableOf } from '../measure/long-run/report.ts';
import { measuredFlags, startBrowser } from '../play/browser.ts';

const minutes = text('minutes', {
  value: 'NUMBER',
  says: "how much of the game's own time each story goes on for (120)",
});
const rate = text('rate', {
  value: 'NUMBER',
  says: 'how many times as fast as the world its time passes (60)',
});
const rounds = text('rounds', {
  value: 'NUMBER',
  says: 'how many rounds each story is played at least (6)',
});

/** Lines of the made story. */
const lines = 300;

/** Rounds without which little can be said. */
const usualRounds = 6;

/**
 * What is played: our own game by both its roads, on each stage with its sound, and a long story of words alone, which
 * begins again and again for whoever takes first options.
 */
const subjects = {
  full: { name: 'game', more: '?stage=full', ways: ['first', 'last'] },
  plain: { name: 'game', more: '?stage=plain', ways: ['first', 'last'] },
  lines: { name: 'lines', more: '', ways: ['last'] },
} as const;

const names = ['full', 'plain', 'lines'] as const;

const only = choices('only', names, { value: 'STORIES', says: 'some of what is played' });

interface Asked {
  readonly minutes: number;
  readonly rate: number;
  readonly rounds: number;
  readonly played: readonly (typeof names)[number][];
}

/** @throws {UsageError} when it is less. */
function atLeast(least: number, option: string, given: string | undefined, usual: number): number {
  const number = Number(given ?? usual);
  if (number >= least) return number;
  throw new UsageError(`--${option}: "${given}" is no number of ${least} or more`);
}

/** @returns whether nothing grew. */
async function play(browser: Browser, played: (typeof names)[number], asked: Asked) {
  const { name, ...how } = subjects[played];
  const subject = await serveSubject(name, lines);
  try {
    const { url } = subject;
    const samples = await longRun(browser, { ...asked, ...how, url, tell: console.log });
    console.log(`\n## ${played}\n\n${tableOf(samples)}\n`);
    return coursesOf(samples).every(({ isFlat }) => isFlat);
  } finally {
    await subject.close();
  }
}

export const command = defineCommand({
  summary:
    'Has the game go on by itself for two hours of its own time, and says whether what it holds stays flat.',
  details: [
    'Its time is made to pass faster. Ends with 1 where anything grew by more than 2 % once it was warm.',
  ],
  options: [minutes, rate, rounds, only],
  read(ask): Asked {
    const named = ask(only);
    return {
      minutes: atLeast(0, 'minutes', ask(minutes), 120),
      rate: atLeast(1, 'rate', ask(rate), 60),
      rounds: atLeast(fewestSamples, 'rounds', ask(rounds), usualRounds),
      played: named.length > 0 ? named : names,
    };
  },
  async run(asked) {
    const browser = await startBrowser(measuredFlags);
    const flat: boolean[] = [];
    try {
      for (const played of asked.played) flat.push(await play(browser, played, asked));
    } finally {
      await browser.close();
    }
    return flat.every(Boolean) ? 0 : 1;
  },
});
