import { dirname, join, relative, sep } from 'node:path';
import type { Problem } from './problem.ts';
import { Illegible, MissingFile, readSource } from './source-file.ts';

/** What Ink takes for a comment, wherever it stands. */
export const inkComments = /\/\*[\s\S]*?(?:\*\/|$)|\/\/.*/g;

/** A source without its comments, every line where it was. */
export function withoutComments(source: string): string {
  return source.replace(inkComments, (comment) => comment.replace(/[^\n]/g, ''));
}

const include = /^[ \t]*INCLUDE[ \t]*(.*\S)[ \t]*$/;

/**
 * Reads the INCLUDEs of a story's files before the compiler does, which stops at the first one that leads nowhere: such
 * lines are told and taken out, so that whatever else is wrong is found as well.
 */
export class Includes {
  readonly problems: Problem[] = [];
  /** Absolute paths of files that are not there. */
  readonly missing = new Set<string>();
  readonly #folder: string;
  /** By file: the one that includes it. */
  readonly #from = new Map<string, string>();

  /** @param main absolute path of the main file, from whose folder all others are named. */
  constructor(main: string) {
    this.#folder = dirname(main);
  }

  /** A source without the INCLUDEs that lead nowhere, every line where it was. */
  followable(file: string, source: string): string {
    const bare = withoutComments(source).split('\n');
    const lines = source.split('\n');
    bare.forEach((line, at) => {
      const name = include.exec(line)?.[1];
      if (name === undefined) return;
      const wrong = this.#wrongWith(name, file);
      if (wrong === null) return;
      lines[at] = '';
      const message = `INCLUDE ${name} - ${wrong}`;
      this.problems.push({ file, line: at + 1, message, severity: 'error' });
    });
    return lines.join('\n');
  }

  #wrongWith(name: string, file: string): string | null {
    const path = join(this.#folder, name);
    const way = this.#wayTo(file);
    const from = way.indexOf(path);
    if (from >= 0) {
      const circle = [...way.slice(from), path].map((one) => this.#shown(one));
      return `goes round in a circle: ${circle.join(' → ')}`;
    }
    try {
      readSource(path, this.#folder);
    } catch (cause) {
      if (cause instanceof MissingFile) {
        this.missing.add(path);
        return cause.message;
      }
      // Told where it is read.
      if (!(cause instanceof Illegible)) return `cannot be read: ${cause}`;
    }
    this.#from.set(path, file);
    return null;
  }

  /** The files that are open while one is read, the main file first. */
  #wayTo(file: string): string[] {
    const from = this.#from.get(file);
    return from === undefined ? [file] : [...this.#wayTo(from), file];
  }

  #shown(file: string): string {
    return relative(this.#folder, file).split(sep).join('/');
  }
}
