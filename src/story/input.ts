import type { Story } from 'inkjs';
import type { Asking } from './asking.ts';
import type { Input } from './beat.ts';
import { TagProblem } from './grammar.ts';
import { Retold } from './ink.ts';
import { parseLine } from './line.ts';
import { tagOf } from './tags-of.ts';
import { isNumber, stock, taken, toNumber, typedId } from './typed.ts';

/** Letters that may be entered where the author sets no bound, and the widest bound that can be set. */
const letters = { usual: 60, most: 200 } as const;

/** What an author says of a field. */
type Asked = Pick<Input, 'usual' | 'most'> & { readonly prompt: string | null };

const quoted = /^["“„«](.*)["”“»]$/s;

/**
 * Reads what stands behind the variable: `>> "What is asked?" >> default Ada >> most 20`, in any order.
 * @throws {TagProblem} saying what is wrong.
 */
export function readAsked(asks: string): Asked {
  let [prompt, usual, most]: [string | null, string | null, number] = [null, null, letters.usual];
  const [before = '', ...parts] = asks.split('>>').map((part) => part.trim());
  if (before !== '') {
    throw new TagProblem(`"${before}" is one word too many; what is asked stands after >>`);
  }
  for (const part of parts) {
    const [, words] = quoted.exec(part) ?? [];
    const [, name = '', value = ''] = /^(\S*)\s*(.*)$/s.exec(part) ?? [];
    if (words !== undefined) prompt = words.trim();
    else if (name === 'default' && value !== '') usual = value;
    else if (name === 'most' && /^\d+$/.test(value) && Number(value) >= 1)
      most = Math.min(Number(value), letters.most);
    else if (name === 'default' || name === 'most') {
      throw new TagProblem(`"${name}" needs ${name === 'most' ? 'a number of letters' : 'a text'}`);
    } else {
      throw new TagProblem(`no option is called "${name}"; what is asked stands in quotes`, {
        word: name,
        known: ['default', 'most'],
      });
    }
  }
  return { prompt, usual, most };
}

/** Joins letters and is not seen: it keeps apart what would be read as a mark. */
const joiner = '\u2060';

/** Words as they may stand in a line: no emphasis, no timing and no speaker is read from them. */
function literal(words: string): string {
  return words.replace(/<(?=[/a-z])/gi, `<${joiner}`).replace(/[:：]/g, `${joiner}$&`);
}

/** Ink's own numbers for its floats (`ValueType.Float`) and for a call of a function (`PushPopType.Function`). */
const [float, functionCall] = [1, 1];

/** A value as inkjs holds it; it exports no class of it. */
interface Held {
  readonly valueType: number;
  readonly valueObject: unknown;
}

/** What a variable was declared as; null when it was not. */
function declared({ variablesState }: Story, name: string): Held | null {
  const value = variablesState.TryGetDefaultVariableValue(name);
  return value !== null && 'valueType' in value && 'valueObject' in value
    ? { valueType: Number(value.valueType), valueObject: value.valueObject }
    : null;
}

/** What a variable takes; null where it is declared as something else, or not at all. */
export function kindOf(ink: Story, variable: string): Input['kind'] | null {
  const value = declared(ink, variable)?.valueObject;
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' ? 'number' : null;
}

/** The input among tags that can be read; the last counts. */
const inputIn = (tags: readonly string[]) =>
  tags
    .filter((tag) => /^\s*input\s*[:：]/i.test(tag))
    .flatMap((source) => {
      const tag = tagOf(source, '', () => {});
      return tag?.kind === 'input' ? [{ source, ...tag }] : [];
    })
    .at(-1);

/** An Ink story that stops at the end of a line that asks: what follows hangs on the answer. */
class Halting extends Retold {
  override ContinueSingleStep(): boolean {
    return super.ContinueSingleStep() || this.#isBehindInput();
  }

  /** Right behind its line break, where inkjs has just noted its state, to which it goes back at the end of a line. */
  #isBehindInput(): boolean {
    const { state } = this;
    return (
      this.canContinue &&
      !state.inStringEvaluation &&
      state.outputStreamEndsInNewline &&
      state.callStack.currentElement.type !== functionCall &&
      inputIn(state.currentTags ?? []) !== undefined
    );
  }
}

export const asking: Asking = {
  Story: Halting,

  askedBy(ink, { tags, text, place }, onProblem) {
    const tag = inputIn(tags);
    if (tag === undefined) return null;
    const refuse = (problem: TagProblem) => {
      onProblem(`# ${tag.source.trim()} - ${problem.message}`, place, problem);
      return null;
    };
    const { variable } = tag;
    const kind = kindOf(ink, variable);
    if (kind === null) {
      return refuse(new TagProblem(`no VAR is called "${variable}" that is a text or a number`));
    }
    try {
      const { prompt, ...asked } = readAsked(tag.asks);
      if (kind === 'number' && asked.usual !== null && !isNumber(asked.usual)) {
        return refuse(new TagProblem(`"${asked.usual}" is no number, and "${variable}" is one`));
      }
      const now = String(ink.variablesState.$(variable));
      return {
        id: typedId(variable, place),
        label: prompt || parseLine(text).text || variable,
        place,
        consider: [],
        style: 'plain',
        enabled: true,
        input: { variable, kind, now, ...asked },
      };
    } catch (cause) {
      if (cause instanceof TagProblem) return refuse(cause);
      throw cause;
    }
  },

  tellLate({ tags, place }, onProblem) {
    const tag = inputIn(tags);
    if (tag === undefined) return;
    const problem = new TagProblem(
      'stands behind the line that asks; put it at its end, or before it',
    );
    onProblem(`# ${tag.source.trim()} - ${problem.message}`, place, problem);
  },

  answer(ink, { input }, typed) {
    if (input === undefined) return '';
    const { variable, kind, usual, now } = input;
    const words = taken(input, typed ?? usual ?? stock[kind]) ?? usual ?? now;
    const { variablesState } = ink;
    variablesState.$(variable, kind === 'text' ? literal(words) : toNumber(words));
    const value = variablesState.GetVariableWithName(variable);
    // What is a float stays one: in Ink, 7 / 2 is 3 and 7.0 / 2 is 3.5.
    if (declared(ink, variable)?.valueType === float && value !== null && 'Cast' in value) {
      if (typeof value.Cast === 'function') variablesState.SetGlobal(variable, value.Cast(float));
    }
    return words;
  },
};
