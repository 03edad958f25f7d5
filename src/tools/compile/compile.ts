import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { ParsedObject } from 'inkjs/compiler/Parser/ParsedHierarchy/Object';
import type { Container } from 'inkjs/engine/Container';
import { SimpleJson } from 'inkjs/engine/SimpleJson';
import { Compiler, CompilerOptions } from 'inkjs/full';
import { wholeFloat } from '../../story/numbers.ts';
import { Includes } from './includes.ts';
import { inOurWords } from './ink-errors.ts';
import { namesIn } from './ink-names.ts';
import { cutAddresses, refusedNames } from './ink-traps.ts';
import type { Problem, Severity } from './problem.ts';
import { Illegible, readSource } from './source-file.ts';

/** A story as Ink's compiler left it. */
export interface CompiledStory {
  /** Ink's JSON: all that ships. */
  readonly compiled: string;
  /** First 12 hex digits of the SHA-256 of `compiled`. */
  readonly fingerprint: string;
  /** The tree the compiler read the sources into, with file and line of everything: what the check walks. */
  readonly parsed: ParsedObject;
  /** The compiled story as the compiler still has it: the same as ships, with file and line of every part. */
  readonly content: Container;
}

export interface Compilation {
  /** Null when there are errors. */
  readonly story: CompiledStory | null;
  /** Absolute paths of the main file and of everything it includes, also those that are missing. */
  readonly files: readonly string[];
  /** What those said that could be read. */
  readonly texts: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/** Ink's own kinds of message, by number: an author's TODO, a warning, an error. */
const severities: readonly Severity[] = ['note', 'warning', 'error'];

const located = /^(?:[A-Z ]+): (?:'(.+?)' )?line (\d+): (.*)$/s;

function toProblem(message: string, severity: Severity, main: string): Problem {
  const match = located.exec(message);
  if (match === null) return { file: main, line: null, message: message.trim(), severity };
  const file = match[1] === undefined ? main : join(dirname(main), match[1]);
  return { file, line: Number(match[2]), message: (match[3] ?? '').trim(), severity };
}

/** The length that a fingerprint is cut to, in hex digits. */
const fingerprintLength = 12;

/** What tells a compiled story from any other: the beginning of its SHA-256. */
export function fingerprintOf(compiled: string): string {
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
  const warnings: Problem[] = [];
  const said: Problem[] = [];
  /** Files that cannot be read as text: all else that Ink says follows from them. */
  const illegible: Problem[] = [];
  const texts = new Map<string, string>();
  const includes = new Includes(main);
  const read = (file: string) => {
    try {
      const source = readSource(file, dirname(main));
      if (!texts.has(file)) warnings.push(...cutAddresses(file, source));
      texts.set(file, source);
      return includes.followable(file, source);
    } catch (cause) {
      if (!(cause instanceof Illegible)) throw cause;
      illegible.push({ file, line: cause.line, message: cause.message, severity: 'error' });
      return '';
    }
  };
  const fileHandler = {
    ResolveInkFilename: (name: string) => join(dirname(main), name),
    LoadInkFileContents: (file: string) => {
      if (!files.includes(file)) files.push(file);
      return read(file);
    },
  };
  const say = (message: string, type: number) =>
    said.push(toProblem(message, severities[type] ?? 'error', main));
  /** All there is to say. */
  const told = () => {
    if (illegible.length > 0) return [...illegible, ...includes.problems];
    const isPartial = includes.missing.size > 0;
    const ink = inOurWords(said, { texts, names: namesIn(texts.values()), isPartial });
    return [...warnings, ...includes.problems, ...ink];
  };
  const result = (story: CompiledStory | null, more: readonly Problem[] = []): Compilation => {
    const problems = [...told(), ...more];
    const isSound = !problems.some(isError);
    const all = [...files, ...includes.missing];
    return { story: isSound ? story : null, files: all, texts, problems };
  };
  const failed = (message: string) =>
    result(null, [{ file: main, line: null, message, severity: 'error' }]);

  let source: string;
  try {
    source = read(main);
  } catch (cause) {
    return failed(`cannot be read: ${cause instanceof Error ? cause.message : cause}`);
  }
  const options = new CompilerOptions(basename(main), [], true, say, fileHandler);
  const compiler = new Compiler(source, options);
  try {
    const runtime = compiler.Compile();
    const compiled = jsonOf(runtime);
    const story = {
      compiled,
      fingerprint: fingerprintOf(compiled),
      parsed: compiler.parsedStory,
      content: runtime.mainContentContainer,
    };
    return result(story, refusedNames(compiler.parsedStory, main));
  } catch (cause) {
    // Having told its errors the compiler throws a last one that says no more; alone it is a defect of its own.
    if ([...said, ...told()].some(isError)) return result(null);
    return failed(cause instanceof Error ? cause.message : String(cause));
  }
}

function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}
