/**
 * A plain value as source text. Its records have no prototype, so that a name of the author's finds in them what is
 * the author's alone.
 * @param text how a string is written, where not as it is.
 * @param shared what stands for a part that is written elsewhere; undefined for one that is written here.
 */
export function literal(
  value: unknown,
  text: (word: string) => string = JSON.stringify,
  shared: (part: object) => string | undefined = () => undefined,
): string {
  const write = (part: unknown): string => {
    if (typeof part === 'string') return text(part);
    if (Array.isArray(part)) return `[${part.map(write).join(',')}]`;
    if (typeof part !== 'object' || part === null) return JSON.stringify(part) ?? 'undefined';
    const elsewhere = shared(part);
    if (elsewhere !== undefined) return elsewhere;
    const fields = Object.entries(part).map(([key, of]) => `${JSON.stringify(key)}:${write(of)}`);
    return `{${['__proto__:null', ...fields].join(',')}}`;
  };
  return write(value);
}
