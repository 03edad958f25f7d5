import type { StoryInfo } from '../../catalogue/story-info.ts';
import type { Arrival } from '../../director/ports.ts';
import type { Preferences } from '../../director/preferences.ts';
import { type Frame, wordsOf } from '../../scene/frame.ts';
import { isPageWords } from '../../story/page-words.ts';
import type { Rect, Screen } from '../arrange/screen.ts';
import { panelFor } from '../arrange/text-box.ts';
import type { LineStart, StageLine } from '../drawer.ts';
import { pauseOf } from '../effects/run.ts';
import type { Motions } from '../look/motions.ts';
import type { Uncover } from '../words/page-line.ts';
import { rasterise } from '../words/raster.ts';
import { Speech } from '../words/speech.ts';
import { type Typeset, typeset } from '../words/typeset.ts';
import { WordsView } from './words-view.ts';

/** Time in which the panel under the words follows a new line, in ms. */
const follow = 260;

/** Where there are no words, the panel lies below the screen's edge by this, in CSS px. */
const under = 40;

/** The words of the frame that is shown: set for the screen at hand, and uncovered as time passes. */
export class Caption implements StageLine {
  /** The panel under the words, gliding from line to line: y and softness in CSS px. */
  readonly panel = { top: 0, softness: 60 };
  /** How much the words stand in the middle rather than in the box, and whether there are any: 0 to 1. */
  readonly place = { centre: 0, there: 0 };
  /** Letters that were there when it was drawn last. */
  drawn = 0;
  /** Whether the first of them have come just now. */
  private begins = false;
  private frame: Frame | null = null;
  private readBefore = false;
  private set: Typeset | null = null;
  private speech: Speech | null = null;
  private words: WordsView | null = null;
  /** Whether the line is the page's to set. */
  private pages = false;
  /** Whether the page has its line back: nothing is told it any more. */
  private left = false;
  private readonly measuring: CanvasRenderingContext2D | null;

  /**
   * @param hang puts the words into the picture, or takes them out of it.
   * @param page `uncover` shows so many letters of the page's own line, null where it cannot; `blank`: whether the page
   * shows every line itself, as there is no picture yet.
   */
  constructor(
    private readonly info: StoryInfo,
    private readonly motions: Motions,
    private readonly hang: (words: WordsView | null) => void,
    private readonly page: { readonly uncover: Uncover | null; readonly blank: () => boolean },
  ) {
    this.measuring = document.createElement('canvas').getContext('2d');
  }

  get typeset(): Typeset | null {
    return this.set;
  }

  /** Where the words stand; an empty corner when there are none. */
  get rect(): Rect {
    return this.set?.rect ?? { x: 0, y: 0, width: 0, height: 0 };
  }

  /** A line is coming, once its pictures are there: where the page sets it, it is not seen before. */
  expect(frame: Frame, arrival: Arrival): void {
    this.pages = this.isPages(frame);
    const comes = arrival === 'play' && frame.still === undefined;
    this.tell(comes ? 0 : Number.POSITIVE_INFINITY);
  }

  /** Whether the page sets the words of a frame: a reader may wish it in mid-line. */
  private isPages(frame: Frame): boolean {
    return (
      document.dir === 'rtl' ||
      document.body.dataset.words === 'page' ||
      isPageWords({ ...frame.beat, ...wordsOf(frame) }, this.info.cast)
    );
  }

  /** Begins a frame's line. */
  speak(frame: Frame, arrival: Arrival, { speed, now, waits, readBefore }: LineStart): void {
    const words = wordsOf(frame);
    this.frame = frame;
    this.readBefore = readBefore;
    this.drawn = 0;
    // Words that stood there before are not typed again.
    this.speech =
      arrival === 'cut' || frame.still !== undefined
        ? Speech.of(words, 0, now)
        : Speech.of(words, this.paced(speed), now + waits + pauseOf(frame.beat.cues));
  }

  /** Lets the page show what it has, from now on. */
  leave(): void {
    this.tell(Number.POSITIVE_INFINITY);
    this.left = true;
  }

  /** Sets the line for a screen. @param ms in which the panel follows; by itself, quickly. */
  lay(screen: Screen, preferences: Preferences, now: number, ms = follow): void {
    this.set = null;
    this.words = null;
    const { frame } = this;
    if (frame !== null) this.pages = this.isPages(frame);
    const layout = frame?.scene.layout ?? 'box';
    const own = frame !== null && wordsOf(frame).line.text !== '' && !this.pages;
    if (own && this.measuring !== null) {
      const beat = { ...frame.beat, ...wordsOf(frame) };
      const copy = { beat, layout, wishes: preferences };
      this.set = typeset(copy, this.info, screen, this.measuring);
      const dim = preferences.dimRead && this.readBefore;
      const raster = rasterise(this.set, screen.ratio, document.createElement('canvas'), dim);
      this.words = new WordsView(this.set, raster);
    }
    this.hang(this.words);
    this.layPanel(screen, layout === 'centre' ? 1 : 0, now, ms);
  }

  /** Whether its first letters are to be drawn now; says so once. */
  takeBeginning(): boolean {
    const { begins } = this;
    this.begins = false;
    return begins;
  }

  /** Letters that stand. */
  letters(now: number): number {
    return this.speech?.letters(now) ?? 0;
  }

  isWhole(now: number): boolean {
    return this.speech?.isWhole(now) ?? true;
  }

  finish(): void {
    this.speech?.finish();
  }

  update(now: number): void {
    const letters = this.letters(now);
    this.begins = this.drawn < 1 && letters >= 1;
    this.drawn = letters;
    this.words?.update(letters);
    this.tell(this.isWhole(now) ? Number.POSITIVE_INFINITY : letters);
  }

  /**
   * Tells the page how many letters stand, also of a line drawn here: where that has too little room, the page covers it
   * with its own. What is read while there is no picture yet is not taken away again.
   */
  private tell(letters: number): void {
    if (this.left) return;
    const whole = !this.pages && this.page.blank();
    this.page.uncover?.(whole ? Number.POSITIVE_INFINITY : letters);
  }

  /** The speed of a line: one that the page cannot uncover stands at once. */
  private paced(speed: number): number {
    return this.pages && this.page.uncover === null ? 0 : speed;
  }

  private layPanel(screen: Screen, centre: number, now: number, ms: number): void {
    const there = this.set === null ? 0 : 1;
    const panel =
      this.set === null
        ? { top: screen.height + under, softness: this.panel.softness }
        : panelFor(screen, this.set.rect);
    // A panel that was not there does not fly in from elsewhere.
    const flies = this.place.there > 0.01 && there === 1;
    this.motions.glide(this.panel, panel, now, { ms: flies ? ms : 0 });
    this.motions.glide(this.place, { centre, there }, now, { ms });
  }
}
