/** A line of the game with which it answers a fault, and what stands there where that is left out. */
export interface Defect {
  /** The fault that it fails to answer. */
  readonly fault: string;
  /** The file under `src/`. */
  readonly file: string;
  /** What is written there, once. */
  readonly line: string;
  /** What takes its place. */
  readonly becomes: string;
}

/** One for each answer that the game has: what is planted to see that the harness sees it. */
export const defects: readonly Defect[] = [
  {
    fault: 'pictures as AVIF: missing',
    file: 'stage/pictures/gallery.ts',
    line: "if (source.url === other.url || this.encoding === 'webp') throw problem;",
    becomes: 'throw problem;',
  },
  {
    fault: 'pictures: fails',
    file: 'menus/mount.tsx',
    line: 'hidden={ui.stage.value.pictures}',
    becomes: 'hidden={true}',
  },
  {
    fault: 'stills: missing',
    file: 'menus/mount.tsx',
    line: 'event.currentTarget.hidden = true;',
    becomes: "throw new Error('no still');",
  },
  {
    fault: 'sounds as Opus: missing',
    file: 'audio/library.ts',
    line: 'for (const encoding of tried) {',
    becomes: 'for (const encoding of tried.slice(0, 1)) {',
  },
  {
    fault: 'sounds: missing',
    file: 'audio/library.ts',
    line: 'this.#onMissed();',
    becomes: "throw new Error('no sound');",
  },
  {
    fault: 'later code: missing',
    file: 'menus/input/listen-later.ts',
    line: 'asked = false;\n        early',
    becomes: 'early',
  },
  {
    fault: 'later code: fails',
    file: 'menus/parts/lazy-page.tsx',
    line: 'retry: () => setAsked(asked + 1)',
    becomes: 'retry: () => {}',
  },
  {
    fault: "the stage's code: fails",
    file: 'game/hosts.ts',
    line: 'retry: retryLater,',
    becomes: '',
  },
  {
    fault: 'later styles: slow',
    file: 'menus/late-styles.ts',
    line: "late.dispatchEvent(new Event('error'));",
    becomes: '',
  },
  {
    fault: 'pictures as AVIF: slow',
    file: 'stage/pictures/request.ts',
    // What is called off fails, too.
    line: 'ending.abort();\n      reject(new TimedOut());',
    becomes: '',
  },
  {
    fault: 'later styles: fails',
    file: 'menus/mount.tsx',
    line: 'if (/CSS/.test(event.payload.message)) event.preventDefault();',
    becomes: '',
  },
  {
    fault: 'the worker: missing',
    file: 'stage/pictures/decoder.ts',
    line: "worker.addEventListener('error', () => resolve(null), { once: true });",
    becomes: "worker.addEventListener('error', () => console.error('no worker'), { once: true });",
  },
  {
    fault: 'no WebGL at all',
    file: 'stage/full/context.ts',
    line: 'if (gl === null) return null;',
    becomes: "if (gl === null) throw new Error('no WebGL');",
  },
  {
    fault: 'WebGL lost and given back',
    file: 'stage/full/context.ts',
    line: 'event.preventDefault();',
    becomes: '',
  },
  {
    fault: 'WebGL lost in a set piece',
    file: 'game/stage-host.ts',
    line: 'onRestored: () => void this.open(),',
    becomes: 'onRestored: () => {},',
  },
  {
    fault: 'WebGL lost for good',
    file: 'stage/losses.ts',
    line: "else giveUp('its graphics context was lost and did not come back');",
    becomes: '',
  },
  {
    fault: 'WebGL lost again and again',
    file: 'stage/losses.ts',
    line: 'return this.times.length < most;',
    becomes: 'return this.times.length < 1e6;',
  },
  {
    fault: 'what the worker decodes comes up black',
    file: 'stage/pictures/decoder.ts',
    line: 'return arrived ? found : decode;',
    becomes: 'return arrived ? found : found;',
  },
  {
    fault: 'what the worker decodes is refused',
    file: 'stage/pictures/decoder.ts',
    line: 'return arrived ? found : decode;',
    becomes: 'return arrived ? found : found;',
  },
  {
    fault: 'every picture is refused',
    file: 'stage/pictures/loading.ts',
    line: 'wanted.some((encoded) => this.gallery.isRefused(encoded)) &&',
    becomes: 'wanted.length > 1e6 &&',
  },
  {
    fault: 'sound refused',
    file: 'audio/sound-room.ts',
    line: 'this.#refused = true;',
    becomes: 'throw error;',
  },
  {
    fault: 'sound that is decoded by nobody',
    file: 'game/fetched-audio.ts',
    line: 'if (!missed) say(soundPhrases.missed);',
    becomes: '',
  },
  {
    fault: 'sound interrupted',
    file: 'audio/gate.ts',
    line: 'this.#arm(!this.open);',
    becomes: 'this.#arm(false);',
  },
  {
    fault: 'sound suspended for ever',
    file: 'audio/gate.ts',
    line: 'readonly #onGesture = () => this.unlock();',
    becomes: 'readonly #onGesture = () => (this.unlock(), this.close());',
  },
  {
    fault: 'storage refused',
    file: 'shelf/open-store.ts',
    line: 'return memoryStore();\n  }\n',
    becomes: 'throw error;\n  }\n',
  },
  {
    fault: 'storage silent',
    file: 'shelf/open-store.ts',
    line: 'return await Promise.race([work, tooLate]);',
    becomes: 'return await work;',
  },
  {
    fault: 'storage full',
    file: 'shelf/store.ts',
    line: "error.name === 'QuotaExceededError'",
    becomes: "error.name === 'NoRoomError'",
  },
  {
    fault: 'storage dropped by the browser',
    file: 'shelf/database-store.ts',
    line: 'drop();\n      return work',
    becomes: 'throw error;\n      return work',
  },
  {
    fault: 'storage deleted under the game',
    file: 'shelf/shelf.ts',
    line: 'emptied = () => shelf.#writeAll();',
    becomes: '',
  },
  {
    fault: 'storage deleted under the game',
    file: 'shelf/database-store.ts',
    line: 'withConnection(async () => {}).catch(() => {});',
    becomes: '',
  },
  {
    fault: 'storage that cannot be read',
    file: 'shelf/shelf.ts',
    line: 'shelf.close();\n      return new Shelf(memoryStore(), options);',
    becomes: 'return shelf;',
  },
  {
    fault: 'places torn',
    file: 'shelf/shelf.ts',
    line: 'this.#quarantine(pair, read.problem);\n      return [];',
    becomes: 'throw new Error(read.problem);',
  },
  {
    fault: 'storage without a table',
    file: 'shelf/shelf.ts',
    line: 'return new Shelf(memoryStore(), options);\n    }\n  }',
    becomes: 'throw error;\n    }\n  }',
  },
  {
    fault: 'places of an older version',
    file: 'shelf/shelf.ts',
    line: "if (isEmpty && (await shelf.#moveIn(options.edition ?? ''))) await shelf.#readAll(clock);",
    becomes: '',
  },
  {
    fault: 'journal torn',
    file: 'shelf/journal-reading.ts',
    line: 'else this.#onMisfit(key, page.problem, value);',
    becomes: 'else throw new Error(page.problem);',
  },
  {
    fault: 'tab hidden',
    file: 'audio/sound-room.ts',
    line: 'this.#mixer.hush(false);\n      this.unlock();',
    becomes: 'this.#mixer.hush(false);',
  },
  {
    fault: 'tab killed in mid-write',
    file: 'game/keeping.ts',
    line: 'if (there !== null) shelf',
    becomes: 'if (there !== null && there.bookmark.at === 0) shelf',
  },
  {
    fault: 'clock a day back',
    file: 'shelf/shelf.ts',
    line: 'this.#newest = Math.max(this.#today(), this.#newest + 1);',
    becomes: 'this.#newest = this.#today();',
  },
  {
    fault: 'two tabs',
    file: 'game/open-shelf.ts',
    line: 'resolve(lock !== null);',
    becomes: 'resolve(true);',
  },
  {
    fault: 'a storm of inputs',
    // What a command comes to is asked for a story that may not be there, too.
    file: 'menus/input/keys.ts',
    line: 'if (command === null || (view === null && !commands[command].anywhere)) return;',
    becomes: 'if (command === null || readsOn(view.phase) === null) return;',
  },
  {
    fault: 'places of a newer version',
    file: 'shelf/shelf.ts',
    line: "this.#writer.change([this.#put(aside, value), { kind: 'drop', key }]);",
    becomes: "throw new Error('of another version');",
  },
  {
    fault: 'a storm of resizing',
    file: 'stage/presenter.ts',
    line: 'resized: () => this.fit(),',
    becomes: "resized: () => { throw new Error('another size'); },",
  },
];
