import { suggestion } from '../../catalogue/nearest.ts';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import { kindsIn } from '../../playthrough/telling.ts';
import type { Beat } from '../../story/beat.ts';
import { contentEnd } from '../../story/content.ts';
import type { Cue, TagOf } from '../../story/cue.ts';
import { takeSpeaker } from '../../story/spoken.ts';
import type { Severity } from '../compile/problem.ts';
import type { Origin } from './origin.ts';
import type { ScriptText } from './script-text.ts';

/** A line of a file; null where the file as a whole is meant. */
interface Where {
  readonly file: string;
  readonly line: number | null;
}

/** A passage that a reader may pass over, as far as a road has led through it. */
export interface Passage {
  /** Where it is said to begin. */
  readonly spot: Where | null;
  /** Its tag, without `#`. */
  readonly source: string;
  readonly lines: number;
  readonly summaries: number;
}

type Tell = (severity: Severity, where: Where | null, message: string) => void;

interface PassageParts {
  readonly text: ScriptText;
  readonly origin: Origin;
  readonly info: StoryInfo;
  readonly tell: Tell;
}

const isEndTag = (source: string) => /^\s*content\s*:\s*end\s*$/i.test(source);

/** Follows the passages of a story along its roads: each closes, holds no choice and no end, and can be told shortly. */
export class Passages {
  readonly #parts: PassageParts;
  /** Kinds that were met. */
  readonly #kinds = new Set<string>();
  /** Ends that were met, and whether they have ended a passage on any road. */
  readonly #ends = new Map<string, { readonly where: Where | null; readonly closes: boolean }>();

  constructor(parts: PassageParts) {
    this.#parts = parts;
  }

  /** @param before the passage that the road is in; null where it is in none. @returns the one after the beat. */
  after(before: Passage | null, beat: Beat): Passage | null {
    let passage = before;
    const closes = before !== null && beat.cues.some((cue) => this.#isEnd(cue));
    for (const cue of beat.cues) {
      if (cue.kind === 'content') passage = this.#turn(passage, cue, beat);
      else if (cue.kind === 'summary') passage = this.#summarise(passage, cue, beat);
    }
    const isLeft = beat.choices.length > 0 || beat.ends || beat.ending !== null;
    if (!isLeft) return passage && { ...passage, lines: passage.lines + 1 };
    if (passage !== null) this.#refuse(passage, beat);
    else if (before !== null && closes && this.#endStandsBehind(beat)) this.#refuse(before, beat);
    return null;
  }

  /** Says what of `story.json` fits no passage. @param file absolute path of it. */
  conclude(file: string): void {
    const { info, tell } = this.#parts;
    for (const { where, closes } of this.#ends.values()) {
      if (!closes) tell('remark', where, `# content: ${contentEnd} - no passage begins before it`);
    }
    for (const kind of Object.keys(info.content)) {
      if (this.#kinds.has(kind)) continue;
      const known = suggestion(kind, [...this.#kinds]);
      const message = `content.${kind}: no passage is of this kind; ${known}`;
      tell('warning', { file, line: null }, message);
    }
  }

  #isEnd(cue: Cue): boolean {
    return cue.kind === 'content' && kindsIn(cue).includes(contentEnd);
  }

  #turn(before: Passage | null, cue: TagOf<'content'>, beat: Beat): Passage | null {
    const written = this.#parts.origin.ofCue(cue, beat);
    const source = `content: ${cue.kinds}`;
    if (before !== null) this.#close(before);
    if (this.#isEnd(cue)) {
      const spot = `${written?.file}:${written?.line}`;
      const closes = before !== null || this.#ends.get(spot)?.closes === true;
      this.#ends.set(spot, { where: written, closes });
      return null;
    }
    for (const kind of kindsIn(cue)) this.#note(kind, source, written);
    return { spot: written, source, lines: 0, summaries: 0 };
  }

  #note(kind: string, source: string, spot: Where | null) {
    const { info, tell } = this.#parts;
    this.#kinds.add(kind);
    const named = Object.keys(info.content);
    if (named.length === 0 || named.includes(kind)) return;
    const hint = suggestion(kind, named);
    tell('remark', spot, `# ${source} - content in story.json names no "${kind}"; ${hint}`);
  }

  #summarise(passage: Passage | null, cue: TagOf<'summary'>, beat: Beat): Passage | null {
    const { origin, info, tell } = this.#parts;
    const spot = origin.ofCue(cue, beat);
    const source = `# summary: ${cue.words}`;
    if (takeSpeaker(cue.words, info.cast).speaker !== null) {
      tell('remark', spot, `${source} - nobody speaks in a summary`);
    }
    if (passage === null) tell('remark', spot, `${source} - stands in no passage`);
    return passage && { ...passage, summaries: passage.summaries + 1 };
  }

  #close({ spot, source, lines, summaries }: Passage) {
    const { tell } = this.#parts;
    if (summaries === 0) {
      tell('error', spot, `# ${source} - has no # summary: nothing would stand in its place`);
    } else if (summaries > lines) {
      const more = `has ${summaries} summaries and ${lines} lines: the last are read as one`;
      tell('warning', spot, `# ${source} - ${more}`);
    }
  }

  /** Whether the end of a passage is written behind a line with a choice, or the last, which was meant to be in it. */
  #endStandsBehind(beat: Beat): boolean {
    const { text, origin } = this.#parts;
    const spot = origin.ofLine(beat);
    if (spot === null) return false;
    return text.tags.some(
      ({ source, file, line }) =>
        isEndTag(source) &&
        file === spot.file &&
        line > spot.line &&
        !text.words.some((one) => one.file === file && one.line > spot.line && one.line <= line),
    );
  }

  #refuse({ source }: Passage, beat: Beat) {
    const { origin, tell } = this.#parts;
    const what = beat.choices.length > 0 ? 'a choice' : 'an end of the story';
    const before = `# content: ${contentEnd} belongs before a line that stands ahead of it`;
    tell('error', origin.ofLine(beat), `${what} stands in the passage "# ${source}"; ${before}`);
  }
}
