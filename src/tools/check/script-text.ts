import { dirname, join } from 'node:path';
import type { Container } from 'inkjs/engine/Container';
import { Path } from 'inkjs/engine/Path';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import type { OtherMeaning } from '../compile/in-our-tags.ts';
import {
  flowOf,
  type InkNode,
  isChoice,
  isFlow,
  isTag,
  isText,
  placeOfFlow,
} from '../compile/ink-tree.ts';
import { tellMeanings } from './played-tags.ts';

/** Where something stands in the sources. */
export interface Spot {
  /** Absolute path. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Knot, or knot and stitch, as `knot.stitch`; empty before the first knot. */
  readonly place: string;
}

/**
 * Whether a tag stands on an option of a choice: `echoed` before its brackets, and so again on the line the
 * option prints when taken; `only` inside them.
 */
type OnOption = 'no' | 'echoed' | 'only';

/** A tag as the author wrote it, without its `#`. */
export interface WrittenTag extends Spot {
  readonly source: string;
  /** Put together while the story runs, so that nothing can be said of it beforehand. */
  readonly dynamic: boolean;
  /** Stands after glue on its own line. */
  readonly afterGlue: boolean;
  readonly onOption: OnOption;
  /** What it means where it is another player's; null where it is ours, or nobody's. */
  readonly meaning: OtherMeaning | null;
}

/** A run of words on one line of the source. */
export interface Words extends Spot {
  readonly text: string;
}

/** An option of a choice; one that Ink takes by itself is none. */
export interface WrittenOption extends Spot {
  /** Its label, as far as it is written; with its markup. */
  readonly label: string;
  /** Whether more of the label is only known while the story runs. */
  readonly dynamic: boolean;
  readonly tags: readonly WrittenTag[];
  /** Ink's path to what follows it. */
  readonly path: string;
}

/** Everything in the sources that a reader or the stage will get, in the order of the compiler's tree. */
export interface ScriptText {
  readonly tags: readonly WrittenTag[];
  readonly words: readonly Words[];
  readonly options: readonly WrittenOption[];
  /** Whether nothing else is printed on the line of these words. */
  isAlone(words: Words): boolean;
  /** Where a part of the compiled story was written, by Ink's path to it. */
  ofPath(path: string): Omit<Spot, 'place'> | null;
}

/** Kinds of node that only put other nodes together. */
const wrappers = ['Story', 'Weave', 'ContentList', 'Gather'];
/** Kinds of node that have alternatives below them. */
const branching = ['Conditional', 'ConditionalSingleBranch', 'Sequence'];
/** Kinds of node that print nothing. */
const silent = ['Divert', 'TunnelOnwards', 'VAR', 'CONST', 'EXTERNAL', 'temp', 'List'];

/** What stands in a tag for what is only known while the story runs. */
const unknown = '{…}';

/** A tag that is not yet known as a whole. */
type OpenTag = { -readonly [K in keyof WrittenTag]: WrittenTag[K] };

class Scan {
  readonly tags: OpenTag[] = [];
  readonly words: Words[] = [];
  readonly options: WrittenOption[] = [];
  readonly #folder: string;
  readonly #content: Container;
  #open: OpenTag | null = null;
  #onOption: OnOption = 'no';
  /** The line on which glue was met last. */
  #glued = '';
  /** How many parts were met that print what is only known while the story runs. */
  #made = 0;
  /** How many parts, of whatever kind, print something on each line. */
  readonly #printed = new Map<string, number>();

  constructor(folder: string, content: Container) {
    this.#folder = folder;
    this.#content = content;
  }

  isAlone({ file, line }: Words): boolean {
    return this.#printed.get(`${file}:${line}`) === 1;
  }

