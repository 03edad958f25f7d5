import type { StoryInfo } from '../../catalogue/story-info.ts';
import { parseLine } from '../../story/line.ts';
import { takeSpeaker } from '../../story/spoken.ts';
import { marksIn } from '../compile/in-our-marks.ts';
import type { Problem } from '../compile/problem.ts';
import type { ScriptText, Words } from './script-text.ts';

/** What of HTML only its words are left of though it says more, and what says the same in Ink. */
const instead: Readonly<Record<string, string>> = {
  a: 'shows its words without the address: # link: has room for one',
  audio: 'is left out: # sound: plays one',
  del: 'shows its words unstruck',
  iframe: 'is left out',
  img: 'is left out: # image: hangs up a picture',
  s: 'shows its words unstruck',
  strike: 'shows its words unstruck',
  video: 'is left out',
};

/** What is lost of the HTML in a text, each kind once. */
function lost(text: string): string[] {
  const told = new Map<string, string>();
  for (const { written, name, attributes } of marksIn(text)) {
    const own = instead[name];
    const styled = /\b(?:class|style|color|size)\s*=/i.test(attributes);
    const message = own ?? (styled ? 'shows its words without their looks: # class: has some' : '');
    if (message !== '' && !told.has(name)) told.set(name, `"${written}" ${message}`);
  }
  return [...told.values()];
}

/** Signs around words that stand for emphasis elsewhere. */
const starred = /(?<![\p{L}\p{N}*])(\*{1,3})(?=[^\s*])[^*]*[^\s*]\1(?![\p{L}\p{N}*])/u;

/** What opens on a line and is not closed on it, or is closed and was not opened; an option may print a part twice. */
function unbalanced(texts: readonly string[]): string[] {
  const all = texts.join(' ');
  return ['i', 'b', 'em', 'strong', 'slow'].flatMap((name) => {
    const opened = all.match(new RegExp(`<${name}(?:\\s[^<>]*)?>`, 'gi'))?.length ?? 0;
    const closed = all.match(new RegExp(`</${name}>`, 'gi'))?.length ?? 0;
    if (opened > closed) return [`"<${name}>" is not closed; write </${name}> where it ends`];
    if (opened > 0 || closed === 0) return [];
    return [`"</${name}>" closes what was not opened; write <${name}> where it begins`];
  });
}

/** Warns of emphasis that goes on to the end of its line, or begins nowhere. */
function checkPairs(words: readonly Words[]): Problem[] {
  const lines = new Map<string, Words[]>();
  for (const one of words) {
    const key = `${one.file}:${one.line}`;
    const same = lines.get(key);
    if (same === undefined) lines.set(key, [one]);
    else same.push(one);
  }
  return [...lines.values()].flatMap((line) => {
    const [first] = line;
    if (first === undefined) return [];
    return unbalanced(line.map(({ text }) => text)).map((message): Problem => {
      return { file: first.file, line: first.line, message, severity: 'warning' };
    });
  });
}

/** Warns of HTML of which something is lost, and of lines that are nothing but markup. */
export function checkMarkup(text: ScriptText, cast: StoryInfo['cast']): Problem[] {
  const options = new Set(text.options.map(({ file, line }) => `${file}:${line}`));
  const single = text.words.flatMap((words) => {
    const { file, line } = words;
    const messages = lost(words.text);
    const stars = starred.exec(words.text)?.[0];
    if (stars !== undefined) {
      messages.push(`"${stars}" is shown as it stands; emphasis is <i>…</i> or <b>…</b>`);
    }
    const blank = parseLine(takeSpeaker(words.text, cast).words).text.trim() === '';
    if (blank && text.isAlone(words) && !options.has(`${file}:${line}`)) {
      messages.push(`"${words.text}" shows nothing: the reader would turn an empty page`);
    }
    return messages.map((message): Problem => ({ file, line, message, severity: 'warning' }));
  });
  return [...single, ...checkPairs(text.words)];
}
