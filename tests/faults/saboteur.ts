// What breaks things in the page itself. It runs before the page's own scripts, and is sent there as text: it knows
// nothing of what is around it.

/** What is kept in a browser: databases, tables and keys in one name each, values as JSON. */
export type KeptHere = Readonly<Record<string, string>>;

/** What a harness can have done in the page, at any moment. */
export interface Saboteur {
  /** The switches that are on. */
  readonly on: Set<string>;
  /** How often each switch has broken something. */
  readonly hits: Record<string, number>;
  /** Moves the page's clocks, both of them, by so many ms; no timer is hurried. */
  jump(ms: number): void;
  /** Lets so many ms pass at once: the clocks move, and what was to come by then comes now. */
  pass(ms: number): void;
  /** Does something a few ms later, whatever is done to clocks and timers. */
  soon(run: () => void): void;
  /** Hides the tab, or shows it again: while hidden it gets no frames. */
  hide(hidden: boolean): void;
  /** Takes all graphics contexts away. */
  loseGraphics(): void;
  /** Gives back those that were taken last, as browsers do: what has been told of the loss must have asked for it. */
  restoreGraphics(): Promise<void>;
  /** Stops what sounds, as a phone call does. */
  interruptSound(): Promise<void>;
  /** States of all audio contexts. */
  sound(): readonly string[];
  /** Ends all workers, as a browser does that wants their memory. */
  breakWorkers(): void;
  /** Drops the page's connections to what is kept, and tells nobody, as some browsers do while a page sleeps. */
  dropStorage(): void;
  /** All that the browser keeps, read past every switch. */
  kept(): Promise<KeptHere>;
  /** Keys of all that this page has read or written. */
  known(): readonly string[];
  /** Puts a value beside what is kept of this game. @param name what follows the game's own in its key. */
  add(name: string, value: unknown): Promise<void>;
  /** Gives all that is kept the form it had in the first version: known by the story's id alone, in no order. */
  age(): Promise<void>;
  /** Writes a value over every key that fits. */
  spoil(key: string, value: unknown): Promise<void>;
}

declare global {
  interface Window {
    saboteur: Saboteur;
  }
}

