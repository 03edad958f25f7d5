import type { Pictures } from '../catalogue/pictures.ts';
import type { StoryInfo } from '../catalogue/story-info.ts';
import type { Beat } from '../story/beat.ts';
import type { Cue } from '../story/cue.ts';
import type { Script } from '../story/script.ts';
import { Origin } from './origin.ts';
import type { Problem } from './problem.ts';
import type { ScriptText, Spot } from './script-text.ts';
import { walk } from './walk.ts';

/** The longest line that fits the text box of a phone held upright, in letters. */
export const longestLine = 220;

/** What reading the story along all its roads found. */
export interface Reading {
  readonly problems: readonly Problem[];
  /** Ids of all lines. */
  readonly lines: ReadonlySet<string>;
  /** Each choice by the ids of its options. */
  readonly choices: ReadonlySet<string>;
  readonly endings: ReadonlySet<string>;
  /** Poses shown, as `person pose`. */
  readonly shown: ReadonlySet<string>;
}

/** Where the people are, as far as the cues tell. */
interface Ground {
  readonly background: string | null;
  readonly present: ReadonlySet<string>;
}

const bare: Ground = { background: null, present: new Set() };

function after(ground: Ground, cue: Cue): Ground {
  const { present } = ground;
  if (cue.kind === 'background') return { ...ground, background: cue.name };
  if (cue.kind === 'show') return { ...ground, present: new Set([...present, cue.person]) };
  if (cue.kind !== 'hide') return ground;
  const left = [...present].filter((person) => cue.who !== 'all' && person !== cue.who);
  return { ...ground, present: new Set(left) };
}

/** What is wrong with a cue at this moment, though every name in it exists. */
function objection(cue: Cue, ground: Ground, pictures: Pictures, info: StoryInfo): string | null {
  if (cue.kind === 'blade' || cue.kind === 'shove') {
    if (!ground.present.has(cue.person)) return `${cue.person} is not on the stage here`;
    if (cue.kind === 'blade' && info.cast[cue.person]?.blade === undefined) {
      return `story.json gives ${cue.person} no blade`;
    }
  }
  if (cue.kind !== 'show' || cue.at === undefined || ground.background === null) return null;
  const { at } = cue;
  const backdrop = pictures.backdrops[ground.background];
  // A place that no background has is told where its name is read.
  const exists = Object.values(pictures.backdrops).some(({ places }) => places[at] !== undefined);
  if (!exists || backdrop === undefined || backdrop.places[at] !== undefined) return null;
  return `the background "${ground.background}" has no place "${at}"`;
}

/** Reads the story along all its roads, once as a newcomer and once as someone who has seen every ending. */
export function checkReading(
  script: Script,
  text: ScriptText,
  pictures: Pictures,
  info: StoryInfo,
  main: string,
): Reading {
  const origin = new Origin(text);
  const problems: Problem[] = [];
  const found = {
    lines: new Set<string>(),
    choices: new Set<string>(),
    endings: new Set<string>(),
    shown: new Set<string>(),
  };
  const blame = (spot: Spot | null, message: string) => {
    const { file, line } = spot ?? { file: main, line: null };
    problems.push({ file, line, message, severity: 'error' });
  };
  const play = (cue: Cue, beat: Beat, ground: Ground): Ground => {
    const wrong = objection(cue, ground, pictures, info);
    const written = wrong === null ? null : origin.ofCue(cue, beat);
    if (wrong !== null) {
      blame(written ?? origin.ofLine(beat), `# ${written?.source ?? cue.kind} - ${wrong}`);
    }
    if (cue.kind === 'show') found.shown.add(`${cue.person} ${cue.pose}`);
    return after(ground, cue);
  };
  const read = (beat: Beat, before: Ground): Ground => {
    const { length } = beat.line.text;
    if (length > longestLine) {
      blame(origin.ofLine(beat), `this line has ${length} letters; ${longestLine} are the most`);
    }
    found.lines.add(beat.id);
    if (beat.ending !== null) found.endings.add(beat.ending);
    const ground = beat.cues.reduce((at, cue) => play(cue, beat, at), before);
    for (const cue of beat.choices.flatMap((choice) => choice.consider)) play(cue, beat, ground);
    if (beat.choices.length > 0) {
      found.choices.add(beat.choices.map((choice) => choice.id).join(' '));
    }
    return ground;
  };
  const written = text.tags.filter((tag) => !tag.dynamic).map((tag) => tag.source);
  const walker = {
    beat: read,
    problem: (message: string, place: string) => {
      // Tags that stand in the sources as they are were judged there.
      if (!written.some((source) => message.startsWith(`# ${source} - `))) {
        blame(origin.ofPlace(place), message);
      }
    },
    error: (error: { message: string; place: string }) => {
      blame(origin.ofPlace(error.place), `reading stops in "${error.place}": ${error.message}`);
    },
  };
  const endings = info.endings.map((ending) => ending.id);
  for (const known of [[], endings]) walk(script, { seed: 1, known }, bare, walker);
  return { problems, ...found };
}
