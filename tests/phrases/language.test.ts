import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterEach, beforeEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import { phrases as all, type Phrases } from '../../src/phrases/all.ts';
import { dayAndTime } from '../../src/phrases/intl/date.ts';
import { locale, number } from '../../src/phrases/intl/locale.ts';
import { list, percent, plural } from '../../src/phrases/intl/plural.ts';
import { phrases } from '../../src/tools/compile/phrases.ts';

const room = join(import.meta.dirname, '../../src/phrases');

describe('the table of phrases', () => {
  it('is whole: each file of the room is in it', () => {
    const files = readdirSync(room).filter((name) => name.endsWith('.ts') && name !== 'all.ts');
    const named = files
      .map((file) =>
        file.replace(/\.ts$/, '').replace(/-(\w)/g, (_, letter) => letter.toUpperCase()),
      )
      .map((name) => (name === 'language' ? name : `${name}Phrases`));
    expect(Object.keys(all).sort()).toEqual(named.sort());
  });

  it('tells what another language must have: the same names, in words of its own', () => {
    expectTypeOf<Phrases['titlePhrases']['begin']>().toEqualTypeOf<string>();
    expectTypeOf<Phrases['titlePhrases']['endings']>().toEqualTypeOf<
      (seen: number, all: number) => string
    >();
    // @ts-expect-error a language without a phrase is none
    const short: Phrases['dialogPhrases'] = {};
    expect(short).toEqual({});
  });
});

describe('numbers, dates and lists', () => {
  afterEach(() => vi.unstubAllGlobals());
  const at = (languages: readonly string[], story: string) => {
    vi.stubGlobal('navigator', { languages });
    vi.stubGlobal('document', { documentElement: { lang: story } });
  };

  it('are written as in the reader’s country, where they read the language of the words', () => {
    at(['de-DE', 'en-GB', 'en-US'], 'en');
    expect(locale()).toBe('en-GB');
    expect(dayAndTime(Date.UTC(2026, 10, 29, 12))).toMatch(/^29 Nov 2026/);
  });

  it('else as in the story’s', () => {
    at(['fr'], 'en-IN');
    expect(number(1234567)).toBe('12,34,567');
    at(['fr', 'enm'], 'fr');
    expect(locale()).toBe('en');
  });

  it('have the form that belongs to a count', () => {
    const forms = { one: '# line', other: '# lines' };
    expect([0, 1, 2, 1200].map((count) => plural(count, forms))).toEqual([
      '0 lines',
      '1 line',
      '2 lines',
      '1,200 lines',
    ]);
    expect(list(['a', 'b', 'c'])).toBe('a, b, and c');
    expect(percent(0.855)).toBe('86%');
  });
});

describe('a language is a folder of the room', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'phrases-'));
    mkdirSync(join(root, 'src/phrases/pt'), { recursive: true });
    for (const file of ['pt/language.ts', 'pt/title.ts']) {
      writeFileSync(join(root, 'src/phrases', file), '');
    }
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const found = (language: string, source: string, importer = 'src/menus/title/title.tsx') => {
    const info = join(root, 'story.json');
    writeFileSync(info, JSON.stringify({ language }));
    const { resolveId } = phrases({ root, info });
    const resolve = resolveId as (source: string, importer: string) => string | null;
    const place = resolve(source, join(root, importer));
    return place?.slice(root.split(sep).join('/').length + 1) ?? null;
  };

  it.each(['pt', 'pt-BR'])('which the story names: %s', (language) => {
    expect(found(language, '../../phrases/title.ts')).toBe('src/phrases/pt/title.ts');
    expect(found(language, './title.ts', 'src/phrases/all.ts')).toBe('src/phrases/pt/title.ts');
  });

  it('and where it has no file, or there is none, the English one is taken', () => {
    expect(found('pt', '../../phrases/saves.ts')).toBeNull();
    expect(found('de', '../../phrases/title.ts')).toBeNull();
    expect(found('intl', '../../phrases/locale.ts')).toBeNull();
  });

  it('nothing else is', () => {
    expect(found('pt', './title.ts')).toBeNull();
    expect(found('pt', '../../phrases/intl/locale.ts')).toBeNull();
  });
});
