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
    ...(group.rows.length > 0 ? [tableOf(group).join('\n')] : []),
    ...(group.failure === undefined ? [] : [`**Could not be measured.** ${group.failure}`]),
    ...(misses.length > 0 ? [misses.join('\n')] : []),
    `${group.measured} Alone: \`npm run bench -- --only ${group.name}\`.`.trim(),
  ];
  return parts.join('\n\n');
}

/** The whole page in Markdown. */
export function reportOf(groups: readonly MeasuredGroup[]): string {
  return `${[head, ...groups.map(sectionOf)].join('\n\n')}\n`;
}

const minutes = (seconds: number) => `${(seconds / 60).toFixed(1)} min`;

/** How long each group took, and all of them, in a line each; what failed with why. */
export function durationsOf(groups: readonly MeasuredGroup[]): string[] {
  const each = groups.map(({ name, seconds, failure }) => {
    const took = failure ?? (seconds === undefined ? 'not known' : minutes(seconds));
    return `${name.padEnd(12)} ${took}`;
  });
  const all = groups.reduce((sum, { seconds = 0 }) => sum + seconds, 0);
  return [...each, `${'together'.padEnd(12)} ${minutes(all)}`];
}
