import { creditsPhrases } from './credits.ts';
import { dialogPhrases } from './dialog.ts';
import { endingsPhrases } from './endings.ts';
import { fetchedStoryPhrases } from './fetched-story.ts';
import { gamePhrases } from './game.ts';
import { heardPhrases } from './heard.ts';
import { historyPhrases } from './history.ts';
import { importPhrases } from './import.ts';
import { inputPhrases } from './input.ts';
import type { Translation } from './intl/translation.ts';
import { keepingPhrases } from './keeping.ts';
import { language } from './language.ts';
import { linkPhrases } from './link.ts';
import { lossesPhrases } from './losses.ts';
import { menuPhrases } from './menu.ts';
import { offlinePhrases } from './offline.ts';
import { openingPhrases } from './opening.ts';
import { pagePhrases } from './page.ts';
import { partsPhrases } from './parts.ts';
import { playPhrases } from './play.ts';
import { roadsPhrases } from './roads.ts';
import { savesPhrases } from './saves.ts';
import { settingsPhrases } from './settings.ts';
import { soundPhrases } from './sound.ts';
import { storagePhrases } from './storage.ts';
import { titlePhrases } from './title.ts';
import { troublePhrases } from './trouble.ts';

/** All words that a player is shown or told. */
export const phrases = {
  creditsPhrases,
  dialogPhrases,
  endingsPhrases,
  fetchedStoryPhrases,
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
