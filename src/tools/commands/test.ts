import { root } from '../compile/built.ts';
import { testAll } from '../test-all.ts';

/** Runs everything that checks the project. */
export async function run(): Promise<number> {
  return testAll(root);
}
