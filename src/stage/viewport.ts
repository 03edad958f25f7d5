import { arrangeScreen, type Screen } from './arrange/screen.ts';
import { watchSystemMotion } from './motion-preference.ts';

/** What is told of a stage's place in the page. */
interface ViewportEvents {
  /** It has another size, or the browser's own letters have; or a typeface is there for which another stood in. */
  resized(): void;
  /** The system wishes for more or less motion. */
  motionChanged(): void;
}

/** A stage's place in the page: the size of it, and of letters there. */
export class Viewport {
  private readonly stops: (() => void)[] = [];
  /** As wide as the browser's own letters are high. */
  private readonly letter = document.createElement('div');
  private arranged: Screen = arrangeScreen(1, 1, 1);

  constructor(private readonly host: HTMLElement) {}

  /** How the stage lies there, as it was last measured. */
  get screen(): Screen {
    return this.arranged;
  }

  /** Begins to watch, until `leave` is called. */
  watch(events: ViewportEvents): void {
    const observer = new ResizeObserver(() => events.resized());
    observer.observe(this.host);
    this.letter.style.cssText =
      'position:absolute;box-sizing:content-box;width:1rem;height:0;padding:0 env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left)';
    this.host.append(this.letter);
    observer.observe(this.letter);
    const { fonts } = document;
    fonts.addEventListener('loadingdone', events.resized);
    this.stops.push(
      () => fonts.removeEventListener('loadingdone', events.resized),
      () => observer.disconnect(),
      () => this.letter.remove(),
      watchSystemMotion(events.motionChanged),
    );
  }

  /** Looks how large the host is. */
  measure(): Screen {
    const { clientWidth, clientHeight } = this.host;
    const ratio = globalThis.devicePixelRatio || 1;
    // An empty host - one that is not in the page - says nothing of letters.
    const { width, paddingLeft, paddingRight, paddingBottom } = getComputedStyle(this.letter);
    const insets = {
      left: Number.parseFloat(paddingLeft) || 0,
      right: Number.parseFloat(paddingRight) || 0,
      bottom: Number.parseFloat(paddingBottom) || 0,
    };
    const rem = Number.parseFloat(width) || 16;
    this.arranged = arrangeScreen(clientWidth, clientHeight, ratio, rem, insets);
    return this.arranged;
  }

  leave(): void {
    for (const stop of this.stops) stop();
  }
}
