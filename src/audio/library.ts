import { effects as parts } from 'virtual:game/effects/sound';
import type { Recording, Recordings } from '../catalogue/recordings.ts';
import type { Clock } from '../director/ports.ts';
import { attempt } from '../scene/attempt.ts';
import type { Frame } from '../scene/frame.ts';
import { type Encoding, encodings, makeHowl } from './howl.ts';
import { buses, type Ensemble } from './mix.ts';
import { sisters } from './phase.ts';
import type { Title } from './player.ts';

type Keeper = ReturnType<typeof makeHowl>;

/** A recording that is being loaded, is there, or could not be had. */
interface Entry {
  readonly ready: Promise<boolean>;
  /** Holds the decoded sound; null while it loads and after it failed. */
  keeper: Keeper | null;
  encoding: Encoding;
  /** Ms on the clock when it was last asked for or let go. */
  used: number;
  /** Voices that sound from it. */
  holders: number;
}

/** A recording that has not come after so long, in ms, whatever its encoding, stays silent. */
const loadTimeout = 15_000;

/** One that failed is tried again when it is asked for this much later, in ms. */
const retryAfter = 30_000;

/** A recording that comes shorter than this share of its length is not whole: some decoders stop in silence. */
const most = 0.9;

/** Decoded sound is large (23 MB a minute); unused for so long, in ms, it is let go. */
const keepFor = 120_000;

const idOf = ({ bus, name }: Title) => `${bus}/${name}`;

/** The recordings that frames will ask for, to be prepared before they come; those of effects apart. */
export function recordingsOf(frames: readonly Frame[]): readonly string[] {
  const names = frames.flatMap(({ beat, scene }) => [
    scene.music,
    scene.ambience,
    ...beat.cues.map((cue) => (cue.kind === 'sound' || cue.kind === 'voice' ? cue.name : null)),
  ]);
  return [...new Set(names.filter((name) => name !== null))];
}

/** Brings recordings in, keeps those in use, and lets go of the others. */
export class Library {
  readonly #recordings: Recordings;
  readonly #clock: Clock;
  readonly #entries = new Map<string, Entry>();
  readonly #missed = new Set<string>();
  #prepared: ReadonlySet<string> = new Set();
  readonly #onMissed: () => void;
  readonly #make: typeof makeHowl;
  #callOffSweep: (() => void) | null = null;

  /**
   * @param onMissed told of each recording that the catalogue has and that cannot be had.
   * @param make makes what holds a recording.
   */
  constructor(
    recordings: Recordings,
    clock: Clock,
    onMissed: () => void = () => {},
    make = makeHowl,
  ) {
    this.#recordings = recordings;
    this.#clock = clock;
    this.#onMissed = onMissed;
    this.#make = make;
  }

  find(title: Title): Recording | null {
    const recording = this.#recordings[title.bus][title.name];
    if (recording !== undefined) return recording;
    if (!this.#missed.has(idOf(title))) {
      this.#missed.add(idOf(title));
      console.warn(`No recording is called ${idOf(title)}; it stays silent.`);
    }
    return null;
  }

  /** Resolves to whether the recording is there; never rejects. */
  ready(title: Title): Promise<boolean> {
    const known = this.#entries.get(idOf(title));
    const now = this.#clock.now();
    if (known !== undefined) {
      known.used = now;
      return known.ready;
    }
    const recording = this.find(title);
    if (recording === null) return Promise.resolve(false);
    const entry: Entry = {
      ready: this.#bring(title, recording).then((got) => this.#settle(title, entry, got)),
      keeper: null,
      encoding: 'opus',
      used: now,
      holders: 0,
    };
    this.#entries.set(idOf(title), entry);
    return entry.ready;
  }

