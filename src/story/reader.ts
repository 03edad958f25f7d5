import { asks } from 'virtual:game/asks';
import type { Story } from 'inkjs';
import type { Raw } from './asking.ts';
import type { Beat, Choice } from './beat.ts';
import { type Cue, isCue, reachOf } from './cue.ts';
import { hash } from './hash.ts';
import { inOneGo } from './in-one-go.ts';
import {
  ChoiceOpen,
  continuing,
  currentPlace,
  type LineWork,
  openInk,
  placeOf,
  StoryError,
} from './ink.ts';
import { parseLine, withoutEdges } from './line.ts';
import { loadState, stateOf } from './numbers.ts';
import { type Option, optionsOf } from './options.ts';
import type { Script, Start } from './script.ts';
import { takeSpeaker } from './spoken.ts';
import { lastOf, type OnProblem, styleOf, tagOf, tagsOf } from './tags-of.ts';

/** All a reader needs to go on from a beat: a plain value that can be kept. */
export interface ReaderState {
  readonly ink: string;
  /** The line read ahead of the beat, which Ink's own state is already past. */
  readonly ahead: Raw | null;
  /** Tags of the option just taken, while the line after it is not read yet. */
  readonly echo: readonly string[];
  /** What the beat asks to be typed, until it is: nothing is read ahead of it. */
  readonly asked?: Choice | undefined;
  /** What went wrong in reading ahead: it is an error only when the reader comes to it. */
  readonly failed?: Pick<StoryError, 'message' | 'place' | 'path'>;
}

/** Tells of an error that the play goes on with. */
function tellWith(onProblem: OnProblem) {
  return (error: StoryError) => onProblem(error.message, error.place, error);
}

/**
 * Reads a story beat by beat. Always one line ahead of the beat it gave, because only then is it known
 * whether choices or the end follow, and to whom the tags of blank lines belong.
 */
export class Reader {
  readonly #script: Script;
  /** Ink's own story, for this room alone. */
  readonly ink: Story;
  readonly #onProblem: OnProblem;
  #ahead: Raw | null;
  /** What went wrong behind all lines that were read, until it is come to. */
  #failed: StoryError | null = null;
  /** Tags of the option just taken: a line that echoes its text repeats them. */
  #echo: readonly string[] = [];
  /** The answer that is to be typed, while it is open. */
  #asked: Choice | null = null;
  #lineWork: LineWork | undefined;
  /** The options of the open choice; null until somebody asks for them. */
  #open: Option[] | null = null;

  private constructor(script: Script, ink: Story, ahead: Raw | null, onProblem: OnProblem) {
    this.#script = script;
    this.ink = ink;
    this.#ahead = ahead;
    this.#onProblem = onProblem;
  }

  /** A reader before the first beat. @throws {StoryError} when the compiled story cannot be read at all. */
  static open(script: Script, start: Start, onProblem: OnProblem): Reader {
    return new Reader(script, openInk(script, start, tellWith(onProblem)), null, onProblem);
  }

  /**
   * A reader just after the beat at which `state` was saved; the script must be the same one.
   * @throws {StoryError} when the compiled story cannot be read; {SyntaxError} or {Error} when the state cannot.
   */
  static resume(
    script: Script,
    state: ReaderState,
    onProblem: OnProblem,
    lineWork?: LineWork,
  ): Reader {
    const ink = openInk(script, { seed: 0, known: [] }, tellWith(onProblem));
    loadState(ink, state.ink);
    const reader = new Reader(script, ink, state.ahead, onProblem);
    reader.#echo = state.echo;
    if (asks) reader.#asked = state.asked ?? null;
    if (state.failed !== undefined)
      reader.#failed = new StoryError(state.failed.message, state.failed.place, state.failed.path);
    reader.#lineWork = lineWork;
    return reader;
  }

