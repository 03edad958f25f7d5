import { withoutComments } from './includes.ts';

/** What a story's sources declare, as far as it can be told of sources that do not compile. */
export interface InkNames {
  /** Knots, stitches (also as `knot.stitch`) and labels. */
  readonly places: readonly string[];
  readonly functions: readonly string[];
  /** Variables, constants, lists and what is in them, parameters. */
  readonly values: readonly string[];
}

const name = String.raw`[\p{L}\p{N}_]+`;
const knot = new RegExp(String.raw`^\s*={2,}\s*(function\s+)?(${name})(?:\s*\(([^)]*)\))?`, 'u');
const stitch = new RegExp(String.raw`^\s*=\s*(${name})(?:\s*\(([^)]*)\))?`, 'u');
const label = new RegExp(String.raw`^\s*[*+-][*+\-\s]*\(\s*(${name})\s*\)`, 'u');
const value = new RegExp(String.raw`^\s*(?:VAR|CONST|~\s*temp)\s+(${name})`, 'u');
const list = new RegExp(String.raw`^\s*LIST\s+(${name})\s*=\s*(.*)`, 'u');
const external = new RegExp(String.raw`^\s*EXTERNAL\s+(${name})`, 'u');

const wordsIn = (text = '') => text.match(new RegExp(name, 'gu')) ?? [];

/** @param sources the text of each file. */
export function namesIn(sources: Iterable<string>): InkNames {
  const places = new Set<string>();
  const functions = new Set<string>();
  const values = new Set<string>();
  for (const source of sources) {
    let inside = '';
    for (const line of withoutComments(source).split('\n')) {
      const [, isFunction, flow = '', given] = knot.exec(line) ?? [];
      if (flow !== '') {
        inside = flow;
        (isFunction === undefined ? places : functions).add(flow);
        for (const one of wordsIn(given)) values.add(one);
        continue;
      }
      const [, part, taken] = stitch.exec(line) ?? [];
      if (part !== undefined) {
        places.add(part).add(`${inside}.${part}`);
        for (const one of wordsIn(taken)) values.add(one);
      }
      const [, items, all] = list.exec(line) ?? [];
      for (const one of [...wordsIn(items), ...wordsIn(all)]) values.add(one);
      const labelled = label.exec(line)?.[1];
      if (labelled !== undefined) places.add(labelled);
      const declared = value.exec(line)?.[1];
      if (declared !== undefined) values.add(declared);
      const outside = external.exec(line)?.[1];
      if (outside !== undefined) functions.add(outside);
    }
  }
  return { places: [...places], functions: [...functions], values: [...values] };
}
