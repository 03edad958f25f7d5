import type { Playthrough } from '../playthrough/playthrough.ts';
import { enactAll } from '../scene/enact.ts';
import { wordsOf } from '../scene/frame.ts';
import { StoryError } from '../story/ink.ts';
import {
  cuttingRate,
  type ReplayRate,
  replayChoice,
  skipGlimpse,
  skipLag,
  skipStep,
  stay,
} from './pace.ts';
import {
  haltAt,
  isUndecided,
  type Pace,
  type Phase,
  type PlayState,
  wantsRestart,
} from './play-state.ts';
import type { Arrival, Clock, Sound, Stage } from './ports.ts';

/** What the director asks about the reader, and tells. */
interface Audience {
  /** Whether this player has read a line before, in any playthrough. */
  hasRead(beat: string): boolean;
  /** Words a minute on auto. */
  readonly autoSpeed: number;
  /** Whether skipping runs through lines never read. */
  readonly skipUnread: boolean;
  /** Called whenever what menus show has changed. */
  seeView(view: PlayState): void;
  /** Called once for each line, when it is there whole. */
  seeLine(): void;
  /** Called when an option was taken and its first line is reached. */
  seeChoice(): void;
  /** Called when the story goes wrong; the play stands at the last good line. */
  seeError(error: unknown): void;
}

/**
 * Decides when things happen: takes the reader's wishes, moves the playthrough's cursor, and lets stage and
 * sound follow. The only place that waits; after each wait it asks whether it was overtaken.
 */
export class Director {
  readonly #audience: Audience;
  readonly #clock: Clock;
  readonly #sound: Sound;
  readonly #stage: Stage;
  #playthrough: Playthrough;
  #phase: Phase = 'appearing';
  #pace: Pace = 'manual';
  #rate: ReplayRate = 1;
  #readBefore = false;
  #held = false;
  /** Whether the reader was asked to begin anew at the present line, and stays. */
  #stays = false;
  /** The option a replay is about to take. */
  #pointing: string | null = null;
  /** When a line that is run through was last shown by stage and sound, in ms. */
  #glimpsed = Number.NEGATIVE_INFINITY;
  /** When the line that is skipped next is due, in ms. */
  #due = 0;
  /** Whether stage and sound show the present line. */
  #staged = true;
  /** Counts shows; a wait that finds another number was overtaken. */
  #show = 0;
  #callOff: () => void = () => {};

  constructor(
    playthrough: Playthrough,
    parts: {
      readonly stage: Stage;
      readonly sound: Sound;
      readonly clock: Clock;
      readonly audience: Audience;
    },
  ) {
    this.#playthrough = playthrough;
    this.#stage = parts.stage;
    this.#sound = parts.sound;
    this.#clock = parts.clock;
    this.#audience = parts.audience;
  }

  get playthrough(): Playthrough {
    return this.#playthrough;
  }

  get view(): PlayState {
    const { frame, at, last } = this.#playthrough;
    return {
      frame,
      at,
      phase: this.#phase,
      pace: this.#pace,
      rate: this.#rate,
      canGoBack: at > 0 || this.#phase === 'restarting' || this.#cardOverLine,
      canGoForward: at < last,
      readBefore: this.#readBefore,
      pointing: this.#pointing,
    };
  }

  /** Shows the frame the cursor is on; to be called once to begin, and after the playthrough was replaced. */
  open(arrival: Arrival): void {
    void this.#present(arrival);
  }

  /** Goes on with another playthrough, or the same one walked again in an edited story. */
  replace(playthrough: Playthrough, arrival: Arrival): void {
    this.#playthrough = playthrough;
    this.#pace = 'manual';
    this.open(arrival);
  }

