import { asks } from 'virtual:game/asks';
import { readsOn } from '../../director/play-state.ts';
import { type Bindings, commandOf } from './bindings.ts';
import { actionFor, type InputTarget } from './command-action.ts';
import { type CommandName, commands } from './commands.ts';
import { focusOf, isModified, scrolls } from './elements.ts';

/** A letter, accent or digit that no Latin keyboard has. */
const foreign = /^(?!\p{Script=Latin})(?!\d)[\p{L}\p{M}\p{Nd}]/u;

/** What other places than those of letters and digits have on a Latin keyboard. */
const signs: ReadonlyMap<string, string> = new Map([
  ['Minus', '-'],
  ['Equal', '='],
]);

/** What stands on the keys beside the digits of a number pad, whatever a layout types with them. */
const numberPad: ReadonlyMap<string, string> = new Map([
  ['NumpadAdd', '+'],
  ['NumpadSubtract', '-'],
]);

/** Greek and Hebrew keyboards have a sign in the place of Q, and a Q nowhere. */
const isForeign = (key: string, code: string) =>
  foreign.test(key) || (code === 'KeyQ' && /^[;:/]$/.test(key));

/** What a Latin keyboard has in a place; undefined for places that have nothing the story uses. */
function latinAt(code: string): string | undefined {
  return signs.get(code) ?? /^(?:Key|Digit)(.)$/.exec(code)?.[1];
}

/**
 * The name of a key on any keyboard: what is printed on it, letters in lower case. Where that is of a script
 * without A to Z (Cyrillic, Greek, Hebrew, Arabic, Thai), it is what a Latin keyboard has in the same place.
 */
export function keyName({ key, code }: Pick<KeyPress, 'key' | 'code'>): string {
  const name = numberPad.get(code) ?? (isForeign(key, code) ? (latinAt(code) ?? key) : key);
  return name.length === 1 ? name.toLowerCase() : name;
}

/** Keys that a focused button answers to itself. */
const buttonKeys: ReadonlySet<string> = new Set([' ', 'Enter', 'pad0']);

export interface KeyPress {
  readonly key: string;
  /** Where it lies on the keyboard, whatever is printed on it: `KeyA` and so on. */
  readonly code: string;
  readonly repeat: boolean;
  /** Whether Ctrl, Alt, Meta or an input method has a part in it. */
  readonly modified: boolean;
  /** What has the focus: a button, a field that uses many keys, or nothing that uses any. */
  readonly focus: 'button' | 'field' | 'story';
}

/** Keys that no field uses. */
const free = /^(F\d|pad[1-9])/;

/** Keys that no field of one line uses. */
const leaving = /^(Escape|Page)/;

/** What a key means to the story; null when it is not the story's. @param bindings what the player has changed. */
export function commandOfPress(
  { key, code, repeat, modified, focus }: KeyPress,
  bindings: Bindings = {},
): CommandName | null {
  const isField = focus === 'field' && !free.test(key) && !(asks && leaving.test(key));
  if (modified || isField) return null;
  if (focus === 'button' && buttonKeys.has(key)) return null;
  const command = commandOf(keyName({ key, code }), bindings);
  return command === null || (repeat && !commands[command].rolls) ? null : command;
}

/** Keys of the story that also scroll, and which way: down is positive. */
const scrollKeys: ReadonlyMap<string, number> = new Map([
  [' ', 1],
  ['PageDown', 1],
  ['PageUp', -1],
]);

/** Listens to keys for the story. */
export function listenToKeys(target: InputTarget, signal: AbortSignal): void {
  /** The key that is held, if the story has used it. */
  let held = '';
  /** The key that skips for as long as it is held. */
  let skipping = '';
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const { key, code, repeat } = event;
    const modified = isModified(event) || event.isComposing;
    const { bindings, holdToSkip } = target.preferences();
    const focus = focusOf(event.target);
    const command = commandOfPress({ key, code, repeat, modified, focus }, bindings);
    const view = target.view();
    if (command === null || (view === null && !commands[command].anywhere)) return;
    const way = scrollKeys.get(key);
    if (way !== undefined && view && !readsOn(view.phase) && scrolls(event.target, way)) return;
    const action = actionFor(command, target, keyName(event));
    if (action !== null) held = code;
    // A key that has run through the lines is still the story's where they end, until it is let go.
    else if (!repeat || held !== code) return;
    event.preventDefault();
    if (command === 'skip' && holdToSkip) skipping = code;
    action?.();
  };
  const onKeyUp = ({ code }: KeyboardEvent) => {
    if (skipping === '' || code !== skipping) return;
    skipping = '';
    if (target.view()?.pace === 'skip') target.actions.setPace('manual');
  };
  window.addEventListener('keydown', onKey, { signal });
  window.addEventListener('keyup', onKeyUp, { signal });
}
