import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { command } from '../../src/tools/commands/assets.ts';
import { writeGame } from './project.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** A game with files more, as the one that commands are about. */
function gameWith(files: Readonly<Record<string, string>>) {
  const game = writeGame(files);
  vi.stubEnv('STORY', game.main);
  vi.stubEnv('ASSETS', game.assets);
  return game;
}

it('a game makes its assets by its own script, once that is trusted, which is told what to make and says how it went', async () => {
  const script = `import pathlib, sys
pathlib.Path(__file__).with_name('made').write_text(' '.join(sys.argv[1:]))
sys.exit(3)
`;
  const game = gameWith({ 'assets/source/make.py': script });
  vi.spyOn(console, 'error').mockImplementation(() => {});
  expect(await command.start('assets', ['icons', 'sound'])).toBe(2);
  expect(existsSync(join(game.assets, 'source/made'))).toBe(false);
  expect(await command.start('assets', ['icons', 'sound', '--trust'])).toBe(3);
  expect(readFileSync(join(game.assets, 'source/made'), 'utf8')).toBe('icons sound');
});

it('a game without such a script is told so', async () => {
  gameWith({});
  await expect(command.start('assets', [])).rejects.toThrow('source/make.py');
});
