import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { partFiles } from './effects.ts';
import type { Game } from './game.ts';
import { externalsFile } from './story-code.ts';

/** Whoever sets this in the environment has said yes beforehand, as `--trust` does. */
export const trustVariable = 'TRUST_STORY';

/** Where a file really lies, whatever links lead there. */
function realPlace(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function isWithin(path: string, folder: string): boolean {
  return `${realPlace(path)}${sep}`.startsWith(`${realPlace(folder)}${sep}`);
}

function effectFiles(main: string): string[] {
  const effects = join(dirname(main), 'effects');
  if (!existsSync(effects)) return [];
  return readdirSync(effects)
    .sort()
    .flatMap((name) => partFiles.map((file) => join(effects, name, file)))
    .filter((file) => existsSync(file));
}

/** Those of some files that lie neither in the author's folder nor in the engine's. */
export function outside(
  files: readonly string[],
  { root, home }: Pick<Game, 'root' | 'home'>,
): string[] {
  return files.filter((file) => !isWithin(file, home) && !isWithin(file, root));
}

/**
 * The files of code beside a game's story that loading it would run, with all that they import: its effects and
 * `externals.ts`. None where the story lies in the author's folder or the engine's, whose code runs in any case.
 * @returns absolute paths.
 */
export function broughtCode(game: Pick<Game, 'root' | 'home' | 'main'>): string[] {
  const { main } = game;
  const files = effectFiles(main);
  const externals = externalsFile(main);
  if (externals !== null) files.unshift(externals);
  return outside(files, game);
}

/** Somebody who can be asked. */
export interface Terminal {
  /** Whether somebody sits there, who sees what is said and can answer. */
  readonly attended: boolean;
  say(text: string): void;
  /** @returns what was answered; empty where nobody answers any more. */
  ask(question: string): Promise<string>;
}

/** The terminal that this process was started from. */
const ownTerminal: Terminal = {
  attended: process.stdin.isTTY === true && process.stderr.isTTY === true,
  say: (text) => console.error(text),
  async ask(question) {
    const lines = createInterface({ input: process.stdin, output: process.stderr });
    try {
      const closed = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
      return await Promise.race([lines.question(question), closed]);
    } finally {
      lines.close();
    }
  },
};

/** A path without what would move the cursor of a terminal or hide a part of it. */
const printable = (path: string) => path.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '?');

/**
 * Asks whether code that a game brings may run, before any of it is loaded. Where nobody can answer, the answer is no.
 * @param files as `broughtCode` has them; where there are none, nobody is asked.
 * @param trusted somebody has said yes beforehand.
 */
export async function mayRun(
  files: readonly string[],
  { home }: Pick<Game, 'home'>,
  trusted = Boolean(process.env[trustVariable]),
  terminal: Terminal = ownTerminal,
): Promise<boolean> {
  if (files.length === 0 || trusted) return true;
  terminal.say(
    [
      `Code from outside of ${printable(home)}:`,
      ...files.map((file) => `  ${printable(file)}`),
      'It would run on this machine with all that you may do here, and so would what it imports.',
    ].join('\n'),
  );
  if (terminal.attended) return /^y(es)?$/i.test((await terminal.ask('Run it? [y/N] ')).trim());
  terminal.say(`Nothing was run. --trust, or ${trustVariable}=1 before the command, says yes.`);
  return false;
}