  ofPath(path: string): Omit<Spot, 'place'> | null {
    const at = this.#content.ContentAtPath(new Path(path)).obj?.debugMetadata;
    if (at === undefined || at === null) return null;
    return { file: join(this.#folder, at.fileName ?? ''), line: at.startLineNumber };
  }

  visit(node: InkNode) {
    const kind = node.typeName;
    if (isTag(node)) this.#tag(node);
    else if (isText(node)) this.#text(node);
    else if (isChoice(node)) this.#option(node);
    else if (isFlow(node)) this.#alone(node);
    else if (kind === 'Glue') {
      this.#glued = this.#lineOf(node);
      this.#print(node);
    } else if (wrappers.includes(kind)) this.#all(node);
    else if (silent.includes(kind)) return;
    else if (this.#open !== null) this.#obscure(this.#open);
    else {
      this.#made++;
      this.#print(node);
      if (branching.includes(kind)) for (const branch of node.content) this.#branch(branch);
    }
  }

  #all(node: InkNode) {
    for (const child of node.content) this.visit(child);
  }

  /** A tag that begins in here ends in here: so it does when the story runs. */
  #alone(node: InkNode) {
    this.#all(node);
    this.#close();
  }

  #branch(node: InkNode) {
    // The first child of a conditional is its condition, which is asked, not printed.
    if (branching.includes(node.typeName) || wrappers.includes(node.typeName)) this.#alone(node);
  }

  #tag(node: InkNode & { readonly isStart: boolean }) {
    this.#close();
    if (!node.isStart) return;
    this.#open = {
      ...this.#spot(node),
      source: '',
      dynamic: false,
      afterGlue: this.#glued === this.#lineOf(node),
      onOption: this.#onOption,
      meaning: null,
    };
  }

  #close() {
    if (this.#open !== null) this.tags.push({ ...this.#open, source: this.#open.source.trim() });
    this.#open = null;
  }

  #obscure(tag: OpenTag) {
    tag.dynamic = true;
    tag.source += unknown;
  }

  #text(node: InkNode & { readonly text: string }) {
    const text = node.text.trim();
    if (this.#open !== null) this.#open.source += node.text;
    else if (text !== '') {
      this.words.push({ ...this.#spot(node), text });
      this.#print(node);
    }
  }

  #print(node: InkNode) {
    const line = this.#lineOf(node);
    this.#printed.set(line, (this.#printed.get(line) ?? 0) + 1);
  }

  #option(node: InkNode) {
    if (!isChoice(node)) return;
    const label: Words[] = [];
    const tags: WrittenTag[] = [];
    let dynamic = false;
    for (const child of node.content) {
      if (child === node.startContent) this.#onOption = 'echoed';
      else if (child === node.choiceOnlyContent) this.#onOption = 'only';
      else this.#onOption = 'no';
      const before = { words: this.words.length, tags: this.tags.length, made: this.#made };
      if (wrappers.includes(child.typeName)) this.#alone(child);
      if (this.#onOption === 'no') continue;
      label.push(...this.words.slice(before.words));
      tags.push(...this.tags.slice(before.tags));
      dynamic ||= this.#made > before.made;
    }
    this.#onOption = 'no';
    if (node.isInvisibleDefault) return;
    const written = label.map(({ text }) => text).join(' ');
    const path = node.runtimeContainer?.path.toString() ?? '';
    this.options.push({ ...this.#spot(node), label: written, dynamic, tags, path });
  }

  #lineOf(node: InkNode): string {
    const { file, line } = this.#spot(node);
    return `${file}:${line}`;
  }

  #spot(node: InkNode): Spot {
    const at = node.debugMetadata;
    const flow = flowOf(node);
    return {
      file: join(this.#folder, at?.fileName ?? ''),
      line: at?.startLineNumber ?? 1,
      place: flow === null ? '' : placeOfFlow(flow),
    };
  }
}

/**
 * Every tag and every run of words of a story, with file and line.
 * @param main absolute path of the main file, from whose folder the others were included.
 * @param cast whom `# speaker:` may name.
 */
export function scriptText(
  story: InkNode,
  content: Container,
  main: string,
  cast: StoryInfo['cast'] = {},
): ScriptText {
  const scan = new Scan(dirname(main), content);
  scan.visit(story);
  tellMeanings(scan.tags, cast);
  return scan;
}
