/** Whether it is a record of its own, not a list. */
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The records that are met more than once in a value - one picture under several names -, those within others first. */
export function sharedParts(value: unknown): object[] {
  const times = new Map<object, number>();
  const inner: object[] = [];
  const visit = (part: unknown) => {
    if (Array.isArray(part)) part.forEach(visit);
    if (!isRecord(part)) return;
    const before = times.get(part) ?? 0;
    times.set(part, before + 1);
    if (before > 0) return;
    Object.values(part).forEach(visit);
    inner.push(part);
  };
  visit(value);
  return inner.filter((part) => (times.get(part) ?? 0) > 1);
}

/**
 * The same value with some of its parts replaced; what is met more than once is so afterwards.
 * @param replace what stands for a part; undefined for one that is looked into.
 */
export function replaced<T>(value: T, replace: (part: unknown) => unknown): T {
  const made = new Map<object, unknown>();
  const visit = (part: unknown): unknown => {
    const other = replace(part);
    if (other !== undefined) return other;
    if (Array.isArray(part)) return part.map(visit);
    if (!isRecord(part)) return part;
    const known = made.get(part);
    if (known !== undefined) return known;
    const entries = Object.entries(part).map(([key, of]) => [key, visit(of)] as const);
    const fresh = Object.assign(
      Object.create(Object.getPrototypeOf(part)),
      Object.fromEntries(entries),
    );
    made.set(part, fresh);
    return fresh;
  };
  return visit(value) as T;
}
