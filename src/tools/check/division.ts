import { Story } from 'inkjs';
import type { NativeFunctionCall } from 'inkjs/engine/NativeFunctionCall';
import type { InkObject } from 'inkjs/engine/Object';
import type { Value } from 'inkjs/engine/Value';

/** The smallest story that holds both of inkjs's operations that divide: `/`, and `%` or `mod`. */
const divides = { inkVersion: 21, root: ['/', '%', null], listDefs: {} };

let refused = false;

/**
 * From now on a division by zero is an error of every story that is read in this process: the check tells of it with
 * its place. At play inkjs goes on as it does anywhere, for it has no such error: 7 / 0 is Infinity and goes on into
 * every number made of it, 0 / 0 and 7 % 0 fail as "obj is null or undefined" (Ink's own runtime stops). inkjs
 * does not export its operations, and holds one of each for all stories: these two are taken over, once.
 * @throws {Error} when an inkjs of another version divides otherwise.
 */
export function refuseDivisionByZero(): void {
  if (refused) return;
  refused = true;
  for (const part of new Story(divides).mainContentContainer.content) {
    if (!isOperation(part) || part._prototype === null) {
      throw new Error('inkjs divides otherwise than it did');
    }
    const operation = part._prototype;
    const call = operation.Call.bind(operation);
    operation.Call = (values) => {
      const by = values[1];
      if (by === undefined || !isZero(by)) return call(values);
      // An error of the class for which inkjs tells the place; it does not export that one either.
      const problem = by.BadCastException(0);
      problem.message = 'division by zero';
      throw problem;
    };
  }
}

function isOperation(part: InkObject): part is NativeFunctionCall {
  return 'numberOfParameters' in part;
}

function isZero(part: InkObject): part is Value<number> {
  return 'value' in part && (part.value === 0 || part.value === false);
}
