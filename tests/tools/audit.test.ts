import { expect, it } from 'vitest';
import { readAudit } from '../../src/tools/audit/advisories.ts';
import { isAllowed, licenceProblems } from '../../src/tools/audit/licence-terms.ts';
import { type LockFile, lockProblems } from '../../src/tools/audit/lock-file.ts';
import { root } from '../../src/tools/compile/folders.ts';

const integrity = `sha512-${'a'.repeat(86)}==`;
const lockOf = (one: LockFile['packages'][string]): LockFile => ({
  packages: { '': {}, 'node_modules/some': { integrity, ...one } },
});

it.each([
  [{ resolved: 'https://registry.npmjs.org/some/-/some-1.0.0.tgz' }, []],
  [{}, []],
  [
    { resolved: 'https://registry.npmjs.org.evil.example/some.tgz' },
    [/evil\.example.*not from registry\.npmjs\.org/],
  ],
  [{ resolved: 'http://registry.npmjs.org/some.tgz' }, [/comes from http:/]],
  [{ resolved: 'git+ssh://git@example.org/some.git' }, [/comes from git\+ssh/]],
  [{ integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }, [/no SHA-512/]],
  [{ hasInstallScript: true }, [/runs a script/]],
  [{ link: true }, [/is a link/]],
])('of a package with %j the lock file says what is wrong', (one, expected) => {
  expect(lockProblems(lockOf(one))).toEqual(expected.map((words) => expect.stringMatching(words)));
});

const few = new Set(['MIT', 'ISC', 'Apache-2.0']);
it.each([
  ['MIT', true],
  ['GPL-3.0-only', false],
  ['(GPL-3.0-only OR MIT)', true],
  ['MIT AND GPL-3.0-only', false],
  ['MIT OR GPL-3.0-only AND CC-BY-NC-4.0', true],
  ['(MIT OR GPL-3.0-only) AND CC-BY-NC-4.0', false],
  ['(MIT AND ISC) OR GPL-2.0-only', true],
  ['SEE LICENSE IN LICENSE', false],
  ['MIT MIT', false],
  ['(MIT', false],
  ['', false],
])('%s is allowed where MIT, ISC and Apache are: %s', (expression, allowed) => {
  expect(isAllowed(expression, few)).toBe(allowed);
});

it('a package under a licence that is not allowed is named with it', () => {
  expect(licenceProblems(root, lockOf({ license: 'AGPL-3.0-only' }))).toEqual([
    'the licence of node_modules/some is AGPL-3.0-only',
  ]);
  expect(licenceProblems(root, lockOf({}))).toEqual(['the licence of node_modules/some is none']);
});

it('what the registry holds against a package is told where it is severe', () => {
  const via = [{ title: 'Runs what it reads', url: 'https://example.org/1' }, 'other'];
  const printed = JSON.stringify({
    vulnerabilities: {
      bad: { severity: 'critical', range: '<2', via },
      meh: { severity: 'low', range: '*', via: [] },
    },
  });
  expect(readAudit(printed)).toEqual({
    answered: true,
    problems: [
      'bad <2 is known to be vulnerable (critical): Runs what it reads, https://example.org/1; by other',
    ],
  });
});

it('a registry that gives no answer is no registry that knows of nothing', () => {
  expect(readAudit(JSON.stringify({ message: '405 Method Not Allowed' }))).toEqual({
    answered: false,
    why: '405 Method Not Allowed',
  });
  expect(readAudit(JSON.stringify({ error: { summary: 'no lock file' } }))).toMatchObject({
    answered: false,
    why: 'no lock file',
  });
  expect(readAudit('').answered).toBe(false);
  expect(readAudit('{"vulnerabilities":{}}')).toEqual({ answered: true, problems: [] });
});