  /** Knot and stitch of the choice that is open after the beat it gave, be all its options hidden; null when none is. */
  get asksAt(): string | null {
    if (asks && this.#asked !== null) return this.#asked.place;
    const [option] = this.#isAtLast ? this.ink.currentChoices : [];
    return option === undefined ? null : placeOf(option.sourcePath);
  }

  save(): ReaderState {
    const asked = asks && this.#asked !== null ? { asked: this.#asked } : {};
    const state = { ink: stateOf(this.ink), ahead: this.#ahead, echo: this.#echo, ...asked };
    if (this.#failed === null) return state;
    // An error's own message is not copied with its parts.
    return { ...state, failed: { ...this.#failed, message: this.#failed.message } };
  }

  /**
   * The next beat.
   * @throws {StoryError} when the story goes wrong here, or when a choice is still open.
   */
  read(): Beat {
    return inOneGo(this.reading());
  }

  /** The same in steps, which are as long as was asked for; until the last nothing else may be asked of it. @throws as `read`. */
  *reading(): Generator<void, Beat> {
    const open = this.asksAt;
    if (open !== null) {
      throw new ChoiceOpen('a choice is open', open, this.ink.currentChoices[0]?.sourcePath);
    }
    const line = this.#ahead ?? (yield* this.#nextLine());
    const tags = [...line.tags];
    this.#ahead = null;
    if (asks) this.#asked = this.#script.asking?.askedBy(this.ink, line, this.#onProblem) ?? null;
    if (!asks || this.#asked === null) yield* this.#readAhead(tags);
    return this.#beat({ ...line, tags });
  }

  /** @param tags of the beat, to which those of blank lines at the end of a run are added. */
  *#readAhead(tags: string[]) {
    try {
      const next = yield* this.#nextLine();
      if (next.text !== '') {
        this.#ahead = next;
        return;
      }
      tags.push(...next.tags);
      if (asks) this.#script.asking?.tellLate(next, this.#onProblem);
    } catch (cause) {
      if (!(cause instanceof StoryError)) throw cause;
      this.#failed = cause;
    }
  }

  /** Reads the next beat's line and nothing behind it: then Ink stands where a player is who reads that line. */
  prime(): void {
    this.#ahead ??= inOneGo(this.#nextLine());
  }

  /** Whether Ink stands right behind the last beat. */
  get #isAtLast(): boolean {
    return this.#ahead === null && this.#failed === null;
  }

  /**
   * Takes an option of the open choice.
   * @param words typed as the answer, where the beat asks for some; a robot leaves them out.
   * @returns what was taken: the option's label, or the words.
   * @throws {StoryError} when no such option is open.
   */
  choose(id: string, words?: string): string {
    if (asks && this.#asked?.id === id) {
      const asked = this.#asked;
      this.#asked = null;
      return this.#script.asking?.answer(this.ink, asked, words) ?? '';
    }
    const found = this.offered.find((option) => option.choice.id === id);
    if (found === undefined) throw new StoryError(`no option "${id}" is open`, this.#place());
    this.ink.ChooseChoiceIndex(found.made.index);
    this.#open = null;
    this.#echo = found.made.tags ?? [];
    return found.choice.label;
  }

  /** The options that can be seen, if a choice is open. */
  get choices(): readonly Choice[] {
    if (asks && this.#asked !== null) return [this.#asked];
    return this.offered.filter((option) => !option.hidden).map((option) => option.choice);
  }

  #place(): string {
    return currentPlace(this.ink);
  }

  /**
   * The next line with words in it, with the tags of the blank ones before it; blank itself at the end of a run.
   * @throws {StoryError} when the story goes wrong before it.
   */
  *#nextLine(): Generator<void, Raw> {
    const tags: string[] = [];
    this.#open = null;
    while (this.#failed === null && this.ink.canContinue) {
      const { text, tags: own, ranOut } = yield* continuing(this.ink, this.#lineWork);
      if (ranOut !== null) tellWith(this.#onProblem)(ranOut);
      const echo = this.#echo;
      tags.push(...own.filter((tag) => !(echo.includes(tag) && this.#isOfChoice(tag))));
      const words = withoutEdges(text);
      if (words !== '') {
        this.#echo = [];
        return { text: words, tags, place: this.#place() };
      }
    }
    if (this.#failed !== null) throw this.#failed;
    this.#echo = [];
    return { text: '', tags, place: this.#place() };
  }

  #isOfChoice(source: string): boolean {
    const tag = tagOf(source, '', this.#onProblem);
    return tag !== null && (reachOf(tag) === 'choice' || tag.kind === 'id');
  }

  #beat(raw: Raw): Beat {
    const tags = tagsOf(raw.tags, raw.place, this.#onProblem);
    const spoken = takeSpeaker(raw.text, this.#script.people);
    const line = parseLine(spoken.words);
    const speaker = lastOf(tags, 'speaker');
    return {
      id: lastOf(tags, 'id')?.id ?? hash(`${raw.place}|${line.text}`),
      place: raw.place,
      speaker: speaker === undefined ? spoken.speaker : speaker.person,
      style: styleOf(tags),
      line,
      alt: lastOf(tags, 'alt')?.alt ?? null,
      cues: tags.filter((tag): tag is Cue => isCue(tag)),
      choices: this.choices,
      ends: this.#isAtLast && !(asks && this.#asked) && this.ink.currentChoices.length === 0,
      ending: lastOf(tags, 'ending')?.ending ?? null,
    };
  }

  /** The options that Ink offers, if a choice is open; those that cannot be seen, too. */
  get offered(): readonly Option[] {
    if (!this.#isAtLast) return [];
    this.#open ??= optionsOf(this.ink, this.#script, this.#onProblem);
    return this.#open;
  }
}
