import { fasterBy } from '../director/pace.ts';
import type { Clock } from '../director/ports.ts';
import type { View } from '../director/view.ts';
import { type Intent, intentOf, type KeyPress } from './keys.ts';
import { type Contact, longPress, sameSpot, swipeOf } from './touch.ts';
import { rest, WheelSteps } from './wheel.ts';
import type { Wishes } from './wishes.ts';

/** What input has to know of the moment. */
export interface InputState {
  /** Null while there is no story to move: the title is shown, or a menu lies over it. */
  readonly view: () => View | null;
  readonly openMenu: () => void;
}

type StoryWishes = Pick<
  Wishes,
  'press' | 'forwardAgain' | 'back' | 'setPace' | 'setRate' | 'quickSave' | 'quickLoad'
>;

const buttons = 'button, a[href], summary, [role="button"]';
const fields = 'input, select, textarea, [contenteditable]';

function focusOf(target: EventTarget | null): KeyPress['focus'] {
  if (!(target instanceof Element)) return 'story';
  if (target.closest(fields)) return 'field';
  return target.closest(buttons) ? 'button' : 'story';
}

/** Whether something under the pointer has its own use for it. */
function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`${buttons}, ${fields}, label`) !== null;
}

/** Whether something under the pointer still scrolls that way. */
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

/** Turns an intent into a wish, as far as it makes sense at this moment. */
function wish(intent: Intent, view: View, wishes: StoryWishes, openMenu: () => void): void {
  switch (intent) {
    case 'press':
      // An open choice is answered by its buttons alone: a press in haste chooses nothing.
      if (view.pace === 'replay') wishes.setPace('manual');
      else if (view.phase !== 'choosing' && view.phase !== 'ended') wishes.press();
      return;
    case 'faster':
    case 'slower':
      if (view.pace === 'replay') {
        wishes.setRate(fasterBy(view.rate, intent === 'faster' ? 1 : -1));
      }
      return;
    case 'forward':
      if (view.canGoForward) wishes.forwardAgain();
      else if (view.phase !== 'choosing' && view.phase !== 'ended') wishes.press();
      return;
    case 'back':
      wishes.back();
      return;
    case 'auto':
    case 'skip':
      wishes.setPace(view.pace === intent ? 'manual' : intent);
      return;
    case 'quick-save':
      wishes.quickSave();
      return;
    case 'quick-load':
      wishes.quickLoad();
      return;
    case 'menu':
      openMenu();
  }
}

/**
 * Listens to keys, pointers and the wheel for the story. A control that has the focus keeps its own keys, and
 * one under the pointer its own clicks.
 * @returns stops listening.
 */
export function listen(state: InputState, wishes: StoryWishes, clock: Clock): () => void {
  const off = new AbortController();
  const options = { signal: off.signal };
  const steps = new WheelSteps();
  let down: (Contact & { readonly pointer: number }) | null = null;
  let callOff = () => {};
  /** When the wheel last scrolled something: a turn that comes to its end there does not move the story as well. */
  let scrolled = Number.NEGATIVE_INFINITY;
  /** A press that became something else must not count as a click too. */
  let spent = false;

  const mean = (intent: Intent): boolean => {
    const view = state.view();
    if (view === null) return false;
    wish(intent, view, wishes, state.openMenu);
    return true;
  };
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
    const modified = event.ctrlKey || event.altKey || event.metaKey || event.isComposing;
    const { key, repeat } = event;
    const intent = intentOf({ key, repeat, modified, focus: focusOf(event.target) });
    if (intent !== null && mean(intent)) event.preventDefault();
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
    if (event.ctrlKey) return;
    if (scrolls(event.target, event.deltaY) || event.timeStamp - scrolled < rest) {
      scrolled = event.timeStamp;
      return;
    }
    const inPx = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL;
    const step = steps.turn({ delta: event.deltaY, inPx, ms: event.timeStamp });
    if (step !== 0) mean(step > 0 ? 'forward' : 'back');
  };

  window.addEventListener('keydown', onKey, options);
  window.addEventListener('pointerdown', onPointerDown, options);
  window.addEventListener('pointermove', onPointerMove, options);
  window.addEventListener('pointerup', onPointerUp, options);
  window.addEventListener('pointercancel', release, options);
  window.addEventListener('click', onClick, options);
  window.addEventListener('contextmenu', onContextMenu, options);
  window.addEventListener('wheel', onWheel, { ...options, passive: true });
  return () => {
    callOff();
    off.abort();
  };
}