/** Installs everything that can break. @param first the switches that are on before the page's own scripts run. */
export function installSaboteur(first: readonly string[]): void {
  const on = new Set(first);
  const hits: Record<string, number> = {};
  const isOn = (name: string) => {
    if (!on.has(name)) return false;
    hits[name] = (hits[name] ?? 0) + 1;
    return true;
  };

  // Time.
  let leapt = 0;
  const timers = new Map<number, { readonly due: number; readonly run: () => void }>();
  const { setTimeout: wait, clearTimeout: callOff, requestAnimationFrame: frame } = window;
  const now = performance.now.bind(performance);
  const today = Date.now;
  performance.now = () => now() + leapt;
  Date.now = () => today() + leapt;
  window.setTimeout = Object.assign((run: TimerHandler, ms = 0, ...given: unknown[]) => {
    const act = () => {
      timers.delete(id);
      if (typeof run === 'function') run(...given);
    };
    const id: number = wait(act, ms);
    timers.set(id, { due: performance.now() + ms, run: act });
    return id;
  }, wait);
  window.clearTimeout = (id) => {
    timers.delete(Number(id));
    callOff(id);
  };
  const jump = (ms: number) => {
    leapt += ms;
  };
  const pass = (ms: number) => {
    jump(ms);
    const due = [...timers].filter(([, timer]) => timer.due <= performance.now());
    for (const [id, { run }] of due.sort(([, one], [, other]) => one.due - other.due)) {
      callOff(id);
      if (timers.has(id)) run();
    }
  };

  const soon = (run: () => void) => {
    wait(run, 4);
  };

  // The tab.
  let hidden = false;
  const held = new Map<number, FrameRequestCallback>();
  let asked = 1e9;
  window.requestAnimationFrame = (run) => {
    if (!hidden) return frame(run);
    asked += 1;
    held.set(asked, run);
    return asked;
  };
  const { cancelAnimationFrame: cancel } = window;
  window.cancelAnimationFrame = (id) => {
    if (!held.delete(id)) cancel(id);
  };
  Object.defineProperty(Document.prototype, 'hidden', { get: () => hidden });
  Object.defineProperty(Document.prototype, 'visibilityState', {
    get: () => (hidden ? 'hidden' : 'visible'),
  });
  const hide = (now: boolean) => {
    hidden = now;
    document.dispatchEvent(new Event('visibilitychange'));
    if (hidden) return;
    for (const run of held.values()) frame(run);
    held.clear();
  };

  // What is kept.
  const { open } = IDBFactory.prototype;
  const { put, getAll, getAllKeys } = IDBObjectStore.prototype;
  const known = new Set<string>();
  const connections: IDBDatabase[] = [];
  IDBFactory.prototype.open = function (...given) {
    if (isOn('database refused')) throw new DOMException('refused', 'SecurityError');
    if (isOn('database newer')) throw new DOMException('a newer one is here', 'VersionError');
    const request = open.apply(this, given);
    request.addEventListener('success', () => connections.push(request.result));
    if (isOn('database bare')) {
      request.addEventListener('upgradeneeded', (told) => told.stopImmediatePropagation());
    }
    if (isOn('database silent')) {
      for (const event of ['success', 'upgradeneeded', 'error', 'blocked']) {
        request.addEventListener(event, (told) => told.stopImmediatePropagation());
      }
    }
    return request;
  };
  IDBObjectStore.prototype.put = function (...given) {
    const request = put.apply(this, given);
    known.add(String(given[1]));
    if (isOn('database full')) {
      // A browser tells so when the whole of it is to be written.
      const { transaction } = this;
      const problem = new DOMException('no room', 'QuotaExceededError');
      Object.defineProperty(transaction, 'error', { get: () => problem });
      request.addEventListener('success', () => transaction.abort());
    }
    return request;
  };
  IDBObjectStore.prototype.getAll = function (...given: []) {
    if (isOn('database unreadable')) throw new DOMException('a broken disk', 'UnknownError');
    return getAll.apply(this, given);
  };
  IDBObjectStore.prototype.getAllKeys = function (...given) {
    const request = getAllKeys.apply(this, given);
    request.addEventListener('success', () => {
      for (const key of request.result) known.add(String(key));
    });
    return request;
  };
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  // Chromium leaves the question unanswered where all is deleted at that moment: it is asked again.
  const databases = async (): Promise<IDBDatabaseInfo[]> => {
    const unanswered = new Promise<null>((resolve) => {
      wait(() => resolve(null), 1000);
    });
    return (await Promise.race([indexedDB.databases(), unanswered])) ?? databases();
  };
  const eachStore = async (
    mode: IDBTransactionMode,
    act: (store: IDBObjectStore, name: string) => Promise<unknown>,
  ) => {
    for (const { name = '' } of await databases()) {
      const request = open.call(indexedDB, name);
      // It was deleted a moment ago: made here, it would lack its table.
      request.onupgradeneeded = () => request.transaction?.abort();
      const database = await done(request).catch(() => null);
      if (database === null) continue;
      for (const table of database.objectStoreNames) {
        await act(database.transaction(table, mode).objectStore(table), name);
      }
      database.close();
    }
  };
  const kept = async () => {
    const found: Record<string, string> = {};
    await eachStore('readonly', async (store) => {
      const [keys, values] = await Promise.all([
        done(getAllKeys.call(store)),
        done(getAll.call(store) as IDBRequest<unknown[]>),
      ]);
      for (const [at, key] of keys.entries()) found[String(key)] = JSON.stringify(values[at]);
    });
    return found;
  };
  const add = (name: string, value: unknown) =>
    eachStore('readwrite', async (store) => {
      const keys = (await done(getAllKeys.call(store))).map(String);
      // What an earlier version kept lies beside, without an address.
      const [home] = keys.find((key) => key.includes('>/autosave/'))?.split('/autosave/') ?? [];
      if (home === undefined) throw new Error('nothing is kept here');
      await done(put.call(store, value, `${home}/${name}`));
    });
  const age = () =>
    eachStore('readwrite', async (store) => {
      for (const key of await done(getAllKeys.call(store))) {
        const { order: _, ...value } = await done(store.get(key));
        await done(store.delete(key));
        await done(put.call(store, value, String(key).replace(/<[^>]*>/, '')));
      }
    });
  const spoil = (part: string, value: unknown) =>
    eachStore('readwrite', async (store) => {
      const keys = await done(getAllKeys.call(store));
      for (const key of keys.filter((one) => String(one).includes(part)))
        await done(put.call(store, value, key));
    });

  // What is drawn.
  const { getContext } = HTMLCanvasElement.prototype;
  const graphics = new Map<WebGL2RenderingContext, WEBGL_lose_context>();
  let lost: (readonly [WEBGL_lose_context, Promise<Event>])[] = [];
  HTMLCanvasElement.prototype.getContext = function (
    this: HTMLCanvasElement,
    ...given: [string, ...unknown[]]
  ) {
    const isGraphics = /webgl|webgpu/.test(given[0]);
    if (isGraphics && isOn('no graphics')) return null;
    const context: unknown = Reflect.apply(getContext, this, given);
    if (context instanceof WebGL2RenderingContext) {
      const loss = context.getExtension('WEBGL_lose_context');
      if (loss !== null) graphics.set(context, loss);
    }
    return context;
  } as typeof getContext;
  const made = new WeakSet<ImageBitmap>();
  const { createImageBitmap: make } = window;
  window.createImageBitmap = async (...given: [ImageBitmapSource]) => {
    const image = await make(...given);
    made.add(image);
    return image;
  };
  const prototype = WebGL2RenderingContext.prototype;
  const { getError } = prototype;
  let objection = 0;
  prototype.getError = function () {
    const own = objection;
    objection = 0;
    return own === 0 ? getError.call(this) : own;
  };
  for (const name of ['texImage2D', 'texSubImage2D'] as const) {
    const upload: unknown = Reflect.get(prototype, name);
    if (typeof upload !== 'function') continue;
    Object.assign(prototype, {
      [name](this: WebGL2RenderingContext, ...given: unknown[]) {
        const image = given.find((one) => one instanceof ImageBitmap);
        if (image === undefined) return Reflect.apply(upload, this, given);
        const fromWorker = !made.has(image);
        if (
          isOn('every upload refused') ||
          (fromWorker && isOn('uploads from the worker refused'))
        ) {
          objection = prototype.OUT_OF_MEMORY;
          return undefined;
        }
        // As WebKit does: nothing arrives, and nobody says so.
        if (fromWorker && isOn('uploads from the worker black')) return undefined;
        return Reflect.apply(upload, this, given);
      },
    });
  }

  // What is heard.
  const rooms: AudioContext[] = [];
  const { AudioContext: Room } = window;
  window.AudioContext = class extends Room {
    constructor(options?: AudioContextOptions) {
      if (isOn('sound refused')) throw new DOMException('no device', 'NotSupportedError');
      super(options);
      rooms.push(this);
      // It stays so until somebody asks for sound who is heard.
      if (on.has('sound suspended')) void super.suspend();
    }
    override get state() {
      return on.has('sound suspended') ? 'suspended' : super.state;
    }
    override resume() {
      return isOn('sound suspended') ? new Promise<void>(() => {}) : super.resume();
    }
    // One argument and no more: by that it is known to give a promise.
    override decodeAudioData(bytes: ArrayBuffer) {
      if (!isOn('sound not decoded')) return super.decodeAudioData(bytes);
      return Promise.reject(new DOMException('unknown', 'EncodingError'));
    }
  };

  // What works beside the page.
  const workers = new Set<Worker>();
  const { Worker: Hand } = window;
  window.Worker = class extends Hand {
    constructor(url: string | URL, options?: WorkerOptions) {
      if (isOn('worker refused')) throw new DOMException('not here', 'SecurityError');
      super(url, options);
      workers.add(this);
      if (isOn('worker silent')) {
        this.addEventListener('message', (told) => told.stopImmediatePropagation());
      }
    }
  };

  window.saboteur = {
    on,
    hits,
    jump,
    pass,
    soon,
    hide,
    dropStorage() {
      for (const connection of connections) connection.close();
    },
    kept,
    known: () => [...known],
    spoil,
    age,
    add,
    loseGraphics() {
      lost = [...graphics]
        .filter(([gl]) => !gl.isContextLost())
        .map(([{ canvas }, loss]) => {
          const told = new Promise<Event>((resolve) => {
            canvas.addEventListener('webglcontextlost', resolve, { once: true });
          });
          loss.loseContext();
          return [loss, told] as const;
        });
    },
    async restoreGraphics() {
      const last = lost.splice(0);
      for (const [loss, told] of last) if ((await told).defaultPrevented) loss.restoreContext();
    },
    interruptSound: async () => {
      for (const room of rooms) await room.suspend();
    },
    sound: () => rooms.map(({ state }) => state),
    breakWorkers() {
      for (const worker of workers) {
        worker.terminate();
        worker.dispatchEvent(new Event('error'));
      }
    },
  };
}
