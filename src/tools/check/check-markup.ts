import type { StoryInfo } from '../../catalogue/story-info.ts';
import { parseLine } from '../../story/line.ts';
import { takeSpeaker } from '../../story/spoken.ts';
import type { Problem } from '../compile/problem.ts';
import type { ScriptText, Words } from './script-text.ts';

/** What is written in angle brackets like a mark of HTML. */
const mark = /<\/?([a-z][a-z0-9]*)(?:[\s/][^<>]*)?>/gi;

/** Marks of HTML that authors use in other players; what else stands in angle brackets may be meant as it stands. */
const html = new Set(
  'a abbr b big blockquote br center cite code del div em font h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre ruby s small span strike strong sub sup table td tr tt u ul video wbr'.split(
    ' ',
  ),
);

/** Names of signs in HTML, and the signs. */
const signs: ReadonlyMap<string, string> = new Map([
  ['nbsp', 'a no-break space, U+00A0'],
  ['thinsp', 'a thin space, U+2009'],
  ['shy', 'a soft hyphen, U+00AD'],
  ['amp', '&'],
  ['lt', '\\<'],
  ['gt', '>'],
  ['quot', '“ or ”'],
  ['apos', '’'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['middot', '·'],
  ['copy', '©'],
]);

/** How to get what a mark does elsewhere. */
function instead(name: string): string {
  if (name === 'br' || name === 'p') return 'a line of its own in the script is one on the page';
  return 'emphasis is <i>…</i> or <b>…</b>';
}

/** Marks that are left when all that is read as markup is gone: the page shows them letter by letter. */
function literal(text: string): string[] {
  const { text: shown } = parseLine(text);
  const told = new Map<string, string>();
  for (const [written, word = ''] of shown.matchAll(mark)) {
    const name = word.toLowerCase();
    if (!html.has(name) || told.has(name)) continue;
    told.set(name, `"${written}" is shown as it stands; ${instead(name)}`);
  }
  for (const [written, name = ''] of shown.matchAll(/&([a-z]+);/gi)) {
    const sign = signs.get(name.toLowerCase());
    if (sign !== undefined) told.set(written, `"${written}" is shown as it stands; write ${sign}`);
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

/** Warns of HTML that would be read out letter by letter, and of lines that are nothing but markup. */
export function checkMarkup(text: ScriptText, cast: StoryInfo['cast']): Problem[] {
  const options = new Set(text.options.map(({ file, line }) => `${file}:${line}`));
  const single = text.words.flatMap((words) => {
    const { file, line } = words;
    const messages = literal(words.text);
    const stars = starred.exec(words.text)?.[0];
    if (stars !== undefined) messages.push(`"${stars}" is shown as it stands; ${instead('*')}`);
    const blank = parseLine(takeSpeaker(words.text, cast).words).text.trim() === '';
    if (blank && text.isAlone(words) && !options.has(`${file}:${line}`)) {
      messages.push(`"${words.text}" shows nothing: the reader would turn an empty page`);
    }
    return messages.map((message): Problem => ({ file, line, message, severity: 'warning' }));
  });
  return [...single, ...checkPairs(text.words)];
}
