import { join, relative } from 'node:path';
import { shownPath } from '../compile/problem.ts';
import type { Handout } from './closing.ts';
import { creditsName } from './credits.ts';
import { folderName, type Release } from './release.ts';
import { readShipped, type Shipped } from './shipped.ts';
import { contentsName } from './staging.ts';
import type { ExportWish } from './wish.ts';

function sizeOf(files: readonly Shipped[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

/** What of a release there is to hand out, each with what to do with it; paths as they will be once it is published. */
export function handouts({ folder, zip, single }: Release, { out, game }: ExportWish): Handout[] {
  const files = readShipped(folder);
  const within = !relative(game.root, out).startsWith('..');
  const shown = (name: string) =>
    within ? shownPath(join(out, name), game.root) : join(out, name);
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
