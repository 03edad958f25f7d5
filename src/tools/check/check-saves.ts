import type { Loss } from '../../playthrough/restore.ts';
import { restore } from '../../playthrough/restore.ts';
import type { Save } from '../../shelf/kept.ts';
import { readSaves } from '../../shelf/save-text.ts';
import { StoryError } from '../../story/ink.ts';
import type { Script } from '../../story/script.ts';

/** What an edited story does to one kept place. */
interface Verdict {
  readonly save: Save;
  /** Null when it comes back to the very line. */
  readonly stranded: string | null;
}

/** Null where the place itself is kept. */
function inWords(lost: Loss): string | null {
  switch (lost.kind) {
    case 'ahead':
      return null;
    case 'choice':
      return `the option "${lost.taken.label}" (in ${lost.taken.place || 'the opening'}) is not offered any more`;
    case 'line':
      return 'its line is gone; it lands near by';
    case 'error':
      return `the story goes wrong on the way: ${lost.message}`;
  }
}

function verdictOn(script: Script, save: Save): Verdict {
  try {
    const { lost } = restore(script, save.bookmark);
    return { save, stranded: lost === null ? null : inWords(lost) };
  } catch (error) {
    if (!(error instanceof StoryError)) throw error;
    return { save, stranded: `the story cannot begin: ${error.message}` };
  }
}

/**
 * Tells which kept places a story, as it is now, would strand.
 * @param game the story's id.
 * @param text what a player exported: a file of saves, or their text.
 * @throws {SaveTextProblem} when the text holds no saves of this game.
 */
export function checkSaves(game: string, script: Script, text: string): readonly Verdict[] {
  return readSaves(game, text).saves.map((save) => verdictOn(script, save));
}

/** One line a verdict, for a terminal. */
export function describeVerdict({ save, stranded }: Verdict): string {
  const place = save.glimpse.scene.title ?? save.bookmark.line;
  const name = save.name ?? save.glimpse.line.slice(0, 50);
  return `${stranded === null ? 'kept    ' : 'STRANDED'} ${place}: ${name}${stranded === null ? '' : ` - ${stranded}`}`;
}
