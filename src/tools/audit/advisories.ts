import { spawnSync } from 'node:child_process';

/** What `npm audit --json` says, as far as it is read. */
interface Audit {
  readonly message?: string;
  readonly error?: { readonly summary?: string };
  readonly vulnerabilities?: Readonly<Record<string, Vulnerable>>;
}

interface Vulnerable {
  readonly severity: string;
  readonly range: string;
  /** Advisories, or names of packages that it has them from. */
  readonly via: readonly (string | { readonly title?: string; readonly url?: string })[];
}

/** What a registry knows against packages. */
export type Answer =
  | { readonly answered: true; readonly problems: readonly string[] }
  /** It could not be asked, and why; nothing is known then. */
  | { readonly answered: false; readonly why: string };

const severe: readonly string[] = ['high', 'critical'];

/** Reads what `npm audit --json` printed. */
export function readAudit(printed: string): Answer {
  let audit: Audit;
  try {
    audit = JSON.parse(printed);
  } catch {
    return { answered: false, why: 'what npm printed is no answer' };
  }
  const { vulnerabilities } = audit;
  if (vulnerabilities === undefined) {
    return {
      answered: false,
      why: audit.message ?? audit.error?.summary ?? 'npm does not say why',
    };
  }
  const problems = Object.entries(vulnerabilities)
    .filter(([, { severity }]) => severe.includes(severity))
    .map(([name, { severity, range, via }]) => {
      const why = via.map((one) =>
        typeof one === 'string' ? `by ${one}` : [one.title, one.url].filter(Boolean).join(', '),
      );
      return `${name} ${range} is known to be vulnerable (${severity}): ${why.join('; ')}`;
    });
  return { answered: true, problems };
}

/** Ms that the registry may take. */
const patience = 30_000;

/**
 * Asks the registry what is known against the packages that games are made of and by.
 * @param root the engine's folder.
 */
export function askRegistry(root: string): Answer {
  const words = [
    'audit',
    '--omit=dev',
    '--json',
    '--fetch-retries=0',
    `--fetch-timeout=${patience}`,
  ];
  const { npm_execpath: npm } = process.env;
  const [program, before] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const { stdout, error } = spawnSync(program, [...before, ...words], {
    cwd: root,
    encoding: 'utf8',
    timeout: patience,
    shell: process.platform === 'win32' && program === 'npm',
  });
  return error ? { answered: false, why: error.message } : readAudit(stdout);
}
