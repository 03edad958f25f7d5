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

/**
 * The tests that failed, a row for each: file, test, and the first row of what was wrong.
 * @param path of what Vitest's reporter `json` has written; where there is nothing, nothing is known.
 * @param root of the project, which files are named from.
 */
export function failedTests(path: string, root: string): string[] {
  if (!existsSync(path)) return [];
  const { testResults }: Report = JSON.parse(readFileSync(path, 'utf8'));
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0) return message === '' ? [] : [`${file}: ${firstRow(message)}`];
    return failed.map(
      ({ fullName, failureMessages }) =>
        `${file}: ${fullName.trim()}: ${firstRow(failureMessages?.[0] ?? '')}`,
    );
  });
}
