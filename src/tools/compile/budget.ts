import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Most kilobytes (of 1000 bytes) that a reader waits for, by what they are. */
const limits = { firstLine: 86, fonts: 60 } as const;

/**
 * What the first line cannot be read without, even if it were imported lazily: the story and what reads it.
 * Everything the entry imports outright counts in any case.
 */
const needed = /virtual:game\/story|node_modules\/inkjs\//;

/** A story that is fetched apart from the code. */
const fetchedStory = /(^|\/)story-[\w-]+\.json$/;

/** What is weighed of a bundle's chunk of code. */
interface Chunk {
  readonly type: 'chunk';
  readonly fileName: string;
  readonly code: string;
  readonly isEntry: boolean;
  /** File names of the chunks it imports outright. */
  readonly imports: readonly string[];
  readonly moduleIds: readonly string[];
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> } | undefined;
}

/** What is weighed of any other file. */
interface Asset {
  readonly type: 'asset';
  readonly source: string | Uint8Array;
}

/** The files of a build by name, as the bundler hands them out. */
export type Bundle = Readonly<Record<string, Chunk | Asset>>;

/** Sizes of a build in bytes. */
export interface Sizes {
  /** Page, code, styles and story needed before the first line can be read, gzipped. */
  readonly firstLine: number;
  /** All code and styles, gzipped. */
  readonly code: number;
  /** The largest typeface: one at a time is read in. */
  readonly typeface: number;
  /** All files of each other kind, by their ending, but what a page is known by elsewhere. */
  readonly byEnding: Readonly<Record<string, number>>;
}

function gzipped(content: string | Uint8Array): number {
  return gzipSync(content, { level: 9 }).length;
}

/** Names of the chunks that must be there before the first line, and of their style sheets. */
function firstFiles(bundle: Bundle): Set<string> {
  const files = new Set<string>();
  const add = (chunk: Chunk) => {
    if (files.has(chunk.fileName)) return;
    files.add(chunk.fileName);
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
    for (const name of chunk.imports) {
      const imported = bundle[name];
      if (imported?.type === 'chunk') add(imported);
    }
  };
  for (const [name, file] of Object.entries(bundle)) {
    if (name.endsWith('.html') || fetchedStory.test(name)) files.add(name);
    if (file.type !== 'chunk') continue;
    if (file.isEntry || file.moduleIds.some((id) => needed.test(id))) add(file);
  }
  return files;
}

/** What a page is known by elsewhere: its icons, and the picture of its share card. */
const knownBy = /(^|\/)((apple-touch-)?icon|maskable|share)\b[^/]*$/;

/** The typefaces that a reader may choose instead of the story's own: each is asked for alone. */
const chosen = /(^|\/)(plain|dyslexia)-(regular|italic)-/;

/** Measures a finished bundle. */
export function measure(bundle: Bundle): Sizes {
  const first = firstFiles(bundle);
  const byEnding: Record<string, number> = {};
  let firstLine = 0;
  let code = 0;
  const typefaces: Record<string, number> = {};
  for (const [name, file] of Object.entries(bundle)) {
    const content = file.type === 'chunk' ? file.code : file.source;
    const ending = name.slice(name.lastIndexOf('.') + 1);
    if (first.has(name)) firstLine += gzipped(content);
    if (ending === 'woff2') {
      const typeface = chosen.exec(name)?.[2] ?? 'story';
      typefaces[typeface] = (typefaces[typeface] ?? 0) + Buffer.byteLength(content);
    }
    if (['js', 'css'].includes(ending)) code += gzipped(content);
    else if (!knownBy.test(name))
      byEnding[ending] = (byEnding[ending] ?? 0) + Buffer.byteLength(content);
  }
  return { firstLine, code, byEnding, typeface: Math.max(0, ...Object.values(typefaces)) };
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0)} kB`;
}

/** Endings of what is told in any case, and of what is where there is some. */
const kinds = [
  ['pictures', ['avif', 'webp'], ['png', 'jpg', 'jpeg', 'gif']],
  ['sound', ['opus', 'm4a'], ['mp3', 'ogg', 'wav']],
] as const;

/** The sizes as an author reads them. */
export function describeSizes({ firstLine, code, typeface, byEnding }: Sizes): string[] {
  const rows = [
    `first line  ${kilobytes(firstLine)} gzip of ${limits.firstLine} kB (page, code, styles, story)`,
    `fonts       ${kilobytes(typeface)} of ${limits.fonts} kB (the largest typeface)`,
    `all code    ${kilobytes(code)} gzip`,
  ];
  for (const [kind, usual, plain] of kinds) {
    const endings = [...usual, ...plain.filter((ending) => byEnding[ending] !== undefined)];
    const parts = endings.map((ending) => `${kilobytes(byEnding[ending] ?? 0)} as ${ending}`);
    rows.push(`${kind.padEnd(12)}${parts.join(', ')}`);
  }
  return rows;
}

/** What is over its limit, in words. */
export function overLimit({ firstLine, typeface }: Sizes): string[] {
  const over: string[] = [];
  const check = (what: string, bytes: number, limit: number) => {
    if (bytes > limit * 1000) over.push(`${what}: ${kilobytes(bytes)}, the limit is ${limit} kB`);
  };
  check('what the first line waits for', firstLine, limits.firstLine);
  check('a typeface', typeface, limits.fonts);
  return over;
}

/**
 * Prints what a build weighs, and remarks on it when a reader would have to wait too long.
 * @param isStrict whether that is an error.
 */
export function budget(print: (line: string) => void, isStrict: () => boolean): Plugin {
  return {
    name: 'game:budget',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const sizes = measure(bundle);
        for (const row of describeSizes(sizes)) print(row);
        const over = overLimit(sizes);
        if (over.length === 0) return;
        const message = `Too large. ${over.join('. ')}.`;
        if (isStrict()) this.error(message);
        print(`remark: ${message}`);
      },
    },
  };
}
