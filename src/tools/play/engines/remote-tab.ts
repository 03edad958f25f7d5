import { clicked, type Gesture, pressed } from './gestures.ts';
import { comes } from './pause.ts';
import { patience, type ScreenSize, type Tab, type Which } from './tab.ts';

/** What `placeOf` is asked for. */
interface Wanted {
  readonly selector: string;
  readonly words: string;
  readonly at: number;
}

/** How long an element must have stood where it is before it is clicked, in ms: what moves would be missed. */
const standing = 100;

/** Runs in the page: the middle of an element that a click would reach, or null while there is none. */
function placeOf({ selector, words, at }: Wanted): [number, number] | null {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      (element.textContent ?? '').includes(words),
  );
  const element = found[at];
  if (element === undefined || element.matches(':disabled')) return null;
  // Away from the edges: WebKit scrolls a button at an edge further in when it is pressed, and off the mouse.
  element.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = element.getBoundingClientRect();
  const middle: [number, number] = [x + width / 2, y + height / 2];
  const reached = document.elementFromPoint(...middle);
  return reached !== null && element.contains(reached) ? middle : null;
}

/** A page that is reached by a WebDriver protocol: these know hands and scripts, but no waiting. */
export abstract class RemoteTab implements Tab {
  abstract goTo(url: string): Promise<void>;
  abstract reload(): Promise<void>;
  abstract resize(screen: ScreenSize): Promise<void>;
  abstract picture(): Promise<Buffer>;
  abstract faults(): Promise<readonly string[]>;
  abstract close(): Promise<void>;

  /** Runs the text of a function on the JSON of its arguments. @returns JSON, or null for nothing. */
  protected abstract run(code: string, given: string): Promise<string | null>;
  protected abstract perform(gesture: Gesture): Promise<void>;

  async evaluate<A, R>(run: (given: A) => R | Promise<R>, given?: A): Promise<R> {
    const json = await this.run(String(run), JSON.stringify(given === undefined ? [] : [given]));
    return JSON.parse(json ?? 'null');
  }

  press(keys: string): Promise<void> {
    return this.perform(pressed(keys));
  }

  async click(selector: string, { words = '', at = 0 }: Which = {}): Promise<void> {
    let last = '';
    let since = 0;
    const [x, y] = await comes(`a click on ${selector} ${words}`, patience, async () => {
      const place = await this.evaluate(placeOf, { selector, words, at });
      if (String(place) !== last) since = performance.now();
      last = String(place);
      return performance.now() - since > standing ? place : null;
    });
    await this.perform(clicked(x, y));
  }
}
