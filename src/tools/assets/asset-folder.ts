import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type * as v from 'valibot';
import { readJson } from '../compile/json-file.ts';
import type { Problem, Severity } from '../compile/problem.ts';
import { unnameable, unshippable } from './nameable.ts';

/** One description file and what it says. */
interface Described<T> {
  /** The file's name without its ending: the name a tag uses. */
  readonly name: string;
  readonly folder: string;
  readonly value: T;
}

export function namesOf(described: readonly Described<unknown>[]): string[] {
  return described.map(({ name }) => name);
}

/** Reads folders of assets and remembers all that is wrong with them. */
export class AssetFolders {
  readonly problems: Problem[] = [];
  /** Those of them that tell of files which no description file knows. */
  readonly strays: Problem[] = [];
  readonly #used = new Set<string>();
  /** Files that are missing or cannot be shipped. */
  #lost = 0;

  /**
   * Tells of names in a folder that no tag can use, or that are one where case does not count.
   * @param ending of the files that the names are of; none of folders.
   * @param blanks whether a tag takes such a name with the blanks in it.
   */
  tellNames(folder: string, names: readonly string[], ending = '', blanks = true) {
    const known = new Map<string, string>();
    for (const name of names) {
      const path = join(folder, `${name}${ending}`);
      const fault = unshippable(name) === null ? unnameable(name, blanks) : null;
      if (fault !== null) this.#tell(path, fault, 'warning');
      const twin = known.get(name.toLowerCase());
      if (twin !== undefined) {
        const message = `differs from "${twin}" in its case alone: where case does not count, one of them is lost`;
        this.#tell(path, message, 'warning');
      }
      known.set(name.toLowerCase(), name);
    }
  }

  /**
   * Names of the folders in a folder, sorted; none where there is no such folder.
   * @param blanks whether a tag takes their names with the blanks in them.
   */
  foldersIn(folder: string, blanks = true): string[] {
    if (!existsSync(folder)) return [];
    const names = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
    for (const name of names) this.#tellUnshippable(join(folder, name));
    this.tellNames(folder, names, '', blanks);
    return names.filter((name) => unshippable(name) === null);
  }

  /** Each `<name>.json` of a folder against a schema, sorted by name; those that do not fit are left out and told. */
  described<S extends v.GenericSchema<unknown, unknown>>(
    folder: string,
    schema: S,
  ): Described<v.InferOutput<S>>[] {
    const found: Described<v.InferOutput<S>>[] = [];
    for (const file of this.#filesIn(folder).filter((name) => name.endsWith('.json'))) {
      const { value, problems } = readJson(join(folder, file), schema);
      this.problems.push(...problems);
      if (problems.length === 0) found.push({ name: basename(file, '.json'), folder, value });
    }
    return found;
  }

  /**
   * Path of a file that must be there.
   * @param why what asks for it, told when it is missing.
   */
  file(folder: string, name: string, why: string): string {
    const path = join(folder, name);
    this.#used.add(path);
    this.#tellUnshippable(path);
    const names = this.#filesIn(folder);
    if (names.includes(name)) return path;
    // Where case does not count the file would be found here, and be missing on the next machine.
    const twin = names.find((other) => other.toLowerCase() === name.toLowerCase());
    const hint = twin === undefined ? '' : `; "${twin}" differs from it in its case`;
    this.#tell(path, `is missing: ${why}${hint}`, 'remark');
    this.#lost += 1;
    return path;
  }

  /**
   * Makes something of files that must be there.
   * @returns null where one of them is missing or cannot be shipped: then the game goes on without it.
   */
  whole<T>(make: () => T): T | null {
    const before = this.#lost;
    const made = make();
    return this.#lost === before ? made : null;
  }

  /** Tells of files that nothing asked for: they would silently not be in the game. */
  tellStrays(folder: string, endings: readonly string[]) {
    for (const file of this.#filesIn(folder)) {
      const path = join(folder, file);
      if (endings.some((ending) => file.endsWith(`.${ending}`)) && !this.#used.has(path)) {
        this.#tell(path, 'is in no description file, so the game does not know it', 'warning');
        this.strays.push(...this.problems.slice(-1));
      }
    }
  }

  #tellUnshippable(path: string) {
    const fault = unshippable(basename(path));
    if (fault === null) return;
    this.#tell(path, fault, 'remark');
    this.#lost += 1;
  }

  #tell(file: string, message: string, severity: Severity) {
    this.problems.push({ file, line: null, message, severity });
  }

  #filesIn(folder: string): string[] {
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name)
      .sort();
  }
}
