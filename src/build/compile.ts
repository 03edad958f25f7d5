import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ParsedObject } from 'inkjs/compiler/Parser/ParsedHierarchy/Object';
import { SimpleJson } from 'inkjs/engine/SimpleJson';
import { Compiler, CompilerOptions } from 'inkjs/full';
import { wholeFloat } from '../story/numbers.ts';
import type { Problem, Severity } from './problem.ts';

/** A story as Ink's compiler left it. */
export interface CompiledStory {
  /** Ink's JSON: all that ships. */
  readonly compiled: string;
  /** First 12 hex digits of the SHA-256 of `compiled`. */
  readonly fingerprint: string;
  /** The tree the compiler read the sources into, with file and line of everything: what the check walks. */
  readonly parsed: ParsedObject;
}

export interface Compilation {
  /** Null when there are errors. */
  readonly story: CompiledStory | null;
  /** Absolute paths of the main file and of everything it includes, also those that are missing. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/** Ink's own kinds of message, by number: an author's TODO, a warning, an error. */
const severities: readonly Severity[] = ['note', 'warning', 'error'];

const located = /^(?:[A-Z ]+): (?:'(.+?)' )?line (\d+): (.*)$/s;

function toProblem(message: string, severity: Severity, main: string): Problem {
  const match = located.exec(message);
  if (match === null) return { file: main, line: null, message: message.trim(), severity };
  const file = match[1] === undefined ? main : join(dirname(main), match[1]);
  // A missing include is told with the system's own error behind it, which adds only a stack of noise.
  const text = (match[3] ?? '').split('\nError:')[0] ?? '';
  return { file, line: Number(match[2]), message: text.trim(), severity };
}

/** The length that a fingerprint is cut to, in hex digits. */
const fingerprintLength = 12;

function fingerprintOf(compiled: string): string {
  return createHash('sha256').update(compiled).digest('hex').slice(0, fingerprintLength);
}

/** Writes Ink's JSON so that `7.0` in a story is a float when it is played; inkjs's own writer makes it the int 7. */
class Writer extends SimpleJson.Writer {
  override WriteFloat(value: number): void {
    if (!Number.isInteger(value)) {
      super.WriteFloat(value);
    } else if (value >= 0) {
      this.Write(wholeFloat(value));
    } else {
      // There is no such form below zero: in the same place, a container of its own makes 7.0 into -7.0.
      this.WriteArrayStart();
      this.Write(wholeFloat(-value));
      this.Write('_');
      this.WriteNull();
      this.WriteArrayEnd();
    }
  }
}

/** A story, as inkjs's compiler made it, as Ink's JSON. */
export function jsonOf(story: ReturnType<Compiler['Compile']>): string {
  const writer = new Writer();
  story.ToJson(writer);
  return writer.toString();
}

/**
 * Compiles an Ink story with inkjs's own compiler. Included files are looked up from the folder of the main
 * file, as Inky does. Never throws for what is wrong in the story.
 * @param main absolute path of the main `.ink` file.
 */
export function compileStory(main: string): Compilation {
  const files = [main];
  const problems: Problem[] = [];
  const read = (file: string) => readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  const fileHandler = {
    ResolveInkFilename: (name: string) => join(dirname(main), name),
    LoadInkFileContents: (file: string) => {
      if (!files.includes(file)) files.push(file);
      return read(file);
    },
  };
  const say = (message: string, type: number) =>
    problems.push(toProblem(message, severities[type] ?? 'error', main));
  const failed = (message: string): Compilation => ({
    story: null,
    files,
    problems: [{ file: main, line: null, message, severity: 'error' }],
  });

  let source: string;
  try {
    source = read(main);
  } catch {
    return failed('cannot be read: there is no such file');
  }
  const options = new CompilerOptions(basename(main), [], true, say, fileHandler);
  const compiler = new Compiler(source, options);
  try {
    const compiled = jsonOf(compiler.Compile());
    const story = { compiled, fingerprint: fingerprintOf(compiled), parsed: compiler.parsedStory };
    return { story: problems.some(isError) ? null : story, files, problems };
  } catch (cause) {
    // Having told its errors the compiler throws a last one that says no more; alone it is a defect of its own.
    if (problems.some(isError)) return { story: null, files, problems };
    return failed(cause instanceof Error ? cause.message : String(cause));
  }
}

function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}
