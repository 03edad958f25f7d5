import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Compiler, CompilerOptions } from 'inkjs/full';
import { Playthrough } from '../src/playthrough/playthrough.ts';
import { hash } from '../src/story/hash.ts';
import type { Script } from '../src/story/script.ts';
import { askersOf } from '../src/tools/compile/askers.ts';
import { jsonOf } from '../src/tools/compile/compile.ts';

const here = dirname(fileURLToPath(import.meta.url));

/** Names of the small stories under tests/fixtures, one for each part of the language. */
export const fixtures = [
  'variables',
  'lists',
  'tunnels',
  'threads',
  'chance',
  'glue',
  'conditional-tags',
  'options',
  'functions',
  'stitches',
  'silent',
  'answers-twice',
  'asked',
] as const;

/** Compiles Ink source as the build does. INCLUDEs are looked for in `folder`. */
export function scriptOf(source: string, people: Script['people'] = {}, folder = here): Script {
  const files = {
    ResolveInkFilename: (name: string) => join(folder, name),
    LoadInkFileContents: (path: string) => readFileSync(path, 'utf8'),
  };
  const errors: string[] = [];
  const onError = (message: string) => errors.push(message);
  const options = new CompilerOptions('main.ink', [], false, onError, files);
  let compiled: string;
  try {
    compiled = jsonOf(new Compiler(source, options).Compile());
  } catch (cause) {
    throw new Error(errors.join('\n'), { cause });
  }
  return { compiled, fingerprint: hash(compiled), askers: askersOf(compiled), people };
}

export const fixturePeople: Script['people'] = { ann: { name: 'Ann' } };

/** One of the small stories. */
export function fixture(name: (typeof fixtures)[number]): Script {
  return scriptOf(readFileSync(join(here, 'fixtures', `${name}.ink`), 'utf8'), fixturePeople);
}

let own: Script | null = null;

/** The game's own story, compiled once. */
export function ownStory(): Script {
  own ??= compileOwn();
  return own;
}

function compileOwn(): Script {
  const folder = join(here, '..', 'story');
  const info = JSON.parse(readFileSync(join(folder, 'story.json'), 'utf8'));
  return scriptOf(readFileSync(join(folder, 'main.ink'), 'utf8'), info.cast, folder);
}

/** A playthrough at its first line, with nothing known and a fixed seed. */
export function begin(script: Script, seed = 1): Playthrough {
  return new Playthrough(script, { seed, known: [], taken: [] });
}

/** Reads on until a choice is open or nothing follows. */
export function toChoice(playthrough: Playthrough): Playthrough {
  while (playthrough.forward()) {
    // One frame a step.
  }
  return playthrough;
}

/** The words of all frames reached so far. */
export function words(playthrough: Playthrough): string[] {
  return playthrough.frames.map((frame) => frame.beat.line.text);
}
