import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, it } from 'vitest';
import { importsOf } from '../import-rules.ts';

const tools = join(import.meta.dirname, '../../src/tools');

/** What each room of the tools may import of the others, and of the files beside them. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  // A Vite configuration takes the plugins from there, loaded with the game's effects.
  compile: ['plugins.ts'],
  play: [],
  assets: ['compile'],
  roads: ['compile'],
  check: ['compile', 'assets'],
  live: ['compile', 'assets', 'check'],
  'plugins.ts': ['compile', 'assets', 'check', 'roads', 'live'],
  'command.ts': ['compile'],
  'game-options.ts': ['command.ts', 'compile'],
  'python.ts': [],
  audit: ['compile'],
  new: ['compile'],
  stats: ['compile', 'check'],
  measure: ['command.ts', 'compile', 'assets', 'check', 'roads', 'play', 'export'],
  export: ['command.ts', 'game-options.ts', 'plugins.ts', 'compile', 'check', 'play'],
  commands: [
    'command.ts',
    'game-options.ts',
    'python.ts',
    'audit',
    'compile',
    'assets',
    'check',
    'roads',
    'play',
    'measure',
    'export',
    'new',
    'stats',
  ],
  'overview.ts': ['command.ts', 'compile', 'commands'],
};

const roomOf = (path: string) => path.split('/')[0] ?? '';

it('imports among the rooms of the tools point one way', () => {
  const files = readdirSync(tools, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'));
  expect(files.length).toBeGreaterThan(100);
  const wrong = files.flatMap((file) =>
    importsOf(readFileSync(join(tools, file), 'utf8'))
      .filter((imported) => imported.startsWith('.'))
      .map((imported) => posix.join(posix.dirname(file), imported))
      .filter((path) => !path.startsWith('..') && roomOf(path) !== roomOf(file))
      .filter((path) => !mayImport[roomOf(file)]?.includes(roomOf(path)))
      .map((path) => `${file} imports ${path}`),
  );
  expect(wrong).toEqual([]);
});
