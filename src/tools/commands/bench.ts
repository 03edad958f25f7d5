import { choices, defineCommand, flag, text, UsageError } from '../command.ts';
import { withBench } from '../measure/bench/bench.ts';
import { measure } from '../measure/bench/measures.ts';
import { type MeasureName, measureNames } from '../measure/bench/names.ts';
import { mergeGroups } from '../measure/bench/report.ts';
import { readResult, writePage, writeResult } from '../measure/bench/result-file.ts';
import type { MeasuredGroup } from '../measure/bench/rows.ts';
import { missesOf, tableOf } from '../measure/bench/table.ts';

const only = choices('only', measureNames, {
  value: 'GROUPS',
  says: 'some of it',
});
const quick = flag('quick', 'one round of each, and less of it; nothing is kept');
const write = flag('write', 'keeps the figures, as measuring all of them does');
const page = flag('page', 'measures nothing, and writes docs/bench.md anew from docs/bench.json');

const minutes = text('minutes', {
  value: 'NUMBER',
  says: 'how long the story goes on by itself, on each stage (1)',
});

interface Asked {
  readonly minutes: number;
  readonly groups: readonly MeasureName[];
  readonly quick: boolean;
  readonly keep: boolean;
}

function print(group: MeasuredGroup): void {
  console.log([`\n## ${group.title}\n`, ...tableOf(group), '', group.measured].join('\n'));
  for (const miss of missesOf(group)) console.log(`Not within its limit: ${miss}.`);
}

/** @throws {UsageError} when it is no number of minutes. */
function minutesOf(asked: string | undefined, quick: boolean): number {
  const given = Number(asked ?? (quick ? 0.2 : 1));
  if (given > 0) return given;
  throw new UsageError(`--minutes: "${asked}" is no number above 0`);
}

async function bench({ groups, keep, ...how }: Asked): Promise<void> {
  await withBench({ ...how, tell: (what) => console.log(what) }, async (bench) => {
    for (const name of groups) {
      const group = await measure(name, bench);
      print(group);
      // One that fails later takes nothing from those that are there.
      if (keep) writeResult(mergeGroups(readResult(), [group], measureNames));
      if (keep) writePage();
    }
  });
}

export const command = defineCommand({
  summary: 'Measures what the game takes, beside a bare page of inkjs, and writes docs/bench.md.',
  details: [
    'All of it takes half an hour, and writes docs/bench.json and docs/bench.md. What was tried stands\nin docs/bench-notes.md.',
  ],
  options: [only, quick, minutes, write, page],
  read(ask): Asked | 'page' {
    const named = ask(only);
    const [isQuick, keeps, pageAlone] = [ask(quick) ?? false, ask(write) ?? false, ask(page)];
    if (isQuick && keeps) throw new UsageError('--quick figures are not kept: leave out --write');
    const auto = minutesOf(ask(minutes), isQuick);
    if (pageAlone) return 'page';
    const groups =
      named.length > 0 ? measureNames.filter((name) => named.includes(name)) : measureNames;
    return {
      groups,
      quick: isQuick,
      minutes: auto,
      keep: keeps || (!isQuick && named.length === 0),
    };
  },
  async run(asked) {
    if (asked === 'page') writePage();
    else await bench(asked);
    return 0;
  },
});
