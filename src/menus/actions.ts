import type { ReplayRate } from '../director/pace.ts';
import type { Pace } from '../director/play-state.ts';
import type { Preferences } from '../director/preferences.ts';

/** All that a player can want of the game. Menus and input only ask; what comes of it is seen in `UiState`. */
export interface Actions {
  /** A new playthrough from the first line. */
  begin(): void;
  /** Back to the place that `UiState.place` shows. */
  resume(): void;
  /** Leave the playthrough for the title; its place is kept. */
  title(): void;
  /** The reader's press: the appearing line stands whole, else the next one comes. */
  press(): void;
  /** On by a line that was reached before, without playing it anew. */
  forwardAgain(): void;
  /** Back by a line. */
  back(): void;
  /** @param words typed as the answer, where the line asks for some. */
  choose(choice: string, words?: string): void;
  /** An option is pointed at or focused; null when none is any more. */
  consider(choice: string | null): void;
  /** Not to begin anew, where the story asks. */
  stay(): void;
  /** From an ending to the last choice on the way to it. */
  backToChoice(): void;
  setPace(pace: Pace): void;
  /** Let this playthrough run by itself from its first line. */
  watch(): void;
  /** How fast a replay runs. */
  setRate(rate: ReplayRate): void;
  /** An address of the present moment, on the clipboard. */
  copyLink(): void;
  /** Goes at once over lines read before, to the next choice. */
  toNextChoice(): void;
  /** Shows the picture alone, without words that the stage draws, or all of it again. */
  bare(bare: boolean): void;
  /** Hands out the picture without its words, as a file. */
  savePicture(): void;
  /** Keeps the present place, and goes back to it. */
  quickSave(): void;
  quickLoad(): void;
  /** Go where the link that was opened leads, or stay. */
  answerLink(go: boolean): void;
  prefer(change: Partial<Preferences>): void;
  /** True while a menu lies over the story: what goes on by itself waits. */
  hold(held: boolean): void;
  /** From a trouble back to the last good line. */
  recover(): void;
}
