import { choices, defineCommand, flag, text, UsageError } from '../command.ts';
import { withBench } from '../measure/bench/bench.ts';
import { measure } from '../measure/bench/measures.ts';
import { type MeasureName, measureNames } from '../measure/bench/names.ts';
import { durationsOf, mergeGroups } from '../measure/bench/report.ts';
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
  const table = group.rows.length > 0 ? tableOf(group) : [];
  console.log([`\n## ${group.title}\n`, ...table, '', group.measured].join('\n'));
  for (const miss of missesOf(group)) console.log(`Not within its limit: ${miss}.`);
  if (group.failure !== undefined) console.log(`COULD NOT BE MEASURED. ${group.failure}`);
}

/** @throws {UsageError} when it is no number of minutes. */
function minutesOf(asked: string | undefined, quick: boolean): number {
  const given = Number(asked ?? (quick ? 0.2 : 1));
  if (given > 0) return given;
  throw new UsageError(`--minutes: "${asked}" is no number above 0`);
}

/** @returns what was measured, each group as it was where that failed. */
async function bench({ groups, keep, ...how }: Asked): Promise<MeasuredGroup[]> {
  const before = readResult();
  const known = before.filter(({ name }) => groups.some((one) => one === name));
  console.log(['The last time:', ...durationsOf(known), ''].join('\n'));
  const measured: MeasuredGroup[] = [];
  await withBench({ ...how, tell: (what) => console.log(what) }, async (bench) => {
    for (const name of groups) {
      const old = before.find((group) => group.name === name);
      const group = await measure(name, bench, old);
      print(group);
      measured.push(group);
      if (keep) writeResult(mergeGroups(readResult(), [group], measureNames));
      if (keep) writePage();
    }
  });
  return measured;
}

export const command = defineCommand({
  summary: 'Measures what the game takes, beside a bare page of inkjs, and writes docs/bench.md.',
  details: [
    'All of it takes half an hour, and writes docs/bench.json and docs/bench.md. What was tried stands\nin docs/bench-notes.md. Ends with 1 where a group could not be measured; the others are all the same.',
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
    if (asked === 'page') {
      writePage();
      return 0;
    }
    const measured = await bench(asked);
    console.log(['\nThis time:', ...durationsOf(measured)].join('\n'));
    return measured.some(({ failure }) => failure !== undefined) ? 1 : 0;
  },
});
