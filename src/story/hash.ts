/** Offset bases of two independent FNV-1a hashes; the first is the standard one. */
const bases = [0x811c9dc5, 0x050c5d1f] as const;
const prime = 0x01000193;

/**
 * A short name for a text: 64 bits as two FNV-1a hashes of 32 (Fowler, Noll, Vo), written in base 36.
 * Not for secrets, only for telling texts apart.
 */
export function hash(text: string): string {
  return bases
    .map((base) => {
      let value: number = base;
      for (let i = 0; i < text.length; i++) {
        value = Math.imul(value ^ text.charCodeAt(i), prime);
      }
      return (value >>> 0).toString(36);
    })
    .join('');
}
