import type { Encoded } from '../catalogue/pictures.ts';
import type { Arrival } from '../director/ports.ts';
import type { Preferences } from '../director/preferences.ts';
import type { Frame } from '../scene/frame.ts';
import type { Scene } from '../scene/scene.ts';
import type { Cue } from '../story/cue.ts';
import type { Screen } from './arrange/screen.ts';
import type { StageKind } from './choose.ts';
import type { Probe } from './look/probe.ts';
import type { SceneGate } from './pictures/scene-gate.ts';
import type { Wanted } from './pictures/wanted.ts';

/** When a picture is drawn, and what its player wants of it. */
export interface DrawOptions {
  /** Ms on the stage's clock. */
  readonly now: number;
  /** True where nothing may travel. */
  readonly reducedMotion: boolean;
  /** Of what lies under the words, 0 to 1. */
  readonly boxOpacity: number;
  /** Whether the words are left out, with all that lies under them. */
  readonly bare: boolean;
}

/** How a line begins. */
export interface LineStart {
  /** Letters a second; 0 is at once. */
  readonly speed: number;
  /** Ms on the stage's clock. */
  readonly now: number;
  /** Ms before it may begin, its own pause apart. */
  readonly waits: number;
  /** Whether this player had read it before. */
  readonly readBefore: boolean;
}

/** A frame's line on its way onto the screen: drawn by the stage, or set by the page and uncovered at the stage's pace. */
export interface StageLine {
  /** A line is coming, once its pictures are there; one that the page sets is not seen before. */
  expect(frame: Frame, arrival: Arrival): void;
  /** Begins a frame's line. */
  speak(frame: Frame, arrival: Arrival, how: LineStart): void;
  /** Sets the line for a screen. @param ms in which what lies under it follows. */
  lay(screen: Screen, preferences: Preferences, now: number, ms?: number): void;
  /** All of it stands from now on. */
  finish(now: number): void;
  /** Shows how far the line has come. */
  update(now: number): void;
  isWhole(now: number): boolean;
  /** Lets the page show what it has. */
  leave(): void;
}

/** What may be done with everything that glides. */
interface Gliding {
  /** Whether anything glides that the line waits for. */
  readonly blocked: boolean;
  /** Brings what the line waits for to its end, and lets nothing else take longer than `ms` from now. */
  hurry(now: number, ms: number): void;
  /** Brings everything to its end. */
  endAll(): void;
}

/** What a drawer asks of, and tells, the presenter that it draws for. */
export interface DrawerDelegate {
  /** Which scenes have their place there. */
  readonly gate: Pick<SceneGate, 'blank' | 'shows'>;
  /** A picture is not taken where it is to be drawn. @param problem in words. */
  refused(encoded: Encoded, problem: string): void;
  /** Nothing can be drawn any more, until something changes. */
  pause(): void;
  /** Not all that changed has been drawn: the rest comes with the next frame. */
  again(): void;
}

/** Draws scenes, and moves from one to the next: all in which one stage differs from another. */
export interface Drawer {
  readonly kind: StageKind;
  readonly line: StageLine;
  readonly motions: Gliding;
  /** The scene that is looked at, or is being reached. */
  readonly scene: Scene;
  /** Whether anything moves that ends, the line apart. */
  readonly moving: boolean;
  /** Whether it draws with little: a coarser picture, and half the frames. */
  readonly light?: boolean;
  /** Whether it takes so long that what comes is to be brought while nothing moves. */
  readonly isSlow?: boolean;
  /** Whether a frame now would have to wait for the one before. */
  isBusy?(now: number): boolean;
  /** Whether the picture lives on where nothing moves that ends. */
  readonly breathes: boolean;
  /** Tries whether those of these pictures that are there can be drawn; tells of those that cannot. */
  take(wanted: readonly Wanted[]): void;
  /** Puts everything where a scene has it, exactly and at once. */
  cutTo(scene: Scene): void;
  /**
   * Begins to move to a scene from what is seen now.
   * @param cues what the scene's line asks for on the way.
   * @returns ms after which that line is to begin.
   */
  moveTo(scene: Scene, cues: readonly Cue[], how: DrawOptions): number;
  /** Fits the picture to another screen; it is empty until it is drawn. */
  resize(screen: Screen): void;
  /** Pictures have come, or gone: it is drawn anew with what is there. */
  refresh(): void;
  /** The picture of this address is not held any more. */
  letGo(url: string): void;
  /** Lets time pass. */
  update(now: number): void;
  /** @param changed whether anything changed beside what moves by itself. */
  draw(how: DrawOptions, changed: boolean): void;
  /** Draws the picture without its words. @returns on what; it holds until something is drawn again. */
  picture(how: DrawOptions): HTMLCanvasElement;
  /** Nothing moves: the next drawing does not follow on the last one. @param breathes whether frames go on nevertheless. */
  rest(breathes: boolean): void;
  /** What is seen. @param moving what the probe says of that. */
  probe(how: DrawOptions, moving: boolean): Probe;
  destroy(): void;
}
