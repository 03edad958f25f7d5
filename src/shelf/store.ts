/** One change to what is kept: a value put under a key, or a key taken out. */
export type Change =
  | { readonly kind: 'put'; readonly key: string; readonly value: unknown }
  | { readonly kind: 'drop'; readonly key: string };

/** A key and what lies under it. */
export type Pair = readonly [key: string, value: unknown];

/** A place that keeps values by key. */
export interface Store {
  /** Whether what is written is still there after the browser was closed. */
  readonly lasts: boolean;
  /** Whether it was made just now: nothing is in it. */
  readonly isNew?: boolean;
  /** Everything whose key begins with `prefix`, in the order of the keys. Rejects when the place cannot be read. */
  read(prefix: string): Promise<readonly Pair[]>;
  /** Makes all the changes or none of them. Rejects when the place refuses. */
  write(changes: readonly Change[]): Promise<void>;
  close(): void;
}

/** Whether a write was refused for want of room. */
export function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
