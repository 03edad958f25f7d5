import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Every source file under a folder of the project, by its path from the project's root. */
export function sourcesUnder(folder: string): Record<string, string> {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => /\.(ts|tsx|js)$/.test(name)).sort();
  return Object.fromEntries(
    files.map((name) => {
      const path = `${folder}/${name.replaceAll('\\', '/')}`;
      return [path, readFileSync(join(root, path), 'utf8')];
    }),
  );
}
