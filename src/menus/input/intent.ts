import { fasterBy } from '../../director/pace.ts';
import { type PlayState, readsOn } from '../../director/play-state.ts';
import type { Actions } from '../actions.ts';

/** What a press means to the story. */
export type Intent =
  | 'press'
  | 'forward'
  | 'back'
  | 'auto'
  | 'skip'
  | 'faster'
  | 'slower'
  | 'quick-save'
  | 'quick-load'
  | 'menu';

type StoryActions = Pick<
  Actions,
  'press' | 'forwardAgain' | 'back' | 'setPace' | 'setRate' | 'quickSave' | 'quickLoad'
>;

/** The story as input sees and moves it. */
export interface InputTarget {
  /** Null while there is no story to move: the title is shown, or a menu lies over it. */
  readonly view: () => PlayState | null;
  readonly openMenu: () => void;
  readonly actions: StoryActions;
}

/** What an intent comes to at this moment; null where the story has no use for it. */
export function actionFor(intent: Intent, target: InputTarget): (() => void) | null {
  const { actions, openMenu } = target;
  const view = target.view();
  if (view === null) return null;
  switch (intent) {
    case 'press':
      if (view.pace === 'replay') return () => actions.setPace('manual');
      // An open choice is answered by its buttons alone: a press in haste chooses nothing, and does nothing else.
      return readsOn(view.phase) ? () => actions.press() : () => {};
    case 'faster':
    case 'slower':
      return view.pace === 'replay'
        ? () => actions.setRate(fasterBy(view.rate, intent === 'faster' ? 1 : -1))
        : null;
    case 'forward':
      if (view.canGoForward) return () => actions.forwardAgain();
      return readsOn(view.phase) ? () => actions.press() : null;
    case 'back':
      return view.canGoBack ? () => actions.back() : null;
    case 'auto':
    case 'skip':
      return () => actions.setPace(view.pace === intent ? 'manual' : intent);
    case 'quick-save':
      return () => actions.quickSave();
    case 'quick-load':
      return () => actions.quickLoad();
    case 'menu':
      return openMenu;
  }
}
