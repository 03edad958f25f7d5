import { defaultPreferences, type Preferences } from '../director/preferences.ts';
import * as importPhrases from '../phrases/import.ts';
import { readSaves, SaveTextProblem } from '../shelf/save-text.ts';
import type { SavesParts } from './saves.ts';

/**
 * What was set elsewhere and not here. What a player has set here stays: a file may be somebody else's.
 * @param here what is set here.
 */
export function settingsToTake(theirs: Preferences, here: Preferences): Partial<Preferences> {
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const usual: Readonly<Record<string, unknown>> = { ...defaultPreferences };
  const own: Readonly<Record<string, unknown>> = { ...here };
  const taken = Object.entries(theirs).filter(
    ([field, value]) => isSame(own[field], usual[field]) && !isSame(value, own[field]),
  );
  return Object.fromEntries(taken);
}

/**
 * Takes in exported saves beside those that are here, and settings where none are.
 * @param prefer sets what a player wants otherwise.
 * @returns a sentence for the player.
 */
export async function importSaves(
  { info, shelf, newId }: Pick<SavesParts, 'info' | 'shelf' | 'newId'>,
  text: string,
  prefer: (change: Partial<Preferences>) => void,
): Promise<string> {
  try {
    const { saves, refused, settings } = readSaves(info.id, text);
    const here = await shelf.saves();
    for (const save of saves) {
      const known = here.find(({ id }) => id === save.id);
      // The same save again changes nothing; another one of its name takes nobody's place.
      if (known?.when !== save.when) shelf.keepSave(known ? { ...save, id: newId() } : save);
    }
    const change = settings ? settingsToTake(settings, shelf.preferences) : {};
    const hasSettings = Object.keys(change).length > 0;
    if (hasSettings) prefer(change);
    return [
      importPhrases.taken(saves.length),
      refused > 0 ? importPhrases.refused(refused) : '',
      hasSettings ? importPhrases.settings : '',
    ]
      .filter(Boolean)
      .join(' ');
  } catch (problem) {
    if (problem instanceof SaveTextProblem) return problem.message;
    throw problem;
  }
}
