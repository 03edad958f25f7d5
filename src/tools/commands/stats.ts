import { defineCommand, flag, number } from '../command.ts';
import { home, root } from '../compile/built.ts';
import { callOf } from '../compile/call.ts';
import { shownPath } from '../compile/problem.ts';
import { readStoryFile } from '../compile/story-file.ts';
import { askGame, gameDetails, gameOptions } from '../game-options.ts';
import { statsReport } from '../stats/report.ts';
import { type Stats, statsOf, type Unseen } from '../stats/stats.ts';

const plays = number('plays', 200, 1, 'how many times it is played by chance');
const seed = number('seed', 1, 0, 'which chance: the same number gives the same plays');
const pace = number('pace', 200, 1, 'words that are read in a minute');
const json = flag('json', 'prints one JSON object for machines, with all that was never seen');

/** The same with files as an author knows them. */
function forMachines(stats: Stats, minutePace: number) {
  const shown = (all: readonly Unseen[]) =>
    all.map((one) => ({ ...one, file: shownPath(one.file, home) }));
  const { coverage } = stats;
  return {
    ...stats,
    pace: minutePace,
    coverage: {
      ...coverage,
      unseenLines: shown(coverage.unseenLines),
      untakenOptions: shown(coverage.untakenOptions),
    },
  };
}

export const command = defineCommand({
  summary:
    'Counts a story: words by scene, speaker and road, and what plays by chance come to see.',
  details: [
    gameDetails,
    'It ends with 0, with 1 when the story has errors, and with 2 when it was not understood.',
  ],
  options: [...gameOptions, plays, seed, pace, json],
  read: (ask) => ({
    game: askGame(ask, root, process.env, home),
    plays: ask(plays),
    seed: ask(seed),
    pace: ask(pace),
    json: ask(json),
  }),
  async run({ game, json: isForMachines, pace: minutePace, ...options }) {
    const stats = statsOf(game, options);
    if (stats === null) {
      console.error(`The story has errors: ${callOf('check-story')} names them.`);
      return 1;
    }
    if (isForMachines) {
      console.log(JSON.stringify(forMachines(stats, minutePace), null, 2));
      return 0;
    }
    const { cast } = readStoryFile(game).info;
    const nameOf = (id: string) => cast[id]?.name ?? id;
    for (const line of statsReport(stats, { pace: minutePace, home, nameOf })) console.log(line);
    return 0;
  },
});
