import type { Preferences } from '../../director/preferences.ts';
import { selfVoicingPhrases } from '../../phrases/self-voicing.ts';
import { listenToPage, type When } from './listen-to-page.ts';

/** Ms after which who waits for the voice asks again. */
const askAgain = 200;

interface SelfVoicingParts {
  /** Of the menus. */
  readonly host: HTMLElement;
  /** The browser's own. */
  readonly speech: SpeechSynthesis;
  readonly preferences: () => Preferences;
  /** Music steps back while something is said. */
  readonly duck: (speaks: boolean) => void;
}

/** A page that is read aloud by the browser's voice. */
export interface SelfVoicing {
  /** Ms that auto should wait at least for what is being said; 0 while nothing is. */
  remaining(): number;
  /** Ends it, at once. */
  close(): void;
}

/** Sentence by sentence: some browsers' voices fall silent in the middle of what takes longer. */
function sentencesOf(text: string): string[] {
  const { lang } = document.documentElement;
  const parts = new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text);
  return Array.from(parts, ({ segment }) => segment.trim()).filter(Boolean);
}

/**
 * Reads the page aloud: each line with its speaker, what is seen, options and controls as they take the focus. What a
 * press brings takes the place of what is being said; what comes by itself waits for its end.
 */
export function openSelfVoicing({
  host,
  speech,
  preferences,
  duck,
}: SelfVoicingParts): SelfVoicing {
  const off = new AbortController();
  const { signal } = off;
  /** Held, too, as browsers forget whom to tell of the end of what nobody holds. */
  const said = new Set<SpeechSynthesisUtterance>();
  /** Whether a press has not been answered yet. */
  let pressed = false;

  const stop = () => {
    said.clear();
    speech.cancel();
    duck(false);
  };
  const say = (text: string, when: When) => {
    if (when === 'now' || (when === 'answer' && pressed)) stop();
    pressed = false;
    const { speechVoice, speechRate, speechPitch } = preferences();
    const voice = speech.getVoices().find(({ voiceURI }) => voiceURI === speechVoice);
    for (const sentence of sentencesOf(text)) {
      const utterance = new SpeechSynthesisUtterance(sentence);
      utterance.lang = voice?.lang ?? document.documentElement.lang;
      utterance.voice = voice ?? null;
      utterance.rate = speechRate;
      utterance.pitch = speechPitch;
      utterance.onend = utterance.onerror = () => {
        if (said.delete(utterance) && said.size === 0) duck(false);
      };
      said.add(utterance);
      duck(true);
      speech.speak(utterance);
    }
  };
  const onPress = () => {
    pressed = true;
  };
  // Before the story answers the same press.
  window.addEventListener('keydown', onPress, { capture: true, signal });
  window.addEventListener('pointerdown', onPress, { capture: true, signal });
  document.addEventListener('visibilitychange', () => document.hidden && stop(), { signal });
  const deafen = listenToPage(host, selfVoicingPhrases.onOff, say);
  return {
    remaining: () => (said.size > 0 ? askAgain : 0),
    close() {
      off.abort();
      deafen();
      stop();
    },
  };
}
