import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Compiler, CompilerOptions } from 'inkjs/full';
import { expect } from 'vitest';
import { Reader } from '../../src/story/reader.ts';
import type { Script } from '../../src/story/script.ts';
import { saveBefore } from '../../src/story/standing.ts';
import { askersOf } from '../../src/tools/compile/askers.ts';
import { compileStory } from '../../src/tools/compile/compile.ts';
import { chance } from '../tools/roads-story.ts';

// Each file is one feature of the language, played by our reader and by inkjs alone: the same words, the same
// options and the same tags at each step, whatever is chosen.

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'ink-features');
/** The names of all features. */
export const features = readdirSync(folder)
  .filter((name) => name.endsWith('.ink'))
  .map((name) => name.replace('.ink', ''));

/** Choices of one play at most: some stories go round for ever. */
const longest = 7;

/** All there is between two choices. */
interface Stretch {
  readonly lines: readonly string[];
  /** Scenes that tags of the lines name. */
  readonly scenes: readonly string[];
  readonly options: readonly string[];
  /** Scenes that tags of the options name. */
  readonly considered: readonly string[];
}

/** One play of a story. */
interface Play {
  stretch(): Stretch;
  /** Takes an option of the last stretch, by its number. */
  choose(at: number): void;
}

type Plays = (seed: number) => Play;

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What the compiler made, in memory: floats that its own JSON would make whole numbers are still floats. */
function compiled(main: string) {
  const files = {
    ResolveInkFilename: (name: string) => join(folder, name),
    LoadInkFileContents: (file: string) => readFileSync(file, 'utf8'),
  };
  const options = new CompilerOptions('main.ink', [], true, () => {}, files);
  return new Compiler(readFileSync(main, 'utf8'), options).Compile();
}

function inkjs(main: string): Plays {
  const ink = compiled(main);
  ink.allowExternalFunctionFallbacks = true;
  const scene = /^scene: /;
  const option = /^consider: scene: /;
  const scenesOf = (tags: readonly string[] | null, kind: RegExp) =>
    (tags ?? []).filter((tag) => kind.test(tag)).map((tag) => squeeze(tag.replace(kind, '')));
  return (seed) => {
    ink.ResetState();
    ink.state.storySeed = seed;
    return {
      stretch() {
        const lines: string[] = [];
        const scenes: string[] = [];
        while (ink.canContinue) {
          lines.push(squeeze(ink.Continue() ?? ''));
          scenes.push(...scenesOf(ink.currentTags, scene));
        }
        return {
          lines: lines.filter((line) => line !== ''),
          scenes,
          options: ink.currentChoices.map(({ text }) => squeeze(text)),
          considered: ink.currentChoices.flatMap(({ tags }) => scenesOf(tags, option)),
        };
      },
      choose: (at) => ink.ChooseChoiceIndex(at),
    };
  };
}

/** @param anew by a reader that is made anew from its saved state before each line and each choice. */
function ours(script: Script, anew: boolean): Plays {
  return (seed) => {
    let reader = Reader.open(script, { seed, known: [] }, () => {});
    let ids: string[] = [];
    const renew = () => {
      if (anew) reader = Reader.resume(script, JSON.parse(JSON.stringify(reader.save())), () => {});
    };
    return {
      stretch() {
        const lines: string[] = [];
        const scenes: string[] = [];
        for (;;) {
          const { line, cues, choices, ends } = reader.read();
          lines.push(squeeze(line.text));
          scenes.push(...cues.flatMap((cue) => (cue.kind === 'scene' ? [cue.title] : [])));
          renew();
          if (!ends && choices.length === 0) continue;
          ids = choices.map(({ id }) => id);
          return {
            lines: lines.filter((text) => text !== ''),
            scenes,
            options: choices.map(({ label }) => squeeze(label)),
            considered: choices.flatMap(({ consider }) =>
              consider.flatMap((cue) => (cue.kind === 'scene' ? [cue.title] : [])),
            ),
          };
        }
      },
      choose(at) {
        const id = ids[at] ?? '';
        if (!anew) return reader.choose(id);
        // As if no other option were open.
        reader = Reader.resume(script, saveBefore(reader, id), () => {});
        const [choice, ...others] = reader.choices;
        if (others.length > 0) throw new Error('more than one option was kept');
        return reader.choose(choice?.id ?? '');
      },
    };
  };
}

/** Plays both at once and wants each stretch the same. @returns how many options stood open at each choice. */
function together(one: Play, other: Play, pick: (step: number, open: number) => number | null) {
  const open: number[] = [];
  const taken: string[] = [];
  for (;;) {
    const stretch = one.stretch();
    const same = other.stretch();
    // A hundred thousand stretches: what compares and shows them well takes its time.
    if (JSON.stringify(stretch) !== JSON.stringify(same)) {
      expect(stretch, taken.join(' > ')).toEqual(same);
    }
    const { options } = stretch;
    const at = options.length === 0 ? null : pick(open.length, options.length);
    open.push(options.length);
    if (at === null) return open;
    taken.push(options[at] ?? '');
    one.choose(at);
    other.choose(at);
  }
}

/** How much of a feature is played. */
interface Plenty {
  readonly roads: number;
  readonly seeds: number;
}

/**
 * Plays a feature by our reader and by inkjs, and wants the same of both.
 * @param roads how many roads are taken, the shortest first, by a reader that is made anew at each step.
 * @param seeds how many plays by chance there are besides.
 */
export function playFeature(name: string, { roads: mostRoads, seeds }: Plenty): void {
  const main = join(folder, `${name}.ink`);
  const { story, problems } = compileStory(main);
  if (story === null) throw new Error(problems.map(({ message }) => message).join('\n'));
  const script = { ...story, askers: askersOf(story.compiled), people: {} };
  const bare = inkjs(main);

  const kept = ours(script, true);
  const roads: number[][] = [[]];
  for (let road = roads.shift(), count = 0; road !== undefined; road = roads.shift()) {
    const taken = road;
    const open = together(kept(1), bare(1), (step) => taken[step] ?? null).at(-1) ?? 0;
    count += 1;
    if (count + roads.length >= mostRoads) continue;
    for (let at = 0; at < open; at++) roads.push([...taken, at]);
  }

  const whole = ours(script, false);
  for (let seed = 1; seed <= seeds; seed++) {
    const next = chance(seed);
    together(whole(seed), bare(seed), (step, open) =>
      step < longest ? Math.floor(next() * open) : null,
    );
  }
}
