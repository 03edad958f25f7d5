import type { Tag } from '../../story/cue.ts';
import { TagProblem } from '../../story/grammar.ts';
import { hash } from '../../story/hash.ts';
import { placeOf } from '../../story/ink.ts';
import { parseLine } from '../../story/line.ts';
import type { Script } from '../../story/script.ts';
import { takeSpeaker } from '../../story/spoken.ts';
import { readTag } from '../../story/tag.ts';

/** The line that is being put together while a story is walked. A plain value. */
export interface Sentence {
  /** Path of the first words or tag that Ink writes for it. */
  readonly path: string | null;
  /** Knot and stitch of the last, where the reader finds its place. */
  readonly place: string;
  /** The calls it was begun inside of, as a text: the same words in two calls are two moments. */
  readonly within: string;
  /** True when only a variable decided to go to it. */
  readonly guessed: boolean;
  readonly text: string;
  /** True when there is something to read in it, known or not. */
  readonly written: boolean;
  /** True when parts are only known while playing. */
  readonly open: boolean;
  /** True after its line break: what follows is another line, unless glue comes first. */
  readonly ended: boolean;
  /** True after glue: the next line break does not count. */
  readonly glued: boolean;
  readonly tags: readonly string[];
  /** Tags that came after its line break: the next line's, or its own if none follows. */
  readonly next: readonly string[];
  /** Path of the first of those. */
  readonly nextPath: string | null;
  /** Tags of the option just taken, which its line repeats. */
  readonly echo: readonly string[];
}

export const emptySentence: Sentence = {
  path: null,
  place: '',
  within: '',
  guessed: false,
  text: '',
  written: false,
  open: false,
  ended: false,
  glued: false,
  tags: [],
  next: [],
  nextPath: null,
  echo: [],
};

/** Stands among words for what is only known while playing; no author writes it (Unicode's object replacement). */
export const gap = '\uFFFC';

/** Words as they can be shown. */
export function shown(words: string): string {
  return words.replaceAll(gap, '…');
}

/** The sentence after one that is over. */
export function nextSentence({ next, nextPath }: Sentence): Sentence {
  if (next.length === 0) return emptySentence;
  return { ...emptySentence, tags: next, path: nextPath, place: placeOf(nextPath) };
}

/** The last sentence of a run, to which the tags after it belong. */
export function lastSentence(sentence: Sentence): Sentence {
  return { ...sentence, tags: [...sentence.tags, ...sentence.next], next: [], nextPath: null };
}

/** @param path where the words are written; null when an expression makes them. */
export function withWords(sentence: Sentence, text: string, path: string | null): Sentence {
  const blank = text.trim() === '';
  const written = sentence.written || path === null || !blank;
  const begun = blank || path === null ? sentence : withPath(sentence, path);
  return {
    ...begun,
    text: sentence.open ? '' : sentence.text + text,
    written,
    glued: sentence.glued && blank,
  };
}

function withPath(sentence: Sentence, path: string): Sentence {
  return { ...sentence, path: sentence.path ?? path, place: placeOf(path) };
}

/** The sentence once part of it depends on the playing. */
export function opened(sentence: Sentence): Sentence {
  return sentence.open ? sentence : { ...sentence, open: true, text: '' };
}

export function withTag(sentence: Sentence, tag: string, path: string): Sentence {
  if (!sentence.ended) {
    return { ...withPath(sentence, path), tags: [...sentence.tags, tag] };
  }
  return { ...sentence, next: [...sentence.next, tag], nextPath: sentence.nextPath ?? path };
}

export function withNewline(sentence: Sentence): Sentence {
  if (sentence.glued || sentence.ended) return sentence;
  // A blank line costs no click: its tags wait for words.
  return sentence.written ? { ...sentence, ended: true } : { ...sentence, path: null, place: '' };
}

export function withGlue(sentence: Sentence, path: string): Sentence {
  return { ...withPath(sentence, path), ended: false, glued: true };
}

/** Reads the tags that can be read; the story check tells of the others. */
export function readTags(sources: readonly string[]): Tag[] {
  return sources.flatMap((source) => {
    try {
      return [readTag(source, null)];
    } catch (problem) {
      if (problem instanceof TagProblem) return [];
      throw problem;
    }
  });
}

/** What a line says of itself. */
interface Told {
  /** Id of the beat, as the reader makes it; null when its words are only known while playing. */
  readonly id: string | null;
  /** What its `# scene:` calls the scene that begins with it. */
  readonly title: string | null;
  readonly ending: string | null;
}

/** A line's id, title and ending. The id follows what the reader makes of the same words. */
export function tell(sentence: Sentence, people: Script['people']): Told {
  let [id, title, ending]: (string | null)[] = [null, null, null];
  for (const tag of readTags(sentence.tags)) {
    if (tag.kind === 'scene') title = shown(tag.title);
    else if (tag.kind === 'ending') ending = tag.ending;
    else if (tag.kind === 'id') id = tag.id;
  }
  const ofOption = readTags(sentence.echo).find((tag) => tag.kind === 'id');
  if (ofOption?.id === id) id = null;
  if (id === null && !sentence.open) {
    // As Ink gives a line: every run of blanks is one.
    const words = sentence.text.replace(/[ \t]+/g, ' ').trim();
    const { text } = parseLine(takeSpeaker(words, people).words);
    id = hash(`${sentence.place}|${text}`);
  }
  return { id: id ?? null, title: title ?? null, ending: ending ?? null };
}
