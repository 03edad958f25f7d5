import type { StoryInfo } from '../../catalogue/story-info.ts';
import type { Cue } from '../../story/cue.ts';
import type { Motions } from '../look/motions.ts';

/** The effects of a plain stage: a coloured light over all of it that swells and goes, never fast. */
export class Veil {
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
    // A blow is a shade; what shines with it is seen over it.
    for (const cue of cues) {
      if (cue.kind === 'shake' || cue.kind === 'shove') this.swell('#000000', 0.26, now, 600);
    }
    for (const cue of cues) {
      if (cue.kind === 'last_ember')
        this.swell('#e8702a', 0.09, now, Math.min(1800, cue.over ?? 1800));
      if (cue.kind === 'flash') this.swell(this.colourOf(cue.colour), 0.16, now, 500);
      if (cue.kind === 'strafe') this.swell('#ffb066', 0.14, now, Math.min(1600, cue.over ?? 1200));
      if (cue.kind === 'clash') this.swell('#ffffff', 0.07, now, 350);
    }
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

  private colourOf(named: 'white' | 'red' | 'blue'): string {
    if (named === 'white') return '#ffffff';
    const blades = Object.values(this.info.cast).flatMap(({ blade }) =>
      blade ? [blade.colour] : [],
    );
    const channel = named === 'red' ? 1 : 5;
    const strength = (colour: string) => Number.parseInt(colour.slice(channel, channel + 2), 16);
    return blades.sort((a, b) => strength(b) - strength(a))[0] ?? '#ffffff';
  }

  private swell(colour: string, alpha: number, now: number, ms: number): void {
    this.element.style.backgroundColor = colour;
    const fall = () =>
      this.motions.glide(this.light, { alpha: 0 }, now + ms * 0.4, { ms: ms * 0.6 });
    this.motions.glide(this.light, { alpha }, now, { ms: ms * 0.4, done: fall });
  }
}
