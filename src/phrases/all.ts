import * as contentPhrases from './content.ts';
import * as controlsPhrases from './controls.ts';
import * as creditsPhrases from './credits.ts';
import * as dialogPhrases from './dialog.ts';
import * as endingsPhrases from './endings.ts';
import * as fetchedStoryPhrases from './fetched-story.ts';
import * as galleryPhrases from './gallery.ts';
import * as gamePhrases from './game.ts';
import * as heardPhrases from './heard.ts';
import * as historyPhrases from './history.ts';
import * as importPhrases from './import.ts';
import * as inputPhrases from './input.ts';
import type { Translation } from './intl/translation.ts';
import * as keepingPhrases from './keeping.ts';
import { language } from './language.ts';
import * as linkPhrases from './link.ts';
import * as lossesPhrases from './losses.ts';
import * as menuPhrases from './menu.ts';
import * as offlinePhrases from './offline.ts';
import * as openingPhrases from './opening.ts';
import * as pagePhrases from './page.ts';
import * as partsPhrases from './parts.ts';
import * as playPhrases from './play.ts';
import * as roadsPhrases from './roads.ts';
import * as savesPhrases from './saves.ts';
import * as settingsPhrases from './settings.ts';
import * as soundPhrases from './sound.ts';
import * as storagePhrases from './storage.ts';
import * as titlePhrases from './title.ts';
import * as troublePhrases from './trouble.ts';

/**
 * All words that a player is shown or told. Each file has those of a page, each by a name of its own: `import * as
 * titlePhrases from '../phrases/title.ts'`. So the build writes them where they are shown; a table in an object costs
 * its names as well. What is looked up by a value of the program is an object.
 */
export const phrases = {
  contentPhrases,
  controlsPhrases,
  creditsPhrases,
  dialogPhrases,
  endingsPhrases,
  fetchedStoryPhrases,
  galleryPhrases,
  gamePhrases,
  historyPhrases,
  importPhrases,
  inputPhrases,
  keepingPhrases,
  language,
  linkPhrases,
  lossesPhrases,
  menuPhrases,
  offlinePhrases,
  openingPhrases,
  pagePhrases,
  partsPhrases,
  playPhrases,
  roadsPhrases,
  savesPhrases,
  heardPhrases,
  settingsPhrases,
  soundPhrases,
  storagePhrases,
  titlePhrases,
  troublePhrases,
} as const;

/** What another language must have: a folder of this room, called by its tag, with the same files and names. */
export type Phrases = Translation<typeof phrases>;
