import * as importPhrases from '../phrases/import.ts';
import { readSaves, SaveTextProblem } from '../shelf/save-text.ts';
import type { SavesParts } from './saves.ts';

/** Takes in exported saves beside those that are here. @returns a sentence for the player. */
export async function importSaves(
  { info, shelf, newId }: Pick<SavesParts, 'info' | 'shelf' | 'newId'>,
  text: string,
): Promise<string> {
  try {
    const { saves, refused } = readSaves(info.id, text);
    const here = await shelf.saves();
    for (const save of saves) {
      const known = here.find(({ id }) => id === save.id);
      // The same save again changes nothing; another one of its name takes nobody's place.
      if (known?.when !== save.when) shelf.keepSave(known ? { ...save, id: newId() } : save);
    }
    const taken = importPhrases.taken(saves.length);
    return refused > 0 ? taken + importPhrases.refused(refused) : taken;
  } catch (problem) {
    if (problem instanceof SaveTextProblem) return problem.message;
    throw problem;
  }
}
