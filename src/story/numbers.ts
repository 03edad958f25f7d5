import { Story } from 'inkjs';
import type { InkObject } from 'inkjs/engine/Object';
import type { SimpleJson } from 'inkjs/engine/SimpleJson';
import type { StringValue } from 'inkjs/engine/Value';

// JSON has one kind of number and Ink has two: inkjs writes the float 7.0 as 7 and reads that back as an int, so
// that half of it is 3.5 before a save and 3 after it. Its reader takes "7.0f" for a float, but its writer never
// writes that, and it knows no such form for what is below zero or without end. None of inkjs's own classes but
// Story is exported: what is done here to its writer and its division is done to the objects it hands out.

/** Whether a float has a form in which inkjs's reader knows it for one, and needs it. */
function isPlain(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}

/** A whole float of 0 or more in that form. */
export function wholeFloat(value: number): string {
  return `${BigInt(value)}.0f`;
}

/** Stands before a float that has no such form, among Ink's words: no text holds it (Unicode's noncharacter). */
const mark = '\uFDD0';

/** Ink's own number for its floats (inkjs's `ValueType.Float`). */
const float = 1;

/** The class of inkjs's writers, once one was seen. */
let writers: SimpleJson.Writer['constructor'] | null = null;

/** A writer of inkjs's. It makes them itself and shows none: one is caught as a story of nothing writes its state. */
function openWriter(): SimpleJson.Writer {
  if (writers === null) {
    const { state } = new Story({ inkVersion: 21, root: [null], listDefs: {} });
    state.WriteJson = (writer) => {
      writers = writer.constructor;
    };
    state.ToJson();
  }
  return Reflect.construct(writers ?? Object, []);
}

/** Ink's state as JSON that `loadState` reads back with every float as it was. */
export function stateOf({ state }: Story): string {
  const writer = openWriter();
  const writeFloat = writer.WriteFloat.bind(writer);
  writer.WriteFloat = (value) => {
    if (value === null || (Number.isFinite(value) && !Number.isInteger(value))) writeFloat(value);
    else writer.Write(isPlain(value) ? wholeFloat(value) : `^${mark}${value}`);
  };
  state.WriteJson(writer);
  return writer.toString();
}

/**
 * Brings a story into a state that `stateOf` wrote.
 * @throws {SyntaxError} when it is no JSON; {Error} when it is none that this version of inkjs reads.
 */
export function loadState({ state }: Story, json: string): void {
  // Read here and not by inkjs, which in some browsers takes numbers in the story's words for floats of its own.
  const token = JSON.parse(json);
  // inkjs asks it for each variable by name, and would find in it what every object has: "constructor", "toString".
  if (token?.variablesState) Object.setPrototypeOf(token.variablesState, null);
  state.LoadJsonObj(token);
  if (!json.includes(mark)) return;
  const mended = (value: InkObject) => (isMarked(value) ? toFloat(value) : value);
  const threads = [
    // biome-ignore lint/complexity/useLiteralKeys: inkjs calls it private.
    ...state.callStack['_threads'],
    ...state.generatedChoices.flatMap((choice) => choice.threadAtGeneration ?? []),
  ];
  const variables: Map<string, InkObject>[] = [
    // biome-ignore lint/complexity/useLiteralKeys: inkjs calls it private.
    state.variablesState['_globalVariables'],
    ...threads.flatMap(({ callstack }) => callstack.map((call) => call.temporaryVariables)),
  ];
  for (const holder of variables) {
    for (const [name, value] of holder) holder.set(name, mended(value));
  }
  state.evaluationStack.splice(0, Number.POSITIVE_INFINITY, ...state.evaluationStack.map(mended));
}

function isMarked(value: InkObject): value is StringValue {
  return 'isNewline' in value && String(value).startsWith(mark);
}

function toFloat(text: StringValue): InkObject {
  text.value = String(text).slice(mark.length);
  return text.Cast(float);
}
