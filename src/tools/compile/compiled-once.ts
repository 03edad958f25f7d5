import { dirname } from 'node:path';
import { type Compilation, compileStory } from './compile.ts';
import { readSource } from './source-file.ts';

/** What was compiled last: all that makes a game of a story asks for it again, and compiling takes longest. */
let last: { readonly main: string; readonly compilation: Compilation } | null = null;

/** Whether a story's files say what they said. */
function isAsBefore(main: string, { files, texts }: Compilation): boolean {
  return files.every((file) => {
    const before = texts.get(file);
    try {
      return before !== undefined && readSource(file, dirname(main)) === before;
    } catch {
      return false;
    }
  });
}

/**
 * Compiles an Ink story, unless it was the last that was compiled and none of its files has changed.
 * @param main absolute path of the main `.ink` file.
 */
export function compiledOnce(main: string): Compilation {
  if (last?.main !== main || !isAsBefore(main, last.compilation)) {
    last = { main, compilation: compileStory(main) };
  }
  return last.compilation;
}
