import type { Caption } from '../audio/index.ts';
import type { StoryInfo } from '../catalogue/story-info.ts';
import type { Clock } from '../director/ports.ts';
import type { Preferences } from '../director/preferences.ts';
import type { HeardCaption } from '../menus/index.ts';
import * as soundPhrases from '../phrases/sound.ts';
import type { GameAudio } from './audio-host.ts';
import type { Game } from './game.ts';

// Small, and fetched at once: it fetches the rest when the sound is to be opened.

/** Whether captions stand: where the player wants them, or, left to us, where nothing can be heard. */
function wantsCaptions({ captions, muted, master }: Preferences, refused: boolean): boolean {
  const unheard = muted || master === 0 || refused;
  return captions === 'on' || (captions === 'automatic' && unheard);
}

/** Whether a caption is one of those that the player wants. */
export function isTold(
  { isMusic }: Pick<Caption, 'isMusic'>,
  { musicCaptions }: Pick<Preferences, 'musicCaptions'>,
): boolean {
  return !isMusic || musicCaptions;
}

/** Ms that a caption stands. */
const captionStay = 4500;

/** Most captions at a time; an older one gives way. */
const mostCaptions = 3;

/**
 * Lets captions stand for a while and go.
 * @param show called with those that stand, the newest last, whenever they change.
 * @returns takes a caption.
 */
export function captionStack(
  clock: Clock,
  show: (standing: readonly HeardCaption[]) => void,
): (caption: Pick<Caption, 'text' | 'side'>) => void {
  let standing: readonly HeardCaption[] = [];
  let count = 0;
  const change = (next: readonly HeardCaption[]) => {
    standing = next;
    show(standing);
  };
  return ({ text, side }) => {
    count += 1;
    const id = count;
    // The same sound again within its stay says nothing new.
    const others = standing.filter((caption) => caption.text !== text);
    change([...others, { id, text, side }].slice(-mostCaptions));
    clock.after(captionStay, () => change(standing.filter((caption) => caption.id !== id)));
  };
}

/** The sounds a story gives to what is pressed. */
type TouchSounds = NonNullable<StoryInfo['interface']>;

/** What is pressed, by what it is in the page; the first that fits counts. */
const touched: readonly (readonly [keyof TouchSounds, string])[] = [
  ['choose', '[data-role="choice"]'],
  ['page', '[aria-haspopup="dialog"], [data-role="close"]'],
  ['press', 'button, summary, input'],
];

/**
 * Lets a page's buttons be heard.
 * @param strike plays a sound at once; does nothing while sound is off.
 * @returns a function that ends it.
 */
function soundTouches(
  page: Pick<Document, 'addEventListener' | 'removeEventListener'>,
  sounds: TouchSounds,
  strike: (sound: string) => void,
): () => void {
  const onClick = ({ target }: Event) => {
    if (!(target instanceof Element)) return;
    const found = touched.find(([, selector]) => target.closest(selector) !== null);
    const sound = found && sounds[found[0]];
    if (sound !== undefined) strike(sound);
  };
  page.addEventListener('click', onClick, { capture: true, passive: true });
  return () => page.removeEventListener('click', onClick, { capture: true });
}

/**
 * Fetches and opens the sound of a game in its page: with captions, sounds for what is pressed, and silence while
 * the page is hidden.
 * @returns rejects where anything of it cannot be had.
 */
export async function openAudioOf({ story, parts }: Game): Promise<GameAudio> {
  const { state, clock, say } = parts;
  const [{ openAudio, recordingsOf }, { info: whole }, { recordings }, { pictures }] =
    await Promise.all([
      import('../audio/index.ts'),
      import('virtual:game/info'),
      import('virtual:game/recordings'),
      import('virtual:game/pictures'),
    ]);
  const { info } = story;
  const touches = info.interface ?? {};
  let missed = false;
  let standing: readonly HeardCaption[] = [];
  const audio = openAudio({
    info: story.edited ?? whole,
    recordings,
    preferences: state.preferences.value,
    grounds: pictures.backdrops,
    clock,
    onMissed: () => {
      // Once: the story can be read without, and a second time it would only disturb.
      if (!missed) say(soundPhrases.missed);
      missed = true;
    },
  });
  const showCaptions = () => {
    const wanted = wantsCaptions(state.preferences.value, audio.refused);
    state.captions.value = wanted ? standing : [];
  };
  const stack = captionStack(clock, (now) => {
    standing = now;
    showCaptions();
  });
  audio.captions.subscribe((caption) => {
    if (isTold(caption, state.preferences.value)) stack(caption);
  });
  audio.hush(document.hidden);
  const hush = () => audio.hush(document.hidden);
  document.addEventListener('visibilitychange', hush);
  const endTouches = soundTouches(document, touches, (sound) => audio.strike(sound, 1));
  return {
    show: audio.show.bind(audio),
    consider: audio.consider.bind(audio),
    remaining: audio.remaining.bind(audio),
    speak: audio.speak.bind(audio),
    probe: audio.probe.bind(audio),
    configure: (now) => {
      audio.configure(now);
      // Sound that is turned off brings the captions, and takes them along when it is back.
      showCaptions();
    },
    destroy: () => {
      document.removeEventListener('visibilitychange', hush);
      endTouches();
      audio.destroy();
    },
    prepare: (frames) => audio.prepare([...recordingsOf(frames), ...Object.values(touches)]),
  };
}
