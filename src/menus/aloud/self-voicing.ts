import type { Heard } from '../../director/heard.ts';
import * as heardPhrases from '../../phrases/heard.ts';
import { listenToPage, type When } from './listen-to-page.ts';

/** Ms after which who waits for the voice asks again. */
const askAgain = 200;

interface SelfVoicingParts {
  /** All that is read lies in it. */
  readonly host: HTMLElement;
  /** The browser's own. */
  readonly speech: Pick<SpeechSynthesis, 'speak' | 'cancel' | 'getVoices'>;
  /** The voice as it is set now. */
  readonly how: () => Heard;
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

/** What is being said by the browser's voice, and what is to be said next. */
class Speaker {
  /** Held, too, as browsers forget whom to tell of the end of what nobody holds. */
  readonly #said = new Set<SpeechSynthesisUtterance>();

  constructor(private readonly parts: Omit<SelfVoicingParts, 'host'>) {}

  get speaks(): boolean {
    return this.#said.size > 0;
  }

  stop(): void {
    this.#said.clear();
    this.parts.speech.cancel();
    this.parts.duck(false);
  }

  say(text: string): void {
    const { speech, how, duck } = this.parts;
    const { rate, pitch, ...wanted } = how();
    const voice = speech.getVoices().find(({ voiceURI }) => voiceURI === wanted.voice) ?? null;
    for (const sentence of sentencesOf(text)) {
      const utterance = new SpeechSynthesisUtterance(sentence);
      const { lang } = voice ?? document.documentElement;
      Object.assign(utterance, { voice, lang, rate, pitch });
      utterance.onend = utterance.onerror = () => {
        if (this.#said.delete(utterance) && !this.speaks) duck(false);
      };
      this.#said.add(utterance);
      duck(true);
      speech.speak(utterance);
    }
  }
}

/**
 * Reads the page aloud: each line with its speaker, what is seen, options and controls as they take the focus. What a
 * press brings takes the place of what is being said; what comes by itself waits for its end.
 */
export function openSelfVoicing({ host, ...parts }: SelfVoicingParts): SelfVoicing {
  const off = new AbortController();
  const { signal } = off;
  const speaker = new Speaker(parts);
  /** Whether a press has not been answered yet. */
  let pressed = false;
  const say = (text: string, when: When) => {
    if (when === 'now' || (when === 'answer' && pressed)) speaker.stop();
    pressed = false;
    speaker.say(text);
  };
  const onPress = () => {
    pressed = true;
  };
  // Before the story answers the same press.
  window.addEventListener('keydown', onPress, { capture: true, signal });
  window.addEventListener('pointerdown', onPress, { capture: true, signal });
  document.addEventListener('visibilitychange', () => document.hidden && speaker.stop(), {
    signal,
  });
  const deafen = listenToPage(host, heardPhrases.onOff, say);
  return {
    remaining: () => (speaker.speaks ? askAgain : 0),
    close() {
      off.abort();
      deafen();
      speaker.stop();
    },
  };
}
