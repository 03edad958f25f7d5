import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Bundle, describeSizes, measure, overLimit } from '../../src/tools/compile/budget.ts';

/** Text that gzip cannot make smaller than about three quarters. */
function noise(bytes: number): string {
  return randomBytes(bytes).toString('base64');
}

function chunk(fileName: string, code: string, more: object = {}): Bundle {
  const empty = { isEntry: false, imports: [], moduleIds: [] };
  return { [fileName]: { type: 'chunk', fileName, code, ...empty, ...more } };
}

function asset(fileName: string, source: string | Uint8Array): Bundle {
  return { [fileName]: { type: 'asset', source } };
}

function bundleOf(...files: Bundle[]): Bundle {
  return Object.assign({}, ...files);
}

const little = 'export {};';

describe('what the first line waits for', () => {
  it('is the page, the entry and what that imports, with their styles', () => {
    const entry = { isEntry: true, imports: ['shared.js'] };
    const small = measure(bundleOf(chunk('main.js', little, { isEntry: true })));
    const large = measure(
      bundleOf(
        asset('index.html', noise(3000)),
        chunk('main.js', little, {
          ...entry,
          viteMetadata: { importedCss: new Set(['main.css']) },
        }),
        chunk('shared.js', noise(2000)),
        asset('main.css', noise(1000)),
        chunk('later.js', noise(50_000)),
      ),
    );
    expect(large.firstLine).toBeGreaterThan(small.firstLine + 6000);
    expect(large.firstLine).toBeLessThan(small.firstLine + 9000);
  });

  it('counts the story and what reads it even when they are imported lazily', () => {
    const lazy = (id: string) =>
      measure(
        bundleOf(
          chunk('main.js', little, { isEntry: true }),
          chunk('lazy.js', noise(5000), { moduleIds: [id] }),
        ),
      ).firstLine;
    expect(lazy('\0virtual:game/story')).toBeGreaterThan(5000);
    expect(lazy('/project/node_modules/inkjs/dist/ink.mjs')).toBeGreaterThan(5000);
    expect(lazy('/project/node_modules/pixi.js/lib/index.mjs')).toBeLessThan(500);
  });
});

describe('the limits', () => {
  it('let a light game pass', () => {
    expect(
      overLimit({ firstLine: 86_000, code: 1, typeface: 60_000, byEnding: { woff2: 120_000 } }),
    ).toEqual([]);
  });

  it('name what is too heavy', () => {
    expect(
      overLimit({ firstLine: 86_500, code: 1, typeface: 61_000, byEnding: { woff2: 61_000 } }),
    ).toEqual([
      'what the first line waits for: 86.5 kB, the limit is 86 kB',
      'a typeface: 61.0 kB, the limit is 60 kB',
    ]);
  });
});

it('a build prints what it weighs, pictures and sound by encoding', () => {
  const sizes = measure(
    bundleOf(
      chunk('main.js', little, { isEntry: true }),
      asset('a.avif', new Uint8Array(150_000)),
      asset('b.avif', new Uint8Array(50_000)),
      asset('a.webp', new Uint8Array(300_000)),
      asset('a.opus', new Uint8Array(1000)),
      asset('a.m4a', new Uint8Array(2000)),
      asset('a.woff2', new Uint8Array(20_000)),
    ),
  );
  expect(describeSizes(sizes)).toEqual([
    'first line  0.0 kB gzip of 86 kB (page, code, styles, story)',
    'fonts       20.0 kB of 60 kB (the largest typeface)',
    'all code    0.0 kB gzip',
    'pictures    200 kB as avif, 300 kB as webp',
    'sound       1.0 kB as opus, 2.0 kB as m4a',
  ]);
});
