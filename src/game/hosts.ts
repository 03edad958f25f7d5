import { staged } from 'virtual:game/reading';
import type { Probe as HeardSound } from '../audio/index.ts';
import type { PlayState } from '../director/play-state.ts';
import type { Clock } from '../director/ports.ts';
import type { Probe as SeenStage } from '../stage/index.ts';
import { AudioHost } from './audio-host.ts';
import type { Game } from './game.ts';
import { later, retryLater } from './later-code.ts';
import { idle } from './rest.ts';
import { StageHost } from './stage-host.ts';
import type { GameState } from './state.ts';

/** Not in a game that has nothing for a stage. */
const stageCode = staged ? () => import('./fetched-stage.ts') : null;
const audioCode = () => import('./fetched-audio.ts');

/**
 * What holds the stage of a game.
 * @param element of the page, which the stage fills.
 * @param game asked for when a stage is to be opened.
 */
export function makeStage(
  element: HTMLElement,
  state: GameState,
  clock: Clock,
  game: () => Game,
): StageHost {
  return new StageHost({
    element,
    preferences: () => state.preferences.value,
    fetchOpener: async () => {
      if (stageCode === null) throw new Error('nothing is there to be shown');
      return (await stageCode()).stageOpenerOf(game(), element);
    },
    idle: () => idle(clock),
    after: clock.after.bind(clock),
    fetchWords: () => later().then((code) => code.wordsOf(game())),
    retry: retryLater,
    seeStage: (shows) => {
      state.stage.value = shows;
    },
  });
}

/** What holds the sound of a game. @param game asked for when the sound is to be opened. */
export function makeAudio(game: () => Game): AudioHost {
  return new AudioHost(() => audioCode().then((code) => code.openAudioOf(game())), retryLater);
}

/** What a test, a script or a curious player may read of the running game. Reading changes nothing. */
interface GameProbe {
  /** Null while the words go on alone. */
  stage(): SeenStage | null;
  /** What sounds now. */
  sound(): readonly HeardSound[];
  /** Null while the title is shown. */
  view(): PlayState | null;
}

declare global {
  interface Window {
    gameProbe?: GameProbe;
  }
}

/** Lets the running game be read. */
export function offerProbe(stage: StageHost, audio: AudioHost, { view }: GameState): void {
  window.gameProbe = {
    stage: () => stage.probe(),
    sound: () => audio.probe(),
    view: () => view.value,
  };
}
