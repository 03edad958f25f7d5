import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { home, root } from './folders.ts';

/** What the engine is called where it is installed: `bin` in its `package.json`. */
export const engineName = 'ink-stage';

/** What npm knows the engine as. */
export function packageName(): string {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).name;
}

type Scripts = Readonly<Record<string, string>>;

/** The scripts of a folder's `package.json`; none where there is no such file, or one that cannot be read. */
function scriptsIn(folder: string): Scripts {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8')).scripts ?? {};
  } catch {
    return {};
  }
}

/** The command that a script runs, of this project or of an author's. */
function commandOf(script: string, own: Scripts): string | undefined {
  const direct = /run\.js (\S+)$/.exec(script)?.[1];
  if (direct !== undefined) return direct;
  const name = new RegExp(`^${engineName} (\\S+)$`).exec(script)?.[1];
  return name === undefined ? undefined : commandOf(own[name] ?? '', own);
}

/**
 * How somebody calls a command: by a script of the folder they are in, else by the engine's name.
 * @param name its file without the ending.
 * @param folder absolute path of theirs.
 */
export function callOf(name: string, folder: string = home): string {
  const own = scriptsIn(root);
  const find = (scripts: Scripts) =>
    Object.keys(scripts).find((one) => commandOf(scripts[one] ?? '', own) === name);
  const script = find(scriptsIn(folder));
  if (script === undefined) return `npx ${engineName} ${find(own) ?? name}`;
  return ['start', 'test'].includes(script) ? `npm ${script}` : `npm run ${script}`;
}

/** The same, with options to follow. */
export function callWithOptions(name: string, folder?: string): string {
  const call = callOf(name, folder);
  return call.startsWith('npm ') ? `${call} --` : call;
}
