/** Something that is wrong with a release. */
export interface Fault {
  /** File, or file and place in it, or the way in which it was played. */
  readonly where: string;
  readonly what: string;
}

/** Ends an export: nothing is published. */
export class ExportFailure extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map(describeFault).join('\n'));
  }
}

export function describeFault({ where, what }: Fault): string {
  return `${where}: ${what}`;
}

/** What the system says by a code, said for whoever exports. */
const systemWords: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EACCES: 'it may not be written',
  EPERM: 'it may not be written',
  EROFS: 'the disk may not be written',
  ENOTDIR: 'a file lies where a folder should be',
  EMFILE: 'too many files are open',
};

/** The same from the bundler, which is no JavaScript and has no such codes: `... (os error 28)`. */
const bundlerWords: Readonly<Record<string, string>> = {
  '13': 'it may not be written',
  '28': 'the disk is full',
  '112': 'the disk is full',
};

function wordsOf(cause: Error): string | undefined {
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  const number = /\(os error (\d+)\)/.exec(cause.message)?.[1] ?? '';
  return systemWords[code] ?? bundlerWords[number];
}

/** A refusal of the system as a fault; null for any other cause: what a program does wrong needs its stack. */
export function faultOf(cause: unknown): Fault | null {
  if (!(cause instanceof Error)) return null;
  const what = wordsOf(cause);
  if (what === undefined) return null;
  const where = 'path' in cause && typeof cause.path === 'string' ? cause.path : 'the export';
  return { where, what };
}
