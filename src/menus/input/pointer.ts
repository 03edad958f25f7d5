import type { Clock } from '../../director/ports.ts';
import { actionFor, type InputTarget } from './command-action.ts';
import type { CommandName } from './commands.ts';
import { focusOf, isControl } from './elements.ts';

/** What a finger did. */
type Gesture = 'back' | 'forward';

/** Where and when a finger was, in CSS px and ms. */
export interface Contact {
  readonly x: number;
  readonly y: number;
  readonly ms: number;
}

/** Px a finger or mouse may stray and still be pressing one spot. */
const stray = 12;

/** A swipe is at least so many px long, mostly sideways, and no slower than this. */
const swipe = { px: 48, ms: 700, slope: 1.5 } as const;

/** Px at the sides of the screen in which a swipe belongs to the browser. */
const edge = 24;

/** How long a finger rests on the picture to see it alone, in ms. */
export const longPress = 550;

/** Whether two contacts are the same spot. */
export function sameSpot(from: Contact, to: Contact): boolean {
  return Math.hypot(to.x - from.x, to.y - from.y) <= stray;
}

/**
 * The swipe between where a finger came down and where it left; null when it was none.
 * @param width of the screen in px.
 */
export function swipeOf(from: Contact, to: Contact, width: number): Gesture | null {
  const [across, along] = [to.x - from.x, to.y - from.y];
  const starts = from.x > edge && from.x < width - edge;
  const sideways =
    Math.abs(across) >= swipe.px && Math.abs(across) >= swipe.slope * Math.abs(along);
  if (!starts || !sideways || to.ms - from.ms > swipe.ms) return null;
  return across > 0 ? 'back' : 'forward';
}

function contactOf(event: PointerEvent): Contact {
  return { x: event.clientX, y: event.clientY, ms: event.timeStamp };
}

/** Whether the browser's own menu is of use there: where one types, at a link, over words that are marked. */
function hasOwnMenu(target: EventTarget | null): boolean {
  const isLink = target instanceof Element && target.closest('a[href]') !== null;
  return isLink || focusOf(target) === 'field' || getSelection()?.isCollapsed === false;
}

/** Makes of fingers and mouse what they mean to the story: presses, swipes, and a long press to see the picture alone. */
export function listenToPointer(target: InputTarget, clock: Clock, signal: AbortSignal): void {
  let down: (Contact & { readonly pointer: number }) | null = null;
  let callOff = () => {};
  /** A press that became something else must not count as a click too. */
  let spent = false;
  let isTouch = false;

  const perform = (command: CommandName) => actionFor(command, target)?.();
  const release = () => {
    callOff();
    down = null;
  };

  const onDown = (event: PointerEvent) => {
    spent = false;
    isTouch = event.pointerType === 'touch';
    callOff();
    if (!event.isPrimary || isControl(event.target)) {
      // A second finger makes it a pinch or a scroll of the page: no business of the story.
      if (down !== null && !event.isPrimary) spent = true;
      down = null;
      return;
    }
    down = { ...contactOf(event), pointer: event.pointerId };
    if (!isTouch) return;
    callOff = clock.after(longPress, () => {
      down = null;
      perform('hide');
    });
  };
  const onMove = (event: PointerEvent) => {
    if (down?.pointer === event.pointerId && !sameSpot(down, contactOf(event))) callOff();
  };
  const onUp = (event: PointerEvent) => {
    const from = down;
    release();
    if (from?.pointer !== event.pointerId) return;
    const to = contactOf(event);
    if (sameSpot(from, to)) return;
    spent = true;
    const swiped = event.pointerType === 'mouse' ? null : swipeOf(from, to, window.innerWidth);
    if (swiped !== null) perform(swiped);
  };
  const onClick = (event: MouseEvent) => {
    const wasSpent = spent;
    spent = false;
    if (!wasSpent && !event.defaultPrevented && !isControl(event.target)) perform('press');
  };
  const onContextMenu = (event: MouseEvent) => {
    if (hasOwnMenu(event.target)) return;
    if (target.view() === null) {
      // The same click that opens a menu closes it.
      if (!isTouch && target.close()) event.preventDefault();
    } else if (!isControl(event.target)) {
      event.preventDefault();
      if (!isTouch) perform('menu');
    }
  };
  const isMiddle = (event: MouseEvent) =>
    event.button === 1 && target.view() !== null && !isControl(event.target);
  // Else the browser scrolls by it.
  const onMouseDown = (event: MouseEvent) => {
    if (isMiddle(event)) event.preventDefault();
  };
  const onMiddleClick = (event: MouseEvent) => {
    if (isMiddle(event)) perform('hide');
  };

  window.addEventListener('pointerdown', onDown, { signal });
  window.addEventListener('pointermove', onMove, { signal });
  window.addEventListener('pointerup', onUp, { signal });
  window.addEventListener('pointercancel', release, { signal });
  window.addEventListener('click', onClick, { signal });
  window.addEventListener('contextmenu', onContextMenu, { signal });
  window.addEventListener('mousedown', onMouseDown, { signal });
  window.addEventListener('auxclick', onMiddleClick, { signal });
  signal.addEventListener('abort', release);
}
