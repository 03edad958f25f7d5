import { type Cue, isCue } from '../../src/story/cue.ts';
import { readTag } from '../../src/story/tag.ts';

/** Cues as an author writes them. */
export function cues(...tags: readonly string[]): Cue[] {
  return tags.map((tag) => readTag(tag, null)).filter(isCue);
}
