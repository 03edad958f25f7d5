/** What becomes of a mark of HTML: emphasis of ours, a line of its own, a break, or nothing but its words. */
type Role = 'i' | 'b' | 'block' | 'heading' | 'item' | 'rule' | 'cell' | 'break' | 'plain';

const names: Readonly<Record<Role, string>> = {
  i: 'cite dfn i em ins u var',
  b: 'b strong th',
  block:
    'article aside blockquote center dd div dl dt figure figcaption footer form header main nav ol p pre section table tr ul',
  heading: 'h1 h2 h3 h4 h5 h6',
  item: 'li',
  rule: 'hr',
  cell: 'td',
  break: 'br',
  plain:
    'a abbr audio bdi bdo big button code del font iframe img kbd label mark q rp rt ruby s samp small source span strike sub sup time tt video wbr',
};

const roles: ReadonlyMap<string, Role> = new Map(
  Object.entries(names).flatMap(([role, words]) =>
    words.split(' ').map((name) => [name, role as Role] as const),
  ),
);

/** A mark of HTML as it is written. */
export interface Mark {
  readonly written: string;
  /** In small letters. */
  readonly name: string;
  /** What stands in it after its name. */
  readonly attributes: string;
}

/** What may be a mark: a name alone, or with more behind it. */
const marks = /<(\/?)([a-z][a-z0-9]*)(\s[^<>]*|\/)?>/gi;

/** Whether what stands behind a mark's name is nothing, or attributes. “<a lot of it>” is what it says. */
const isMark = (attributes: string) => attributes.includes('=') || /^\s*\/?$/.test(attributes);

/** Every mark of HTML in a text that is known as one. */
export function marksIn(text: string): Mark[] {
  return Array.from(text.matchAll(marks), ([written, , name = '', attributes = '']) => ({
    written,
    name: name.toLowerCase(),
    attributes,
  })).filter(({ name, attributes }) => roles.has(name) && isMark(attributes));
}

/** Signs that HTML has names for. */
const signs: ReadonlyMap<string, string> = new Map([
  ['nbsp', '\u00a0'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['thinsp', '\u2009'],
  ['shy', '\u00ad'],
  ['amp', '&'],
  // A sign that is written by its name opens no mark: a joiner without width parts it from what follows.
  ['lt', '<\u2060'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['sbquo', '‚'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bdquo', '„'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['bull', '•'],
  ['middot', '·'],
  ['times', '×'],
  ['deg', '°'],
  ['copy', '©'],
  ['reg', '®'],
  ['trade', '™'],
  ['eacute', 'é'],
  ['egrave', 'è'],
  ['agrave', 'à'],
  ['ccedil', 'ç'],
  ['auml', 'ä'],
  ['ouml', 'ö'],
  ['uuml', 'ü'],
  ['szlig', 'ß'],
]);

const named = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi;

function signOf(written: string, decimal?: string, hex?: string, name = ''): string {
  if (decimal === undefined && hex === undefined) return signs.get(name.toLowerCase()) ?? written;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written;
}

/** What is never shown begins so: remarks, and what is meant for a machine. */
const unseen = /<!--|<(script|style|template)\b[^<>]*>/gi;

/**
 * A text without what is never shown. What is not closed stays. An end is looked for once: where there is none, none of
 * its kind has one.
 */
function withoutUnseen(text: string): string {
  const unclosed = new Set<string>();
  let seen = '';
  let from = 0;
  for (const match of text.matchAll(unseen)) {
    const [, name = ''] = match;
    const kind = name.toLowerCase();
    if (match.index < from || unclosed.has(kind)) continue;
    const closing = kind === '' ? /-->/g : new RegExp(`</${kind}\\s*>`, 'gi');
    closing.lastIndex = match.index + match[0].length;
    if (closing.test(text)) {
      seen += text.slice(from, match.index);
      from = closing.lastIndex;
    } else unclosed.add(kind);
  }
  return seen + text.slice(from);
}

/** Where a block begins and where one ends, until it is known what stands beside it. */
const opens = '\ue000';
const closes = '\ue001';

/** A mark in ours, or in signs that stand for the edge of a block. */
function markInOurs(written: string, slash: string, word: string): string {
  const name = word.toLowerCase();
  const edge = slash === '' ? opens : closes;
  switch (roles.get(name)) {
    case undefined:
      return written;
    case 'i':
      return `<${slash}i>`;
    case 'b':
      return `<${slash}b>`;
    case 'heading':
      return slash === '' ? `${opens}<b>` : `</b>${closes}`;
    case 'block':
      return edge;
    case 'item':
      return slash === '' ? `${opens}• ` : closes;
    case 'rule':
      return `${opens}* * *${closes}`;
    case 'cell':
      return slash === '' ? '' : ' ';
    case 'break':
      return '<br>';
    case 'plain':
      return '';
  }
}

/** Edges of blocks that stand together, with the breaks and blanks around them; and such breaks and blanks alone. */
const edges = /(?:\s|<br>|[\ue000\ue001])+/g;

const isEdge = /[\ue000\ue001]/;

/** A break wherever a block has words, or another block, before or behind it. */
function breakAtEdges(text: string): string {
  return text.replace(edges, (run, at: number) => {
    if (!isEdge.test(run)) return run;
    const between = at > 0 && at + run.length < text.length;
    if (run.includes('<br>') || between) return '<br>';
    if (run.includes(closes) && run.indexOf(closes) < run.lastIndexOf(opens)) return '<br>';
    return run.replace(/[\ue000\ue001]/g, '');
  });
}

/** A text without the blanks on both sides of its breaks. */
function closeBreaks(text: string): string {
  const parts = text.split('<br>');
  return parts
    .map((part, at) => {
      let [from, to] = [0, part.length];
      if (at > 0) while (part[from] === ' ') from++;
      if (at < parts.length - 1) while (to > from && part[to - 1] === ' ') to--;
      return part.slice(from, to);
    })
    .join('<br>');
}

/** Marks that a line reads: they stay as they are. */
const ours = /^<\/?(?:i|b|em|strong|slow)>$/i;

/**
 * Words of a story with the HTML in them, as players that are web pages show it, written in the marks that a line
 * reads: `<i>`, `<b>` and `<br>`. Of what else there is, the words stay. A text without HTML is as it was.
 */
export function wordsInOurMarks(text: string): string {
  const marked = withoutUnseen(text).replace(
    marks,
    (written, slash: string, name: string, attributes = '') =>
      ours.test(written) || !isMark(attributes) ? written : markInOurs(written, slash, name),
  );
  const broken = marked === text ? text : closeBreaks(breakAtEdges(marked));
  return broken.replace(named, signOf);
}

/** A text of compiled Ink, or one of the two signs between which a tag stands. */
const part = /"(?:#|\/#)"|"\^((?:[^"\\]|\\.)*)"/g;

/** A compiled story with HTML in its words written in our marks; one that has none is as it was. */
export function inOurMarks(compiled: string): string {
  let inTag = false;
  return compiled.replace(part, (found, json?: string) => {
    if (json === undefined) inTag = found === '"#"';
    if (json === undefined || inTag || !/[<&]/.test(json)) return found;
    const text: string = JSON.parse(`"${json}"`);
    const words = wordsInOurMarks(text);
    return words === text ? found : JSON.stringify(`^${words}`);
  });
}
