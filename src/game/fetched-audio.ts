import type { Preferences } from '../director/preferences.ts';
import type { HeardCaption } from '../menus/index.ts';
import type { GameAudio } from './audio-host.ts';
import { captionStack } from './captions.ts';
import type { Game } from './game.ts';
import { soundTouches } from './touch-sounds.ts';

// Small, and fetched at once: it fetches the rest when the sound is to be opened.

/** Whether captions stand: where the player wants them, or, left to us, where nothing can be heard. */
function wantsCaptions({ captions, muted, master }: Preferences, refused: boolean): boolean {
  const unheard = muted || master === 0 || refused;
  return captions === 'on' || (captions === 'automatic' && unheard);
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
      if (!missed)
        say('Some sounds could not be fetched. The story goes on, and they are tried again.');
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
  audio.captions.subscribe(stack);
  audio.hush(document.hidden);
  document.addEventListener('visibilitychange', () => audio.hush(document.hidden));
  soundTouches(document, touches, (sound) => audio.strike(sound, 1));
  return {
    show: audio.show.bind(audio),
    consider: audio.consider.bind(audio),
    remaining: audio.remaining.bind(audio),
    probe: audio.probe.bind(audio),
    configure: (now) => {
      audio.configure(now);
      // Sound that is turned off brings the captions, and takes them along when it is back.
      showCaptions();
    },
    prepare: (frames) => audio.prepare([...recordingsOf(frames), ...Object.values(touches)]),
  };
}
