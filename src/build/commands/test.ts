import { root } from '../built.ts';
import { testAll } from '../test-all.ts';

/** Runs everything that checks the project. */
export function run(): Promise<number> {
  return testAll(root);
}
