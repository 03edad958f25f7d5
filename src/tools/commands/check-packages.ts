import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askRegistry } from '../audit/advisories.ts';
import { licenceProblems } from '../audit/licence-terms.ts';
import { type LockFile, lockedPackages, lockProblems } from '../audit/lock-file.ts';
import { defineCommand } from '../command.ts';
import { root } from '../compile/built.ts';

export const command = defineCommand({
  summary: 'Looks where packages come from, under which licences, and what is known against them.',
  details: [
    'Lock file and licences are held against the lists in src/tools/audit. What is known only the registry says;',
    'where it gives no answer, that is told, and nothing fails.',
  ],
  read: () => {},
  async run() {
    const lock: LockFile = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    const problems = [...lockProblems(lock), ...licenceProblems(root, lock)];
    console.log(`${lockedPackages(lock).length} packages: origin and licence of each looked at`);
    const answer = askRegistry(root);
    if (answer.answered) {
      problems.push(...answer.problems);
      console.log('the registry was asked what is known against those that make games');
    } else {
      console.log(
        `NOT CHECKED for known vulnerabilities: the registry gave no answer (${answer.why})`,
      );
    }
    for (const problem of problems) console.error(problem);
    return problems.length > 0 ? 1 : 0;
  },
});
