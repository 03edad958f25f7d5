import type { Recording } from '../catalogue/recordings.ts';
import type { Clock } from '../director/ports.ts';
import type { Captions } from './captions.ts';
import type { OneShot } from './one-shots.ts';
import type { Player, Title, Voice } from './player.ts';

/** A sound that is not there this long after its moment, in ms, is left out: late is worse than never. */
const latest = 700;

/** Shorter sounds, in ms, ring out over the next line without anyone waiting for them. */
const worthWaiting = 1200;

/** More at once than this is noise: the oldest makes room. */
const most = 12;

/** An overtaken or stopped sound fades so long, in ms; its voice is let go a little later. */
const makeRoom = 80;
const grace = 60;

/** What would begin or end in mid-sound comes and goes in so many ms. */
const edge = 20;

interface Sounding {
  /** Ms on the clock. */
  readonly ends: number;
  readonly long: boolean;
  /** Whether it says a line. */
  readonly spoken: boolean;
  voice: Voice | null;
  callOff: () => void;
}

/** Ms that a recording lasts when it is played once: of a loop, one round. */
function lengthOf({ loop, seconds }: Recording): number {
  return (loop === null ? seconds : loop.end - loop.start) * 1000;
}

/** Plays the sounds that happen once. */
export class Foley {
  readonly #player: Player;
  readonly #clock: Clock;
  readonly #captions: Captions;
  readonly #audible: () => boolean;
  readonly #sounding = new Set<Sounding>();

  /** @param audible whether anything can be heard now; captions are given in any case. */
  constructor(
    player: Player,
    { clock, captions, audible }: { clock: Clock; captions: Captions; audible: () => boolean },
  ) {
    this.#player = player;
    this.#clock = clock;
    this.#captions = captions;
    this.#audible = audible;
  }

  get voices(): readonly Voice[] {
    return [...this.#sounding].flatMap(({ voice }) => voice ?? []);
  }

  play(moments: readonly OneShot[]): void {
    for (const moment of moments) this.#schedule(moment, true);
  }

  /** Plays a sound at once, from the middle, without a caption and without anyone waiting for it. */
  strike(sound: string, volume: number): void {
    this.#schedule({ sound, volume, pan: 0, delay: 0 }, false);
  }

  /** Calls off what has not begun and fades out the rest. */
  stop(ms: number): void {
    for (const sounding of this.#sounding) this.#dismiss(sounding, ms);
  }

  /** Ends the voice that says a line: the line is gone. */
  hushVoice(): void {
    for (const one of this.#sounding) if (one.spoken) this.#dismiss(one, makeRoom);
  }

  /** Ms until the last sound worth waiting for has ended; 0 when there is none that can be heard. */
  remaining(): number {
    if (!this.#audible()) return 0;
    const ends = [...this.#sounding].filter(({ long }) => long).map((sounding) => sounding.ends);
    return Math.max(0, ...ends.map((end) => end - this.#clock.now()));
  }

  #schedule(moment: OneShot, told: boolean) {
    const recording = this.#player.find({ bus: 'sounds', name: moment.sound });
    if (recording === null || moment.volume === 0) return;
    const length = lengthOf(recording);
    const sounding: Sounding = {
      ends: this.#clock.now() + moment.delay + length,
      // A word that is said is heard out, however short it is.
      long: told && (moment.spoken === true || length > worthWaiting),
      spoken: moment.spoken === true,
      voice: null,
      callOff: () => {},
    };
    this.#sounding.add(sounding);
    const begin = () => {
      // The line is what a voice says.
      if (told && !moment.spoken)
        this.#captions.say(recording.caption, moment.pan, this.#clock.now());
      if (this.#audible()) void this.#begin(sounding, recording, moment);
      else this.#sounding.delete(sounding);
    };
    if (moment.delay > 0) sounding.callOff = this.#clock.after(moment.delay, begin);
    else begin();
  }

  async #begin(sounding: Sounding, recording: Recording, moment: OneShot) {
    const title: Title = { bus: 'sounds', name: moment.sound };
    const due = this.#clock.now();
    const ready = await this.#player.ready(title);
    if (!this.#sounding.has(sounding)) return;
    // One round of a loop begins and ends in the midst of sound.
    const whole = recording.loop === null;
    const inTime = this.#clock.now() - due <= latest;
    const level = whole ? moment.volume : 0;
    const { pan, spoken } = moment;
    const how = { level, rate: 1, pan, repeats: false, from: null, ...(spoken && { spoken }) };
    const voice = ready && inTime ? this.#player.start(title, how) : null;
    if (voice === null) {
      this.#sounding.delete(sounding);
      return;
    }
    sounding.voice = voice;
    if (!whole) voice.fade(moment.volume, edge, 'straight');
    sounding.callOff = this.#clock.after(lengthOf(recording) - 2 * edge, () => {
      if (!whole) voice.fade(0, edge, 'straight');
      sounding.callOff = this.#clock.after(2 * edge + grace, () => {
        voice.stop();
        this.#sounding.delete(sounding);
      });
    });
    const oldest = [...this.#sounding].filter((one) => one.voice !== null);
    for (const crowded of oldest.slice(0, -most)) this.#dismiss(crowded, makeRoom);
  }

  #dismiss(sounding: Sounding, ms: number) {
    sounding.callOff();
    this.#sounding.delete(sounding);
    const { voice } = sounding;
    if (voice === null) return;
    voice.fade(0, ms, 'straight');
    this.#clock.after(ms + grace, () => voice.stop());
  }
}
