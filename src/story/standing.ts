import type { Story } from 'inkjs';
import type { Choice } from 'inkjs/engine/Choice';
import type { Reader, ReaderState } from './reader.ts';

// Where a reader stands in the compiled story: for whoever looks along the roads from there, and not for reading.

/** A reader to be looked at, which nobody moves on through this. */
export type Standing = Pick<Reader, 'save' | 'ink' | 'choices' | 'offered'>;

type Calls = Story['state']['callStack']['elements'];

/** Where calls stand, by Ink's own paths. */
function callPaths(calls: Calls): string {
  return calls.map(({ currentPointer }) => currentPointer.path?.toString() ?? '').join(' ');
}

/** Where it goes on, in its tunnels: two lines that differ only in what variables say have the same. */
export function positionOf({ ink }: Pick<Reader, 'ink'>): string {
  return callPaths(ink.state.callStack.elements);
}

/** Where an open option leads, out of the tunnels it is offered in. */
function targetOf({ targetPath, threadAtGeneration }: Choice): string {
  return `${callPaths(threadAtGeneration?.callstack.slice(0, -1) ?? [])} ${targetPath}`;
}

/** The same as `positionOf`, of what follows each open option, by the option's id; of those that cannot be seen, too. */
export function targetsOf(reader: Standing): ReadonlyMap<string, string> {
  const { offered } = reader;
  // Words that are asked for are an option that Ink does not know of.
  if (offered.length === 0)
    return new Map(reader.choices.map(({ id }) => [id, positionOf(reader)]));
  return new Map(offered.map(({ choice, made }) => [choice.id, targetOf(made)]));
}

/**
 * The reader's state with one of the open options alone, by whatever id it then has: much less to keep and to read in,
 * where there are many.
 * @throws {RangeError} when no such option can be seen.
 */
export function saveBefore(reader: Standing, id: string): ReaderState {
  if (!reader.choices.some((choice) => choice.id === id)) {
    throw new RangeError(`no option "${id}" is open`);
  }
  const found = reader.offered.find(({ choice }) => choice.id === id);
  // Words that are asked for are the only option there is.
  if (found === undefined) return reader.save();
  const { generatedChoices } = reader.ink.state;
  const all = generatedChoices.splice(0, Number.POSITIVE_INFINITY, found.made);
  try {
    return reader.save();
  } finally {
    generatedChoices.splice(0, 1, ...all);
  }
}
