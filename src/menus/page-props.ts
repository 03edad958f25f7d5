import type { Actions } from './actions.ts';
import type { Replaying } from './replaying/replaying.ts';
import type { UiState } from './ui-state.ts';

/** What every page gets that is fetched when it is opened. */
export interface FetchedPageProps {
  readonly showing: UiState;
  readonly replaying: Replaying;
  readonly actions: Actions;
  readonly keeping: string;
  readonly onSay: (text: string) => void;
  /** Closes this page; what lay under it is there again. */
  readonly onClose: () => void;
  /** Closes all menus: the player goes somewhere. */
  readonly onLeave: () => void;
}