  /** While held, nothing goes on by itself: a menu lies over the story. */
  hold(held: boolean): void {
    if (this.#held === held) return;
    this.#held = held;
    this.#callOff();
    if (held && !this.#staged) void this.#stageIt('cut');
    if (!held && this.#waits) this.#goOnByItself();
  }

  /** Whether it is the reader's turn, or the pace's. */
  get #waits(): boolean {
    return this.#phase === 'reading' || this.#phase === 'choosing';
  }

  /** The reader's press: completes the line that is appearing, else goes on. */
  press(): void {
    if (this.#phase === 'appearing') {
      this.#stage.finish();
      return;
    }
    if (this.#pace === 'replay') {
      // Whoever presses during a replay plays on from here.
      this.setPace('manual');
      return;
    }
    this.setPace('manual');
    this.#advance('play');
  }

  /** Goes back by a line; from the end, to the last line; from the question whether to begin anew, to its line. */
  back(): void {
    this.#pace = 'manual';
    if (this.#phase === 'restarting') this.stay();
    else if (this.#cardOverLine) this.open('cut');
    else if (this.#playthrough.back()) this.open('cut');
    else this.#tell();
  }

  /** Goes forward by a line reached before, without playing it anew. */
  forwardAgain(): void {
    if (this.#playthrough.at < this.#playthrough.last) this.#step('cut');
  }

  /** Stays at a line that wants to begin anew. */
  stay(): void {
    if (this.#phase !== 'restarting') return;
    this.#stays = true;
    this.#settle(haltAt(this.#playthrough, false));
  }

  /** Jumps to a frame reached before. */
  goTo(at: number): void {
    this.#pace = 'manual';
    this.#playthrough.goTo(at);
    this.open('cut');
  }

  /** Takes an option of the open choice. */
  choose(id: string): void {
    if (this.#phase !== 'choosing') return;
    // Who answers during a replay plays on from here.
    if (this.#pace === 'replay') this.setPace('manual');
    this.#take(id, 'play');
  }

  #take(id: string, arrival: Arrival) {
    this.#guarded(() => {
      this.#playthrough.choose(id);
      this.#audience.seeChoice();
      this.open(arrival);
    });
  }

  /** Lets stage and sound answer while an option is pointed at; null when none is. */
  consider(id: string | null): void {
    const { beat, scene } = this.#playthrough.frame;
    const choice = id === null ? undefined : beat.choices.find((option) => option.id === id);
    const seen =
      choice === undefined || choice.consider.length === 0
        ? null
        : enactAll(scene, choice.consider);
    this.#stage.consider(seen);
    this.#sound.consider(seen);
  }

  /** Lets the playthrough run by itself from a frame, over the choices it took. */
  replay(from: number): void {
    this.#playthrough.goTo(from);
    this.#pace = 'replay';
    this.open('cut');
  }

  setRate(rate: ReplayRate): void {
    this.#rate = rate;
    if (this.#pace === 'replay' && this.#waits) this.#goOnByItself();
    this.#tell();
  }

  setPace(pace: Pace): void {
    if (this.#pace === pace) return;
    this.#pace = pace;
    this.#callOff();
    if (!this.#staged) void this.#stageIt('cut');
    if (this.#pointing !== null) {
      this.#pointing = null;
      this.consider(null);
    }
    if (pace === 'skip') {
      this.#due = this.#clock.now();
      if (this.#phase === 'appearing') this.#stage.finish();
    }
    if (this.#waits) this.#goOnByItself();
    this.#tell();
  }

  /** Stops everything that would still happen by itself. */
  close(): void {
    this.#show += 1;
    this.#callOff();
    this.#pace = 'manual';
  }

  /** Goes on from a line that was read; where the story wants to begin anew, the reader is asked first. */
  #advance(arrival: Arrival) {
    if (this.#phase !== 'reading') return;
    if (this.#asks && wantsRestart(this.#playthrough)) this.#settle('restarting');
    else if (this.#runs && isUndecided(this.#playthrough)) this.setPace('manual');
    else this.#step(arrival);
  }

  #step(arrival: Arrival) {
    this.#guarded(() => {
      const { playthrough } = this;
      if (playthrough.forward()) this.open(arrival);
      else if (playthrough.frame.beat.ends) this.#settle('ended');
      else if (playthrough.deadEnd !== null) {
        throw new StoryError('none of the options here can be taken', playthrough.deadEnd);
      }
    });
  }

  /** Whether lines go by without the reader: nothing is asked then. */
  get #runs(): boolean {
    return this.#pace === 'skip' || this.#pace === 'replay';
  }

  /** Whether the reader may be asked to begin anew. */
  get #asks(): boolean {
    return !this.#stays && !this.#runs;
  }

  /** Whether the end's card lies over a line that can be gone back to. */
  get #cardOverLine(): boolean {
    return this.#phase === 'ended' && this.#playthrough.frame.still === undefined;
  }

  async #present(arrival: Arrival): Promise<void> {
    this.#show += 1;
    const show = this.#show;
    const { frame } = this.#playthrough;
    this.#callOff();
    this.#phase = 'appearing';
    this.#stays = false;
    this.#pointing = null;
    // Words that stand on keep their look.
    if (frame.still === undefined || arrival === 'cut') {
      this.#readBefore = this.#audience.hasRead(wordsOf(frame).id);
    }
    this.#tell();
    // Lines that are run through do not wait for their pictures, and few have one; where skipping stops, it is waited for.
    if (!this.#runsThrough) await this.#stageIt(arrival);
    else if (this.#clock.now() - this.#glimpsed < skipGlimpse) this.#staged = false;
    else {
      this.#glimpsed = this.#clock.now();
      void this.#stageIt(arrival);
    }
    if (show !== this.#show) return;
    this.#audience.seeLine();
    this.#settle(haltAt(this.#playthrough, this.#asks));
  }

  #stageIt(arrival: Arrival): Promise<void> {
    const { frame } = this.#playthrough;
    this.#staged = true;
    this.#sound.show(frame, arrival);
    return this.#stage.show(frame, arrival, this.#readBefore);
  }

  /** Whether the present line is skipped. */
  get #runsThrough(): boolean {
    const { choices, ends } = this.#playthrough.frame.beat;
    const skips = this.#pace === 'skip' && (this.#readBefore || this.#audience.skipUnread);
    return skips && choices.length === 0 && !ends;
  }

  #settle(phase: Phase) {
    this.#phase = phase;
    const goesOn = phase === 'reading' || (phase === 'choosing' && this.#pace === 'replay');
    if (goesOn) this.#goOnByItself();
    else this.#pace = 'manual';
    this.#tell();
  }

  /** On auto and skip, arranges for the next line to come. */
  #goOnByItself() {
    this.#callOff();
    if (this.#held) return;
    const { beat } = this.#playthrough.frame;
    if (this.#pace === 'replay' && this.#phase === 'choosing') {
      this.#retakeByItself();
    } else if (this.#pace === 'auto' || this.#pace === 'replay') {
      const rate = this.#pace === 'replay' ? this.#rate : 1;
      const read = stay(beat, this.#audience.autoSpeed) / rate;
      // Who winds on does not wait for sounds.
      const wait = rate > 1 ? read : Math.max(read, this.#sound.remaining());
      this.#callOff = this.#clock.after(wait, () => this.#advance(this.#arrival));
    } else if (this.#pace === 'skip') {
      if (!this.#readBefore && !this.#audience.skipUnread) this.#pace = 'manual';
      else this.#skipByItself();
    }
  }

  /** The next line comes when it is due: what a picture took is made up for. */
  #skipByItself() {
    const now = this.#clock.now();
    // A picture that took long is followed by a pause of its own.
    if (now - this.#due > skipStep) this.#glimpsed = now;
    this.#due = Math.max(this.#due + skipStep, now - skipLag);
    this.#callOff = this.#clock.after(Math.max(0, this.#due - now), () => this.#advance('cut'));
  }

  /** How lines come that come by themselves at a reader's pace. */
  get #arrival(): Arrival {
    return this.#pace === 'replay' && this.#rate >= cuttingRate ? 'cut' : 'play';
  }

  /** In a replay, shows the option that the log takes being pointed at, then taken. */
  #retakeByItself() {
    const taken = this.#playthrough.takenAt(this.#playthrough.at);
    if (taken === null) {
      this.#pace = 'manual';
      return;
    }
    const rate = this.#rate;
    this.#callOff = this.#clock.after(replayChoice.look / rate, () => {
      this.#pointing = taken.id;
      this.consider(taken.id);
      this.#tell();
      this.#callOff = this.#clock.after(replayChoice.point / rate, () =>
        this.#take(taken.id, this.#arrival),
      );
    });
  }

  #guarded(step: () => void) {
    try {
      step();
    } catch (error) {
      this.close();
      this.#audience.seeError(error);
    }
  }

  #tell() {
    this.#audience.seeView(this.view);
  }
}
