/** Something a story computes with, as far as it can be known without playing. */
export type Value =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'target'; readonly path: string }
  | { readonly kind: 'global'; readonly name: string }
  | { readonly kind: 'words'; readonly text: string; readonly tags: readonly string[] };

export const unknown: Value = { kind: 'unknown' };

/** One step of a compiled story, reduced to what matters for where it leads. */
export type Instruction =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'newline' | 'glue' | 'nop' }
  | { readonly kind: 'openString' | 'closeString' | 'openTag' | 'closeTag' }
  | { readonly kind: 'push'; readonly value: Value }
  | { readonly kind: 'read' | 'assignTemp' | 'assignGlobal'; readonly name: string }
  /** Takes values off the stack and puts one unknown there, if it gives any. */
  | { readonly kind: 'compute'; readonly takes: number; readonly gives: boolean }
  | { readonly kind: 'call'; readonly path: string }
  | { readonly kind: 'print' | 'double' }
  | {
      readonly kind: 'divert';
      /** A path, or the name of the variable that holds one. */
      readonly to: string;
      readonly byVariable: boolean;
      readonly conditional: boolean;
      readonly tunnel: boolean;
    }
  | { readonly kind: 'leaveTunnel' | 'thread' | 'done' | 'end' }
  | { readonly kind: 'choice'; readonly path: string; readonly flags: number };

/** Bits of a choice point's flags, from Ink's JSON format. */
export const choiceFlags = { condition: 1, start: 2, choiceOnly: 4, fallback: 8 } as const;

const compute = (takes: number, gives = true): Instruction => ({ kind: 'compute', takes, gives });
const nop: Instruction = { kind: 'nop' };

/** Ink's commands and native functions, by their names in its JSON format. */
const commands: Readonly<Record<string, Instruction>> = {
  '\n': { kind: 'newline' },
  '<>': { kind: 'glue' },
  ev: nop,
  '/ev': nop,
  nop,
  str: { kind: 'openString' },
  '/str': { kind: 'closeString' },
  '#': { kind: 'openTag' },
  '/#': { kind: 'closeTag' },
  out: { kind: 'print' },
  pop: compute(1, false),
  du: { kind: 'double' },
  void: { kind: 'push', value: unknown },
  '->->': { kind: 'leaveTunnel' },
  // Functions are never walked into, so their return is the end of a road nobody is on.
  '~ret': { kind: 'done' },
  thread: { kind: 'thread' },
  done: { kind: 'done' },
  end: { kind: 'end' },
  choiceCnt: compute(0),
  turn: compute(0),
  turns: compute(1),
  readc: compute(1),
  rnd: compute(2),
  srnd: compute(1),
  visit: compute(0),
  seq: compute(2),
  listInt: compute(2),
  range: compute(3),
  lrnd: compute(1),
  ...Object.fromEntries(
    [
      '_',
      '!',
      'FLOOR',
      'CEILING',
      'INT',
      'FLOAT',
      'LIST_MIN',
      'LIST_MAX',
      'LIST_ALL',
      'LIST_COUNT',
      'LIST_VALUE',
      'LIST_INVERT',
    ].map((name) => [name, compute(1)]),
  ),
  ...Object.fromEntries(
    '+ - / * % == > < >= <= != && || MIN MAX POW ? !? L^'
      .split(' ')
      .map((name) => [name, compute(2)]),
  ),
};

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(fields: Fields, key: string): string | null {
  const value = fields[key];
  return typeof value === 'string' ? value : null;
}

function readFields(fields: Fields): Instruction | null {
  const target = textOf(fields, '^->');
  if (target !== null) return { kind: 'push', value: { kind: 'target', path: target } };
  for (const key of ['->', '->t->'] as const) {
    const to = textOf(fields, key);
    if (to === null) continue;
    const byVariable = fields.var === true;
    const conditional = fields.c === true;
    return { kind: 'divert', to, byVariable, conditional, tunnel: key === '->t->' };
  }
  const called = textOf(fields, 'f()');
  if (called !== null) return { kind: 'call', path: called };
  if ('x()' in fields) return compute(typeof fields.exArgs === 'number' ? fields.exArgs : 0);
  const path = textOf(fields, '*');
  if (path !== null) {
    return { kind: 'choice', path, flags: typeof fields.flg === 'number' ? fields.flg : 0 };
  }
  const global = textOf(fields, 'VAR=');
  if (global !== null) return { kind: 'assignGlobal', name: global };
  const temp = textOf(fields, 'temp=');
  if (temp !== null) return { kind: 'assignTemp', name: temp };
  const read = textOf(fields, 'VAR?');
  if (read !== null) return { kind: 'read', name: read };
  if ('CNT?' in fields || '^var' in fields || 'list' in fields) {
    return { kind: 'push', value: unknown };
  }
  // Tags as Ink compiled them before version 1.1.
  return '#' in fields ? nop : null;
}

/** How `7.0` is written. */
const wholeFloats = /^\d+\.0f$/;

/**
 * Reads one element of a container in Ink's runtime JSON.
 * @returns null for what the format does not have.
 */
export function readInstruction(json: unknown): Instruction | null {
  if (typeof json === 'number' || typeof json === 'boolean')
    return { kind: 'push', value: unknown };
  if (typeof json === 'string') {
    if (json.startsWith('^')) return { kind: 'text', text: json.slice(1) };
    return wholeFloats.test(json) ? { kind: 'push', value: unknown } : (commands[json] ?? null);
  }
  return isFields(json) ? readFields(json) : null;
}
