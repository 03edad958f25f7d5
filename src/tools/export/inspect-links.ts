import { posix } from 'node:path';
import type { Fault } from './fault.ts';
import { tagsOf } from './inspect-page.ts';
import { isText, type Shipped } from './shipped.ts';

/** Attributes by which a page loads something. */
const loading = ['src', 'href', 'poster', 'data', 'srcset'];

/** An address that a file of the release asks for. */
interface Link {
  readonly from: string;
  readonly to: string;
}

/** Names with a hash in them in scripts: as the bundler writes them, from the file itself or from the folder. */
const hashedName = /(["'`])((?:[\w./-]*\/)?[\w.-]+-[\w-]{8}\.[a-z0-9]{2,5})\1/g;

/** Paths from the root of a domain in scripts, to what looks like a file of ours. */
const rootPath = /(["'`])(\/(?:assets|src|story|node_modules)\/[\w./-]+\.[a-z0-9]{2,5})\1/g;

function linksOfPage(text: string): string[] {
  return tagsOf(text).flatMap(({ name, attributes, content }) => {
    if (name === 'a') return [];
    if (name === 'style') return linksOfStyle(content);
    const links = loading.flatMap((key) => attributes.get(key) ?? []);
    const isPicture = attributes.get('property') === 'og:image';
    return isPicture ? [...links, attributes.get('content') ?? ''] : links;
  });
}

function linksOfStyle(text: string): string[] {
  const addresses = [...text.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))\s*\)/g)];
  const imports = [...text.matchAll(/@import\s+["']([^"']+)["']/g)];
  return [...addresses, ...imports].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

function linksOfScript(text: string): string[] {
  const names = [...text.matchAll(hashedName), ...text.matchAll(rootPath)];
  return names.map((match) => match[2] ?? '');
}

function linksOfManifest(text: string): string[] {
  const { icons = [] }: { icons?: readonly { src: string }[] } = JSON.parse(text);
  return icons.map(({ src }) => src);
}

function linksOf({ path, bytes }: Shipped): Link[] {
  const text = bytes.toString();
  const found = path.endsWith('.html')
    ? linksOfPage(text)
    : path.endsWith('.css')
      ? linksOfStyle(text)
      : path.endsWith('.js')
        ? linksOfScript(text)
        : path.endsWith('.webmanifest')
          ? linksOfManifest(text)
          : [];
  return [...new Set(found)].map((to) => ({ from: path, to }));
}

/** What is wrong with a link; null when it leads to a file of the release. */
function wrongWith({ from, to }: Link, paths: ReadonlyMap<string, string>): string | null {
  if (to === '' || /^(data:|blob:|#)/i.test(to)) return null;
  if (/^([a-z][a-z\d+.-]*:)?\/\//i.test(to)) return `asks another site for ${to}`;
  if (to.startsWith('/')) {
    return `has the absolute path ${to}, which is another file wherever the folder does not lie at a root`;
  }
  const path = to.replace(/[?#].*$/, '');
  // A script names files from where it lies itself, or from the page.
  const places = from.endsWith('.js') ? [posix.dirname(from), '.'] : [posix.dirname(from)];
  const targets = places.map((place) => posix.join(place, path));
  if (targets.some((target) => paths.get(target.toLowerCase()) === target)) return null;
  if (targets.some((target) => target === './' || target === '.')) return null;
  const twin = targets.map((target) => paths.get(target.toLowerCase())).find(Boolean);
  return twin === undefined
    ? `names ${to}, and there is no such file`
    : `names ${to}, and the file is called ${twin}: where case counts, it is not found`;
}

/**
 * What the files of a folder ask for in vain, elsewhere, or from a place that only exists on one machine.
 * @param machine folders of the machine that made it; no file may name them.
 * @param elsewhere where the folder will lie on the web, if that is known: its own address is none of another site.
 */
export function inspectLinks(
  files: readonly Shipped[],
  { machine, address }: { readonly machine: readonly string[]; readonly address: string | null },
): Fault[] {
  const paths = new Map(files.map(({ path }) => [path.toLowerCase(), path]));
  return files.filter(isText).flatMap((file) => {
    const links = linksOf(file).map(({ from, to }) => ({
      from,
      to: address !== null && to.startsWith(address) ? `./${to.slice(address.length)}` : to,
    }));
    const faults = links.flatMap((link): Fault[] => {
      const what = wrongWith(link, paths);
      return what === null ? [] : [{ where: file.path, what }];
    });
    const text = file.bytes.toString();
    for (const folder of machine.filter((path) => text.includes(path))) {
      faults.push({ where: file.path, what: `names ${folder}, a folder of this machine` });
    }
    return faults;
  });
}
