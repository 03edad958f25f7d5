import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedPackages } from '../compile/packages.ts';
import { type LockFile, lockedPackages } from './lock-file.ts';

/** Licences (SPDX) of what may be part of a game: a notice is all that they ask for. */
const forGames: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
]);

/** Licences of what may make and test games beyond that: none of it is handed on, and none of it is changed here. */
const forTools: ReadonlySet<string> = new Set([...forGames, 'LGPL-3.0-or-later', 'MPL-2.0']);

/** Whether an SPDX expression leaves a way to take the package under licences that are allowed. */
export function isAllowed(expression: string, allowed: ReadonlySet<string>): boolean {
  const words = expression.match(/[()]|[^\s()]+/g) ?? [];
  const one = (): boolean => {
    const word = words.shift();
    if (word !== '(') return word !== undefined && allowed.has(word);
    const inner = either();
    return words.shift() === ')' && inner;
  };
  const all = (): boolean => {
    let isFit = one();
    while (words[0] === 'AND') {
      words.shift();
      isFit = one() && isFit;
    }
    return isFit;
  };
  const either = (): boolean => {
    let isFit = all();
    while (words[0] === 'OR') {
      words.shift();
      isFit = all() || isFit;
    }
    return isFit;
  };
  const isFit = either();
  return isFit && words.length === 0;
}

/** The licence that a package names where it is installed; else the lock file's word for it, as for other systems. */
function licenceOf(root: string, folder: string, locked: string | undefined): string {
  const file = join(root, folder, 'package.json');
  if (!existsSync(file)) return locked ?? '';
  const { license }: { license?: string | { type?: string } } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return (typeof license === 'object' ? license.type : license) ?? '';
}

/**
 * Packages whose licence does not allow what is done with them, a sentence each.
 * @param root the engine's folder, where they are installed.
 */
export function licenceProblems(root: string, lock: LockFile): string[] {
  const shipped = shippedPackages(root)
    .filter(({ licence }) => !isAllowed(licence ?? '', forGames))
    .map(
      ({ name, licence }) => `${name} is part of games, and its licence is ${licence ?? 'none'}`,
    );
  const others = lockedPackages(lock).flatMap(([folder, { license }]) => {
    const licence = licenceOf(root, folder, license);
    return isAllowed(licence, forTools) ? [] : [`the licence of ${folder} is ${licence || 'none'}`];
  });
  return [...shipped, ...others];
}
