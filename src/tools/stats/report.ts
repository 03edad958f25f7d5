import { shownPath } from '../compile/problem.ts';
import type { Road } from './play.ts';
import type { Share, Stats, Unseen } from './stats.ts';

/** How figures are told. */
export interface Telling {
  /** Words that are read in a minute. */
  readonly pace: number;
  /** The author's folder, from which files are named. */
  readonly home: string;
  /** Shown name of a speaker, by id. */
  readonly nameOf: (id: string) => string;
}

/** Rows of a list that are told; all of them are in the JSON. */
const mostTold = 12;

/** Letters of a line that are told. */
const excerpt = 60;

function thousands(number: number): string {
  return number.toLocaleString('en');
}

/** A number with what it counts. */
function counted(number: number, thing: string): string {
  return `${thousands(number)} ${thing}${number === 1 ? '' : 's'}`;
}

/** Time that words take, as `12 min`, `1 h 05 min`, `under a minute`. */
export function readingTime(words: number, pace: number): string {
  const minutes = Math.round(words / pace);
  if (minutes < 1) return 'under 1 min';
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${Math.floor((part / whole) * 100)} %`;
}

/** Columns of text, the first to the left and the others to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const [head = []] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('   ')
      .trimEnd(),
  );
}

function shareTable(
  heading: string,
  shares: readonly Share[],
  { words, pace }: { readonly words: number; readonly pace: number },
): string[] {
  const rows = shares.map((share) => [
    share.name,
    thousands(share.words),
    percent(share.words, words),
    readingTime(share.words, pace),
    thousands(share.lines),
    percent(share.seen, share.lines),
  ]);
  return table([[heading, 'words', 'of all', 'reading', 'lines', 'seen'], ...rows]);
}

function roadRow(name: string, road: Road, pace: number): string[] {
  return [
    name,
    thousands(road.words),
    thousands(road.words - road.opening),
    readingTime(road.words, pace),
    thousands(road.taken.length),
    road.end || '-',
  ];
}

function roadTable({ roads, lengths, opening }: Stats, pace: number): string[] {
  const head = ['words', 'after the first choice', 'reading', 'choices', 'end'];
  const first = `To the first choice: ${counted(opening, 'word')}, ${readingTime(opening, pace)}.`;
  if (roads === null) {
    const names = ['shortest', 'middle', 'longest'];
    const rows = lengths.map((road, at) => roadRow(names[at] ?? '', road, pace));
    const none = 'No random play came to an end.';
    const told =
      rows.length === 0 ? [none] : table([['Roads, of the random plays', ...head], ...rows]);
    return [first, ...told];
  }
  const nameOf = ({ taken }: Road) => taken.join(' > ') || '(no choice)';
  const rows = roads.map((road) => roadRow(nameOf(road), road, pace));
  return [first, ...table([['Roads, all', ...head], ...rows])];
}

function list(heading: string, all: readonly Unseen[], home: string): string[] {
  if (all.length === 0) return [];
  const rows = all.slice(0, mostTold).map(({ file, line, text }) => {
    const words = text.length > excerpt ? `${text.slice(0, excerpt - 1)}…` : text;
    return `  ${shownPath(file, home)}:${line} ${words}`;
  });
  const more = all.length - rows.length;
  return [
    heading,
    ...rows,
    ...(more > 0 ? [`  and ${thousands(more)} more: --json names all`] : []),
  ];
}

function branching({ choices, options, lengths, ends }: Stats): string {
  const depths = lengths.map(({ taken }) => taken.length);
  const named = Object.entries(ends).map(
    ([end, times]) => `${end || 'before the first knot'} ${times}`,
  );
  const [least, most] = [Math.min(...depths), Math.max(...depths)];
  const range = least === most ? '' : `${thousands(least)} to `;
  const deep =
    depths.length === 0 ? 'no play came to an end' : `${range}${counted(most, 'choice')} on a play`;
  const ending = named.length === 0 ? '' : `; ends, and how often: ${named.join(', ')}`;
  return `Branching: ${counted(options.count, 'option')}, ${counted(choices, 'choice')} come to, ${deep}${ending}.`;
}

function coverage({ lines, options, coverage: seen }: Stats, home: string): string[] {
  const { plays, seed, unfinished } = seen;
  const left = unfinished === 0 ? '' : `, ${thousands(unfinished)} of them left before an end`;
  return [
    `${counted(plays, 'random play')} (seed ${seed}${left}) came to ${percent(seen.lines, lines)} of the lines (${thousands(seen.lines)} of ${thousands(lines)}), were offered ${percent(seen.offered, options.count)} of the options and took ${percent(seen.taken, options.count)} (${thousands(seen.taken)} of ${thousands(options.count)}).`,
    ...list('Never seen:', seen.unseenLines, home),
    ...list('Never taken:', seen.untakenOptions, home),
  ];
}

/** The figures as an author reads them. */
export function statsReport(stats: Stats, { pace, home, nameOf }: Telling): string[] {
  const { title, words, lines, scenes, speakers, options } = stats;
  const whole = { words, pace };
  const scenesNamed = scenes.map((one) => ({
    ...one,
    name: one.name || '(before the first knot)',
  }));
  const named = speakers.map((one) => ({
    ...one,
    name: one.name === '' ? '(nobody: narration)' : nameOf(one.name),
  }));
  return [
    `${title}: ${counted(words, 'word')} on ${counted(lines, 'line')} as written, ${thousands(options.words)} of them on options.`,
    `Reading times are at ${thousands(pace)} words a minute.`,
    '',
    ...(lines === 0 ? [] : [...shareTable('Scene', scenesNamed, whole), '']),
    ...(lines === 0 ? [] : [...shareTable('Speaker', named, whole), '']),
    ...roadTable(stats, pace),
    '',
    branching(stats),
    '',
    ...coverage(stats, home),
  ];
}
