import { effect } from '@preact/signals';
import { readsOn } from '../../director/play-state.ts';
import type { Clock } from '../../director/ports.ts';
import type { UiState } from '../ui-state.ts';
import type { InputTarget } from './command-action.ts';
import { reachable, scopeNow } from './reachable.ts';
import './scan.css';

// Fetched where a player plays with one switch.

interface ScanParts {
  readonly target: InputTarget;
  readonly clock: Clock;
  readonly covered: () => boolean;
  readonly view: UiState['view'];
  /** Ms that the mark stands on each thing. */
  readonly pace: number;
}

/** Ms after a press in which another one is taken for a tremor. */
const tremor = 300;

/** Keys that only take part in others. */
const alone = /^(Shift|Control|Alt|AltGraph|Meta|CapsLock)$/;

/**
 * What the mark goes over: where a line is read, going on comes first; else the options before all else there is.
 * @param reads whether a press goes on.
 * @param story what stands for going on.
 */
export function scanOrder<T>(reads: boolean, story: T | null, things: readonly T[]): readonly T[] {
  return reads && story !== null ? [story, ...things] : things;
}

/** Which thing is marked after the one marked now: round the ends, the first where that is gone. */
export function nextMarked<T>(things: readonly T[], marked: T | null): T | null {
  return things[(marked === null ? -1 : things.indexOf(marked)) + 1] ?? things[0] ?? null;
}

/** What the mark goes over now. */
function thingsNow(view: UiState['view'], covered: boolean): readonly HTMLElement[] {
  const now = covered ? null : view.peek();
  const scope = scopeNow();
  const story = scope.querySelector<HTMLElement>('.story');
  return scanOrder(now !== null && readsOn(now.phase), story, reachable(scope, true));
}

/** Moves a slider by a step, from its end to its beginning. */
function step(slider: HTMLInputElement): void {
  const before = slider.value;
  slider.stepUp();
  if (slider.value === before) slider.value = slider.min;
  for (const type of ['input', 'change']) slider.dispatchEvent(new Event(type, { bubbles: true }));
}

/**
 * Lets a mark go from one thing to the next; any key, click or button of a gamepad takes what it stands on. It waits
 * nowhere and never ends: whoever needs another round has one.
 * @returns ends it.
 */
export function startScan({ target, clock, covered, view, pace }: ScanParts): () => void {
  let marked: HTMLElement | null = null;
  let callOff = () => {};
  let lastPress = Number.NEGATIVE_INFINITY;
  const mark = (thing: HTMLElement | null) => {
    marked?.removeAttribute('data-scanned');
    marked = thing;
    thing?.setAttribute('data-scanned', '');
    thing?.focus();
    callOff();
    callOff = clock.after(pace, () => mark(nextMarked(thingsNow(view, covered()), marked)));
  };
  const begin = () => mark(nextMarked(thingsNow(view, covered()), null));
  const take = () => {
    const thing = marked;
    if (thing === null || !thing.isConnected) return begin();
    if (thing.classList.contains('story')) target.actions.press();
    else if (thing instanceof HTMLInputElement && thing.type === 'range') {
      step(thing);
      return mark(thing);
    } else if (thing instanceof HTMLElement) thing.click();
    // Nothing is marked while a press would be taken for a tremor.
    mark(null);
    callOff();
    callOff = clock.after(tremor, begin);
  };
  const onPress = (event: Event) => {
    // Those that come of a press here, and of a gamepad's cross.
    if (event.type === 'click' && !event.isTrusted) return;
    const { key = '', repeat, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
    if (alone.test(key) || ctrlKey || metaKey || altKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'click' || repeat || clock.now() - lastPress < tremor) return;
    lastPress = clock.now();
    take();
  };
  const off = new AbortController();
  const listening = { signal: off.signal, capture: true } as const;
  for (const type of ['keydown', 'pointerdown', 'click']) {
    window.addEventListener(type, onPress, listening);
  }
  // An option that opens, a line that stands: the mark begins with it.
  let phase = view.peek()?.phase;
  const stop = effect(() => {
    const now = view.value?.phase;
    if (now === phase) return;
    phase = now;
    if (marked === null) return;
    callOff();
    callOff = clock.after(1, begin);
  });
  begin();
  return () => {
    off.abort();
    stop();
    callOff();
    marked?.removeAttribute('data-scanned');
  };
}
