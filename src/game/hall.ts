import type { OpenAudio } from '../audio/index.ts';
import type { FirstInfo } from '../catalogue/story-info.ts';
import type { Clock } from '../director/ports.ts';
import type { Preferences } from '../director/preferences.ts';
import type { Frame } from '../scene/frame.ts';
import { captionBoard, type ShownCaption } from './captions.ts';
import type { SoundRelay } from './relay.ts';
import { soundTouches } from './touch-sounds.ts';

export interface HallParts {
  readonly relay: SoundRelay;
  readonly info: () => FirstInfo;
  readonly preferences: () => Preferences;
  readonly clock: Clock;
  /** Says one calm sentence to the player. */
  readonly say: (text: string) => void;
  /** Told which captions stand, whenever that changes. */
  readonly seeCaptions: (standing: readonly ShownCaption[]) => void;
}

/** Brings the sound into the page once its code is there, and its captions. */
export class Hall {
  readonly #parts: HallParts;
  #audio: OpenAudio | null = null;
  #standing: readonly ShownCaption[] = [];
  #said = false;

  constructor(parts: HallParts) {
    this.#parts = parts;
  }

  get audio(): OpenAudio | null {
    return this.#audio;
  }

  /** Opens the sound; where none can be had, the game goes on without. */
  async open(): Promise<void> {
    const { relay, info, preferences, clock } = this.#parts;
    try {
      const [{ openAudio }, { info: whole }, { recordings }, { pictures }] = await Promise.all([
        import('../audio/index.ts'),
        import('virtual:game/info'),
        import('virtual:game/recordings'),
        import('virtual:game/pictures'),
      ]);
      const audio = openAudio({
        info: { cast: info().cast, effects: whole.effects },
        recordings,
        preferences: preferences(),
        grounds: pictures.backdrops,
        clock,
        onMissed: () => this.#sayMissed(),
      });
      const board = captionBoard(clock, (standing) => this.#show(standing));
      audio.captions.subscribe(board);
      audio.hush(document.hidden);
      soundTouches(document, info().interface ?? {}, (sound) => audio.strike(sound, 1));
      document.addEventListener('visibilitychange', () => audio.hush(document.hidden));
      this.#audio = audio;
      relay.moveTo(audio);
    } catch (error) {
      console.warn('No sound can be had here:', error);
    }
  }

  configure(preferences: Preferences): void {
    this.#audio?.configure(preferences);
    // Sound that is turned off brings the captions, and takes them along when it is back.
    this.#show(this.#standing);
  }

  /** Fetches the recordings that these frames will want. */
  async prepare(frames: readonly Frame[]): Promise<void> {
    if (this.#audio === null) return;
    const { recordingsOf } = await import('../audio/index.ts');
    const touches = Object.values(this.#parts.info().interface ?? {});
    this.#audio.prepare([...recordingsOf(frames), ...touches]);
  }

  /** Once: the story can be read without, and a second time it would only disturb. */
  #sayMissed() {
    if (this.#said) return;
    this.#said = true;
    this.#parts.say(
      'Some sounds could not be fetched. The story goes on, and they are tried again.',
    );
  }

  /** Captions stand where the player wants them, or, left to us, where nothing can be heard. */
  #show(standing: readonly ShownCaption[]) {
    this.#standing = standing;
    const { captions, muted, master } = this.#parts.preferences();
    const unheard = muted || master === 0 || this.#audio?.refused === true;
    const wanted = captions === 'on' || (captions === 'automatic' && unheard);
    this.#parts.seeCaptions(wanted ? standing : []);
  }
}
