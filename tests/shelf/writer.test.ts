import { describe, expect, it, vi } from 'vitest';
import { memoryStore } from '../../src/shelf/open-store.ts';
import type { Change, Store } from '../../src/shelf/store.ts';
import { type StorageState, Writer } from '../../src/shelf/writer.ts';

const put = (key: string, value: unknown): Change => ({ kind: 'put', key, value });

/** A store that lasts, notes every batch, and refuses while `refusal` says so. */
function watchedStore() {
  const inner = memoryStore();
  const watched = {
    batches: [] as Change[][],
    refusal: null as Error | DOMException | null,
    store: {
      ...inner,
      lasts: true,
      async write(changes) {
        if (watched.refusal !== null) throw watched.refusal;
        watched.batches.push([...changes]);
        await inner.write(changes);
      },
    } satisfies Store,
  };
  return watched;
}

function quietly<T>(work: () => Promise<T>): Promise<T> {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  return work().finally(() => warn.mockRestore());
}

describe('the writer', () => {
  it('writes changes that come together as one batch, the newest of each key', async () => {
    const { store, batches } = watchedStore();
    const writer = new Writer(store, () => {});
    writer.change([put('a', 1), put('b', 1)]);
    writer.change([put('a', 2)]);
    await writer.settled();
    expect(batches).toEqual([[put('a', 2), put('b', 1)]]);
  });

  it('writes what comes while it is writing afterwards, in order', async () => {
    const { store, batches } = watchedStore();
    const writer = new Writer(store, () => {});
    for (let line = 0; line < 5; line++) {
      writer.change([put('line', line)]);
      await Promise.resolve();
      await Promise.resolve();
    }
    await writer.settled();
    const written = batches.flat().map((change) => (change.kind === 'put' ? change.value : null));
    expect(written).toEqual([...written].sort());
    expect(written.at(-1)).toBe(4);
  });

  it('never throws into the play, says that it is refused, and still reads what it was given', () =>
    quietly(async () => {
      const watched = watchedStore();
      watched.refusal = new Error('no');
      const said: StorageState[] = [];
      const writer = new Writer(watched.store, (state) => said.push(state));
      expect(() => writer.change([put('a', 1)])).not.toThrow();
      await writer.settled();
      expect(said).toEqual(['refused']);
      expect(await writer.read('a')).toEqual([['a', 1]]);
    }));

  it('is not sure over plain http, however well it writes', async () => {
    vi.stubGlobal('isSecureContext', false);
    const { store } = watchedStore();
    const said: StorageState[] = [];
    const writer = new Writer(store, (state) => said.push(state));
    vi.unstubAllGlobals();
    expect(writer.state).toBe('unsure');
    writer.change([put('a', 1)]);
    await writer.settled();
    expect(writer.state).toBe('unsure');
    expect(said).toEqual([]);
  });

  it('tells a full storage from a refusing one, and writes what it held once there is room', () =>
    quietly(async () => {
      const watched = watchedStore();
      watched.refusal = new DOMException('no room', 'QuotaExceededError');
      const said: StorageState[] = [];
      const writer = new Writer(watched.store, (state) => said.push(state));
      writer.change([put('a', 1)]);
      await writer.settled();
      watched.refusal = null;
      writer.change([put('b', 2)]);
      await writer.settled();
      expect(said).toEqual(['full', 'kept']);
      expect(await watched.store.read('')).toEqual([
        ['a', 1],
        ['b', 2],
      ]);
    }));

  it('reads a key that was dropped as gone, even while the store still has it', () =>
    quietly(async () => {
      const watched = watchedStore();
      const writer = new Writer(watched.store, () => {});
      writer.change([put('a', 1)]);
      await writer.settled();
      watched.refusal = new Error('no');
      writer.change([{ kind: 'drop', key: 'a' }]);
      expect(await writer.read('')).toEqual([]);
    }));
});
