import { join, relative } from 'node:path';
import { shownPath } from '../compile/problem.ts';
import { creditsName } from './credits.ts';
import { describeFault } from './fault.ts';
import { sizeInWords, type Weight } from './limits.ts';
import type { ExportOptions } from './options.ts';
import type { Outcome } from './play/self-check.ts';
import { contentsName, folderName, type Release, readReleaseFiles, sizeOf } from './release.ts';

/** One thing to hand out. */
interface Handout {
  readonly path: string;
  readonly bytes: number;
  readonly use: string;
}

/** Rows in columns as wide as they need; the columns named in `right` are set to the right. */
function table(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => [...(row[column] ?? '')].length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - [...cell].length);
        return right.includes(column) ? space + cell : cell + space;
      })
      .join('   ')
      .trimEnd(),
  );
}

/** Each weight against its limit. */
export function weightTable(weights: readonly Weight[]): string[] {
  const rows = weights.map(({ name, bytes, limit }) => [
    name,
    sizeInWords(bytes),
    limit === null ? '' : `of ${sizeInWords(limit)}`,
  ]);
  return table(rows, [1]);
}

/** What to hand out, how large it is and how it is used. */
export function handoutTable(handouts: readonly Handout[]): string[] {
  const rows = handouts.map(({ path, bytes, use }) => [path, sizeInWords(bytes), use]);
  return table([['', 'size', 'how to use it'], ...rows], [1]);
}

/** What came of each way in which it was played. */
export function outcomeLines(outcomes: readonly Outcome[]): string[] {
  return outcomes.flatMap(({ way, faults, saw }) =>
    faults.length === 0
      ? [`ok    ${way}: ${saw}`]
      : faults.map((fault) => `WRONG ${describeFault({ ...fault, where: way })}`),
  );
}

/** What of a release there is to hand out, each with what to do with it; paths as they will be once it is published. */
export function handouts(
  { folder, zip, single }: Release,
  { out, game }: ExportOptions,
): Handout[] {
  const files = readReleaseFiles(folder);
  const within = !relative(game.home, out).startsWith('..');
  const shown = (name: string) =>
    within ? shownPath(join(out, name), game.home) : join(out, name);
  const one = (name: string | null, use: string): Handout[] => {
    const found = files.filter(({ path }) => path === name);
    return found.length === 0 ? [] : [{ path: shown(name ?? ''), bytes: sizeOf(found), use }];
  };
  const web = files.filter(({ path }) => path.startsWith(`${folderName}/`));
  return [
    ...one(single, 'double-click it, or send it: it needs nothing else'),
    ...one(zip, 'upload it to a game host as it is'),
    ...(web.length === 0
      ? []
      : [
          {
            path: `${shown(folderName)}/`,
            bytes: sizeOf(web),
            use: 'serve it with any static web server, at a root or below a path',
          },
        ]),
    ...one(contentsName, 'every file with its SHA-256, and what it was made from'),
    ...one(creditsName, 'licences and notices; it goes with all of them'),
  ];
}
