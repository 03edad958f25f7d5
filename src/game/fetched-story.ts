import * as fetchedStoryPhrases from '../phrases/fetched-story.ts';
import './fetched-story.css';

// Only games with a large story have this: others have it in their code.

/** Ms that a story may take before one is told that it is coming. */
const patience = 300;

/** What is fetched apart from the code. */
interface FetchedStory {
  readonly compiled: string;
  readonly askers: Readonly<Record<string, string>>;
}

/** Tells on the page how much of the story is there, and asks whether to try again where it does not come. */
class Waiting {
  readonly #told = document.createElement('div');
  readonly #bar = document.createElement('progress');
  readonly #showing: ReturnType<typeof setTimeout>;

  constructor() {
    this.#told.className = 'story-coming';
    this.#bar.setAttribute('aria-label', fetchedStoryPhrases.coming);
    this.#told.append(this.#bar);
    this.#showing = setTimeout(() => document.body.append(this.#told), patience);
  }

  /** @param share of the story that is there, from 0 to 1. */
  tell(share: number): void {
    this.#bar.value = Math.min(1, share);
  }

  /** Resolves when the reader wants to try again. */
  askAgain(): Promise<void> {
    const [words, again] = [document.createElement('p'), document.createElement('button')];
    words.textContent = fetchedStoryPhrases.failed;
    words.setAttribute('role', 'alert');
    again.textContent = fetchedStoryPhrases.retry;
    this.#told.replaceChildren(words, again);
    document.body.append(this.#told);
    return new Promise((resolve) => {
      again.addEventListener('click', () => {
        this.#told.replaceChildren(this.#bar);
        this.#bar.removeAttribute('value');
        resolve();
      });
    });
  }

  end(): void {
    clearTimeout(this.#showing);
    this.#told.remove();
  }
}

/** @throws {TypeError} when the network fails; {Error} when the server has no such file, or not all of it. */
async function textOf(url: string, letters: number, tell: (share: number) => void) {
  const answer = await fetch(url);
  if (!answer.ok || answer.body === null) throw new Error(`${url}: ${answer.status}`);
  const reader = answer.body.getReader();
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let there = 0;
  for (;;) {
    const { done, value } = await reader.read();
    const part = decoder.decode(value, { stream: !done });
    parts.push(part);
    there += part.length;
    tell(there / letters);
    if (!done) continue;
    if (there !== letters) throw new Error(`${url}: ${there} of ${letters} letters came`);
    return parts.join('');
  }
}

/**
 * Fetches a story that is too large for the code; shows how far it is where that takes long, and asks to try again
 * where it fails.
 * @param url of a file whose first line is Ink's JSON, and whose second tells who asks at each option.
 * @param letters in it.
 */
export async function fetchStory(url: string, letters: number): Promise<FetchedStory> {
  const waiting = new Waiting();
  for (;;) {
    try {
      const text = await textOf(url, letters, (share) => waiting.tell(share));
      const [compiled = '', askers = '{}'] = text.split('\n');
      waiting.end();
      // Without a prototype, so that a name of the author's finds in it what is the author's alone.
      return { compiled, askers: Object.assign(Object.create(null), JSON.parse(askers)) };
    } catch (error) {
      console.warn('The story could not be fetched:', error);
      await waiting.askAgain();
    }
  }
}
