import { hash32 } from '../../story/hash.ts';
import { placeOf } from '../../story/ink.ts';
import { parseLine } from '../../story/line.ts';
import type { Script } from '../../story/script.ts';
import { readTag } from '../../story/tag.ts';

/** Words of a story that may ask something, as they are written: what is only known while playing is left out. */
interface Line {
  words: string;
  /** Its `# id:`, if it has one. */
  id: string | null;
}

/** What has been written of a knot or stitch up to some place in it. */
interface Written {
  /** The line before `line`, or the option it answers. */
  last: Line;
  line: Line;
  /** True after the line break: what follows is another line, unless glue comes first. */
  over: boolean;
  glued: boolean;
  /** An `# id:` that stands after the line: the next one's, or its own if options follow. */
  next: string | null;
}

const blank = (): Line => ({ words: '', id: null });

const isBlank = (words: string) => words.trim() === '';

const begin = (last: Line, line: Line): Written => ({
  last,
  line,
  over: false,
  glued: false,
  next: null,
});

/** Bits of a choice point's flags in Ink's JSON: words that its line echoes, and all kinds of words. */
const echoed = 2;
const wordings = [echoed, 4];

/** Ink's names for the branches of a condition, the steps of a sequence and the echoed words of an option. */
const part = /^(b|s\d*)$/;

type Fields = Readonly<Record<string, unknown>>;

function isFields(token: unknown): token is Fields {
  return typeof token === 'object' && token !== null && !Array.isArray(token);
}

const join = (path: string, name: string | number) =>
  path === '' ? String(name) : `${path}.${name}`;

/** The full form of a path that stands at another. */
function resolved(to: string, at: string): string {
  if (!to.startsWith('.')) return to;
  const steps = at.split('.');
  for (const step of to.slice(1).split('.')) {
    if (step === '^') steps.pop();
    else steps.push(step);
  }
  return steps.join('.');
}

/** Reads a compiled story from its first word to its last, as it is written and not as it is played. */
class Survey {
  readonly askers = new Map<string, string>();
  /** What stands above the first words of each answer, by the path of its container. */
  readonly #answers = new Map<string, Written>();
  /** Words that do not go on to the page, in labels and other strings, since Ink last began to reckon. */
  #strings: Line[] = [];
  /** Strings that are open inside of each other. */
  #depth = 0;
  /** The tag that is being written. */
  #tag: string | null = null;

  /** @param container in Ink's JSON: what it holds, and last what it holds by name. */
  read(container: readonly unknown[], path: string, written: Written): void {
    const last = container.at(-1);
    const named = isFields(last) ? last : {};
    const within = new Set<string>();
    for (const [index, token] of container.slice(0, -1).entries()) {
      if (typeof token === 'string') this.#write(token, written);
      else if (Array.isArray(token)) {
        const own: unknown = token.at(-1);
        const name = isFields(own) && typeof own['#n'] === 'string' ? own['#n'] : index;
        this.read(token, join(path, name), written);
      } else if (isFields(token)) {
        const at = join(path, index);
        this.#ask(token, at, written);
        // What one line may say in different ways is read where the line is.
        const to = token['->'];
        const name = typeof to === 'string' ? to.slice(to.lastIndexOf('.') + 1) : '';
        const child = part.test(name) ? named[name] : undefined;
        if (!Array.isArray(child) || resolved(String(to), at) !== join(path, name)) continue;
        within.add(name);
        this.read(child, join(path, name), written);
      }
    }
    for (const [name, child] of Object.entries(named)) {
      const at = join(path, name);
      if (!Array.isArray(child) || within.has(name)) continue;
      if (placeOf(at) !== placeOf(path)) this.read(child, at, begin(blank(), blank()));
      else this.read(child, at, Object.assign(written, this.#answers.get(at)));
    }
  }

  /** Notes who asks, where an option or the call of a tunnel stands. */
  #ask({ '*': option, '->t->': tunnel, flg }: Fields, at: string, written: Written) {
    if (typeof option !== 'string' && typeof tunnel !== 'string') return;
    this.askers.set(at, nameOf(written));
    if (typeof option !== 'string') return;
    const flags = typeof flg === 'number' ? flg : 0;
    const label = this.#strings.slice(0, wordings.filter((bit) => flags & bit).length);
    const id = label.findLast((line) => line.id !== null)?.id ?? null;
    const words = label.map((line) => line.words);
    const echo = flags & echoed ? (words[0] ?? '') : '';
    const answer = begin({ words: words.join(''), id }, { words: echo, id });
    this.#answers.set(resolved(option, at), answer);
  }

  #write(token: string, written: Written) {
    const string = this.#depth > 0 ? this.#strings.at(-1) : undefined;
    if (token === 'ev' && this.#depth === 0) this.#strings = [];
    else if (token === 'str') {
      if (this.#depth === 0) this.#strings.push(blank());
      this.#depth += 1;
    } else if (token === '/str') this.#depth -= 1;
    else if (token === '#') this.#tag = '';
    else if (token === '/#') this.#closeTag(string, written);
    else if (token.startsWith('^')) {
      if (this.#tag !== null) this.#tag += token.slice(1);
      else if (string !== undefined) string.words += token.slice(1);
      else addWords(written, token.slice(1));
    } else if (token === '<>') {
      written.over = false;
      written.glued = true;
    } else if (token === '\n' && string === undefined && !written.glued) {
      written.over = !isBlank(written.line.words);
    }
  }

  #closeTag(string: Line | undefined, written: Written) {
    const id = idIn(this.#tag ?? '');
    this.#tag = null;
    if (id === null) return;
    if (string !== undefined) string.id = id;
    else if (written.over || isBlank(written.line.words)) written.next = id;
    else written.line.id = id;
  }
}

function idIn(source: string): string | null {
  if (!/^\s*id\b/i.test(source)) return null;
  try {
    const tag = readTag(source, null);
    return tag.kind === 'id' ? tag.id : null;
  } catch {
    // The story check tells of it.
    return null;
  }
}

function addWords(written: Written, words: string) {
  if (written.over && !isBlank(words)) {
    written.last = written.line;
    written.line = blank();
    written.over = false;
  }
  if (!isBlank(words)) {
    written.glued = false;
    if (isBlank(written.line.words)) {
      written.line.id = written.next ?? written.line.id;
      written.next = null;
    }
  }
  if (!written.over) written.line.words += words;
}

function nameOf({ last, line, next }: Written): string {
  const { words, id } = isBlank(line.words) ? last : line;
  const text = parseLine(words).text.replace(/\s+/g, ' ').trim();
  return next ?? id ?? (text === '' ? '' : hash32(text).toString(36));
}

/**
 * Who asks at each option and at each call of a tunnel in a compiled story, by its path: the `# id:` of the line
 * that stands above it in its knot or stitch, else a name made of that line's words; empty where none does.
 *
 * It is the line as it is written, and the one written above, not the one shown before: “You have {coins} coins.”
 * is one line whatever it shows, and the options of a hub are the same after each of its answers.
 */
export function askersOf(compiled: string): Script['askers'] {
  const survey = new Survey();
  const story: unknown = JSON.parse(compiled);
  if (isFields(story) && Array.isArray(story.root)) {
    survey.read(story.root, '', begin(blank(), blank()));
  }
  return Object.fromEntries(survey.askers);
}
