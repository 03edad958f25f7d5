import type { Script } from './script.ts';

/** A tag of a passage in compiled Ink, and its words. */
const passages = /"#","\^\s*content\s*[:：]\s*([^"]*)"/gi;

/**
 * Kinds of passages that a story has, in the order in which they are written; those of tags that it puts together
 * while it runs are not seen.
 */
export function contentKinds({ compiled }: Pick<Script, 'compiled'>): string[] {
  const words = [...compiled.matchAll(passages)].flatMap(([, kinds = '']) =>
    kinds.trim().toLowerCase().split(/\s+/),
  );
  return [...new Set(words)].filter((kind) => kind !== '' && kind !== contentEnd);
}

/** What says that a passage is over. */
export const contentEnd = 'end';
