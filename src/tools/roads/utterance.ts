import { gap, opened, withTag } from './sentence.ts';
import { callsKey, type State } from './state.ts';

/** More ways than that to say one label are not told apart. */
const mostForks = 3;

/** The state after words that go into a tag or a label; null when they go on to the page. */
export function saidAside(state: State, text: string): State | null {
  const { tag } = state;
  if (tag !== null) return { ...state, tag: { ...tag, text: tag.text + text } };
  const wording = state.wordings.at(-1);
  if (wording === undefined) return null;
  const longer = { ...wording, text: wording.forks > mostForks ? gap : wording.text + text };
  return { ...state, wordings: [...state.wordings.slice(0, -1), longer] };
}

/** Notes with a sentence that was just begun how the walk came to it. */
export function begun({ sentence, calls }: State, next: State): State {
  const { path } = next.sentence;
  if (path === null || path === sentence.path) return next;
  const guessed = next.guessed || next.sentence.guessed;
  const noted = { ...next.sentence, within: callsKey(calls), guessed };
  return { ...next, sentence: noted, guessed: false };
}

/** True where words go into a label or a tag and not on to the page. */
export function isAside({ wordings, tag }: State): boolean {
  return wordings.length > 0 || tag !== null;
}

/** The state after a tag: it belongs to the label that is being put together, else to the line. */
export function closeTag(state: State): State {
  const { tag } = state;
  if (tag === null) return state;
  const text = tag.text.replace(/[ \t]+/g, ' ').trim();
  const wording = state.wordings.at(-1);
  if (wording === undefined) {
    return { ...state, tag: null, sentence: withTag(state.sentence, text, tag.path) };
  }
  const tagged = { ...wording, tags: [...wording.tags, text] };
  return { ...state, tag: null, wordings: [...state.wordings.slice(0, -1), tagged] };
}

/** The state where a condition decides: what is being put together may now be one thing or another. */
export function fork(state: State): State {
  const { sentence } = state;
  const wording = state.wordings.at(-1);
  if (wording !== undefined) {
    const forks = wording.forks + 1;
    const text = forks > mostForks ? gap : wording.text;
    return { ...state, wordings: [...state.wordings.slice(0, -1), { ...wording, forks, text }] };
  }
  const midway = state.tag === null && sentence.written && !sentence.ended;
  return midway ? { ...state, sentence: opened(sentence) } : state;
}
