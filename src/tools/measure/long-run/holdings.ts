import type { CDPSession } from 'playwright';
import type { Visit } from '../../play/visit.ts';
import { bytesHeld, type HeapSnapshot } from './heap-snapshot.ts';

/** What a page holds, each with its unit. */
export const holdings = {
  heap: 'kB of heap, without compiled code',
  nodes: 'DOM nodes',
  listeners: 'event listeners',
  textures: 'textures of WebGL',
  buffers: 'buffers of WebGL',
  pictures: 'kB of pictures',
  objects: 'display objects',
  audioNodes: 'audio nodes',
  howls: 'sounds of Howler',
} as const;

export type Holding = keyof typeof holdings;

export type Held = Readonly<Record<Holding, number>>;

declare global {
  interface Window {
    /** What WebGL was asked for and has not been told to let go of; counted for whoever measures. */
    glHeld?: { textures: number; buffers: number };
    Howler?: { readonly _howls: readonly unknown[] };
  }
}

/** Runs before the page's own scripts: counts what WebGL holds. */
export function countGl(): void {
  const held = { textures: 0, buffers: 0 };
  window.glHeld = held;
  const gl = WebGL2RenderingContext.prototype;
  const { createTexture, deleteTexture, createBuffer, deleteBuffer } = gl;
  gl.createTexture = function () {
    held.textures += 1;
    return createTexture.call(this);
  };
  gl.deleteTexture = function (texture) {
    if (texture !== null && this.isTexture(texture)) held.textures -= 1;
    deleteTexture.call(this, texture);
  };
  gl.createBuffer = function () {
    held.buffers += 1;
    return createBuffer.call(this);
  };
  gl.deleteBuffer = function (buffer) {
    if (buffer !== null && this.isBuffer(buffer)) held.buffers -= 1;
    deleteBuffer.call(this, buffer);
  };
}

/** Runs in the page. */
function readCounts() {
  const stage = window.gameProbe?.stage();
  return {
    textures: window.glHeld?.textures ?? 0,
    buffers: window.glHeld?.buffers ?? 0,
    pictures: (stage?.bytes ?? 0) / 1000,
    objects: stage?.objects ?? 0,
    howls: window.Howler?._howls.length ?? -1,
  };
}

/** Follows what a page holds. */
export class HoldingsWatch {
  readonly #visit: Visit;
  readonly #cdp: CDPSession;
  #audioNodes = 0;

  private constructor(visit: Visit, cdp: CDPSession) {
    this.#visit = visit;
    this.#cdp = cdp;
    cdp.on('WebAudio.audioNodeCreated', () => {
      this.#audioNodes += 1;
    });
    cdp.on('WebAudio.audioNodeWillBeDestroyed', () => {
      this.#audioNodes -= 1;
    });
  }

  /** To be called before the page makes any sound. */
  static async of(visit: Visit): Promise<HoldingsWatch> {
    const cdp = await visit.context.newCDPSession(visit.page);
    const watch = new HoldingsWatch(visit, cdp);
    await cdp.send('WebAudio.enable');
    return watch;
  }

  async #heap(): Promise<HeapSnapshot> {
    const chunks: string[] = [];
    const take = ({ chunk }: { chunk: string }) => chunks.push(chunk);
    this.#cdp.on('HeapProfiler.addHeapSnapshotChunk', take);
    await this.#cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    this.#cdp.off('HeapProfiler.addHeapSnapshotChunk', take);
    return JSON.parse(chunks.join(''));
  }

  /** What is held when all that can be let go of is. */
  async take(): Promise<Held> {
    // What one collection leaves, the next may take: nodes of sound are let go of by the thread that plays them.
    for (let times = 0; times < 4; times++) await this.#cdp.send('HeapProfiler.collectGarbage');
    const heap = bytesHeld(await this.#heap()) / 1000;
    const { nodes, jsEventListeners: listeners } = await this.#cdp.send('Memory.getDOMCounters');
    const counts = await this.#visit.page.evaluate(readCounts);
    return { heap, nodes, listeners, audioNodes: this.#audioNodes, ...counts };
  }
}
