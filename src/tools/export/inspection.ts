import type { Fault } from './fault.ts';
import { inspectLinks } from './inspect-links.ts';
import { inspectNames } from './inspect-names.ts';
import { inspectPage } from './inspect-page.ts';
import { refusedByHosts } from './limits.ts';
import type { Shipped } from './shipped.ts';
import { forHosts } from './zipped.ts';

export interface InspectionOptions {
  /** Folders of the machine that made it; no file may name them. */
  readonly machine: readonly string[];
  /** Where the folder will lie on the web; null where nobody knows yet. */
  readonly address: string | null;
}

/** Reads every file of a folder, and says all that would go wrong with it somewhere. */
export function inspectFolder(files: readonly Shipped[], options: InspectionOptions): Fault[] {
  const paths = files.map(({ path }) => path);
  const page = files.find(({ path }) => path === 'index.html');
  return [
    ...(page === undefined ? [{ where: 'index.html', what: 'is missing' }] : []),
    ...inspectNames(paths),
    ...refusedByHosts(forHosts(files)),
    ...files
      .filter(({ path }) => path.endsWith('.html'))
      .flatMap(({ path, bytes }) => inspectPage(bytes.toString(), path)),
    ...inspectLinks(files, options),
  ];
}

/** The same for a game in a single file, which has no other file to ask for. */
export function inspectSingle(file: Shipped, options: InspectionOptions): Fault[] {
  return [
    ...inspectNames([file.path]),
    ...inspectPage(file.bytes.toString(), file.path),
    ...inspectLinks([file], options),
  ];
}
