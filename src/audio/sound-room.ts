import type { Recordings } from '../catalogue/recordings.ts';
import type { Arrival, Clock } from '../director/ports.ts';
import type { Preferences } from '../director/preferences.ts';
import type { Frame } from '../scene/frame.ts';
import { cut, type Plan, plan } from '../scene/plan.ts';
import { emptyScene, type Scene } from '../scene/scene.ts';
import { Band } from './band.ts';
import { Captions } from './captions.ts';
import { Desk } from './desk.ts';
import { cutFade, fadeTimes } from './fades.ts';
import { Foley } from './foley.ts';
import { Gate } from './gate.ts';
import { HowlPlayer } from './howl-player.ts';
import { Library } from './library.ts';
import { type Ensemble, hums, mix, type Part } from './mix.ts';
import { moments } from './moment.ts';
import type { OpenAudio, Probe } from './open-audio.ts';

/** When sound may begin, what should be sounding comes in over so many ms. */
const entrance = 600;

/** Hums follow what is pointed at so fast, in ms. */
const considering = 350;

/** `stop_sound` fades out over so many ms. */
const stopFade = 250;

/**
 * Keeps what should be sounding, and makes it sound as soon and as long as the browser lets it. Until then
 * nothing is made and nothing loaded: the scene is only remembered, and captions are told.
 */
export class SoundRoom implements OpenAudio {
  readonly captions = new Captions();
  readonly #ensemble: Ensemble;
  readonly #clock: Clock;
  readonly #library: Library;
  readonly #band: Band;
  readonly #foley: Foley;
  readonly #gate: Gate;
  #desk: Desk | null = null;
  /** Set when the browser has no Web Audio to give: the story is silent then. */
  #refused = false;
  /** Set once sound has begun for the first time. */
  #entered = false;
  #hidden = false;
  #callOffSleep: () => void = () => {};
  #preferences: Preferences;
  #prepared: readonly string[] = [];
  #scene: Scene = emptyScene;
  #wanted: readonly Part[] = [];

  constructor(
    ensemble: Ensemble,
    recordings: Recordings,
    { preferences, clock, page }: { preferences: Preferences; clock: Clock; page: Window },
  ) {
    this.#ensemble = ensemble;
    this.#clock = clock;
    this.#preferences = preferences;
    this.#library = new Library(recordings, clock);
    const player = new HowlPlayer(this.#library, () => this.#desk, clock);
    this.#band = new Band(player, clock);
    const audible = () => this.#gate.open && !this.#hidden && !this.#preferences.muted;
    this.#foley = new Foley(player, { clock, captions: this.captions, audible });
    const wants = () => this.#openDesk()?.context ?? null;
    this.#gate = new Gate(page, { wants, onOpen: () => this.#enter() });
    if (page.navigator.userActivation?.hasBeenActive) this.unlock();
  }

  show(frame: Frame, arrival: Arrival): void {
    const { scene, beat } = frame;
    const changes =
      arrival === 'play' ? plan(this.#scene, scene, beat.cues) : cut(this.#scene, scene);
    this.#scene = scene;
    this.#follow(mix(scene, this.#ensemble), fadeTimes(changes, arrival));
    this.#announce(changes);
    if (arrival === 'cut') {
      this.#foley.stop(cutFade);
      return;
    }
    if (beat.cues.some(({ kind }) => kind === 'stop_sound')) this.#foley.stop(stopFade);
    this.#foley.play(moments(frame, changes, this.#ensemble));
  }

  consider(scene: Scene | null): void {
    const beds = mix(this.#scene, this.#ensemble).filter(({ person }) => person === null);
    this.#follow([...beds, ...hums(scene ?? this.#scene, this.#ensemble)], () => considering);
  }

  remaining(): number {
    return this.#foley.remaining();
  }

  configure(preferences: Preferences): void {
    this.#preferences = preferences;
    this.#desk?.configure(preferences);
    // Taking the mute off is a gesture, too.
    if (this.#desk === null && !preferences.muted) this.unlock();
  }

  unlock(): void {
    this.#gate.unlock();
  }

  hush(hidden: boolean): void {
    this.#hidden = hidden;
    this.#callOffSleep();
    if (this.#desk === null) return;
    const { context } = this.#desk;
    if (hidden) {
      this.#callOffSleep = this.#clock.after(this.#desk.hush(true), () => void context.suspend());
    } else {
      this.#desk.hush(false);
      this.unlock();
    }
  }

  duck(share: number, ms: number): void {
    this.#desk?.duck('music', share, ms);
  }

  prepare(names: readonly string[]): void {
    this.#prepared = names;
    // A blade may light at any beat.
    const blades = Object.values(this.#ensemble.cast).flatMap(({ blade }) => [
      blade?.hum ?? [],
      blade?.ignite ?? [],
      blade?.retract ?? [],
    ]);
    if (this.#entered) this.#library.prepare([...names, ...blades.flat()]);
  }

  strike(sound: string, volume: number): void {
    this.#foley.strike(sound, volume);
  }

  probe(): readonly Probe[] {
    return [...this.#band.voices, ...this.#foley.voices].map((voice) => ({
      ...voice.title,
      playing: voice.playing,
      volume: voice.level * (this.#desk?.level(voice.title.bus) ?? 0),
      seek: voice.position,
    }));
  }

  destroy(): void {
    this.#callOffSleep();
    this.#gate.close();
    this.#band.stop();
    this.#foley.stop(0);
    this.#library.close();
    this.#desk?.close();
    this.#desk = null;
  }

  #follow(parts: readonly Part[], ms: (part: Part) => number) {
    this.#wanted = parts;
    if (this.#entered) this.#band.follow(parts, ms);
  }

  #enter() {
    if (this.#entered) return;
    this.#entered = true;
    this.#band.follow(this.#wanted, () => entrance);
    this.prepare(this.#prepared);
  }

  #announce({ music, ambience }: Plan) {
    const at = this.#clock.now();
    for (const [bus, change] of [
      ['music', music],
      ['ambience', ambience],
    ] as const) {
      if (change === null || change.to === null) continue;
      this.captions.say(this.#library.find({ bus, name: change.to })?.caption ?? '', 0, at);
    }
  }

  #openDesk(): Desk | null {
    if (this.#desk !== null || this.#refused || this.#preferences.muted) return this.#desk;
    try {
      this.#desk = new Desk(this.#preferences);
    } catch (error) {
      this.#refused = true;
      console.warn('This browser gives no sound; the story goes on without it.', error);
    }
    return this.#desk;
  }
}
