import { Story } from 'inkjs';
import type { Container } from 'inkjs/engine/Container';
import type { NativeFunctionCall } from 'inkjs/engine/NativeFunctionCall';
import type { InkObject } from 'inkjs/engine/Object';

/** A story that divides, to lay hands on what divides: inkjs does not export it. */
const dividing = '{"inkVersion":21,"root":[["ev",1,1,"/","/ev",null],"done",null],"listDefs":{}}';

function isDivision(part: InkObject): part is NativeFunctionCall {
  return 'name' in part && part.name === '/';
}

function isContainer(part: InkObject | undefined): part is Container {
  return part !== undefined && 'content' in part;
}

/** What all divisions of all stories have in common. */
function division(): NativeFunctionCall {
  const [body] = new Story(dividing).mainContentContainer.content;
  const found = isContainer(body) ? body.content.find(isDivision) : undefined;
  if (found === undefined) throw new Error('inkjs keeps divisions otherwise than it did');
  return Object.getPrototypeOf(found);
}

function isZero(part: InkObject | undefined): boolean {
  return part !== undefined && 'valueObject' in part && Number(part.valueObject) === 0;
}

/**
 * Tells of each division by zero while something is read. Ink stops at one; inkjs goes on with Infinity, or with
 * nothing, and goes wrong later or never.
 * @param told gets Ink's path of the division, or of the remainder.
 */
export function watchDivision(told: (path: string) => void, read: () => void): void {
  const common = division();
  const { Call } = common;
  common.Call = function (this: NativeFunctionCall, parts) {
    // A division in a story has another do its work, which stands in none.
    const divides = this.parent !== null && (this.name === '/' || this.name === '%');
    if (divides && isZero(parts[1])) told(this.path.toString());
    return Call.call(this, parts);
  };
  try {
    read();
  } finally {
    common.Call = Call;
  }
}
