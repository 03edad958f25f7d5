import type { Arrival, Clock, Stage } from '../../director/ports.ts';
import type { Preferences } from '../../director/preferences.ts';
import type { Frame } from '../../scene/frame.ts';
import { type Frames, screenFrames } from '../frames.ts';
import { PageLine, type Uncover } from './page-line.ts';
import { speedFor } from './speech.ts';

/** What a stage of words alone is made from. */
interface PageStageParts {
  readonly preferences: () => Preferences;
  readonly clock: Clock;
  readonly uncover: Uncover | null;
  readonly frames?: Frames;
}

/** The stage where none can be had: nothing but the page's words, at the pace they would have there. */
export class PageStage implements Stage {
  private readonly frames: Frames;
  private readonly line: PageLine;
  private resolve: (() => void) | null = null;
  private callOff: (() => void) | null = null;

  constructor(private readonly parts: PageStageParts) {
    this.frames = parts.frames ?? screenFrames(parts.clock);
    this.line = new PageLine(parts.uncover);
  }

  show(frame: Frame, arrival: Arrival): Promise<void> {
    this.resolve?.();
    this.line.say(frame, arrival, speedFor(this.parts.preferences()), this.frames.now());
    return new Promise((resolve) => {
      this.resolve = resolve;
      this.tick();
    });
  }

  finish(): void {
    this.line.finish(this.frames.now());
    this.tick();
  }

  consider(): void {}

  private tick(): void {
    this.callOff?.();
    const now = this.frames.now();
    this.line.update(now);
    if (this.line.isWhole(now)) {
      this.resolve?.();
      this.resolve = null;
    } else this.callOff = this.frames.next(() => this.tick());
  }
}
