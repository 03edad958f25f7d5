import { sideOf } from './side.ts';

/** What is heard, for those who do not hear it. */
export interface Caption {
  /** As the recording's own entry says it, in brackets. */
  readonly text: string;
  /** Whether it tells of the music. */
  readonly isMusic: boolean;
  /** Where it comes from; null for the middle or all around. */
  readonly side: 'left' | 'right' | null;
  /** Ms on the clock that was handed in. */
  readonly at: number;
}

/** Tells listeners what sounds, whether or not anything can be heard of it. */
export class Captions {
  readonly #listeners = new Set<(caption: Caption) => void>();

  /** @returns a function that ends the subscription. */
  subscribe(listener: (caption: Caption) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @param text an empty one says nothing: the recording needs no caption. */
  say(text: string, pan: number, at: number, isMusic = false): void {
    if (text === '') return;
    for (const listener of this.#listeners) listener({ text, isMusic, side: sideOf(pan), at });
  }
}
