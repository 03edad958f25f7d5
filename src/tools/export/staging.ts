import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { contentsName } from './release.ts';

function remove(folder: string) {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * A release is written beside its place and put there as a whole once it is right; until then, and if it never
 * is, the former one stays.
 */
export class Staging {
  /** Absolute path of the folder to write into. */
  readonly folder: string;
  readonly #former: string;

  private constructor(readonly out: string) {
    this.folder = `${out}.new`;
    this.#former = `${out}.old`;
  }

  /** @throws {Error} when the place holds what no export wrote: it would be lost. */
  static open(out: string): Staging {
    const staging = new Staging(out);
    staging.#recover();
    const holds = existsSync(out) ? readdirSync(out) : [];
    if (holds.length > 0 && !existsSync(join(out, contentsName))) {
      throw new Error(
        `${out} holds ${holds[0]} and no ${contentsName}, so no export made it: it is left alone. ` +
          'Name another folder with --out.',
      );
    }
    remove(staging.folder);
    mkdirSync(staging.folder, { recursive: true });
    return staging;
  }

  /** Puts the new release into its place. @throws what the system refuses; the former one is there again then. */
  publish(): void {
    remove(this.#former);
    if (existsSync(this.out)) renameSync(this.out, this.#former);
    try {
      renameSync(this.folder, this.out);
    } catch (cause) {
      this.#recover();
      throw cause;
    }
    remove(this.#former);
  }

  discard(): void {
    remove(this.folder);
  }

  /** An export that was ended between two steps may have left the former release aside. */
  #recover(): void {
    if (!existsSync(this.out) && existsSync(this.#former)) renameSync(this.#former, this.out);
  }
}
