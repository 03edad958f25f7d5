import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { broughtCode, mayRun, type Terminal } from '../../src/tools/compile/brought-code.ts';
import { root } from '../../src/tools/compile/folders.ts';
import { gameAt } from '../../src/tools/compile/game.ts';
import { writeGame } from './project.ts';

afterEach(() => vi.unstubAllEnvs());

/** Code that leaves a file behind as soon as it is loaded. */
const marking = `import { writeFileSync } from 'node:fs';
writeFileSync(new URL('ran', import.meta.url), '');
`;

const story = 'One line.\n-> END\n';

const hostile = {
  'story/main.ink': story,
  'story/externals.ts': `${marking}export const half = (x: number) => x / 2;\n`,
  'story/effects/drums/effect.ts': `${marking}export default {};\n`,
};

/** A story of files in a folder of its own, seen from this project. */
function strange(files: Readonly<Record<string, string>>) {
  const { main } = writeGame(files);
  const game = gameAt(root, { STORY: main });
  const has = (path: string) => existsSync(join(dirname(main), path));
  return { game, main, ran: () => has('ran') || has('effects/drums/ran') };
}

/** Somebody at a terminal who gives one answer. */
function sitting(answer: string, attended = true) {
  const said: string[] = [];
  const asked: string[] = [];
  const terminal: Terminal = {
    attended,
    say: (text) => said.push(text),
    ask: async (question) => {
      asked.push(question);
      return answer;
    },
  };
  return { terminal, said, asked };
}

it('a story elsewhere brings its effects and the file of its functions', () => {
  const { game, main } = strange(hostile);
  const folder = dirname(main);
  expect(broughtCode(game)).toEqual([
    join(folder, 'externals.ts'),
    join(folder, 'effects/drums/effect.ts'),
  ]);
  expect(broughtCode(strange({ 'story/main.ink': story }).game)).toEqual([]);
});

it('a story in the author’s folder, or in the engine’s, brings nothing that would not run anyway', () => {
  const { main } = writeGame(hostile);
  const home = dirname(dirname(main));
  expect(broughtCode(gameAt(root, { STORY: main }, home))).toEqual([]);
  expect(broughtCode(gameAt(root, {}))).toEqual([]);
  const lighthouse = 'tests/export/lighthouse/story/main.ink';
  expect(broughtCode(gameAt(root, { STORY: lighthouse }))).toEqual([]);
  // A folder whose name only begins like the author's is not in it.
  expect(broughtCode(gameAt(root, { STORY: main }, home.slice(0, -1)))).toHaveLength(2);
});

it('a link in the author’s folder to a story elsewhere does not make it the author’s', () => {
  const { main } = strange(hostile);
  const { root: home } = writeGame({});
  mkdirSync(join(home, 'tales'));
  symlinkSync(dirname(main), join(home, 'tales/linked'));
  const linked = gameAt(root, { STORY: join(home, 'tales/linked/main.ink') }, home);
  expect(broughtCode(linked)).toHaveLength(2);
});

it.each([
  ['y', true],
  ['Yes', true],
  ['', false],
  ['n', false],
  ['yet', false],
])('who answers "%s" is taken at their word', async (answer, may) => {
  const { game } = strange(hostile);
  const { terminal, said, asked } = sitting(answer);
  expect(await mayRun(broughtCode(game), game, false, terminal)).toBe(may);
  expect(asked).toEqual(['Run it? [y/N] ']);
  expect(said.join('\n')).toContain('/effects/drums/effect.ts\n');
});

it('where nobody sits, nothing runs and it is said how to say yes', async () => {
  const { game } = strange(hostile);
  const { terminal, said, asked } = sitting('y', false);
  expect(await mayRun(broughtCode(game), game, false, terminal)).toBe(false);
  expect(asked).toEqual([]);
  expect(said.at(-1)).toContain('--trust, or TRUST_STORY=1');
  expect(await mayRun(broughtCode(game), game, true, terminal)).toBe(true);
  vi.stubEnv('TRUST_STORY', '1');
  expect(await mayRun(broughtCode(game), game)).toBe(true);
});

it('who brings no code is asked nothing', async () => {
  const { game } = strange({ 'story/main.ink': story });
  const { terminal, said } = sitting('');
  expect(await mayRun(broughtCode(game), game, false, terminal)).toBe(true);
  expect(said).toEqual([]);
});

it('a name cannot write over the question', async () => {
  const { game } = strange(hostile);
  const { terminal, said } = sitting('');
  await mayRun(
    [join(dirname(game.main), 'effects/\u001b[2J\u202e/effect.ts')],
    game,
    false,
    terminal,
  );
  expect(said.join('\n')).toContain('effects/?[2J?/effect.ts');
});

const run = join(root, 'src/tools/run.js');
const vite = join(root, 'node_modules/vite/bin/vite.js');

/** Starts Node where nobody sits. */
function start(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { NODE_ENV: _, ...usual } = process.env;
  return spawnSync(process.execPath, words, {
    cwd: root,
    encoding: 'utf8',
    env: { ...usual, ...env },
    input: 'y\n',
  });
}

it('a command loads nothing of a story elsewhere, unasked', () => {
  const { main, ran } = strange(hostile);
  const { status, stderr } = start([run, 'check-story', '--story', main]);
  expect([status, ran()]).toEqual([2, false]);
  expect(stderr).toContain('externals.ts');
});

it('neither does the environment’s word for the story, nor a build by Vite itself', () => {
  const { main, ran } = strange(hostile);
  expect(start([run, 'stats'], { STORY: main }).status).toBe(2);
  const built = start([vite, 'build'], { STORY: main });
  expect(built.status).toBe(1);
  expect(built.stderr).toContain('TRUST_STORY=1');
  expect(ran()).toBe(false);
});

it('help is given without any of it', () => {
  const { main, ran } = strange(hostile);
  const { status, stdout } = start([run, 'check-story', '--story', main, '--help']);
  expect([status, ran()]).toEqual([0, false]);
  expect(stdout).toContain('--trust');
});

it('with --trust it runs', () => {
  const { main, ran } = strange(hostile);
  start([run, 'check-story', '--story', main, '--trust']);
  expect(ran()).toBe(true);
});
