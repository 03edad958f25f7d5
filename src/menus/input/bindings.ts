import type { Preferences } from '../../director/preferences.ts';
import { type CommandName, commandNames, commands } from './commands.ts';

/** The keys of each command that a player has changed, by its name; the others have those they had at first. */
export type Bindings = Preferences['bindings'];

/** Keys that move the focus, or only take part in others: no command can have them. */
const reserved =
  /^(Tab|Shift|Control|Alt|AltGraph|Meta|CapsLock|ArrowUp|ArrowDown|Dead|Process|Unidentified|Delete|pad1[2-9])$/;

/** The keys and buttons of a command, in the order they are shown in. */
export function keysOf(name: CommandName, bindings: Bindings): readonly string[] {
  const own = Object.hasOwn(bindings, name) ? bindings[name] : undefined;
  return commands[name].fixed ? commands[name].keys : (own ?? commands[name].keys);
}

/** Whether it is a button of a gamepad. */
export const isPadKey = (key: string) => key.startsWith('pad');

/** What a key or button is for; null when for nothing. */
export function commandOf(key: string, bindings: Bindings): CommandName | null {
  return commandNames.find((name) => keysOf(name, bindings).includes(key)) ?? null;
}

/** What came of a wish for another key: the new bindings, or why it was refused. */
export type Rebound =
  | { readonly bindings: Bindings }
  /** Another command has the key. */
  | { readonly taken: CommandName }
  /** No command can have the key. */
  | 'reserved'
  /** The command would be left without a key. */
  | 'last';

/**
 * Gives a command another key.
 * @param before the key whose place it takes; null for one more.
 * @param key null takes the one before away.
 */
export function rebind(
  bindings: Bindings,
  name: CommandName,
  before: string | null,
  key: string | null,
): Rebound {
  const keys = keysOf(name, bindings);
  if (key === null) {
    const left = keys.filter((one) => one !== before);
    // One that only a gamepad has would be out of reach without it.
    return left.some((one) => !isPadKey(one))
      ? { bindings: { ...bindings, [name]: left } }
      : 'last';
  }
  if (reserved.test(key)) return 'reserved';
  const taken = commandOf(key, bindings);
  if (taken !== null && key !== before) return { taken };
  const at = before === null ? keys.length : keys.indexOf(before);
  return { bindings: { ...bindings, [name]: keys.toSpliced(at, before === null ? 0 : 1, key) } };
}
