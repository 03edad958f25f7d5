import type { Container } from 'pixi.js';
import type { Moment } from '../look/moment.ts';

/** What one running effect draws in the picture. */
export interface EffectView {
  /** Before the people. */
  readonly front: Container;
  /** Between the backdrop and the people; null when there is nothing. */
  readonly back: Container | null;
  update(moment: Moment, now: number, reducedMotion: boolean): void;
  destroy(): void;
}
