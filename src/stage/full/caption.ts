import type { StoryInfo } from '../../catalogue/story-info.ts';
import type { Preferences } from '../../director/preferences.ts';
import type { Frame } from '../../scene/frame.ts';
import type { Rect, Screen } from '../arrange/screen.ts';
import { type Panel, panelFor } from '../arrange/text-box.ts';
import { inkWords } from '../words/ink.ts';
import { type Typeset, typeset } from '../words/typeset.ts';
import { WordsView } from './words-view.ts';

/** The words of the frame that is shown, set for the screen at hand. */
export class Caption {
  /** Ink under the words, gliding from line to line: y and softness in CSS px. */
  readonly panel = { top: 0, softness: 1 };
  /** How much the words stand in the middle rather than in the box, and whether there are any: 0 to 1. */
  readonly place = { centre: 0, there: 0 };
  private set: Typeset | null = null;
  private readonly measuring: CanvasRenderingContext2D | null;

  constructor(private readonly info: StoryInfo) {
    this.measuring = document.createElement('canvas').getContext('2d');
  }

  get typeset(): Typeset | null {
    return this.set;
  }

  /**
   * Sets a frame's line.
   * @returns the words to be drawn; null for a frame without any, or where nothing can be measured.
   */
  lay(frame: Frame, screen: Screen, preferences: Preferences): WordsView | null {
    this.set = null;
    if (frame.beat.line.text === '' || this.measuring === null) return null;
    const { layout } = frame.scene;
    const copy = { beat: frame.beat, layout, textSize: preferences.textSize };
    this.set = typeset(copy, this.info, screen, this.measuring);
    const inked = inkWords(this.set, screen.ratio, document.createElement('canvas'));
    return new WordsView(this.set, inked);
  }

  /** Where the ink is to rise for the line that is set; below everything when there is none. */
  panelOn(screen: Screen): Panel {
    if (this.set === null) return { top: screen.height + 40, softness: 60 };
    return panelFor(screen, this.set.rect);
  }

  /** Where the words stand; an empty corner when there are none. */
  get rect(): Rect {
    return this.set?.rect ?? { x: 0, y: 0, width: 0, height: 0 };
  }
}
