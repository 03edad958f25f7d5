import type { MeasuredGroup } from './rows.ts';
import { missesOf, tableOf } from './table.ts';

/** Puts groups that were measured anew in the place of those before, in the order of all names. */
export function mergeGroups(
  before: readonly MeasuredGroup[],
  anew: readonly MeasuredGroup[],
  names: readonly string[],
): MeasuredGroup[] {
  const find = (all: readonly MeasuredGroup[], name: string) =>
    all.find((group) => group.name === name);
  return names.flatMap((name) => find(anew, name) ?? find(before, name) ?? []);
}

const head = `# What the game takes

Written by \`npm run bench\` from what it measured (bench.json); not to be edited. What was tried, and what it gave, stands in [bench-notes.md](bench-notes.md). Bold is what is not within its limit, \`2x\` twice the figure of the column that all are held against.`;

function sectionOf(group: MeasuredGroup): string {
  const misses = missesOf(group).map((miss) => `- Not within its limit: ${miss}.`);
  const parts = [
    `## ${group.title}`,
    ...group.says,
    tableOf(group).join('\n'),
    ...(misses.length > 0 ? [misses.join('\n')] : []),
    `${group.measured} Alone: \`npm run bench -- --only ${group.name}\`.`,
  ];
  return parts.join('\n\n');
}

/** The whole page in Markdown. */
export function reportOf(groups: readonly MeasuredGroup[]): string {
  return `${[head, ...groups.map(sectionOf)].join('\n\n')}\n`;
}
