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

/** A cause as a fault; causes that say no more than the program's own mistake are passed on as they are. */
export function faultOf(cause: unknown): Fault | null {
  if (!(cause instanceof Error) || !('code' in cause) || typeof cause.code !== 'string') {
    return null;
  }
  const what = systemWords[cause.code];
  if (what === undefined) return null;
  const where = 'path' in cause && typeof cause.path === 'string' ? cause.path : 'the export';
  return { where, what };
}
