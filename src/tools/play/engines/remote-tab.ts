import { waitFor } from '../wait.ts';
import { type ElementChoice, pageTimeout, type ScreenSize, type Tab } from './tab.ts';

/** Code points that stand for keys without a letter (WebDriver, 17.4.2). */
const keys: Readonly<Record<string, string>> = {
  Space: ' ',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** What a hand does, one thing after the other: the same words in both WebDriver protocols. */
export interface Gesture {
  readonly type: 'key' | 'pointer';
  readonly id: string;
  readonly actions: readonly object[];
}

/** Presses keys together, as `Control+v`, and lets them go; so many times. */
export function keyGesture(chord: string, times = 1): Gesture {
  const values = chord.split('+').map((name) => keys[name] ?? name);
  const actions = [
    ...values.map((value) => ({ type: 'keyDown', value })),
    ...values.reverse().map((value) => ({ type: 'keyUp', value })),
  ];
  const all = Array.from({ length: times }, () => actions).flat();
  return { type: 'key', id: 'keyboard', actions: all };
}

/** Moves the mouse to a place, in CSS px from the corner of the screen, and clicks there. */
export function clickGesture(x: number, y: number): Gesture {
  const actions = [
    { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  return { type: 'pointer', id: 'mouse', actions };
}

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

  /**
   * Runs the text of a function on the JSON of its arguments.
   * @returns JSON, or null for nothing.
   * @throws {Error} when the function does.
   */
  protected abstract run(code: string, given: string): Promise<string | null>;
  protected abstract perform(gesture: Gesture): Promise<void>;

  async evaluate<A, R>(run: (given: A) => R | Promise<R>, given?: A): Promise<R> {
    const json = await this.run(String(run), JSON.stringify(given === undefined ? [] : [given]));
    return JSON.parse(json ?? 'null');
  }

  press(keys: string, times = 1): Promise<void> {
    return this.perform(keyGesture(keys, times));
  }

  async click(selector: string, { words = '', at = 0 }: ElementChoice = {}): Promise<void> {
    let last = '';
    let since = 0;
    const [x, y] = await waitFor(`a click on ${selector} ${words}`, pageTimeout, async () => {
      const place = await this.evaluate(placeOf, { selector, words, at });
      if (String(place) !== last) since = performance.now();
      last = String(place);
      return performance.now() - since > standing ? place : null;
    });
    await this.perform(clickGesture(x, y));
  }
}
