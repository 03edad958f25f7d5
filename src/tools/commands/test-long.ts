import { defineCommand, text, UsageError } from '../command.ts';
import { serveSubject } from '../measure/bench/subjects.ts';
import { longRun } from '../measure/long-run/long-run.ts';
import { coursesOf, tableOf } from '../measure/long-run/report.ts';
import { startBrowser } from '../play/browser.ts';

const minutes = text('minutes', {
  value: 'NUMBER',
  says: "how much of the game's own time each story goes on for (120)",
});
const rate = text('rate', {
  value: 'NUMBER',
  says: 'how many times as fast as the world its time passes (60)',
});

/** Lines of the made story. */
const lines = 300;

/** Rounds without which nothing can be said. */
const leastRounds = 6;

/**
 * What is played: our own game by both its roads, with its pictures and its sound, and a long story of words alone, which
 * begins again and again for whoever takes first options.
 */
const subjects = [
  { name: 'game', more: '?stage=full', ways: ['first', 'last'] },
  { name: 'lines', more: '', ways: ['last'] },
] as const;

interface Asked {
  readonly minutes: number;
  readonly rate: number;
}

/** @throws {UsageError} when it is no number above 0. */
function positive(option: string, given: string | undefined, usual: number): number {
  const number = Number(given ?? usual);
  if (number > 0) return number;
  throw new UsageError(`--${option}: "${given}" is no number above 0`);
}

export const command = defineCommand({
  summary:
    'Has the game go on by itself for two hours of its own time, and says whether what it holds stays flat.',
  details: [
    'Its time is made to pass faster. Ends with 1 where anything grew by more than 2 % once it was warm.',
  ],
  options: [minutes, rate],
  read: (ask): Asked => ({
    minutes: positive('minutes', ask(minutes), 120),
    rate: positive('rate', ask(rate), 60),
  }),
  async run(asked) {
    const browser = await startBrowser();
    let failed = false;
    try {
      for (const { name, ...how } of subjects) {
        const subject = await serveSubject(name, lines);
        try {
          const samples = await longRun(browser, {
            ...asked,
            url: subject.url,
            ...how,
            rounds: leastRounds,
            tell: console.log,
          });
          console.log(`\n## ${name}\n\n${tableOf(samples)}\n`);
          failed ||= coursesOf(samples).some(({ isFlat }) => !isFlat);
        } finally {
          await subject.close();
        }
      }
    } finally {
      await browser.close();
    }
    return failed ? 1 : 0;
  },
});
