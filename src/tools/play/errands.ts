declare global {
  interface Window {
    /** What the page waits for of the world: files on their way, pictures and sounds that are decoded. */
    errands?: { out: number; changed: () => void };
  }
}

/** Runs before the page's own scripts: counts what it waits for of the world. */
export function countErrands(): void {
  const errands: NonNullable<Window['errands']> = { out: 0, changed: () => {} };
  window.errands = errands;
  const add = (number: number) => {
    errands.out += number;
    errands.changed();
  };
  const back = () => add(-1);

  /** Counts calls of a method until what they promise is there. */
  const promised = (owner: object, name: string) => {
    const own: unknown = Reflect.get(owner, name);
    if (typeof own !== 'function') return;
    Reflect.set(owner, name, function (this: unknown, ...given: unknown[]) {
      add(1);
      const promise: Promise<unknown> = Reflect.apply(own, this, given);
      promise.then(back, back);
      return promise;
    });
  };
  for (const name of ['fetch', 'createImageBitmap']) promised(window, name);
  for (const name of ['arrayBuffer', 'blob', 'json', 'text']) promised(Response.prototype, name);
  promised(ReadableStreamDefaultReader.prototype, 'read');
  promised(HTMLImageElement.prototype, 'decode');
  promised(BaseAudioContext.prototype, 'decodeAudioData');

  const { send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.send = function (body) {
    add(1);
    this.addEventListener('loadend', back, { once: true });
    send.call(this, body);
  };

  // A worker answers each message with one; what it says unasked is no answer.
  const { postMessage } = Worker.prototype;
  const asked = new WeakMap<Worker, number>();
  const answered = (event: Event) => {
    const worker = event.currentTarget;
    const open = worker instanceof Worker ? (asked.get(worker) ?? 0) : 0;
    if (!(worker instanceof Worker) || open === 0) return;
    asked.set(worker, open - 1);
    back();
  };
  Worker.prototype.postMessage = function (...given: unknown[]) {
    if (!asked.has(this)) this.addEventListener('message', answered);
    asked.set(this, (asked.get(this) ?? 0) + 1);
    add(1);
    Reflect.apply(postMessage, this, given);
  };
}
