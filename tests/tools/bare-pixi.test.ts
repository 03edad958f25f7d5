import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replaced } from '../../src/tools/compile/bare-pixi.ts';

const packages = join(import.meta.dirname, '../../node_modules');

/** Names that a module exports, be it written by hand or by a bundler. */
function exportedBy(code: string): string[] {
  const listed = [...code.matchAll(/export\s*\{([^}]*)\}/g)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.split(' as ').at(-1)?.trim() ?? ''),
  );
  const declared = [...code.matchAll(/export (?:const|class) (\w+)/g)].map(([, name = '']) => name);
  const isDefault = /export default/.test(code) ? ['default'] : [];
  return [...listed, ...declared, ...isDefault].filter((name) => name !== '').sort();
}

describe('what is built in the place of a module of Pixi', () => {
  it.each(replaced)('has the names of one that is installed: $path', ({ path, instead }) => {
    const file = join(packages, path);
    expect(existsSync(file)).toBe(true);
    const names = exportedBy(readFileSync(file, 'utf8'));
    expect(exportedBy(instead)).toEqual(names);
  });
});
