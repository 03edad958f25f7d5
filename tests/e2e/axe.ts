import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Visit } from '../../src/tools/play/visit.ts';
import { comeIn } from '../come-in.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page as it is: rule and places, empty when all is well. */
export async function faultsFound(visit: Visit): Promise<string[]> {
  await visit.page.evaluate(comeIn);
  // Put in from outside, past the page's own policy; once, as it is long.
  if (!(await visit.page.evaluate(() => 'axe' in window))) await visit.page.evaluate(axe);
  const results = await visit.page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}
