/** Offset bases of two independent FNV-1a hashes; the first is the standard one. */
const bases = [0x811c9dc5, 0x050c5d1f] as const;
const prime = 0x01000193;

/** A 32-bit FNV-1a hash (Fowler, Noll, Vo) of a text's UTF-16 units, as a number of 0 or more. */
export function hash32(text: string, base: number = bases[0]): number {
  let value = base;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), prime);
  }
  return value >>> 0;
}

/** A short name for a text: two such hashes in base 36. Not for secrets, only for telling texts apart. */
export function hash(text: string): string {
  return bases.map((base) => hash32(text, base).toString(36)).join('');
}
