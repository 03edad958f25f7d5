import { choice, defineCommand } from '../command.ts';
import { type Bench, withBench } from '../measure/bench/bench.ts';
import { frames, textures } from '../measure/bench/stage.ts';
import { missesOf, tableOf } from '../measure/bench/table.ts';

const parts = { costs: frames, memory: textures } as const;

type Part = keyof typeof parts;

const names = ['costs', 'memory'] as const;

const only = choice('only', names, { value: 'PART', says: 'one of the two' });

async function print(part: Part, bench: Bench): Promise<void> {
  const group = await parts[part](bench);
  console.log([`\n## ${group.title}\n`, ...group.says, '', ...tableOf(group)].join('\n'));
  for (const miss of missesOf(group)) console.log(`Not within its limit: ${miss}.`);
}

export const command = defineCommand({
  summary: 'Plays every set piece on the stage alone, and prints what it costs to draw.',
  details: [
    'Its clock is driven by hand; of three rounds the quickest counts, frame by frame. Then every scene of the story is\nshown, and what textures it holds is printed. `npm run bench` measures the same, among all else.',
  ],
  options: [only],
  read: (ask) => ask(only),
  async run(part) {
    const how = { quick: false, minutes: 1, tell: (what: string) => console.log(what) };
    await withBench(how, async (bench) => {
      for (const name of part === undefined ? names : [part]) await print(name, bench);
    });
    return 0;
  },
});
