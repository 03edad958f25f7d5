import type { Screen } from '../arrange/screen.ts';
import { type Context, watchContext } from './context.ts';
import { FrameRate } from './frame-rate.ts';
import { programs } from './glsl/programs.ts';
import { programOf } from './paint.ts';
import { StageRenderer } from './renderer.ts';

/** Most pixels that are worth drawing: a screen of four thousand by two. */
const mostPixels = 9e6;

/** What is told of a canvas. */
interface CanvasEvents {
  /** Its context is lost: nothing can be drawn. */
  lost(): void;
  restored(): void;
  /** Whether it is drawn with little from the beginning. */
  readonly light: boolean;
}

/** The canvas of the full stage in the page, and how finely this machine can draw on it. */
export class StageCanvas {
  private readonly pace: FrameRate;
  private readonly stop: () => void;

  constructor(
    host: HTMLElement,
    private readonly context: Context,
    events: CanvasEvents,
  ) {
    this.pace = new FrameRate(events.light);
    const { canvas } = context;
    canvas.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;display:block';
    canvas.setAttribute('aria-hidden', 'true');
    host.append(canvas);
    this.stop = watchContext(context, events.lost, events.restored);
  }

  /** Share of this machine's best that it is asked for, a side. */
  get quality(): number {
    return this.pace.quality;
  }

  /** Share of a screen's pixels a side that the picture is drawn with. */
  resolutionOn({ picture, ratio }: Screen): number {
    const pixels = picture.width * picture.height * ratio * ratio;
    return Math.min(this.quality, Math.sqrt(mostPixels / Math.max(1, pixels)));
  }

  /** Notes a drawn frame; says whether the machine keeps up, or is to draw less finely, or cannot. */
  drawn(now: number): 'on' | 'coarser' | 'hopeless' {
    return this.pace.drawn(now);
  }

  /** The next frame does not follow on the last one. */
  rest(): void {
    this.pace.rest();
  }

  remove(): void {
    this.stop();
    this.context.canvas.remove();
  }
}

/** Pixi's renderer on a context, bare: no events, no accessibility layer, nothing fetched. */
export async function openRenderer({ canvas, gl }: Context): Promise<StageRenderer> {
  const renderer = new StageRenderer();
  await renderer.init({
    canvas,
    context: gl,
    width: 1,
    height: 1,
    resolution: 1,
    antialias: false,
    backgroundAlpha: 1,
    backgroundColor: 0x000000,
    clearBeforeRender: false,
    skipExtensionImports: true,
    hello: false,
  });
  return renderer;
}

/** Ms between two looks whether a program is there; the card's time, which no test drives. */
const between = 8;

/**
 * Has the graphics card compile all that the stage draws with, one program after the other, before anything is drawn: on
 * a card's first visit all of them take longer than a player waits after a press. What is pressed meanwhile is answered.
 */
export async function compileAll(renderer: StageRenderer): Promise<void> {
  for (const text of Object.values(programs)) {
    const program = programOf(text);
    while (!renderer.shader.prepare(program)) {
      await new Promise((resolve) => setTimeout(resolve, between));
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
}
