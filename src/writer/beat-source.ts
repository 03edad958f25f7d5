import type { Source, WrittenStory } from '../catalogue/live.ts';
import type { Beat } from '../story/beat.ts';
import type { Cue, Tag } from '../story/cue.ts';
import { TagProblem } from '../story/grammar.ts';
import { readTag } from '../story/tag.ts';

/** A cue of the present beat: what it says, and where it was written. */
export interface CueRow {
  /** The tag's name. */
  readonly name: string;
  /** Its words and options, as pairs. */
  readonly values: readonly (readonly [name: string, value: string])[];
  /** Null where the tag was put together while playing. */
  readonly source: Source | null;
}

/** The line of its place that a beat was read from; null where that cannot be told. */
export function lineSource({ lines }: WrittenStory, { id, place, line }: Beat): Source | null {
  const known = lines.find((one) => one.id === id);
  if (known !== undefined) return known.source;
  // Of a line that varies, what stands fast in it tells it from others.
  const near = lines.filter((one) => one.place === place && one.id === null);
  const said = near.map((one) => ({ one, letters: fast(one.words, line.text) }));
  const best = said.sort((a, b) => b.letters - a.letters)[0];
  return best === undefined || best.letters === 0 ? null : best.one.source;
}

/** Letters of the longest written part that a line has. */
function fast(written: string, line: string): number {
  const parts = written.split(' … ').filter((part) => line.includes(part));
  return Math.max(0, ...parts.map((part) => part.length));
}

function tagOf(source: string): Tag | null {
  try {
    return readTag(source, null);
  } catch (problem) {
    if (problem instanceof TagProblem) return null;
    throw problem;
  }
}

/** The number of a line in its file. */
const numberOf = ({ shown }: Source) => Number(/:(\d+)$/.exec(shown)?.[1] ?? Number.NaN);

function sourceOf(
  { tags }: WrittenStory,
  cue: Cue,
  { place }: Beat,
  at: Source | null,
): Source | null {
  const meaning = JSON.stringify(cue);
  const same = tags.filter(({ tag }) => JSON.stringify(tagOf(tag)) === meaning);
  const near = same.filter((tag) => tag.place === place);
  const before = near.findLast(({ source }) => at === null || !(numberOf(source) > numberOf(at)));
  return (before ?? near[0] ?? same[0])?.source ?? null;
}

/** A value of a cue as it is shown: times in seconds, nothing as a dash. */
function shown(value: unknown, name: string): string {
  if (value === null) return '–';
  if (typeof value === 'number' && isTime(name)) return `${value / 1000} s`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Names of words and options that are a time, in ms. */
const times = ['fade', 'dissolve', 'wipe', 'over', 'delay', 'length'];
const isTime = (name: string) => times.includes(name);

function valuesOf(cue: Cue): CueRow['values'] {
  const fields = cue.kind === 'effect' ? cue.said : cue;
  return Object.entries(fields)
    .filter(([name]) => name !== 'kind')
    .map(([name, value]) => [name, shown(value, name)] as const);
}

/** The cues of a beat, each with its values and where it was written. */
export function cueRows(written: WrittenStory | null, beat: Beat): CueRow[] {
  const at = written && lineSource(written, beat);
  return beat.cues.map((cue) => ({
    name: cue.kind === 'effect' ? cue.name : cue.kind,
    values: valuesOf(cue),
    source: written && sourceOf(written, cue, beat, at),
  }));
}
