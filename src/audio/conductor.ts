import type { Arrival, Clock, Sound } from '../director/ports.ts';
import type { Frame } from '../scene/frame.ts';
import { cut, type Plan, plan } from '../scene/plan.ts';
import { emptyScene, type Scene } from '../scene/scene.ts';
import { Band } from './band.ts';
import type { Captions } from './captions.ts';
import { Foley } from './foley.ts';
import { type Ensemble, effectLoops, mix, type Part } from './mix.ts';
import { oneShotsOf, spokenShot } from './one-shots.ts';
import type { Player, Voice } from './player.ts';
import { Stirring } from './stirring.ts';

/** When sound may begin, what should be sounding comes in over so many ms. */
const entrance = 600;

/** What effects sound like follows what is pointed at so fast, in ms. */
const considering = 350;

/** `stop_sound` fades out over so many ms. */
const stopFade = 250;

/** The audible form of a cut, in ms: sound that jumps clicks. */
const cutFade = 250;

/** A part that changes though no cue named it (a hum whose bearer changed place) takes this long, in ms. */
const unnamedFade = 400;

/** Shorter than this, in ms, and a fade is heard as a click. */
const shortestFade = 30;

interface Conducted {
  readonly ensemble: Ensemble;
  readonly player: Player;
  readonly clock: Clock;
  readonly captions: Captions;
  /** Whether anything can be heard now. */
  readonly audible: () => boolean;
}

/**
 * Turns frames into what sounds, whoever plays it: the room in a page, or a tape. Until `enter` what goes on
 * sounding is only remembered; captions are told in any case.
 */
export class Conductor implements Sound {
  readonly #ensemble: Ensemble;
  readonly #player: Player;
  readonly #clock: Clock;
  readonly #captions: Captions;
  readonly #band: Band;
  readonly #stirring: Stirring;
  readonly #foley: Foley;
  #entered = false;
  #scene: Scene = emptyScene;
  #wanted: readonly Part[] = [];

  constructor({ ensemble, player, clock, captions, audible }: Conducted) {
    this.#ensemble = ensemble;
    this.#player = player;
    this.#clock = clock;
    this.#captions = captions;
    this.#band = new Band(player, clock);
    this.#stirring = new Stirring(this.#band, clock, ensemble);
    this.#foley = new Foley(player, { clock, captions, audible });
  }

  get entered(): boolean {
    return this.#entered;
  }

  get voices(): readonly Voice[] {
    return [...this.#band.voices, ...this.#foley.voices];
  }

  /** Sound may begin: what should be sounding by now comes in. */
  enter(): void {
    if (this.#entered) return;
    this.#entered = true;
    this.#follow(this.#wanted, () => entrance);
  }

  show(frame: Frame, arrival: Arrival): void {
    const { scene, beat } = frame;
    const changes =
      arrival === 'play' ? plan(this.#scene, scene, beat.cues) : cut(this.#scene, scene);
    this.#scene = scene;
    this.#follow(mix(scene, this.#ensemble), fadeTimes(changes, arrival));
    this.#announce(changes);
    this.#foley.hushVoice();
    if (arrival === 'cut') {
      this.#foley.stop(cutFade);
      return;
    }
    if (beat.cues.some(({ kind }) => kind === 'stop_sound')) this.#foley.stop(stopFade);
    this.#foley.play(oneShotsOf(frame, changes, this.#ensemble));
  }

  consider(scene: Scene | null): void {
    const beds = mix(this.#scene, this.#ensemble).filter(({ effect }) => effect === null);
    this.#follow(
      [...beds, ...effectLoops(scene ?? this.#scene, this.#ensemble)],
      () => considering,
    );
  }

  remaining(): number {
    return this.#foley.remaining();
  }

  /** Plays a sound that belongs to no frame, without a caption. */
  strike(sound: string, volume: number): void {
    this.#foley.strike(sound, volume);
  }

  /** Says a line again. @param voice the sound that does. */
  speak(voice: string): void {
    this.#foley.hushVoice();
    this.#foley.play([spokenShot(voice)]);
  }

  /** Ends everything at once. */
  stop(): void {
    this.#stirring.stop();
    this.#band.stop();
    this.#foley.stop(0);
  }

  #follow(parts: readonly Part[], ms: (part: Part) => number) {
    this.#wanted = parts;
    if (!this.#entered) return;
    this.#band.follow(parts, ms);
    this.#stirring.wake();
  }

  #announce({ music, ambience }: Plan) {
    const at = this.#clock.now();
    for (const [bus, change] of [
      ['music', music],
      ['ambience', ambience],
    ] as const) {
      if (change === null || change.to === null) continue;
      const caption = this.#player.find({ bus, name: change.to })?.caption ?? '';
      this.#captions.say(caption, 0, at, bus === 'music');
    }
  }
}

/** How long each part takes to come, go or change its level, in ms, as the frame's cues ask. */
export function fadeTimes(changes: Plan, arrival: Arrival): (part: Part) => number {
  return (part) => {
    if (arrival === 'cut') return cutFade;
    return Math.max(shortestFade, asked(part, changes) ?? unnamedFade);
  };
}

function asked({ bus, effect, amount }: Part, changes: Plan): number | undefined {
  // A piece that goes on follows the words over it.
  if (bus === 'music') return changes.music?.ms ?? changes.duck?.ms;
  if (bus === 'ambience') return changes.ambience?.ms;
  return changes.effects.find((change) => change.effect === effect && change.key === amount)?.ms;
}
