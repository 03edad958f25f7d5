import type { Story } from 'inkjs';
import type { InkObject } from 'inkjs/engine/Object';
import type { ListValue } from 'inkjs/engine/Value';
import { openInk } from './ink.ts';
import { loadState, stateOf } from './numbers.ts';
import type { ReaderState } from './reader.ts';
import type { Script } from './script.ts';

// For the writer's panel alone: what a player never does to a story.

/** Ink's own numbers for kinds of value (inkjs's `ValueType`). */
const kinds = new Map<number, Variable['kind']>([
  [-1, 'truth'],
  [0, 'number'],
  [1, 'number'],
  [2, 'list'],
  [3, 'text'],
  [4, 'place'],
]);

/** A global variable of a story as it is now. */
export interface Variable {
  readonly name: string;
  readonly kind: 'truth' | 'number' | 'list' | 'text' | 'place';
  /** As an author writes it, without quotes. */
  readonly value: string;
}

function inkAt(script: Script, state: ReaderState): Story {
  const ink = openInk(script, { seed: 0, known: [] }, () => {});
  loadState(ink, state.ink);
  return ink;
}

function globalsOf({ variablesState }: Story): Map<string, InkObject> {
  // biome-ignore lint/complexity/useLiteralKeys: inkjs calls it private.
  return variablesState['_globalVariables'];
}

function kindOf(value: InkObject): Variable['kind'] | undefined {
  return 'valueType' in value ? kinds.get(Number(value.valueType)) : undefined;
}

/** Every global variable where Ink stands, by name. */
export function variablesOf(script: Script, state: ReaderState): Variable[] {
  return [...globalsOf(inkAt(script, state))]
    .flatMap(([name, value]) => {
      const kind = kindOf(value);
      return kind === undefined ? [] : [{ name, kind, value: shown(value, kind) }];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function shown(value: InkObject, kind: Variable['kind']): string {
  if (kind === 'place' && 'targetPath' in value) return String(value.targetPath);
  return String(value);
}

/** A list of the items that are named, with commas between them; the value before tells which lists they may be of. */
function listOf(ink: Story, before: ListValue, text: string): InkObject {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const empty = before.value?.Without(before.value);
  const lists = names.map((name) => {
    const single = ink.listDefinitions?.FindSingleItemListWithName(name)?.value;
    if (single == null) throw new RangeError(`no list has an item "${name}"`);
    return single;
  });
  const all = lists.reduce((sum, list) => sum?.Union(list), empty);
  return Reflect.construct(before.constructor, [all]);
}

function numberOf(before: InkObject, text: string): InkObject {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(number)) throw new RangeError(`"${text}" is not a number`);
  if (Number.isInteger(number)) return Reflect.construct(before.constructor, [number]);
  // Ink's ints hold no fraction: what was one becomes a float.
  const float = 'Cast' in before && typeof before.Cast === 'function' ? before.Cast(1) : before;
  return Reflect.construct(float.constructor, [number]);
}

function truthOf(before: InkObject, text: string): InkObject {
  const word = text.trim().toLowerCase();
  if (word !== 'true' && word !== 'false') throw new RangeError(`"${text}" is not true or false`);
  return Reflect.construct(before.constructor, [word === 'true']);
}

function isList(value: InkObject): value is ListValue {
  return kindOf(value) === 'list';
}

function madeOf(ink: Story, before: InkObject, text: string): InkObject {
  if (isList(before)) return listOf(ink, before, text);
  const kind = kindOf(before);
  if (kind === 'number') return numberOf(before, text);
  if (kind === 'truth') return truthOf(before, text);
  if (kind === 'text') return Reflect.construct(before.constructor, [text]);
  throw new RangeError('a place cannot be written here');
}

/**
 * The same state with another value of a variable, of the kind that it has.
 * @param text as `Variable.value`.
 * @throws {RangeError} when no variable is called so, or that is no value of its kind.
 */
export function withVariable(
  script: Script,
  state: ReaderState,
  name: string,
  text: string,
): ReaderState {
  const ink = inkAt(script, state);
  const globals = globalsOf(ink);
  const before = globals.get(name);
  if (before === undefined) throw new RangeError(`no variable is called "${name}"`);
  globals.set(name, madeOf(ink, before, text));
  return { ...state, ink: stateOf(ink) };
}

/**
 * The same state at the beginning of a knot or stitch, as if the story had diverted there.
 * @param parameters how many the knot takes: it is given 0 for each.
 * @throws {RangeError} when there is no such place.
 */
export function jumpedTo(
  script: Script,
  state: ReaderState,
  place: string,
  parameters: number,
): ReaderState {
  const ink = inkAt(script, state);
  const [knot = '', stitch] = place.split('.');
  const container = ink.KnotContainerWithName(knot);
  // Ink itself would go to what is nearest.
  if (container === null || (stitch !== undefined && !container.namedContent.has(stitch))) {
    throw new RangeError(`no knot or stitch is called "${place}"`);
  }
  ink.ChoosePathString(place, true, new Array(parameters).fill(0));
  return { ink: stateOf(ink), ahead: null, echo: [] };
}
