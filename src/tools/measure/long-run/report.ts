import { type Holding, holdings } from './holdings.ts';
import type { Sample } from './long-run.ts';

/** Share of the first samples during which caches fill and code is still being compiled. */
const warmUp = 1 / 3;

/** Samples without which nothing can be said. */
export const fewestSamples = 3;

/** By how much of itself a holding may grow. */
const mostGrowth = 0.02;

/** How one holding went, from when the game was warm to the end. */
export interface Course {
  readonly holding: Holding;
  readonly first: number;
  readonly last: number;
  /** Of what there was at first. */
  readonly growth: number;
  readonly isFlat: boolean;
}

const median = (values: readonly number[]) => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

/**
 * How each holding went over a long run once the game was warm: the middle of the first half against the middle of
 * the last, if all of the last half is above all of the first.
 * @param samples `fewestSamples` at least.
 */
export function coursesOf(samples: readonly Sample[]): Course[] {
  const warm = samples.slice(Math.max(1, Math.floor(samples.length * warmUp)));
  const half = Math.floor(warm.length / 2);
  return Object.keys(holdings).map((name) => {
    const holding = name as Holding;
    const values = warm.map(({ held }) => held[holding]);
    const [before, after] = [values.slice(0, half), values.slice(-half)];
    const [first, last] = [median(before), median(after)];
    const growth = last === first ? 0 : (last - first) / Math.abs(first);
    // What goes up and down, as sounds do that come and go, has not grown.
    const isAbove = Math.min(...after) > Math.max(...before);
    return { holding, first, last, growth, isFlat: growth <= mostGrowth || !isAbove };
  });
}

const shown = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 0 });

/** A table of how each holding went, in Markdown. */
export function tableOf(samples: readonly Sample[]): string {
  const { minutes = 0, lines = 0 } = samples.at(-1) ?? {};
  const rows = coursesOf(samples).map(({ holding, first, last, growth, isFlat }) => [
    holdings[holding],
    shown(first),
    shown(last),
    `${(growth * 100).toFixed(2)} %${isFlat ? '' : ' (grows)'}`,
  ]);
  const all = [
    ['held at the title', 'once warm', 'at the end', 'growth'],
    ['---', '--:', '--:', '--:'],
    ...rows,
  ];
  return [
    `${shown(minutes)} minutes of auto, ${shown(lines)} lines, ${samples.length} rounds of both roads`,
    '',
    ...all.map((cells) => `| ${cells.join(' | ')} |`),
  ].join('\n');
}
