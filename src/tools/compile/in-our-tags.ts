import { own } from '../../catalogue/own.ts';
import { type Around, type Meaning, type OtherTag, otherTags } from './other-players.ts';

/** A tag of another player, and what becomes of it. */
export type OtherMeaning = Meaning & Pick<OtherTag, 'player'>;

interface Parts {
  /** In small letters. */
  readonly name: string;
  /** Without what stands after `>>`: other players write options otherwise. */
  readonly words: string;
}

function partsOf(source: string): Parts {
  const at = source.indexOf('>>');
  const head = at < 0 ? source : source.slice(0, at);
  const colon = head.search(/[:：]/);
  const name = (colon < 0 ? head : head.slice(0, colon)).trim().toLowerCase();
  return {
    name: name.replaceAll('-', '_').replaceAll(' ', '_'),
    words: colon < 0 ? '' : head.slice(colon + 1).trim(),
  };
}

function meaningOf({ name, words }: Parts, around: Around): OtherMeaning | null {
  const other = own<OtherTag>(otherTags, name);
  if (other === undefined) return null;
  const { player, read } = other;
  const meaning = typeof read === 'function' ? read(words, around) : read;
  if (meaning === null || !('ours' in meaning)) return meaning && { ...meaning, player };
  const said = meaning.ours.replace('$', () => words).replace(/:\s*$/, '');
  return { ...meaning, player, ours: said };
}

/**
 * What the tags of one line mean, each in its place: null where a tag is ours as it stands, or nobody's.
 * @param sources as the story wrote them, without their `#`.
 */
export function meaningsOf(
  sources: readonly string[],
  cast: Around['cast'],
): (OtherMeaning | null)[] {
  const parts = sources.map(partsOf);
  const beside = new Map(parts.map(({ name, words }) => [name, words] as const));
  return parts.map((one) => meaningOf(one, { beside, cast }));
}

/** A tag in our own words; empty where we do nothing with it. */
export function inOurWords(source: string, meaning: OtherMeaning | null): string {
  if (meaning === null) return source;
  return 'ours' in meaning ? meaning.ours : '';
}

/** The first words of a tag of which the rest is only known while the story runs. */
function beginningInOurWords(source: string): string {
  const { name, words } = partsOf(source);
  const [meaning = null] = meaningsOf([`${name}: $`], {});
  if (meaning === null || !('ours' in meaning) || !meaning.ours.endsWith(' $')) return source;
  return meaning.ours.replace('$', () => words);
}

/** In compiled Ink a tag's words stand between "#" and "/#", each text behind a "^". */
const whole = String.raw`"#","\^(?:[^"\\]|\\.)*","/#"`;
const run = new RegExp(`${whole}(?:,${whole})*`, 'g');
const inRun = /"#","\^((?:[^"\\]|\\.)*)","\/#"/g;
const begun = /"#","\^((?:[^"\\]|\\.)*)"(?!,"\/#")/g;

const textOf = (json: string): string => JSON.parse(`"${json}"`);
const jsonOf = (text: string) => JSON.stringify(text).slice(1, -1);

/** Every tag of a compiled story that is written out as a whole. */
export function tagsIn(compiled: string): string[] {
  return [...compiled.matchAll(inRun)].map(([, json = '']) => textOf(json));
}

/**
 * A compiled story whose tags of other players are written in ours, so that the game knows no others; one that has
 * none is as it was.
 */
export function inOurTags(compiled: string, cast: Around['cast']): string {
  return compiled
    .replace(run, (found) => {
      const sources = tagsIn(found);
      const meanings = meaningsOf(sources, cast);
      let at = 0;
      return found.replace(inRun, (tag) => {
        const source = sources[at] ?? '';
        const written = inOurWords(source, meanings[at++] ?? null);
        return written === source ? tag : `"#","^${jsonOf(written)}","/#"`;
      });
    })
    .replace(begun, (tag, json: string) => {
      const source = textOf(json);
      const written = beginningInOurWords(source);
      return written === source ? tag : `"#","^${jsonOf(written)}"`;
    });
}