  /** Makes these recordings ready, whatever kind they are of, and keeps them until the next call. */
  prepare(names: readonly string[]): void {
    const titles = names.flatMap((name) =>
      buses
        .filter((bus) => this.#recordings[bus][name] !== undefined)
        .map((bus) => ({ bus, name })),
    );
    this.#prepared = new Set(titles.map(idOf));
    for (const title of titles) void this.ready(title);
    this.#planSweep();
  }

  /** The same piece at its other intensities. */
  sistersOf(title: Title): readonly Title[] {
    const recording = this.find(title);
    if (recording === null) return [];
    return Object.entries(this.#recordings[title.bus])
      .filter((other) => sisters([title.name, recording], other))
      .map(([name]) => ({ bus: title.bus, name }));
  }

  /** Which encoding of a recording is there; the recording stays until it is released as often as held. */
  hold(title: Title): Encoding | null {
    const entry = this.#entries.get(idOf(title));
    if (entry === undefined || entry.keeper === null) return null;
    entry.holders += 1;
    return entry.encoding;
  }

  release(title: Title): void {
    const entry = this.#entries.get(idOf(title));
    if (entry === undefined) return;
    entry.holders -= 1;
    entry.used = this.#clock.now();
    this.#planSweep();
  }

  close(): void {
    this.#callOffSweep?.();
    for (const { keeper } of this.#entries.values()) keeper?.unload();
    this.#entries.clear();
  }

  #settle(title: Title, entry: Entry, got: readonly [Keeper, Encoding] | null): boolean {
    if (this.#entries.get(idOf(title)) !== entry) {
      got?.[0].unload();
      return false;
    }
    if (got === null) {
      this.#clock.after(retryAfter, () => this.#entries.delete(idOf(title)));
      return false;
    }
    [entry.keeper, entry.encoding] = got;
    this.#planSweep();
    return true;
  }

  /** Tries each encoding in turn: a browser may promise one that it cannot decode. */
  async #bring(title: Title, recording: Recording): Promise<readonly [Keeper, Encoding] | null> {
    const reasons: string[] = [];
    const until = this.#clock.now() + loadTimeout;
    // A file that ships as it is has nothing to fall back on.
    const tried = recording.format === undefined ? encodings : encodings.slice(0, 1);
    for (const encoding of tried) {
      const left = until - this.#clock.now();
      const got = left > 0 ? await this.#tryOnce(recording, encoding, left) : 'no time was left.';
      if (typeof got !== 'string') return [got, encoding];
      reasons.push(`${recording.format ?? encoding}: ${got}`);
    }
    console.warn(`${idOf(title)} stays silent, the story goes on. ${reasons.join(' ')}`);
    this.#onMissed();
    return null;
  }

  #tryOnce(recording: Recording, encoding: Encoding, ms: number): Promise<Keeper | string> {
    return new Promise((resolve) => {
      const fail = (reason: string) => {
        callOff();
        howl.unload();
        resolve(reason);
      };
      const callOff = this.#clock.after(ms, () => fail('it did not come in time.'));
      const done = () => {
        if (howl.duration() < recording.seconds * most) return fail('it came cut short.');
        callOff();
        resolve(howl);
      };
      const howl = this.#make(recording, { encoding, repeats: false, onLoad: done, onFail: fail });
    });
  }

  /** Recordings that nobody sounds from, nor is to soon. */
  get #idle(): [string, Entry][] {
    return [...this.#entries].filter(
      ([id, { keeper, holders }]) => keeper !== null && holders === 0 && !this.#prepared.has(id),
    );
  }

  /** Looks again after a while, for as long as there is something that may be let go. */
  #planSweep() {
    if (this.#idle.length === 0) return;
    this.#callOffSweep ??= this.#clock.after(keepFor / 4, () => {
      this.#callOffSweep = null;
      for (const [id, { keeper, used }] of this.#idle) {
        if (this.#clock.now() - used < keepFor) continue;
        keeper?.unload();
        this.#entries.delete(id);
      }
      this.#planSweep();
    });
  }
}

/** The recordings that effects may ask for at any time. */
export function effectRecordings(ensemble: Pick<Ensemble, 'effects'>): readonly string[] {
  return parts.flatMap(({ name, ...part }) =>
    attempt(name, () => part.recordings?.(ensemble) ?? [], []),
  );
}
