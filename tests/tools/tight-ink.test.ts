import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseAst } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { tight, wordsOfSource } from '../../src/tools/compile/tight-ink.ts';
import { features } from '../story/play-feature.ts';

const tighten = (code: string, ...asked: string[]) => tight(code, parseAst(code), new Set(asked));

describe('a module of classes, built tight', () => {
  it('has short names for what only it knows, the shortest for what it says most often', () => {
    const code =
      'class A{once(){return this.often+this.often}often=1}export const a=new A().once();';
    expect(tighten(code)).toBe(
      'class A{$b(){return this.$a+this.$a}$a=1}export const a=new A().$b();',
    );
  });

  it('keeps what others ask for, what JavaScript asks for, and what stands in it as a word', () => {
    const code = `class A{asked(){}toString(){return ''}word(){}}export const a=new A()['word'];`;
    expect(tighten(code, 'asked')).toBe(code);
  });

  it('keeps the names of what it reads that is none of its own', () => {
    const code =
      'class A{read(from){return from.format}}export const read=new A().read({format:1});';
    expect(tighten(code)).toBe(
      'class A{$a(from){return from.format}}export const read=new A().$a({format:1});',
    );
  });

  it('leaves out what is only called by what nobody calls', () => {
    const code = 'class A{first(){this.second()}second(){this.first()}third(){}}new A().third();';
    expect(tighten(code)).toBe('class A{$a(){}}new A().$a();');
  });
});

describe('inkjs, built tight', () => {
  const root = join(import.meta.dirname, '../..');
  const installed = join(dirname(createRequire(import.meta.url).resolve('inkjs')), 'ink.mjs');
  const folder = mkdtempSync(join(tmpdir(), 'tight-ink-'));
  const file = join(folder, 'ink.mjs');
  let playFeature: typeof import('../story/play-feature.ts').playFeature;

  beforeAll(async () => {
    const code = readFileSync(installed, 'utf8').replace(/\n\/\/# sourceMappingURL.*/, '');
    writeFileSync(file, tight(code, parseAst(code), wordsOfSource(root)));
    vi.doMock('inkjs', () => import(pathToFileURL(file).href));
    vi.resetModules();
    ({ playFeature } = await import('../story/play-feature.ts'));
  });
  afterAll(() => {
    vi.doUnmock('inkjs');
    vi.resetModules();
    rmSync(folder, { recursive: true });
  });

  it('is a fifth shorter at least', () => {
    const [tightly, before] = [file, installed].map((path) => readFileSync(path).length);
    expect(tightly).toBeLessThan(0.8 * Number(before));
  });

  it.each(features)('plays %s as it is', (name) => {
    playFeature(name, { roads: 10, seeds: 20 });
  });
});
