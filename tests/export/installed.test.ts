import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from '../../src/tools/play/browser.ts';
import { newFolder, project, remove } from './fixture.ts';

/** A folder as authors have them. */
const base = newFolder('installed');
const tale = join(base, 'Über den Fluss');

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const { name, version, bin, dependencies, optionalDependencies } = read(
  join(project, 'package.json'),
);
const installed = join(tale, 'node_modules', name);

/** What npm would set, and what only this process has. */
const { VITEST, NODE_ENV, STORY, ASSETS, ...env } = process.env;

function run(...args: string[]): string {
  return execFileSync(process.execPath, args, {
    cwd: tale,
    env: { ...env, CI: 'true', CHROMIUM_PATH: findBrowser() },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** The engine's own command, as `node_modules/.bin` has it. */
const engine = join(installed, Object.values<string>(bin)[0] ?? '');

/** Every file of a folder with its size and when it was changed. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [relative(folder, file), statSync(file).size, statSync(file).mtimeMs].join(' '))
    .sort();
}

/**
 * Installs the package as npm does: what `npm pack` puts into it, beside what it depends on and nothing else. The
 * packages are those of this project, so that no network is asked.
 */
function install() {
  const packed = execFileSync('npm', ['pack', '--pack-destination', base, '--silent'], {
    cwd: project,
    encoding: 'utf8',
    // On Windows npm is no program but a script.
    shell: process.platform === 'win32',
  });
  expect(packed.trim()).toBe(`${name}-${version}.tgz`);
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', `../../../${packed.trim()}`, '--strip-components=1'], {
    cwd: installed,
  });
  for (const needed of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const there = join(project, 'node_modules', needed);
    if (!existsSync(there)) continue;
    const link = join(tale, 'node_modules', needed);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(there, link, 'junction');
  }
}

let before: string[] = [];

beforeAll(() => {
  execFileSync(process.execPath, [join(project, 'src/tools/run.js'), 'new', tale], {
    cwd: project,
    stdio: 'ignore',
  });
  install();
  before = filesOf(installed);
});
afterAll(() => remove(base));

it('a new story is checked and counted by the installed engine', () => {
  expect(run(engine, 'check')).toMatch(/1 choice with 2 options/);
  expect(run(engine, 'stats', '--plays', '20')).toContain('took 100 % (2 of 2)');
  const help = run(engine, 'help');
  const { scripts } = read(join(tale, 'package.json'));
  for (const script of Object.keys(scripts).filter((one) => one !== 'help')) {
    expect(help).toContain(script === 'start' ? 'npm start' : `npm run ${script}`);
  }
});

it('is exported by it, and played to an ending', () => {
  expect(run(engine, 'export', '--only', 'single')).toMatch(
    /the single file, by double-click.*1 choice/,
  );
  expect(readdirSync(join(tale, 'release')).sort()).toEqual([
    'CREDITS.txt',
    'contents.json',
    'uber-den-fluss.html',
  ]);
});

it('is served by it', async () => {
  const server = spawn(process.execPath, [engine, 'start'], {
    cwd: tale,
    env: { ...env, CI: 'true' },
  });
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      server.stdout.on('data', (words) => {
        said += words;
        const url = /http:\/\/localhost:\d+\//.exec(said)?.[0];
        if (url !== undefined) resolve(url);
      });
      server.on('exit', () => reject(new Error(`it ended: ${said}`)));
    });
    const page = await (await fetch(address)).text();
    expect(page).toContain('<title>Über den Fluss</title>');
  } finally {
    server.kill();
  }
});

it('writes nothing where the engine is installed: that may be read-only', () => {
  expect(filesOf(installed)).toEqual(before);
});
