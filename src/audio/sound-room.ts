import type { Recordings } from '../catalogue/recordings.ts';
import type { Arrival, Clock } from '../director/ports.ts';
import type { Preferences } from '../director/preferences.ts';
import type { Frame } from '../scene/frame.ts';
import type { Scene } from '../scene/scene.ts';
import { Captions } from './captions.ts';
import { Conductor } from './conductor.ts';
import { Gate } from './gate.ts';
import { HowlPlayer } from './howl-player.ts';
import { effectRecordings, Library } from './library.ts';
import type { Ensemble } from './mix.ts';
import { Mixer } from './mixer.ts';
import type { OpenAudio, Probe } from './open-audio.ts';

/** The audio clock runs behind the page's by up to so many ms: asleep before its fade has ended, it would not be quiet. */
const audioLag = 80;

/**
 * Keeps what should be sounding, and makes it sound as soon and as long as the browser lets it. Until then
 * nothing is made and nothing loaded: the scene is only remembered, and captions are told.
 */
export class SoundRoom implements OpenAudio {
  readonly captions = new Captions();
  readonly #ensemble: Ensemble;
  readonly #clock: Clock;
  readonly #library: Library;
  readonly #conductor: Conductor;
  readonly #gate: Gate;
  #mixer: Mixer | null = null;
  /** Set when the browser has no Web Audio to give: the story is silent then. */
  #refused = false;
  #hidden = false;
  #callOffSleep: () => void = () => {};
  #preferences: Preferences;
  #prepared: readonly string[] = [];

  constructor(
    ensemble: Ensemble,
    recordings: Recordings,
    {
      preferences,
      clock,
      page,
      onMissed,
    }: {
      preferences: Preferences;
      clock: Clock;
      page: Window;
      onMissed: () => void;
    },
  ) {
    this.#ensemble = ensemble;
    this.#clock = clock;
    this.#preferences = preferences;
    this.#library = new Library(recordings, clock, onMissed);
    this.#conductor = new Conductor({
      ensemble,
      player: new HowlPlayer(this.#library, () => this.#mixer, clock),
      clock,
      captions: this.captions,
      audible: () => this.#gate.open && !this.#hidden && !this.#preferences.muted,
    });
    const wants = () => this.#openMixer()?.context ?? null;
    this.#gate = new Gate(page, { wants, onOpen: () => this.#enter() });
    if (page.navigator.userActivation?.hasBeenActive) this.unlock();
  }

  get refused(): boolean {
    return this.#refused;
  }

  show(frame: Frame, arrival: Arrival): void {
    this.#conductor.show(frame, arrival);
  }

  consider(scene: Scene | null): void {
    this.#conductor.consider(scene);
  }

  remaining(): number {
    return this.#conductor.remaining();
  }

  configure(preferences: Preferences): void {
    this.#preferences = preferences;
    this.#mixer?.configure(preferences);
    // Taking the mute off is a gesture, too.
    if (this.#mixer === null && !preferences.muted) this.unlock();
  }

  unlock(): void {
    this.#gate.unlock();
  }

  hush(hidden: boolean): void {
    this.#hidden = hidden;
    this.#callOffSleep();
    if (this.#mixer === null) return;
    const { context } = this.#mixer;
    if (hidden) {
      const quiet = this.#mixer.hush(true) + audioLag;
      this.#callOffSleep = this.#clock.after(quiet, () => void context.suspend());
    } else {
      this.#mixer.hush(false);
      this.unlock();
    }
  }

  prepare(names: readonly string[]): void {
    this.#prepared = names;
    // What effects sound like may be wanted at any beat.
    const own = effectRecordings(this.#ensemble);
    if (this.#conductor.entered) this.#library.prepare([...names, ...own]);
  }

  strike(sound: string, volume: number): void {
    this.#conductor.strike(sound, volume);
  }

  speak(voice: string): void {
    this.#conductor.speak(voice);
  }

  probe(): readonly Probe[] {
    return this.#conductor.voices.map((voice) => ({
      ...voice.title,
      playing: voice.playing && this.#gate.open,
      volume: voice.level * (this.#mixer?.level(voice.title.bus) ?? 0),
      seek: voice.position,
    }));
  }

  destroy(): void {
    this.#callOffSleep();
    this.#gate.close();
    this.#conductor.stop();
    this.#library.close();
    this.#mixer?.close();
    this.#mixer = null;
  }

  #enter() {
    if (this.#conductor.entered) return;
    this.#conductor.enter();
    this.prepare(this.#prepared);
  }

  #openMixer(): Mixer | null {
    if (this.#mixer !== null || this.#refused || this.#preferences.muted) return this.#mixer;
    try {
      this.#mixer = new Mixer(this.#preferences);
    } catch (error) {
      this.#refused = true;
      console.warn('This browser gives no sound; the story goes on without it.', error);
    }
    return this.#mixer;
  }
}
