import { fasterBy } from '../../director/pace.ts';
import { type PlayState, readsOn } from '../../director/play-state.ts';
import type { Clock } from '../../director/ports.ts';
import type { Actions } from '../actions.ts';
import { type Intent, intentOf, type KeyPress } from './keys.ts';
import { type Contact, longPress, sameSpot, swipeOf } from './touch.ts';
import { rest, WheelSteps } from './wheel.ts';

/** What input has to know of the moment. */
export interface InputState {
  /** Null while there is no story to move: the title is shown, or a menu lies over it. */
  readonly view: () => PlayState | null;
  readonly openMenu: () => void;
}

type StoryWishes = Pick<
  Actions,
  'press' | 'forwardAgain' | 'back' | 'setPace' | 'setRate' | 'quickSave' | 'quickLoad'
>;

const buttons = 'button, a[href], summary, [role="button"]';
const fields = 'input, select, textarea, [contenteditable]';

function focusOf(target: EventTarget | null): KeyPress['focus'] {
  if (!(target instanceof Element)) return 'story';
  if (target.closest(fields)) return 'field';
  return target.closest(buttons) ? 'button' : 'story';
}

/** Whether the browser, or the system, has its own use for a key or a turn of the wheel. */
function isModified(event: KeyboardEvent | WheelEvent): boolean {
  return event.ctrlKey || event.altKey || event.metaKey || event.getModifierState('AltGraph');
}

/** Keys of the story that also scroll, and which way: down is positive. */
const scrollKeys: ReadonlyMap<string, number> = new Map([
  [' ', 1],
  ['PageDown', 1],
  ['PageUp', -1],
]);

/** Whether something under the pointer has its own use for it. */
function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`${buttons}, ${fields}, label`) !== null;
}

/** Whether something under the pointer or the focus still scrolls that way. */
function scrolls(target: EventTarget | null, delta: number): boolean {
  let element = target instanceof Element ? target : null;
  for (; element !== null && element !== document.body; element = element.parentElement) {
    const room = element.scrollHeight - element.clientHeight;
    const style = room > 1 ? getComputedStyle(element).overflowY : 'visible';
    if (style !== 'auto' && style !== 'scroll') continue;
    if (delta > 0 ? element.scrollTop < room - 1 : element.scrollTop > 0) return true;
  }
  return false;
}

/** The wish that an intent comes to at this moment; null where the story has no use for it. */
function wishOf(
  intent: Intent,
  view: PlayState,
  actions: StoryWishes,
  openMenu: () => void,
): (() => void) | null {
  switch (intent) {
    case 'press':
      if (view.pace === 'replay') return () => actions.setPace('manual');
      // An open choice is answered by its buttons alone: a press in haste chooses nothing, and does nothing else.
      return readsOn(view.phase) ? () => actions.press() : () => {};
    case 'faster':
    case 'slower':
      return view.pace === 'replay'
        ? () => actions.setRate(fasterBy(view.rate, intent === 'faster' ? 1 : -1))
        : null;
    case 'forward':
      if (view.canGoForward) return () => actions.forwardAgain();
      return readsOn(view.phase) ? () => actions.press() : null;
    case 'back':
      return view.canGoBack ? () => actions.back() : null;
    case 'auto':
    case 'skip':
      return () => actions.setPace(view.pace === intent ? 'manual' : intent);
    case 'quick-save':
      return () => actions.quickSave();
    case 'quick-load':
      return () => actions.quickLoad();
    case 'menu':
      return openMenu;
  }
}

/**
 * Listens to keys, pointers and the wheel for the story. A control that has the focus keeps its own keys, one
 * under the pointer its own clicks, and what scrolls its own scrolling. What the story uses is used up: a page
 * that has the game in a frame does not scroll by it as well. What the story has no use for is that page's.
 * @returns stops listening.
 */
