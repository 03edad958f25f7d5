// What is run in the page that is measured. It is sent there as text, and knows nothing of what is around it.

/** What the page is asked to watch for. */
export interface Watched {
  /** Selector of the words that came last. */
  readonly words: string;
  /** Selector of what begins the story; null where it begins by itself. */
  readonly begin: string | null;
}

/** What the page tells; times in ms since it was asked for. */
export type Told =
  /** What begins the story is painted. x, y: its middle in CSS px. */
  | { readonly what: 'title'; readonly x: number; readonly y: number }
  /** The first words of the page, its title, are on the screen. */
  | { readonly what: 'titleShown'; readonly at: number }
  /** Other words than before are painted: at least one letter. ms: since the last press. */
  | { readonly what: 'words'; readonly ms: number }
  /** The first words are on the screen. */
  | { readonly what: 'wordsShown'; readonly at: number };

declare global {
  interface Window {
    /** Tells whoever measures, as JSON. */
    benchTold?: (told: string) => void;
  }
}

/**
 * Runs before the page's own scripts. After each frame - a message that is sent in its callback comes when the frame is
 * painted - it looks whether there are other words than before, of which a letter can be seen: not transparent, not
 * covered by the typewriter, and where the stage draws them, drawn, the graphics card having done all that was asked of
 * it. The time counts from the event that a press ends in (a key going down, a click), as the browser has it. What the
 * browser's own processes take to bring the frame to the screen is asked of it for the first words: by a dot that is
 * drawn in the frame after, and of which it tells when that was shown. For the title it says so by itself: a frame for a
 * dot would be one more to draw between title and line.
 */
export function watchPaint({ words, begin }: Watched): void {
  let last = '';
  let titled = begin === null;
  let pressed = 0;
  const say = (told: Told) => window.benchTold?.(JSON.stringify(told));
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

  /** Whether a letter of the line has come. */
  const hasCome = (line: Element): boolean => {
    for (const range of CSS.highlights?.get('covered') ?? []) {
      if (!line.contains(range.startContainer)) continue;
      const open = document.createRange();
      open.setStart(line, 0);
      open.setEnd(range.startContainer, range.startOffset);
      return open.toString().trim() !== '';
    }
    return true;
  };

  /** Whether the stage has drawn a letter of the line; waits for the graphics card. */
  const isDrawn = (line: Element): boolean => {
    const text = window.gameProbe?.stage()?.text;
    const begins = text?.lines[0]?.trim();
    if (!text || !begins || text.letters < 1 || !line.textContent?.includes(begins)) return false;
    const canvas = document.querySelector('canvas');
    const gl = canvas?.getContext('webgl2') ?? canvas?.getContext('webgl');
    gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    return true;
  };

  const tellTitleShown = () =>
    new PerformanceObserver((list, self) => {
      const [first] = list.getEntriesByName('first-contentful-paint');
      if (first === undefined) return;
      say({ what: 'titleShown', at: first.startTime });
      self.disconnect();
    }).observe({ type: 'paint', buffered: true });

  /** Tells when the frame behind this one is on the screen. */
  const tellWordsShown = () => {
    const what = 'wordsShown';
    const dot = document.createElement('i');
    dot.textContent = '.';
    dot.setAttribute('elementtiming', what);
    Object.assign(dot.style, { position: 'fixed', top: '0', left: '0', pointerEvents: 'none' });
    document.documentElement.append(dot);
    new PerformanceObserver((list, self) => {
      for (const entry of list.getEntries()) {
        if (!('identifier' in entry && entry.identifier === what && 'renderTime' in entry))
          continue;
        say({ what, at: Number(entry.renderTime) });
        dot.remove();
        self.disconnect();
      }
    }).observe({ type: 'element', buffered: true });
  };

  const look = () => {
    const start = begin === null ? null : document.querySelector(begin);
    if (!titled && start !== null && isSeen(start)) {
      titled = true;
      const { x, y, width, height } = start.getBoundingClientRect();
      say({ what: 'title', x: x + width / 2, y: y + height / 2 });
      tellTitleShown();
    }
    const line = document.querySelector(words);
    const now = line?.textContent ?? '';
    if (line === null || now === '' || now === last) return;
    // Where the stage draws the words, the page's own are transparent.
    const drawn = line.closest('[data-words="stage"]') !== null;
    if (drawn ? !isDrawn(line) : !isSeen(line) || !hasCome(line)) return;
    if (last === '') tellWordsShown();
    last = now;
    say({ what: 'words', ms: performance.now() - pressed });
  };

  const painted = new MessageChannel();
  painted.port1.onmessage = look;
  const frame = () => {
    painted.port2.postMessage(null);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  const press = (event: Event) => {
    if (event.isTrusted) pressed = event.timeStamp;
  };
  // What begins the story is no press within it: its first line counts from the page's address.
  addEventListener('keydown', press, true);
  addEventListener('click', (event) => last !== '' && press(event), true);
}
