import { type Zippable, zipSync } from 'fflate';
import { isText, type Shipped } from './shipped.ts';

/** Every entry has the first day that a zip can name: the same files make the same bytes whenever it is made. */
const firstDay = new Date(1980, 0, 1);

/** What only a web server of one's own reads; game hosts do not. */
const forServers = /^_headers$|\.br$/;

/** The files that go into the zip of a folder. */
export function forHosts(files: readonly Shipped[]): Shipped[] {
  return files.filter(({ path }) => !forServers.test(path));
}

/** A zip of these files, in their order. Pictures and sounds are stored as they are: they are compressed already. */
export function zipped(files: readonly Shipped[]): Uint8Array {
  const entries: Zippable = {};
  for (const file of files) {
    entries[file.path] = [file.bytes, { level: isText(file) ? 9 : 0, mtime: firstDay }];
  }
  return zipSync(entries);
}
