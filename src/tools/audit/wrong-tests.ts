import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** What Vitest's reporter `json` writes, as far as it is read here. */
interface Report {
  readonly testResults: readonly {
    /** Path of the file. */
    readonly name: string;
    /** Why the file as a whole failed. */
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[] | null;
    }[];
  }[];
}

const firstRow = (text: string) => text.trim().split('\n')[0]?.trim() ?? '';

/** Tests that something was wrong with, a row for each: file, test, and the first row of what was wrong. */
export interface WrongTests {
  readonly failed: readonly string[];
  /** They passed when they were tried again. */
  readonly retried: readonly string[];
}

/**
 * What was wrong in a run of tests.
 * @param path of what Vitest's reporter `json` has written; where there is nothing, nothing is known.
 * @param root of the project, which files are named from.
 */
export function wrongTests(path: string, root: string): WrongTests {
  if (!existsSync(path)) return { failed: [], retried: [] };
  const { testResults }: Report = JSON.parse(readFileSync(path, 'utf8'));
  const failed: string[] = [];
  const retried: string[] = [];
  for (const { name, message, assertionResults } of testResults) {
    const file = relative(root, name);
    if (message !== '' && !assertionResults.some(({ status }) => status === 'failed'))
      failed.push(`${file}: ${firstRow(message)}`);
    for (const { status, fullName, failureMessages } of assertionResults) {
      const [why] = failureMessages ?? [];
      const row = `${file}: ${fullName.trim()}: ${firstRow(why ?? '')}`;
      if (status === 'failed') failed.push(row);
      else if (status === 'passed' && why !== undefined) retried.push(row);
    }
  }
  return { failed, retried };
}
