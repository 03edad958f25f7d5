import type { Arrival } from '../director/ports.ts';
import type { Frame } from '../scene/frame.ts';

/** A frame on its way onto a stage. */
export class Show {
  /** True until its line begins: its pictures are waited for. */
  expected = true;
  /** Whether it was brought to its end. */
  hurried = false;
  /** Resolves when it stands, or is overtaken. */
  readonly ended: Promise<void>;
  /** It stands, or is overtaken. */
  end: () => void = () => {};

  constructor(
    readonly frame: Frame,
    readonly arrival: Arrival,
    /** Whether this player had read its line before. */
    readonly readBefore: boolean,
  ) {
    this.ended = new Promise((resolve) => {
      this.end = resolve;
    });
  }
}
