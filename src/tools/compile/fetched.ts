import type { ResolvedConfig } from 'vite';

/** Letters of what the story is made of that ship within the code: they are there at once, and packed with it. */
const mostWithin = 1_000_000;

/** What a plugin asks of the bundler. */
interface Emitting {
  emitFile(file: { type: 'asset'; name: string; source: string }): string;
}

/** Ships what is large in files of their own: the code is read before it is, and its coming can be watched. */
export class FetchedFiles {
  #possible = false;

  /** To be told what is built: the dev server has no files, and one that plays by double-click can fetch none. */
  configure({ command, build }: ResolvedConfig): void {
    const output = [build.rolldownOptions.output ?? []].flat();
    this.#possible = command === 'build' && output.every(({ format }) => format !== 'iife');
  }

  /**
   * Puts a text into a file, if it is large.
   * @param name of the file, before its hash.
   * @param most letters that stay within the code.
   * @returns source text that has the file's address; null for what ships within the code.
   */
  emit(bundler: Emitting, name: string, source: string, most = mostWithin): string | null {
    if (!this.#possible || source.length <= most) return null;
    const file = bundler.emitFile({ type: 'asset', name, source });
    return `import.meta.ROLLUP_FILE_URL_${file}`;
  }
}
