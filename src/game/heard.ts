import { effect } from '@preact/signals';
import { heardOf } from '../director/heard.ts';
import type { SelfVoicing } from '../menus/aloud/self-voicing.ts';
import { tellSights } from '../menus/aloud/tell-sights.ts';
import { keepFocus } from '../menus/parts/focus-keeper.ts';
import type { Game } from './game.ts';

/** Share that is left of music and ambience while a line is read aloud. */
const ducked = 0.35;

/** Reads the page aloud, from now on. Rejects where the browser cannot, or the code for it cannot be had. */
async function openVoice(game: Game): Promise<SelfVoicing> {
  const { openSelfVoicing } = await import('../menus/aloud/self-voicing.ts');
  const { state, audio } = game.parts;
  return openSelfVoicing({
    // Some things are said beside the menus.
    host: document.body,
    speech: speechSynthesis,
    how: () => heardOf(state.preferences.peek()),
    duck(speaks) {
      const set = state.preferences.peek();
      const share = speaks ? ducked : 1;
      audio.configure({ ...set, music: set.music * share, ambience: set.ambience * share });
    },
  });
}

/** Reads the page aloud for as long as the player wants it. */
function followWish(game: Game): void {
  const { state, audio } = game.parts;
  let voice: SelfVoicing | null = null;
  let wanted = false;
  effect(() => {
    const { selfVoicing } = heardOf(state.preferences.value);
    if (selfVoicing === wanted) return;
    wanted = selfVoicing;
    voice?.close();
    audio.reader = voice = null;
    if (!wanted) return;
    openVoice(game).then(
      (opened) => {
        // Asked for no more, or twice.
        if (!wanted || voice !== null) opened.close();
        else audio.reader = voice = opened;
      },
      (error: unknown) => console.warn('Nothing can be read aloud here:', error),
    );
  });
}

/**
 * Makes the page one to be heard: what comes to be seen is told, the focus is never lost, and all is read aloud for who
 * wants it.
 * @param host of the menus.
 */
export function makeHeard(game: Game, host: HTMLElement): void {
  keepFocus(host);
  tellSights(host, game.parts.state);
  followWish(game);
}
