/** What a press means to the story. */
export type Intent =
  | 'press'
  | 'forward'
  | 'back'
  | 'auto'
  | 'skip'
  | 'faster'
  | 'slower'
  | 'quick-save'
  | 'quick-load'
  | 'menu';

const intents: ReadonlyMap<string, Intent> = new Map([
  [' ', 'press'],
  ['Enter', 'press'],
  ['ArrowRight', 'forward'],
  ['PageDown', 'forward'],
  ['ArrowLeft', 'back'],
  ['PageUp', 'back'],
  ['Backspace', 'back'],
  ['a', 'auto'],
  ['s', 'skip'],
  ['+', 'faster'],
  ['=', 'faster'],
  ['-', 'slower'],
  ['q', 'quick-save'],
  ['l', 'quick-load'],
  ['Escape', 'menu'],
]);

/** Keys that roll through the lines while they are held; the others count once. */
const rolling: ReadonlySet<Intent> = new Set(['press', 'forward', 'back']);

/** Keys that a focused button answers to itself. */
const buttonKeys: ReadonlySet<string> = new Set([' ', 'Enter']);

export interface KeyPress {
  readonly key: string;
  readonly repeat: boolean;
  /** Whether Ctrl, Alt, Meta or an input method has a part in it. */
  readonly modified: boolean;
  /** What has the focus: a button, a field that uses many keys, or nothing that uses any. */
  readonly focus: 'button' | 'field' | 'story';
}

/** What a key means to the story; null when it is not the story's. */
export function intentOf({ key, repeat, modified, focus }: KeyPress): Intent | null {
  if (modified || focus === 'field') return null;
  if (focus === 'button' && buttonKeys.has(key)) return null;
  const intent = intents.get(key.length === 1 ? key.toLowerCase() : key);
  if (intent === undefined || (repeat && !rolling.has(intent))) return null;
  return intent;
}
