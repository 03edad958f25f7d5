import { posix } from 'node:path';
import type { Fault } from './fault.ts';
import { inspectPage, tagsOf } from './inspect-page.ts';
import { isText, type ReleaseFile } from './release.ts';

/** Names that Windows keeps for itself, with any ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** What every file system and web server takes as it is. */
const safe = /^[\w.\-@+]+$/;

function nameProblem(name: string): string | null {
  if (!safe.test(name)) return `"${name}" holds more than letters, digits and . _ - @ +`;
  if (reserved.test(name)) return `"${name}" is a name that Windows keeps for itself`;
  if (name.endsWith('.')) return `"${name}" ends with a dot, which Windows drops`;
  return null;
}

/** What is wrong with the names of these files, on whatever system they are unpacked. */
export function inspectNames(paths: readonly string[]): Fault[] {
  const faults: Fault[] = [];
  const known = new Map<string, string>();
  for (const path of paths) {
    for (const name of path.split('/')) {
      const what = nameProblem(name);
      if (what !== null) faults.push({ where: path, what });
    }
    const folded = path.toLowerCase();
    const twin = known.get(folded);
    if (twin !== undefined) {
      const what = `differs from ${twin} in its case alone: where case does not count, one of them is lost`;
      faults.push({ where: path, what });
    }
    known.set(folded, path);
  }
  return faults;
}

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

function linksOf({ path, bytes }: ReleaseFile): Link[] {
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
function linkProblem({ from, to }: Link, paths: ReadonlyMap<string, string>): string | null {
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
function inspectLinks(
  files: readonly ReleaseFile[],
  { machine, address }: { readonly machine: readonly string[]; readonly address: string | null },
): Fault[] {
  const paths = new Map(files.map(({ path }) => [path.toLowerCase(), path]));
  return files.filter(isText).flatMap((file) => {
    const links = linksOf(file).map(({ from, to }) => ({
      from,
      to: address !== null && to.startsWith(address) ? `./${to.slice(address.length)}` : to,
    }));
    const faults = links.flatMap((link): Fault[] => {
      const what = linkProblem(link, paths);
      return what === null ? [] : [{ where: file.path, what }];
    });
    const text = file.bytes.toString();
    for (const folder of machine.filter((path) => text.includes(path))) {
      faults.push({ where: file.path, what: `names ${folder}, a folder of this machine` });
    }
    return faults;
  });
}

export interface InspectionOptions {
  /** Folders of the machine that made it; no file may name them. */
  readonly machine: readonly string[];
  /** Where the folder will lie on the web; null where nobody knows yet. */
  readonly address: string | null;
}

/** Reads every file of a folder, and says all that would go wrong with it somewhere. */
export function inspectFolder(files: readonly ReleaseFile[], options: InspectionOptions): Fault[] {
  const paths = files.map(({ path }) => path);
  const page = files.find(({ path }) => path === 'index.html');
  return [
    ...(page === undefined ? [{ where: 'index.html', what: 'is missing' }] : []),
    ...inspectNames(paths),
    ...files
      .filter(({ path }) => path.endsWith('.html'))
      .flatMap(({ path, bytes }) => inspectPage(bytes.toString(), path)),
    ...inspectLinks(files, options),
  ];
}

/** The same for a game in a single file, which has no other file to ask for. */
export function inspectSingle(file: ReleaseFile, options: InspectionOptions): Fault[] {
  return [
    ...inspectNames([file.path]),
    ...inspectPage(file.bytes.toString(), file.path),
    ...inspectLinks([file], options),
  ];
}
