import { parseLine } from '../../story/line.ts';
import { Functions } from './functions.ts';
import { choiceFlags, type Instruction, unknown } from './instruction.ts';
import { Box, type Pointer, pathOf, placeAt, resolve, settle } from './program.ts';
import {
  gap,
  nextSentence,
  opened,
  type Sentence,
  withGlue,
  withNewline,
  withWords,
} from './sentence.ts';
import { type Call, push, type State, withCall, withoutTop, withTemp } from './state.ts';
import type { Targets } from './targets.ts';
import { begun, closeTag, fork, isAside, saidAside } from './utterance.ts';

/** An option as the walk comes by it. */
export interface Option {
  /** Path of its choice point. */
  readonly path: string;
  readonly target: Pointer;
  readonly label: string;
  readonly tags: readonly string[];
  /** Taken by itself when no other option is open, and never seen. */
  readonly fallback: boolean;
}

/** What comes of one step. */
export type Step =
  | { readonly kind: 'on'; readonly states: readonly State[] }
  /** A line is complete; `state` goes on after it. */
  | { readonly kind: 'line'; readonly sentence: Sentence; readonly state: State }
  | { readonly kind: 'option'; readonly option: Option; readonly state: State }
  /** Nothing follows by itself; `final` when open options are dropped too. */
  | { readonly kind: 'stop'; readonly final: boolean };

type Of<K extends Instruction['kind']> = Extract<Instruction, { kind: K }>;

const on = (...states: State[]): Step => ({ kind: 'on', states });

/** Walks a compiled story without playing it: where a condition decides, it goes both ways. */
export class Machine {
  readonly #root: Box;
  readonly #targets: Targets;
  readonly #functions: Functions;

  constructor(root: Box, targets: Targets) {
    this.#root = root;
    this.#targets = targets;
    this.#functions = new Functions(root);
  }

  /** Takes one step. `state.at` need not be settled. */
  step(state: State): Step {
    const at = settle(state.at);
    if (at === null) return this.#leaveThread(state);
    const instruction = at.box.content[at.index];
    if (instruction === undefined || instruction instanceof Box)
      return { kind: 'stop', final: true };
    const step = this.#run(instruction, at, { ...state, at: { box: at.box, index: at.index + 1 } });
    return step.kind === 'on' ? on(...step.states.map((next) => begun(state, next))) : step;
  }

  /** @param at where the instruction is. @param state goes on after it. */
  #run(instruction: Instruction, at: Pointer, state: State): Step {
    const { sentence } = state;
    switch (instruction.kind) {
      case 'text':
        return this.#write(instruction.text, pathOf(at), at, state);
      case 'newline':
        return on(isAside(state) ? state : { ...state, sentence: withNewline(sentence) });
      case 'glue':
        return on(isAside(state) ? state : { ...state, sentence: withGlue(sentence, pathOf(at)) });
      case 'nop':
        return on(state);
      case 'openString':
        return on({ ...state, wordings: [...state.wordings, { text: '', tags: [], forks: 0 }] });
      case 'closeString': {
        const { text = '', tags = [] } = state.wordings.at(-1) ?? {};
        const wordings = state.wordings.slice(0, -1);
        return on(push({ ...state, wordings }, { kind: 'words', text, tags }));
      }
      case 'openTag':
        return on({ ...state, tag: { text: '', path: pathOf(at) } });
      case 'closeTag':
        return on(closeTag(state));
      case 'push':
        return on(push(state, instruction.value));
      case 'read': {
        const { name } = instruction;
        return on(push(state, state.temps.get(name) ?? { kind: 'global', name }));
      }
      case 'assignTemp':
        return on(withTemp(withoutTop(state, 1), instruction.name, state.values.at(-1)));
      case 'assignGlobal':
        this.#targets.hold(instruction.name, state.values.at(-1) ?? unknown);
        return on(withoutTop(state, 1));
      case 'compute': {
        const rest = withoutTop(state, instruction.takes);
        return on(instruction.gives ? push(rest, unknown) : rest);
      }
      case 'call': {
        const { takes, writes } = this.#functions.at(instruction.path, at.box);
        const called = push(withoutTop(state, takes), unknown);
        return writes ? this.#write(gap, null, at, called) : on(called);
      }
      case 'print':
        return this.#write(gap, null, at, withoutTop(state, 1));
      case 'double':
        return on(push(state, state.values.at(-1) ?? unknown));
      case 'divert':
        return on(...this.#divert(instruction, at, state));
      case 'thread':
        return this.#startThread(at, state);
      case 'leaveTunnel':
        return this.#leaveTunnel(at, state);
      case 'done':
        return this.#leaveThread(state);
      case 'end':
        return { kind: 'stop', final: true };
      case 'choice':
        return this.#offer(instruction, at, state);
    }
  }

