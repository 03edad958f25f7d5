import type { LineStyle } from './beat.ts';
import type { Tag, TagName, TagOf } from './cue.ts';
import { TagProblem } from './grammar.ts';
import type { StoryError } from './ink.ts';
import { readTag } from './tag.ts';

/** Told of what the play goes on without: tags that cannot be read, and what Ink itself would stop at. */
export type OnProblem = (message: string, place: string, problem: TagProblem | StoryError) => void;

/** A tag as the story wrote it; null, and told, when it cannot be read. @param place where it stands. */
export function tagOf(source: string, place: string, onProblem: OnProblem): Tag | null {
  try {
    return readTag(source, null);
  } catch (problem) {
    if (!(problem instanceof TagProblem)) throw problem;
    onProblem(`# ${source} - ${problem.message}`, place, problem);
    return null;
  }
}

/** The tags among several that can be read. */
export function tagsOf(sources: readonly string[], place: string, onProblem: OnProblem): Tag[] {
  return sources
    .filter(Boolean)
    .map((source) => tagOf(source, place, onProblem))
    .filter((tag) => tag !== null);
}

/** Of several tags of one kind the last counts. */
export function lastOf<K extends TagName>(tags: readonly Tag[], kind: K): TagOf<K> | undefined {
  return tags.findLast((tag): tag is Tag & TagOf<K> => tag.kind === kind);
}

/** All the classes that a line or an option is given. */
export function styleOf(tags: readonly Tag[]): LineStyle {
  const styles = tags.flatMap((tag) => (tag.kind === 'class' ? tag.style : []));
  return styles.join(' ').toLowerCase() || 'plain';
}
