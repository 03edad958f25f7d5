import { parseArgs } from 'node:util';

/** Which shots are wanted. */
export interface Wish {
  /** Whether a picture of that name is wanted. */
  wants(name: string): boolean;
  /** Whether pictures for that screen are wanted. */
  shows(format: string): boolean;
  /** Whether all of them are: what was there before is then thrown away. */
  readonly all: boolean;
}

/**
 * Reads `--only NAME` (part of a name is enough) and `--format NAME`; each may be given several times.
 * @param formats what screens there are.
 * @throws {Error} for anything else.
 */
export function readWish(words: readonly string[], formats: readonly string[]): Wish {
  const { values } = parseArgs({
    args: [...words],
    options: {
      only: { type: 'string', multiple: true, default: [] },
      format: { type: 'string', multiple: true, default: [] },
    },
  });
  const unknown = values.format.find((name) => !formats.includes(name));
  if (unknown !== undefined) {
    throw new Error(`there is no format "${unknown}"; there is ${formats.join(', ')}`);
  }
  return {
    wants: (name) => values.only.length === 0 || values.only.some((part) => name.includes(part)),
    shows: (format) => values.format.length === 0 || values.format.includes(format),
    all: values.only.length === 0,
  };
}
