import { type Change, isFull, type Pair, type Store } from './store.ts';

/**
 * Whether what is played stays: `full` when the browser has no room left for what came last, `unsure` over plain
 * http, where nobody can ask a browser to hold on to it.
 */
export type StorageState = 'kept' | 'unsure' | 'refused' | 'full';

/**
 * Writes behind the play's back: in order, several changes at a time where they come faster than they can be
 * written, never waiting and never throwing. What could not be written is held and tried again with the next.
 */
export class Writer {
  readonly #store: Store;
  readonly #onState: (state: StorageState) => void;
  /** The newest change of each key that is not in the store yet. */
  #held = new Map<string, Change>();
  #running: Promise<void> | null = null;
  /** What it is when all goes well. */
  readonly #usual: StorageState;
  #state: StorageState;

  constructor(store: Store, onState: (state: StorageState) => void) {
    this.#store = store;
    this.#onState = onState;
    const sure = globalThis.isSecureContext !== false;
    this.#usual = store.lasts ? (sure ? 'kept' : 'unsure') : 'refused';
    this.#state = this.#usual;
  }

  get state(): StorageState {
    return this.#state;
  }

  /** Arranges for the changes to be made together. */
  change(changes: readonly Change[]): void {
    for (const change of changes) this.#held.set(change.key, change);
    this.#running ??= this.#run();
  }

  /** Resolves when everything asked for so far was written, or refused. */
  async settled(): Promise<void> {
    await this.#running;
  }

  /** What is kept under keys that begin with `prefix`, in order; what could not be written counts as kept. */
  async read(prefix: string): Promise<readonly Pair[]> {
    await this.settled();
    const found = new Map<string, unknown>(await this.#readOrNone(prefix));
    for (const change of this.#held.values()) {
      if (!change.key.startsWith(prefix)) continue;
      if (change.kind === 'put') found.set(change.key, change.value);
      else found.delete(change.key);
    }
    return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** What lies in the store under keys that begin with `prefix`. @returns rejects when that cannot be read. */
  readStore(prefix: string): Promise<readonly Pair[]> {
    return this.#store.read(prefix);
  }

  close(): void {
    this.#store.close();
  }

  async #readOrNone(prefix: string): Promise<readonly Pair[]> {
    try {
      return await this.#store.read(prefix);
    } catch (error) {
      this.#fail(error, 'read');
      return [];
    }
  }

  async #run(): Promise<void> {
    // The caller's own changes of this moment still belong to the first batch.
    await Promise.resolve();
    let failed = false;
    while (this.#held.size > 0 && !failed) failed = !(await this.#writeBatch());
    this.#running = null;
  }

  async #writeBatch(): Promise<boolean> {
    const batch = this.#held;
    this.#held = new Map();
    try {
      await this.#store.write([...batch.values()]);
    } catch (error) {
      // Held again under what has come since.
      this.#held = new Map([...batch, ...this.#held]);
      this.#fail(error, 'written');
      return false;
    }
    this.#become(this.#usual);
    return true;
  }

  #fail(error: unknown, deed: string) {
    console.warn(`What is kept in this browser could not be ${deed}:`, error);
    this.#become(isFull(error) ? 'full' : 'refused');
  }

  #become(state: StorageState) {
    if (state === this.#state) return;
    this.#state = state;
    this.#onState(state);
  }
}
