import { spawnSync } from 'node:child_process';

/**
 * A Python that has what is needed: the one that `PYTHON` names, or the system's, which sees the modules that its
 * packages bring. Null where there is none.
 * @param modules what it must be able to import.
 */
export function findPython(modules: readonly string[] = []): string | null {
  const names = [process.env.PYTHON, '/usr/bin/python3', 'python3', 'python'];
  const source = modules.length > 0 ? `import ${modules.join(', ')}` : 'pass';
  const fits = (name: string) => spawnSync(name, ['-c', source]).status === 0;
  return names.find((name) => name !== undefined && fits(name)) ?? null;
}
