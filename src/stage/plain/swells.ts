import { effects as parts } from 'virtual:game/effects/plain';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import { attempt } from '../../scene/attempt.ts';
import type { Cue } from '../../story/cue.ts';
import type { Swell } from '../effects/plain.ts';
import type { Motions } from '../look/motions.ts';

/** The effects of a plain stage: a coloured light over all of it that swells and goes, never fast. */
export class Swells {
  private readonly element = document.createElement('div');
  private readonly light = { alpha: 0 };

  constructor(
    host: HTMLElement,
    private readonly motions: Motions,
    private readonly info: StoryInfo,
  ) {
    this.element.style.cssText = 'position:absolute;inset:0;pointer-events:none;opacity:0';
    host.append(this.element);
  }

  /** Answers to the passing cues of a line. */
  play(cues: readonly Cue[], now: number): void {
    const swells = cues.flatMap((cue): Swell[] => {
      if (cue.kind !== 'effect') return [];
      const part = parts.find(({ name }) => name === cue.name);
      const swell = attempt(cue.name, () => part?.swell?.(cue.said, this.info) ?? null, null);
      return swell === null ? [] : [swell];
    });
    // A blow is a shade; what shines with it is seen over it.
    for (const swell of swells) if (swell.shade) this.swell(swell, now);
    for (const swell of swells) if (!swell.shade) this.swell(swell, now);
  }

  update(): void {
    this.element.style.opacity = String(this.light.alpha);
  }

  clear(): void {
    this.motions.stop(this.light);
    this.light.alpha = 0;
    this.update();
  }

  /** Keeps the light above a picture that has just been put on top. */
  raise(): void {
    this.element.parentElement?.append(this.element);
  }

  destroy(): void {
    this.motions.stop(this.light);
    this.element.remove();
  }

  private swell({ colour, alpha, ms }: Swell, now: number): void {
    this.element.style.backgroundColor = colour;
    const fall = () =>
      this.motions.glide(this.light, { alpha: 0 }, now + ms * 0.4, { ms: ms * 0.6 });
    this.motions.glide(this.light, { alpha }, now, { ms: ms * 0.4, done: fall });
  }
}
