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