export function listen(state: InputState, actions: StoryWishes, clock: Clock): () => void {
  const off = new AbortController();
  const options = { signal: off.signal };
  const steps = new WheelSteps();
  let down: (Contact & { readonly pointer: number }) | null = null;
  let callOff = () => {};
  /** When the wheel last scrolled something: a turn that comes to its end there does not move the story as well. */
  let scrolled = Number.NEGATIVE_INFINITY;
  /** A press that became something else must not count as a click too. */
  let spent = false;

  /** The key that is held, if the story has used it. */
  let held = '';

  const meant = (intent: Intent): (() => void) | null => {
    const view = state.view();
    return view === null ? null : wishOf(intent, view, actions, state.openMenu);
  };
  const mean = (intent: Intent) => meant(intent)?.();
  const release = () => {
    callOff();
    down = null;
  };
  const contactOf = (event: PointerEvent): Contact => ({
    x: event.clientX,
    y: event.clientY,
    ms: event.timeStamp,
  });

  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const { key, code, repeat, target } = event;
    const modified = isModified(event) || event.isComposing;
    const intent = intentOf({ key, code, repeat, modified, focus: focusOf(target) });
    const view = state.view();
    if (intent === null || view === null) return;
    const way = scrollKeys.get(key);
    if (way !== undefined && !readsOn(view.phase) && scrolls(target, way)) return;
    const then = meant(intent);
    if (then !== null) held = code;
    // A key that has run through the lines is still the story's where they end, until it is let go.
    else if (!repeat || held !== code) return;
    event.preventDefault();
    then?.();
  };

  const onPointerDown = (event: PointerEvent) => {
    spent = false;
    callOff();
    if (!event.isPrimary || isControl(event.target)) {
      // A second finger makes it a pinch or a scroll of the page: no business of the story.
      if (down !== null && !event.isPrimary) spent = true;
      down = null;
      return;
    }
    down = { ...contactOf(event), pointer: event.pointerId };
    if (event.pointerType !== 'touch') return;
    callOff = clock.after(longPress, () => {
      down = null;
      mean('menu');
    });
  };

  const onPointerMove = (event: PointerEvent) => {
    if (down?.pointer === event.pointerId && !sameSpot(down, contactOf(event))) callOff();
  };

  const onPointerUp = (event: PointerEvent) => {
    const from = down;
    release();
    if (from?.pointer !== event.pointerId) return;
    const to = contactOf(event);
    if (sameSpot(from, to)) return;
    spent = true;
    const swiped = event.pointerType === 'mouse' ? null : swipeOf(from, to, window.innerWidth);
    if (swiped !== null) mean(swiped);
  };

  const onClick = (event: MouseEvent) => {
    const wasSpent = spent;
    spent = false;
    if (wasSpent || event.defaultPrevented || isControl(event.target)) return;
    mean('press');
  };

  const onContextMenu = (event: MouseEvent) => {
    if (isControl(event.target) || state.view() === null) return;
    event.preventDefault();
    mean('menu');
  };

  const onWheel = (event: WheelEvent) => {
    const { deltaY: delta, timeStamp: ms } = event;
    // A pinch on a touchpad comes as a wheel with Ctrl.
    if (isModified(event) || event.shiftKey || delta === 0) return;
    if (scrolls(event.target, delta) || ms - scrolled < rest) {
      scrolled = ms;
      return;
    }
    const then = meant(delta > 0 ? 'forward' : 'back');
    // A wheel that has turned the last line and glides on is the story's until it rests.
    if (then === null && !steps.goesOn(ms)) return;
    event.preventDefault();
    const inPx = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL;
    if (steps.turn({ delta, inPx, ms }) !== 0) then?.();
  };

  window.addEventListener('keydown', onKey, options);
  window.addEventListener('pointerdown', onPointerDown, options);
  window.addEventListener('pointermove', onPointerMove, options);
  window.addEventListener('pointerup', onPointerUp, options);
  window.addEventListener('pointercancel', release, options);
  window.addEventListener('click', onClick, options);
  window.addEventListener('contextmenu', onContextMenu, options);
  window.addEventListener('wheel', onWheel, { ...options, passive: false });
  return () => {
    callOff();
    off.abort();
  };
}
