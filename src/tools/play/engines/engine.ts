import type { ScreenSize, Tab } from './tab.ts';

export const engineNames = ['chromium', 'firefox', 'webkit'] as const;
export type EngineName = (typeof engineNames)[number];

export interface StartOptions {
  /** The system asks for little motion. */
  readonly reducedMotion: boolean;
}

/** A browser that is ready to be opened. */
export interface RunningEngine {
  /**
   * Opens it as someone who was never there before.
   * @param first functions that run in every page before the game does anything.
   */
  open(screen: ScreenSize, first: readonly (() => void)[]): Promise<Tab>;
  close(): Promise<void>;
}

/** A browser engine that the game is played in. */
export interface Engine {
  /** Its name as people say it. */
  readonly title: string;
  /** How to get it. */
  readonly advice: string;
  /** Whether this machine has it, and what it needs. */
  isHere(): boolean;
  /** @throws {Error} where it is not here, or does not start. */
  start(options: StartOptions): Promise<RunningEngine>;
}
