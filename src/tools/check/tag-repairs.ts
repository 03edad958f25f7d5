import { allTags } from '../../story/cue.ts';

/** Every word that a tag may begin with. */
const heads = new Set(allTags.flatMap(({ name, aliases }) => [name, ...aliases]));

const optionNames = new Set(allTags.flatMap(({ options }) => Object.keys(options)));

const isHead = (word: string) => heads.has(word.toLowerCase().replaceAll('-', '_'));

/** `sound knock`, `sound = knock` */
function withColon(source: string): string {
  return source.replace(/^\s*([\w-]+)(?:\s*=\s*|\s+)(?=\S)/, (whole, word: string) =>
    isHead(word) ? `${word}: ` : whole,
  );
}

/** `background: yard fade 1s`, `background: yard > fade 1s` */
function withArrows(source: string): string {
  if (source.includes('>>')) return source;
  const parts = source.split(/\s+/);
  const at = parts.findIndex((word, index) => index > 1 && optionNames.has(word));
  if (at < 0) return source;
  const before = parts.slice(0, at).filter((word) => !/^(>|-|,|->|\|)$/.test(word));
  return `${before.join(' ').replace(/,$/, '')} >> ${parts.slice(at).join(' ')}`;
}

/** `background: yard, sound: knock`, `light: dim sound: knock`: several tags as one. */
function apart(source: string): string {
  const found = [...source.matchAll(/[\s,;]+([\w-]+)\s*[:：]/g)].filter(([, word = '']) =>
    isHead(word),
  );
  let rest = source;
  for (const match of found.reverse()) {
    const begins = match.index + match[0].search(/[\w-]/);
    rest = `${rest.slice(0, match.index)} # ${rest.slice(begins)}`;
  }
  return rest;
}

/** `0,5`, `1 s`, `2 sec` */
function asNumbers(source: string): string {
  return source
    .replace(/(\d),(\d)/g, '$1.$2')
    .replace(/(\d)\s*(?:s|sec|secs|seconds?)\b/gi, '$1s')
    .replace(/(\d)\s*(?:ms|msec|milliseconds?)\b/gi, '$1ms');
}

/** `pause: 2` */
const inSeconds = (source: string) => source.replace(/(\d)(?=\s|$)/g, '$1s');

/** `link: example.org` */
const asAddress = (source: string) =>
  source.replace(/^(\s*link(?:open)?\s*:\s*)(?=[^\s:/]+\.\w{2,}(?:[/?#]|$))/i, '$1https:\\/\\/');

/** A sound that is music, a background that is an image: the same name of another tag. */
const kin = ['background', 'image', 'music', 'ambience', 'sound'];

function otherKinds(source: string): string[] {
  const [, word = '', rest] = /^\s*(\w+)\s*:\s*([^>]*[^>\s])\s*$/.exec(source) ?? [];
  if (rest === undefined || !kin.includes(word.toLowerCase())) return [];
  return kin.filter((one) => one !== word.toLowerCase()).map((one) => `${one}: ${rest}`);
}

const repairs: readonly ((source: string) => string)[] = [
  withColon,
  asNumbers,
  inSeconds,
  withArrows,
  apart,
  asAddress,
];

/** A tag longer than this has no slip in it: it is something else. */
const longest = 1000;

/**
 * What a tag that cannot be read was probably meant to be, as it would be written with its `#`; null where nothing is
 * near.
 * @param source without its `#`.
 * @param isRight whether one tag can be read, and names what there is.
 */
export function repaired(source: string, isRight: (source: string) => boolean): string | null {
  if (source.length > longest) return null;
  const reads = (candidate: string) =>
    candidate !== source &&
    candidate.split('#').every((one) => isRight(one.trim().replaceAll('\\/', '/')));
  const all = repairs.map((repair) => repair(source.trim()));
  const [first = '', ...more] = all;
  // Two slips in one tag: what stands first is mended before what follows.
  const twice = [first, ...more].flatMap((one) => repairs.map((repair) => repair(one)));
  const candidates = [...all, ...otherKinds(source), ...twice];
  const found = candidates.find(
    (candidate) => candidate.trim() !== source.trim() && reads(candidate),
  );
  return found === undefined ? null : `# ${found}`;
}
