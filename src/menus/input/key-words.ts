import * as controlsPhrases from '../../phrases/controls.ts';
import type { Device } from '../panels.ts';
import { type Bindings, isPadKey, keysOf } from './bindings.ts';
import type { CommandName } from './commands.ts';

/** A key or button as it is shown. @param key as `keyName` gives it. */
export function keyInWords(key: string): string {
  if (isPadKey(key)) {
    const number = Number(key.slice(3));
    return controlsPhrases.pad[number] ?? controlsPhrases.padButton(number);
  }
  const names: Readonly<Record<string, string>> = controlsPhrases.keys;
  return names[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}

/** The first key of a command, or its first button where a gamepad is used; empty for a hand on the screen. */
export function hintFor(name: CommandName, bindings: Bindings, device: Device): string {
  if (device === 'touch') return '';
  const key = keysOf(name, bindings).find((one) => isPadKey(one) === (device === 'pad'));
  return key === undefined ? '' : keyInWords(key);
}
