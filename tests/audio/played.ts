import type { Player, Start, Title, Voice } from '../../src/audio/player.ts';
import type { Recordings } from '../../src/catalogue/recordings.ts';
import type { Clock } from '../../src/director/ports.ts';

/** A voice that makes no sound and writes down what it was told. */
export class WrittenVoice implements Voice {
  level: number;
  pan: number;
  rate: number;
  playing = true;
  /** Ms of the last fade. */
  faded = 0;
  shape = '';
  /** Each factor it was told to stir by. */
  readonly stirred: number[] = [];
  readonly position: number;

  constructor(
    readonly title: Title,
    readonly how: Start,
  ) {
    this.level = how.level;
    this.pan = how.pan;
    this.rate = how.rate;
    this.position = how.from ?? 3;
  }

  fade(level: number, ms: number, shape: string): void {
    this.level = level;
    this.faded = ms;
    this.shape = shape;
  }

  stir(factor: number): void {
    this.stirred.push(factor);
  }

  turn(pan: number): void {
    this.pan = pan;
  }

  glide(rate: number): void {
    this.rate = rate;
  }

  stop(): void {
    this.playing = false;
  }
}

/** Plays nothing; loads as slowly, and misses as much, as a test says. */
export class WrittenPlayer implements Player {
  readonly voices: WrittenVoice[] = [];
  /** Ms that loading takes. */
  slow = 0;
  readonly broken = new Set<string>();

  constructor(
    readonly recordings: Recordings,
    readonly clock: Clock,
  ) {}

  /** Names of what plays, with what it fades to. */
  get sounding(): Record<string, number> {
    const playing = this.voices.filter((voice) => voice.playing);
    return Object.fromEntries(playing.map((voice) => [voice.title.name, voice.level]));
  }

  voice(name: string): WrittenVoice {
    const voice = this.voices.findLast((one) => one.title.name === name);
    if (voice === undefined) throw new Error(`${name} was never played`);
    return voice;
  }

  find({ bus, name }: Title) {
    return this.recordings[bus][name] ?? null;
  }

  ready({ name }: Title): Promise<boolean> {
    if (this.broken.has(name)) return Promise.resolve(false);
    if (this.slow === 0) return Promise.resolve(true);
    return new Promise((resolve) => this.clock.after(this.slow, () => resolve(true)));
  }

  start(title: Title, how: Start): Voice {
    const voice = new WrittenVoice(title, how);
    this.voices.push(voice);
    return voice;
  }
}
