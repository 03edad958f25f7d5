/**
 * A work at its address: what all that it keeps in a browser is named by. Two works of the same id may lie on one
 * site. With and without `index.html`, or a slash at the end, an address is the same.
 * @param story the story's id.
 */
export function homeOf(story: string, at: Pick<Location, 'protocol' | 'pathname'>): string {
  const path = at.pathname.replace(/(\/index\.html)?\/*$/, '/');
  // A page without an address of its own, from a blob or within another page, has a new path each time.
  const lasting = /^(http|file)/.test(at.protocol) ? path : '';
  return `${story}<${at.protocol === 'file:' ? 'file://' : ''}${lasting}>`;
}

/** Whose a key is, and what it is called there. A work of an earlier version was known by its id alone. */
export function partsOfKey(key: string): { readonly home: string; readonly name: string } {
  const [home = ''] = /^[^</]*(<[^>]*>)?/.exec(key) ?? [];
  return { home, name: key.slice(home.length + 1) };
}

/** The path that a home has on its site; null for that of an earlier version. */
export function pathOf(home: string): string | null {
  return /<(.*)>$/.exec(home)?.[1] ?? null;
}

/** Whether a home is a file of this machine: that has a place, but no address. */
export function isFile(home: string): boolean {
  return pathOf(home)?.startsWith('file:') ?? false;
}
