import { arrangeScreen, type Screen } from '../arrange/screen.ts';
import { watchSystemMotion } from '../motion-preference.ts';
import { type Context, watchContext } from './context.ts';
import { FrameRate } from './frame-rate.ts';

/** Most pixels that are worth drawing: a screen of four thousand by two. */
const mostPixels = 9e6;

/** What a stage is told of its place in the page. */
export interface SeatNews {
  /** It has another size. */
  resized(): void;
  /** Its context is lost: nothing can be drawn. */
  lost(): void;
  restored(): void;
  /** The system wishes for more or less motion. */
  motionWished(): void;
}

/** Where a stage sits in the page: its canvas, the size of it and of letters there, and how finely this machine can draw there. */
export class Seat {
  private readonly frameRate = new FrameRate();
  private readonly stops: (() => void)[] = [];
  private readonly letter = document.createElement('div');
  private arranged: Screen = arrangeScreen(1, 1, 1);

  constructor(
    private readonly host: HTMLElement,
    private readonly context: Context,
  ) {}

  get screen(): Screen {
    return this.arranged;
  }

  /** Share of this machine's best that it is asked for, a side. */
  get quality(): number {
    return this.frameRate.quality;
  }

  /** Share of the screen's pixels a side that the picture is drawn with. */
  get resolution(): number {
    const { picture, ratio } = this.arranged;
    const pixels = picture.width * picture.height * ratio * ratio;
    return Math.min(this.quality, Math.sqrt(mostPixels / Math.max(1, pixels)));
  }

  /** Puts the canvas into the page. */
  take(news: SeatNews): void {
    const { canvas } = this.context;
    canvas.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;display:block';
    canvas.setAttribute('aria-hidden', 'true');
    this.host.append(canvas);
    const observer = new ResizeObserver(() => news.resized());
    observer.observe(this.host);
    // Grows with the browser's own letters.
    this.letter.style.cssText = 'position:absolute;width:1rem;height:0';
    this.host.append(this.letter);
    observer.observe(this.letter);
    this.stops.push(
      () => observer.disconnect(),
      () => this.letter.remove(),
      watchContext(this.context, news.lost, news.restored),
      watchSystemMotion(news.motionWished),
    );
  }

  /** Looks how large the host is. */
  measure(): void {
    const { clientWidth, clientHeight } = this.host;
    const ratio = globalThis.devicePixelRatio || 1;
    // An empty host - one that is not in the page - says nothing of letters.
    const rem = this.letter.getBoundingClientRect().width || 16;
    this.arranged = arrangeScreen(clientWidth, clientHeight, ratio, rem);
  }

  /** Notes a drawn frame; says whether the machine keeps up, or is to draw less finely, or cannot. */
  drawn(now: number): 'on' | 'coarser' | 'hopeless' {
    return this.frameRate.drawn(now);
  }

  /** The next frame does not follow on the last one. */
  rest(): void {
    this.frameRate.rest();
  }

  leave(): void {
    for (const stop of this.stops) stop();
    this.context.canvas.remove();
  }
}
