import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../src/tools/compile/built.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const docs = readdirSync(join(root, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`);
const pages = ['README.md', 'CHANGELOG.md', 'assets/source/README.md', ...docs];

/** A page without its blocks of code. */
const proseOf = (page: string): string => read(page).replace(/^```[\s\S]*?^```$/gm, '');

/** What a heading is called in an address, as code hosts make it. */
function anchorOf(heading: string): string {
  const plain = heading.replace(/[`*]/g, '').trim().toLowerCase();
  return plain.replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');
}

const anchorsOf = (page: string): string[] =>
  [...proseOf(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading));

/** Links of a page that lead to no other site. */
function linksOf(page: string): string[] {
  const found = proseOf(page).matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g);
  const links = [...found].map(([, link, source]) => link ?? source ?? '');
  return links.filter((link) => !/^(\w+:|\/\/)/.test(link));
}

function isDead(link: string, page: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : join(dirname(page), decodeURIComponent(path));
  if (!existsSync(join(root, target))) return true;
  return anchor !== undefined && !anchorsOf(target).includes(anchor);
}

/** Every file of the project's own, with slashes. */
const files = ['src', 'tests', 'story', 'assets/source', '.ci'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
    (file) => `/${folder}/${file.split(sep).join('/')}`,
  ),
);

/** What stands between backticks in a page's prose. */
const codeOf = (page: string): string[] =>
  [...proseOf(page).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

it('there are pages to read', () => {
  expect(pages.length).toBeGreaterThan(12);
  expect(pages.flatMap(linksOf).length).toBeGreaterThan(40);
});

describe.each(pages)('%s', (page) => {
  it('links to files and headings that there are', () => {
    expect(linksOf(page).filter((link) => isDead(link, page))).toEqual([]);
  });

  it('names commands that there are', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const named = [...read(page).matchAll(/\bnpm (?:run ([\w-]+(?::\w+)*)|(start|test)\b)/g)];
    const missing = named
      .map(([, run, short]) => run ?? short ?? '')
      .filter((name) => !scripts[name]);
    // Those of another player's own.
    expect(missing.filter((name) => !/^build-/.test(name))).toEqual([]);
  });
});

it.each(['docs/architecture.md', 'docs/testing.md'])(
  '%s names source files that there are',
  (page) => {
    const named = codeOf(page).filter((code) => /^[\w./-]+\.(ts|tsx|js|css)$/.test(code));
    expect(named.length).toBeGreaterThan(5);
    // What a story may bring lies beside the story.
    const own = ['externals.ts'];
    const gone = named.filter((code) => !files.some((file) => file.endsWith(`/${code}`)));
    expect(gone.filter((code) => !own.includes(code))).toEqual([]);
  },
);

it('docs/architecture.md names every room, and the README or a page every page', () => {
  const rooms = readdirSync(join(root, 'src')).filter((name) =>
    statSync(join(root, 'src', name)).isDirectory(),
  );
  const trades = readdirSync(join(root, 'src/tools')).filter((name) =>
    statSync(join(root, 'src/tools', name)).isDirectory(),
  );
  const plan = read('docs/architecture.md').split('## Rooms')[1]?.split('\n## ')[0] ?? '';
  const listed = [...plan.matchAll(/^ +(\w+)\/ /gm)].map(([, name]) => name);
  expect([...rooms, ...trades].filter((name) => !listed.includes(name))).toEqual([]);

  const linked = pages.flatMap((page) =>
    linksOf(page).map((link) => relative('.', join(dirname(page), link.split('#')[0] ?? ''))),
  );
  expect(
    docs.filter((page) => !linked.map((link) => link.split(sep).join('/')).includes(page)),
  ).toEqual([]);
});
