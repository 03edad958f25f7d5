import { own } from '../catalogue/own.ts';
import { allTags, type Tag, type Written } from './cue.ts';
import type { Fields } from './effect-tag.ts';
import { type NameCheck, TagProblem } from './grammar.ts';

const canonical = new Map(
  allTags.flatMap((tag) => [tag.name, ...tag.aliases].map((word) => [word, tag] as const)),
);

type Said = Record<string, unknown>;

/** Reads what stands after a tag's colon into `said`. */
function readValues(
  { name, values }: Written,
  source: string,
  check: NameCheck | null,
  said: Said,
) {
  let rest = source.trim();
  for (const [field, grammar] of Object.entries(values)) {
    const end = grammar.greedy ? -1 : rest.search(/\s/);
    const word = end < 0 ? rest : rest.slice(0, end);
    rest = end < 0 ? '' : rest.slice(end).trim();
    if (word === '' && !grammar.optional) {
      throw new TagProblem(`"${name}" needs a ${field} (${grammar.shown})`);
    }
    said[field] = grammar.read(word, { check, said });
  }
  if (rest !== '' && rest !== 'true') throw new TagProblem(`"${rest}" is one word too many`);
}

function readOptions(source: string, fields: Fields, check: NameCheck | null, said: Said) {
  const words = source.trim().split(/\s+/).filter(Boolean);
  while (words.length > 0) {
    const option = words.shift() ?? '';
    const grammar = own(fields, option);
    if (grammar === undefined) {
      throw new TagProblem(`no option is called "${option}"`, {
        word: option,
        known: Object.keys(fields),
      });
    }
    const word = grammar.bare ? '' : words.shift();
    if (word === undefined) throw new TagProblem(`"${option}" needs a ${grammar.shown}`);
    said[option] = grammar.read(word, { check, said });
  }
}

/**
 * Reads one Ink tag (without its `#`), such as `background: shore >> fade 1.2s`.
 * @param check holds every name against those there are; null reads without asking whether things exist.
 * @throws {TagProblem} saying what is wrong and what was probably meant.
 */
export function readTag(source: string, check: NameCheck | null): Tag {
  const [head = '', ...tail] = source.split('>>');
  const colon = head.search(/[:：]/);
  const key = (colon < 0 ? head : head.slice(0, colon)).trim();
  const tag = canonical.get(key.toLowerCase().replaceAll('-', '_').replaceAll(' ', '_'));
  if (tag === undefined) {
    throw new TagProblem(`no tag is called "${key}"`, { word: key, known: [...canonical.keys()] });
  }
  const said: Said = {};
  readValues(tag, colon < 0 ? '' : head.slice(colon + 1), check, said);
  readOptions(tail.join('>>'), tag.options, check, said);
  if (tag.effect) return { kind: 'effect', name: tag.name, said };
  // The table's types and what its grammars return are one thing; only the compiler cannot see it.
  return { kind: tag.name, ...said } as unknown as Tag;
}