  /** @param path where the words stand, null when they are made while playing. */
  #write(text: string, path: string | null, at: Pointer, state: State): Step {
    const aside = saidAside(state, text);
    if (aside !== null) return on(aside);
    const { sentence } = state;
    if (sentence.ended) {
      if (text.trim() === '') return on(state);
      return { kind: 'line', sentence, state: { ...state, at, sentence: nextSentence(sentence) } };
    }
    const longer = withWords(sentence, text, path);
    if (path !== null) return on({ ...state, sentence: longer });
    // A line without a word of its own still has a place: where the expression stands.
    const begun =
      longer.path === null ? { ...longer, path: pathOf(at), place: placeAt(at) } : longer;
    return on({ ...state, sentence: opened(begun) });
  }

  #divert(divert: Of<'divert'>, at: Pointer, state: State): State[] {
    const back = state.at;
    const go = (target: Pointer, from: State) =>
      divert.tunnel ? withCall(from, 'tunnel', back, target) : { ...from, at: target };
    if (divert.byVariable)
      return this.#divertBy(divert.to, at, state).map(([to, from]) => go(to, from));
    const target = resolve(this.#root, divert.to, at.box);
    if (!divert.conditional) return [go(target, state)];
    const forked = fork(withoutTop(state, 1));
    return [go(target, forked), forked];
  }

  #divertBy(name: string, at: Pointer, state: State): [Pointer, State][] {
    const temp = state.temps.get(name);
    const paths = this.#targets.of(temp ?? { kind: 'global', name });
    const guessed = state.guessed || paths.length > 1;
    // Ink's own return address has done its duty; kept, it would only tell equal states apart.
    const kept = name === '$r' ? withTemp(state, name, undefined) : state;
    return paths.map((path) => [resolve(this.#root, path, at.box), { ...kept, guessed }]);
  }

  #startThread(at: Pointer, state: State): Step {
    const divert = at.box.content[at.index + 1];
    if (divert === undefined || divert instanceof Box || divert.kind !== 'divert') return on(state);
    const back = { box: at.box, index: at.index + 2 };
    const started = this.#divert({ ...divert, tunnel: false }, at, { ...state, at: back });
    return on(
      ...started.map((from) => withCall({ ...from, temps: state.temps }, 'thread', back, from.at)),
    );
  }

  #leaveTunnel(at: Pointer, state: State): Step {
    const onward = state.values.at(-1);
    const call = state.calls.at(-1);
    if (call?.kind !== 'tunnel') return { kind: 'stop', final: false };
    const left = { ...leave(withoutTop(state, 1), state.calls.length - 1, call), at: call.back };
    if (onward?.kind !== 'target' && onward?.kind !== 'global') return on(left);
    const paths = this.#targets.of(onward);
    const guessed = state.guessed || paths.length > 1;
    return on(
      ...paths.map((path) => ({ ...left, guessed, at: resolve(this.#root, path, at.box) })),
    );
  }

  /** Goes back to where the innermost thread was started; outside of threads the flow is over. */
  #leaveThread(state: State): Step {
    const index = state.calls.findLastIndex((call) => call.kind === 'thread');
    const call = state.calls[index];
    if (call === undefined) return { kind: 'stop', final: false };
    return on({ ...leave(state, index, call), at: call.back });
  }

  #offer({ path, flags }: Of<'choice'>, at: Pointer, state: State): Step {
    const values = [...state.values];
    if (flags & choiceFlags.condition) values.pop();
    const only = flags & choiceFlags.choiceOnly ? values.pop() : undefined;
    const start = flags & choiceFlags.start ? values.pop() : undefined;
    const parts = [start, only].map((value) => (value?.kind === 'words' ? value : null));
    const label = parts
      .map((part) => part?.text ?? '')
      .join('')
      .trim();
    return {
      kind: 'option',
      option: {
        path: pathOf(at),
        target: resolve(this.#root, path, at.box),
        label: parseLine(label).text,
        tags: parts.flatMap((part) => part?.tags ?? []),
        fallback: (flags & choiceFlags.fallback) !== 0,
      },
      state: { ...state, values },
    };
  }
}

function leave(state: State, index: number, { temps }: Call): State {
  return { ...state, calls: state.calls.slice(0, index), temps };
}
