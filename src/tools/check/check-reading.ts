import type { Pictures } from '../../catalogue/pictures.ts';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import type { Beat } from '../../story/beat.ts';
import { type Cue, tagName } from '../../story/cue.ts';
import { ChoiceOpen, type StoryError } from '../../story/ink.ts';
import type { Script } from '../../story/script.ts';
import type { Problem, Severity } from '../compile/problem.ts';
import { wordless } from './check-lines.ts';
import { refuseDivisionByZero } from './division.ts';
import { afterCue, bareGround, type Ground, impossible, unseen } from './ground.ts';
import { Origin } from './origin.ts';
import { Passages } from './passages.ts';
import { asPlayed } from './played-tags.ts';
import { type Looking, lookOn, tooAlike } from './same-view.ts';
import type { ScriptText } from './script-text.ts';
import { type Walked, type Walker, walk } from './walk.ts';

/** The longest line that fits the text box of a phone held upright, in letters. */
const longestLine = 220;

/** What reading the story along all its roads found. */
export interface Reading {
  readonly problems: readonly Problem[];
  /** Ids of all lines. */
  readonly lines: ReadonlySet<string>;
  /** Each choice by the ids of its options. */
  readonly choices: ReadonlySet<string>;
  readonly endings: ReadonlySet<string>;
  /** Pictures shown: a background's name, or `person pose`. */
  readonly shown: ReadonlySet<string>;
}

/** A story and all it may show. */
interface Readable {
  readonly script: Script;
  readonly text: ScriptText;
  readonly pictures: Pictures;
  readonly info: StoryInfo;
  /** Absolute path of the main file: where what cannot be found is said to be. */
  readonly main: string;
  /** Absolute path of `story.json`. */
  readonly file: string;
  /** How many lines in a row may be seen alike; null where the author does not count. */
  readonly sameView: number | null;
}

/** Said of a choice from which no way leads on. */
const noWay = 'no option of this choice can be taken: all are disabled, hidden or without words';

/** How the reader says that a story calls a function of the program around it, which has none. */
const unbound = /^EXTERNAL .* answers 0$/;

/** How it speaks of one that does not answer rightly, and that the play goes on with. */
const external = /^EXTERNAL /;

class ReadingCheck implements Walker<Ground>, Reading {
  readonly problems: Problem[] = [];
  readonly lines = new Set<string>();
  readonly choices = new Set<string>();
  readonly endings = new Set<string>();
  readonly shown = new Set<string>();
  readonly #story: Readable;
  readonly #origin: Origin;
  readonly #passages: Passages;
  /** Problems of tags that were met, each with its place: they come again on every road. */
  readonly #met = new Set<string>();
  /** The beat read last, on whatever road. */
  #last: Beat | null = null;
  #stopped = false;

  constructor(story: Readable) {
    this.#story = story;
    this.#origin = new Origin(story.text);
    const { text, info } = story;
    const tell = this.#tell.bind(this);
    this.#passages = new Passages({ text, info, origin: this.#origin, tell });
  }

  beat(beat: Beat, before: Ground): Ground {
    this.#last = beat;
    const { length } = beat.line.text;
    if (length > longestLine && !this.lines.has(beat.id)) {
      const message = `this line has ${length} letters; ${longestLine} are the most`;
      this.#tell('remark', this.#origin.ofLine(beat), message);
    }
    if (length > 0) this.lines.add(beat.id);
    if (beat.ending !== null) this.endings.add(beat.ending);
    if (beat.choices.length > 0 && beat.choices[0]?.input === undefined) {
      this.choices.add(beat.choices.map((choice) => choice.id).join(' '));
      this.#choose(beat);
    }
    const ground = this.#play(beat.cues, beat, before);
    for (const { consider } of beat.choices) this.#play(consider, beat, ground);
    const passage = this.#passages.after(before.passage, beat);
    return { ...ground, passage, looking: this.#look(before.looking, beat) };
  }

  #look(before: Looking, beat: Beat): Looking {
    const most = this.#story.sameView;
    if (most === null) return before;
    const after = lookOn(before, beat);
    const message = tooAlike(after, most);
    if (message !== null) this.#tell('remark', this.#origin.ofLine(beat), message);
    return after;
  }

