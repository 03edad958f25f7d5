import { AudioHost } from './audio-host.ts';
import type { Game } from './game.ts';
import { later } from './later-code.ts';
import { StageHost } from './stage-host.ts';
import type { GameState } from './state.ts';

const stageCode = () => import('./fetched-stage.ts');
const audioCode = () => import('./fetched-audio.ts');

/** Asks for what opens stage and sound; nobody waits for it before the first line. */
export function fetchHosts(): void {
  for (const code of [stageCode, audioCode]) code().catch(() => {});
}

/**
 * What holds the stage of a game.
 * @param element of the page, which the stage fills.
 * @param game asked for when a stage is to be opened.
 */
export function makeStage(element: HTMLElement, state: GameState, game: () => Game): StageHost {
  return new StageHost({
    element,
    preferences: () => state.preferences.value,
    fetchOpener: () => stageCode().then((code) => code.stageOpenerOf(game(), element)),
    fetchWords: () => later().then((code) => code.wordsOf(game())),
    seeStage: (shows) => {
      state.stage.value = shows;
    },
  });
}

/** What holds the sound of a game. @param game asked for when the sound is to be opened. */
export function makeAudio(game: () => Game): AudioHost {
  return new AudioHost(() => audioCode().then((code) => code.openAudioOf(game())));
}
