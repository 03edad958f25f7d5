import type { StoryInfo } from '../../catalogue/story-info.ts';
import { type ScriptText, scriptText } from '../check/script-text.ts';
import type { Game } from '../compile/game.ts';
import { readStory, toShip } from '../compile/story-source.ts';
import { allRoads, playRandomly, type RandomPlay, type Road } from './play.ts';
import { printedDuring } from './printed.ts';
import { countWords } from './words.ts';
import { spotKey, type WrittenLine, writtenLines } from './written.ts';

/** What is asked of the figures. */
export interface StatsOptions {
  /** Random plays to make, at most. */
  readonly plays: number;
  /** Seed of the first of them; each next has the next. */
  readonly seed: number;
}

/** Words and lines of a part of the story, and how much of it random plays came to. */
export interface Share {
  readonly name: string;
  readonly words: number;
  readonly lines: number;
  /** Lines that random plays came to. */
  readonly seen: number;
}

/** Something that no random play came to. */
export interface Unseen {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** The figures of a story. */
export interface Stats {
  readonly title: string;
  /** Of the whole script, each written line once. */
  readonly words: number;
  readonly lines: number;
  /** By knot, in the order of the script; what stands before the first knot has no name. */
  readonly scenes: readonly Share[];
  /** By speaker, most words first; the narration has no name. */
  readonly speakers: readonly Share[];
  readonly options: { readonly count: number; readonly words: number };
  /** Words before the first choice. */
  readonly opening: number;
  /** Every road; null where there are too many, or some have no end. */
  readonly roads: readonly Road[] | null;
  /** Choices that random plays came to, by what they offer. */
  readonly choices: number;
  readonly coverage: {
    readonly plays: number;
    readonly seed: number;
    /** Plays left because they were too long, or went wrong. */
    readonly unfinished: number;
    readonly lines: number;
    readonly offered: number;
    readonly taken: number;
    readonly unseenLines: readonly Unseen[];
    readonly untakenOptions: readonly Unseen[];
  };
  /** Of the random plays that came to an end, by words: shortest, middle and longest; none where none did. */
  readonly lengths: readonly Road[];
  /** How often random plays came to each end. */
  readonly ends: Readonly<Record<string, number>>;
}

/** Roads that are listed one by one, at most. */
const mostRoads = 24;

/** Choices after which a play is left. */
const mostChoices = 1000;

/** Choices that all random plays take together, at most: a large story is played less often. */
const mostTaken = 100_000;

/** Adds lines up by a name; names in the order in which they come. */
function shares(
  lines: readonly WrittenLine[],
  nameOf: (line: WrittenLine) => string,
  seen: ReadonlySet<string>,
): Share[] {
  const all = new Map<string, Share>();
  for (const line of lines) {
    const name = nameOf(line);
    const known = all.get(name) ?? { name, words: 0, lines: 0, seen: 0 };
    all.set(name, {
      name,
      words: known.words + line.words,
      lines: known.lines + 1,
      seen: known.seen + (seen.has(spotKey(line)) ? 1 : 0),
    });
  }
  return [...all.values()];
}

function makePlays(
  reading: Parameters<typeof playRandomly>[0],
  endings: readonly string[],
  { plays, seed }: StatsOptions,
): RandomPlay[] {
  const made: RandomPlay[] = [];
  let taken = 0;
  for (let number = 0; number < plays && taken < mostTaken; number++) {
    // Every second time by someone who has seen every ending: some lines are for them alone.
    const known = number % 2 === 0 ? [] : endings;
    const play = playRandomly(reading, { seed: seed + number, known });
    taken += play.taken.length;
    made.push(play);
  }
  return made;
}

/** Shortest, middle and longest of some roads. */
function lengthsOf(roads: readonly Road[]): Road[] {
  const sorted = roads.toSorted((a, b) => a.words - b.words);
  const picked = [0, Math.floor(sorted.length / 2), sorted.length - 1].map((at) => sorted[at]);
  return picked.filter((road) => road !== undefined);
}

function endsOf(plays: readonly RandomPlay[]): Record<string, number> {
  const ends: Record<string, number> = {};
  for (const { end } of plays) if (end !== null) ends[end] = (ends[end] ?? 0) + 1;
  return Object.fromEntries(Object.entries(ends).sort(([, a], [, b]) => b - a));
}

function coverageOf(
  text: ScriptText,
  lines: readonly WrittenLine[],
  { plays, seen, seed }: { plays: readonly RandomPlay[]; seen: ReadonlySet<string>; seed: number },
): Stats['coverage'] {
  const offered = new Set(plays.flatMap((play) => play.offered));
  const taken = new Set(plays.flatMap((play) => play.chosen));
  const unseen = lines.filter((line) => !seen.has(spotKey(line)));
  const untaken = text.options.filter((option) => !taken.has(option.path));
  return {
    plays: plays.length,
    seed,
    unfinished: plays.filter(({ end }) => end === null).length,
    lines: lines.length - unseen.length,
    offered: text.options.filter((option) => offered.has(option.path)).length,
    taken: text.options.length - untaken.length,
    unseenLines: unseen.map(({ file, line, text: words }) => ({ file, line, text: words })),
    untakenOptions: untaken.map(({ file, line, label }) => ({ file, line, text: label })),
  };
}

function keyOf(text: ScriptText, path: string): string {
  const spot = text.ofPath(path);
  return spot === null ? '' : spotKey(spot);
}

/**
 * Counts a story and plays it by chance; the same options give the same figures.
 * @returns null where the story has errors.
 */
export function statsOf(game: Game, options: StatsOptions): Stats | null {
  const source = readStory(game);
  const ship = toShip(source);
  if (ship === null || source.story === null) return null;
  const { info } = source;
  return figures(game, { ...source.story, ...ship, people: info.cast }, info, options);
}

type Readable = Parameters<typeof playRandomly>[0]['script'] &
  Pick<NonNullable<ReturnType<typeof readStory>['story']>, 'parsed' | 'content'>;

function figures(game: Game, script: Readable, info: StoryInfo, options: StatsOptions): Stats {
  const text = scriptText(script.parsed, script.content, game.main);
  const lines = writtenLines(text, info);
  const count = (words: string) => countWords(words, info.language);
  const reading = { script, count, mostChoices };
  const endings = info.endings.map(({ id }) => id);
  let plays: RandomPlay[] = [];
  const printed = printedDuring(() => {
    plays = makePlays(reading, endings, options);
  });
  const seen = new Set(printed.map((path) => keyOf(text, path)));
  // Ink makes up the words of an option before it asks whether it is offered.
  const offered = new Set(plays.flatMap((play) => play.offered));
  for (const option of text.options) if (!offered.has(option.path)) seen.delete(spotKey(option));
  const words = lines.reduce((sum, line) => sum + line.words, 0);
  return {
    title: info.title,
    words,
    lines: lines.length,
    scenes: shares(lines, ({ place }) => place.split('.')[0] ?? '', seen),
    speakers: shares(lines, ({ speaker }) => speaker ?? '', seen).toSorted(
      (a, b) => b.words - a.words,
    ),
    options: {
      count: text.options.length,
      words: text.options.reduce((sum, { label }) => sum + count(label), 0),
    },
    opening: plays[0]?.opening ?? 0,
    roads: allRoads(reading, mostRoads),
    choices: new Set(plays.flatMap((play) => play.choices)).size,
    coverage: coverageOf(text, lines, { plays, seen, seed: options.seed }),
    lengths: lengthsOf(plays.filter(({ end }) => end !== null)),
    ends: endsOf(plays),
  };
}