  problem(message: string, place: string) {
    const sign = `${place} ${message}`;
    if (this.#met.has(sign)) return;
    this.#met.add(sign);
    const { tags } = this.#story.text;
    // Tags that stand in the sources as they are were judged there.
    const written = tags.some((tag) => !tag.dynamic && message.startsWith(`# ${asPlayed(tag)} - `));
    if (!written) this.#tell('remark', this.#origin.ofPlace(place), message);
  }

  error(error: StoryError) {
    const { place, path } = error;
    const spot = path === null ? null : this.#origin.ofPath(path);
    const beat = this.#last;
    this.#stopped ||= !external.test(error.message);
    if (error instanceof ChoiceOpen && beat?.choices.length === 0) {
      this.#tell('remark', spot ?? this.#origin.ofPlace(place), noWay);
    } else if (unbound.test(error.message)) {
      // Told where the function is declared.
    } else if (external.test(error.message)) {
      this.#tell('remark', this.#origin.ofPlace(place), error.message);
    } else {
      const near = beat === null || place !== '' ? this.#origin.ofPlace(place) : null;
      const where = place === '' ? '' : ` in "${place}"`;
      const known = spot ?? near ?? (beat && this.#origin.ofLine(beat));
      this.#tell('remark', known, `reading stops${where}: ${error.message}`);
    }
  }

  endless(beat: Beat | null) {
    const [first] = beat?.choices ?? [];
    const spot = first === undefined ? null : this.#origin.ofOption(first);
    const from = beat === null ? 'the beginning' : 'here';
    const message = `no road leads to an end from ${from}: it goes round and round`;
    this.#tell('remark', spot, message);
  }

  /** Says what is only known when all has been read. */
  conclude(file: string) {
    this.#passages.conclude(file);
    if (this.lines.size > 0 || this.choices.size > 0 || this.#stopped) return;
    this.#tell('remark', null, 'has no line: there would be nothing to read');
  }

  #choose({ choices }: Beat) {
    for (const choice of choices) {
      if (choice.label === '') this.#tell('remark', this.#origin.ofOption(choice), wordless);
    }
    const [first] = choices;
    if (first !== undefined && choices.every(({ enabled, label }) => !enabled || label === '')) {
      this.#tell('remark', this.#origin.ofOption(first), noWay);
    }
  }

  key({ background, poses, looking: { scene, lines } }: Ground): string {
    const { camera, cast } = scene;
    return JSON.stringify([background, [...poses].sort(), camera, cast, lines]);
  }

  /** Tells where the story is larger than what was read of it. */
  sum({ roads, options, left }: Walked) {
    if (left === 0) return;
    const { main, text } = this.#story;
    const message = `there is more of it than the check reads: it read ${roads} roads, with ${options} of ${text.options.length} options; ${left} more, which come to those with other values, were not read`;
    this.problems.push({ file: main, line: null, message, severity: 'note' });
  }

  #play(cues: readonly Cue[], beat: Beat, before: Ground): Ground {
    const { pictures, info } = this.#story;
    const possible: Cue[] = [];
    let ground = before;
    for (const cue of cues) {
      const wrong = impossible(cue, ground, pictures, info);
      if (wrong === null) possible.push(cue);
      else this.#tellCue('remark', cue, beat, wrong);
      if (cue.kind === 'show') this.shown.add(`${cue.person} ${cue.pose}`);
      if (cue.kind === 'background' && cue.name !== null) this.shown.add(cue.name);
      if (cue.kind === 'image') this.shown.add(`image ${cue.name}`);
      ground = afterCue(ground, cue);
    }
    for (const cue of possible) {
      const why = unseen(cue, ground, pictures, info);
      if (why !== null) this.#tellCue('warning', cue, beat, why);
    }
    return ground;
  }

  #tellCue(severity: Severity, cue: Cue, beat: Beat, message: string) {
    const written = this.#origin.ofCue(cue, beat);
    const spot = written ?? this.#origin.ofLine(beat);
    this.#tell(severity, spot, `# ${written?.source ?? tagName(cue)} - ${message}`);
  }

  #tell(severity: Severity, spot: Pick<Problem, 'file' | 'line'> | null, message: string) {
    const { file, line } = spot ?? { file: this.#story.main, line: null };
    this.problems.push({ file, line, message, severity });
  }
}

/** Reads the story along all its roads, once as a newcomer and once as someone who has seen every ending. */
export function checkReading(story: Readable): Reading {
  refuseDivisionByZero();
  const check = new ReadingCheck(story);
  const endings = story.info.endings.map((ending) => ending.id);
  const starts = [[], endings].map((known) => ({ seed: 1, known }));
  check.sum(walk(story.script, starts, bareGround, check));
  check.conclude(story.file);
  return check;
}
