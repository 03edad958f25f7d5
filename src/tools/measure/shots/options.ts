import { parseArgs } from 'node:util';
import { type EngineName, engineNames } from '../../play/engines/engine.ts';

/** Which shots are wanted. */
export interface ShotOptions {
  /** Whether a picture of that name is wanted. */
  wants(name: string): boolean;
  /** Whether pictures for that screen are wanted. */
  shows(format: string): boolean;
  /** Whether all of them are: what was there before is then thrown away. */
  readonly all: boolean;
  /** The engine that is looked at, then the one beside which, if any. */
  readonly engines: readonly EngineName[];
}

function engineOf(word: string): EngineName {
  const found = engineNames.find((name) => name === word);
  if (found !== undefined) return found;
  throw new Error(`there is no engine "${word}"; there is ${engineNames.join(', ')}`);
}

/**
 * Reads `--only NAME` (part of a name is enough) and `--format NAME`, each of which may be given several times,
 * `--engine NAME` and `--beside NAME`.
 * @param formats what screens there are.
 * @throws {Error} for anything else.
 */
export function readShotOptions(words: readonly string[], formats: readonly string[]): ShotOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      only: { type: 'string', multiple: true, default: [] },
      format: { type: 'string', multiple: true, default: [] },
      engine: { type: 'string', default: 'chromium' },
      beside: { type: 'string' },
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
    engines: [values.engine, values.beside ?? values.engine].map(engineOf).filter(isFirst),
  };
}

function isFirst<T>(one: T, at: number, all: readonly T[]): boolean {
  return all.indexOf(one) === at;
}
