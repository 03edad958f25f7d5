import { Story } from 'inkjs';
import type { NativeFunctionCall } from 'inkjs/engine/NativeFunctionCall';
import type { InkObject } from 'inkjs/engine/Object';
import type { Value } from 'inkjs/engine/Value';

/** The smallest story that holds what inkjs does for `/`. */
const divides = { inkVersion: 21, root: ['/', null], listDefs: {} };

/** Ink's own names of `/` and of `%` and `mod`, which divide, too. */
const divisions: readonly string[] = ['/', '%'];

let refused = false;

/**
 * From now on a division by zero is an error of the story. inkjs has none: 7 / 0 is Infinity and goes on into
 * every number made of it, 0 / 0 and 7 % 0 fail as "obj is null or undefined" (Ink itself stops in C#). Its class
 * of operations is not exported, and what it does is decided there for all stories: the class's own method is
 * taken over, once.
 */
export function refuseDivisionByZero(): void {
  if (refused) return;
  refused = true;
  const part = new Story(divides).mainContentContainer.content[0];
  if (part === undefined || !isOperation(part)) throw new Error('inkjs divides otherwise now');
  const operations: NativeFunctionCall = Object.getPrototypeOf(part);
  const call = operations.Call;
  operations.Call = function (values: InkObject[]) {
    const by = values[1];
    if (divisions.includes(this.name) && by !== undefined && isZero(by)) {
      // Of a class that inkjs tells with the place in its program, and does not export either.
      const problem = by.BadCastException(0);
      problem.message = 'division by zero';
      throw problem;
    }
    return call.call(this, values);
  };
}

function isOperation(part: InkObject): part is NativeFunctionCall {
  return 'numberOfParameters' in part;
}

function isZero(part: InkObject): part is Value<number> {
  return 'value' in part && (part.value === 0 || part.value === false);
}
