import type { Signal } from '@preact/signals';
import type { Clock } from '../../director/ports.ts';
import type { Device } from '../panels.ts';
import type { InputTarget } from './command-action.ts';
import { type PadEvent, PadEvents } from './pad-events.ts';
import { radiosBeside, reachable, scopeNow } from './reachable.ts';
import { isWay, nextOnWay, type Way } from './spatial.ts';

// Fetched once there is a gamepad.

interface PadParts {
  readonly target: InputTarget;
  readonly device: Signal<Device>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Px that a page with nothing to move to scrolls by. */
const scrollStep = 120;

/**
 * Reads gamepads for as long as one is connected. Each button is a key like any other, named `pad0` and so on, and is
 * pressed where the focus is; what nobody uses does what the browser's own keys would.
 */
export function listenToPads({ target, device, clock, signal }: PadParts): void {
  const events = new Map<number, PadEvents>();
  let frame = 0;
  const pads = () => navigator.getGamepads().filter((pad) => pad?.connected);
  const look = () => {
    frame = requestAnimationFrame(look);
    for (const pad of pads()) {
      if (pad === null) continue;
      const own = events.get(pad.index) ?? new PadEvents();
      events.set(pad.index, own);
      for (const event of own.look(pad, clock.now())) {
        device.value = 'pad';
        act(event, target);
      }
    }
  };
  const begin = () => {
    cancelAnimationFrame(frame);
    if (pads().length > 0) look();
  };
  const onGone = ({ gamepad }: GamepadEvent) => {
    events.delete(gamepad?.index ?? 0);
    begin();
    // Whoever has lost the pad from their hands has lost nothing of the story.
    if (device.peek() === 'pad' && target.view() !== null) target.show('menu');
  };
  window.addEventListener('gamepadconnected', begin, { signal });
  window.addEventListener('gamepaddisconnected', onGone, { signal });
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
  begin();
}

/** Presses a key where the focus is. @returns whether anything has used it. */
function press(key: string, kind: PadEvent['kind'] = 'down'): boolean {
  const event = new KeyboardEvent(kind === 'up' ? 'keyup' : 'keydown', {
    key,
    code: key,
    repeat: kind === 'again',
    bubbles: true,
    cancelable: true,
  });
  return !(document.activeElement ?? document.body).dispatchEvent(event);
}

function act({ key, kind }: PadEvent, target: InputTarget): void {
  if (press(key, kind) || kind === 'up') return;
  if (isWay(key)) moveOn(key);
  else if (kind === 'again') return;
  else if (key === 'pad0') take();
  else if (target.view() === null && (key === 'pad1' || key === 'pad9')) leave();
}

/** Takes what has the focus. */
function take(): void {
  const { activeElement: focused } = document;
  if (!(focused instanceof HTMLElement) && !(focused instanceof SVGElement)) return;
  if (focused.matches('button, a, summary, input:is([type="checkbox"], [type="radio"])')) {
    (focused as HTMLElement).click();
  } else if (focused.matches('input, textarea')) showKeyboard();
  else press('Enter');
}

/** The system's own keys, for where one types; elsewhere than on devices without keys there are none. */
function showKeyboard(): void {
  const { virtualKeyboard } = navigator as Navigator & { virtualKeyboard?: { show(): void } };
  virtualKeyboard?.show();
}

/** Closes the dialog on top, as Escape does. */
function leave(): void {
  const dialog = [...document.querySelectorAll('dialog:modal')].at(-1);
  dialog?.dispatchEvent(new Event('cancel', { cancelable: true }));
}

/** Moves on from what has the focus: along a slider, among radio buttons, to the next thing there, or the page itself. */
function moveOn(way: Way): void {
  const focused = document.activeElement;
  if (focused instanceof HTMLInputElement && setBy(focused, way)) return;
  const scope = scopeNow();
  const all = reachable(scope).filter((element) => element !== focused);
  const inside = focused !== null && focused !== scope && scope.contains(focused);
  if (!inside || focused.matches('section, dialog')) {
    const within = focused && inside ? all.filter((one) => focused.contains(one)) : all;
    (within[0] ?? all[0])?.focus();
    return;
  }
  const places = all.map((element) => element.getBoundingClientRect());
  const next = nextOnWay(focused.getBoundingClientRect(), places, way);
  if (next !== null) all[next]?.focus();
  else if (way === 'ArrowUp' || way === 'ArrowDown') {
    const story = scope.querySelector<HTMLElement>('.story');
    if (story !== null && focused.closest('dialog, .story') === null) story.focus();
    else scope.scrollBy(0, way === 'ArrowDown' ? scrollStep : -scrollStep);
  }
}

/** Moves a slider or goes among radio buttons. @returns whether that way is theirs. */
function setBy(field: HTMLInputElement, way: Way): boolean {
  if (way === 'ArrowUp' || way === 'ArrowDown') return false;
  const step = way === 'ArrowRight' ? 1 : -1;
  if (field.type === 'range') {
    if (step > 0) field.stepUp();
    else field.stepDown();
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    return true;
  }
  if (field.type !== 'radio') return false;
  const radios = radiosBeside(field);
  const next = radios.at((radios.indexOf(field) + step) % radios.length);
  next?.focus();
  next?.click();
  return true;
}
