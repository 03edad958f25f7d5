import { fasterBy } from '../../director/pace.ts';
import { type PlayState, readsOn } from '../../director/play-state.ts';
import type { Preferences } from '../../director/preferences.ts';
import type { Actions } from '../actions.ts';
import type { Panel } from '../panels.ts';
import type { CommandName } from './commands.ts';
import { toggleFullScreen } from './full-screen.ts';

type StoryActions = Pick<
  Actions,
  | 'press'
  | 'forwardAgain'
  | 'back'
  | 'setPace'
  | 'setRate'
  | 'quickSave'
  | 'quickLoad'
  | 'toNextChoice'
  | 'savePicture'
>;

/** The story as input sees and moves it. */
export interface InputTarget {
  /** Null while there is no story to move: the title is shown, or a menu lies over it. */
  readonly view: () => PlayState | null;
  readonly preferences: () => Pick<Preferences, 'bindings' | 'holdToSkip'>;
  readonly show: (panel: Panel) => void;
  /** Closes the panel on top. @returns false where there was none. */
  readonly close: () => boolean;
  /** Hides words and buttons. */
  readonly hide: () => void;
  readonly actions: StoryActions;
}

/** What takes an option of the open choice, by its number from 1. */
function chooserOf(number: number): (() => void) | null {
  const option = document.querySelectorAll<HTMLElement>('[data-role="choice"]')[number - 1];
  return option === undefined ? null : () => option.click();
}

/**
 * What a command comes to at this moment; null where nothing has a use for it.
 * @param key that asked for it.
 */
export function actionFor(
  command: CommandName,
  target: InputTarget,
  key = '',
): (() => void) | null {
  if (command === 'fullscreen') return toggleFullScreen;
  if (command === 'keys') return () => target.show('controls');
  const view = target.view();
  return view === null ? null : storyAction(command, view, target, key);
}

function storyAction(
  command: Exclude<CommandName, 'fullscreen' | 'keys'>,
  view: PlayState,
  { actions, show, hide }: InputTarget,
  key: string,
): (() => void) | null {
  const reads = readsOn(view.phase);
  switch (command) {
    case 'press':
      if (view.pace === 'replay') return () => actions.setPace('manual');
      // An open choice is answered by its buttons alone: a press in haste chooses nothing, and does nothing else.
      return reads ? () => actions.press() : () => {};
    case 'faster':
    case 'slower':
      return view.pace === 'replay'
        ? () => actions.setRate(fasterBy(view.rate, command === 'faster' ? 1 : -1))
        : null;
    case 'forward':
      if (view.canGoForward) return () => actions.forwardAgain();
      return reads ? () => actions.press() : null;
    case 'back':
      return view.canGoBack ? () => actions.back() : null;
    case 'choose':
      return view.phase === 'choosing' ? chooserOf(Number(key)) : null;
    case 'auto':
    case 'skip':
      if (!reads && view.pace === 'manual') return null;
      return () => actions.setPace(view.pace === command ? 'manual' : command);
    case 'next-choice':
      return reads ? () => actions.toNextChoice() : null;
    case 'quick-save':
      return () => actions.quickSave();
    case 'quick-load':
      return () => actions.quickLoad();
    case 'screenshot':
      return () => actions.savePicture();
    case 'hide':
      return hide;
    case 'menu':
      return () => show('menu');
    case 'history':
      return () => show('history');
    case 'map':
      return () => show('paths');
  }
}
