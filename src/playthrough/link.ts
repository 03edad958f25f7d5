import { hash32 } from '../story/hash.ts';
import { StoryError } from '../story/ink.ts';
import { answerOf } from '../story/option-id.ts';
import type { Script } from '../story/script.ts';
import type { OnProblem } from '../story/tags-of.ts';
import { isTyped } from '../story/typed.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { land } from './landing.ts';
import { Playthrough } from './playthrough.ts';
import { reach, readingOn } from './reading-on.ts';
import type { Restored } from './restore.ts';

/** First number of every link; another one is of a game that this one does not know. */
const version = 1;

/** Most choices a link may hold: enough for any reader, and a bound on what a hostile one can ask for. */
const mostChoices = 20_000;

/** Most bytes of one answer that was typed: 200 letters of four bytes. */
const longestAnswer = 800;

/** A moment as a link holds it: names are cut to a few bytes, and only the story can tell which are meant. */
interface Link {
  readonly seed: number;
  readonly at: number;
  readonly road: number;
  /** Three bytes of the line's name. */
  readonly line: number;
  /** Four bytes of the story's fingerprint. */
  readonly story: number;
  /** Two bytes of the name of each ending known. */
  readonly known: readonly number[];
  /** Two bytes of what each option taken answers: who asks is known where it leads. */
  readonly taken: readonly number[];
  /** The answers among them that were typed, in order. Links of stories without any end before these. */
  readonly typed: readonly string[];
}

const short = (name: string) => hash32(name) & 0xffff;
const lineName = (name: string) => hash32(name) & 0xffffff;

/** A link that cannot be read. */
export class LinkProblem extends Error {
  /**
   * @param kind whether it is of another version of the game, or was damaged on its way.
   * @param what of it does not fit.
   */
  constructor(
    readonly kind: 'version' | 'damaged',
    what?: string,
  ) {
    super(what);
  }
}

/** The cursor's place as the text behind `#p=`: about two bytes a choice. */
export function linkOf(playthrough: Playthrough): string {
  const { log, at, road, line, story } = playthrough.bookmark();
  const taken = log.taken.slice(0, road);
  const bytes = new ByteWriter()
    .natural(version)
    .fixed(hash32(story), 4)
    .natural(log.seed)
    .natural(at)
    .natural(road)
    .fixed(lineName(line), 3)
    .natural(log.known.length);
  for (const ending of log.known) bytes.fixed(short(ending), 2);
  bytes.natural(taken.length);
  for (const { id } of taken) bytes.fixed(short(answerOf(id)), 2);
  for (const { id, label } of taken) if (isTyped(id)) bytes.words(label);
  return bytes.text();
}

/**
 * Reads the text behind `#p=`.
 * @throws {LinkProblem} when it is not a link of this game.
 */
export function readLink(text: string): Link {
  try {
    const bytes = new ByteReader(text);
    if (bytes.natural() !== version) {
      throw new LinkProblem('version');
    }
    const story = bytes.fixed(4);
    const [seed, at, road] = [bytes.natural(), bytes.natural(), bytes.natural()];
    const line = bytes.fixed(3);
    const list = () => {
      const length = bytes.natural();
      if (length > mostChoices) throw new RangeError('it holds too much');
      return Array.from({ length }, () => bytes.fixed(2));
    };
    const [endings, taken] = [list(), list()];
    const typed: string[] = [];
    while (!bytes.done && typed.length < taken.length) typed.push(bytes.words(longestAnswer));
    const link: Link = { story, seed, at, road, line, known: endings, taken, typed };
    if (!bytes.done) throw new RangeError('something is left over');
    if (link.road !== link.taken.length) throw new RangeError('its numbers do not fit each other');
    return link;
  } catch (error) {
    if (error instanceof RangeError) throw new LinkProblem('damaged', error.message);
    throw error;
  }
}

/**
 * Goes where a link leads, as far as the story still goes there. A generator, one frame a step.
 * @param endings ids of the story's endings, of which the link names those known.
 * @throws {StoryError} only when the story cannot even begin.
 */
export function* following(
  script: Script,
  link: Link,
  endings: readonly string[],
  onProblem?: OnProblem,
): Generator<number, Restored> {
  const known = endings.filter((ending) => link.known.includes(short(ending)));
  const playthrough = new Playthrough(script, { seed: link.seed, known, taken: [] }, onProblem);
  const typed = link.typed.values();
  try {
    for (const [index, name] of link.taken.entries()) {
      for (const _line of readingOn(playthrough, () => false)) yield index / link.taken.length;
      const choice = playthrough.frame.beat.choices.find(
        (option) => option.enabled && short(answerOf(option.id)) === name,
      );
      if (choice === undefined) {
        return { playthrough, lost: { kind: 'choice', taken: { id: '', label: '', place: '' } } };
      }
      playthrough.choose(choice.id, choice.input && (typed.next().value ?? ''));
    }
    for (const _line of readingOn(playthrough, () => playthrough.last >= link.at + reach)) yield 1;
  } catch (error) {
    if (!(error instanceof StoryError)) throw error;
    return { playthrough, lost: { kind: 'error', message: error.message } };
  }
  const isLine = (frame: Playthrough['frame']) => lineName(frame.beat.id) === link.line;
  const found = land(playthrough, { ...link, isLine });
  return { playthrough, lost: found ? null : { kind: 'line' } };
}
