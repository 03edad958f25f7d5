import type { Frame } from '../scene/frame.ts';
import type { Playthrough } from './playthrough.ts';

/** One line of a history: what was read, and the option taken after it. */
export interface Entry {
  readonly at: number;
  /** Title of the scene, where a new one begins. */
  readonly heading: string | null;
  readonly frame: Frame;
  readonly taken: string | null;
}

/** Every line of a playthrough up to `to` (the cursor, if left out), in order. */
export function history(playthrough: Playthrough, to = playthrough.at): Entry[] {
  const entries: Entry[] = [];
  let title: string | null = null;
  for (let at = playthrough.first; at <= to; at++) {
    const frame = playthrough.frameAt(at);
    const heading = frame.scene.title === title ? null : frame.scene.title;
    title = frame.scene.title;
    const taken = at < to ? (playthrough.takenAt(at)?.label ?? null) : null;
    entries.push({ at, heading, frame, taken });
  }
  return entries;
}

/**
 * The same as text to copy or print: speakers before their lines, options taken on lines of their own.
 * @param nameOf the shown name of a speaker.
 */
export function transcript(
  entries: readonly Entry[],
  nameOf: (speaker: string) => string | null,
): string {
  return entries
    .flatMap(({ heading, frame: { beat }, taken }) => {
      const name = beat.speaker === null ? null : nameOf(beat.speaker);
      const line = name === null ? beat.line.text : `${name}: ${beat.line.text}`;
      return [
        ...(heading === null ? [] : ['', heading.toUpperCase(), '']),
        ...(line === '' ? [] : [line]),
        ...(taken === null ? [] : ['', `> ${taken}`, '']),
      ];
    })
    .join('\n')
    .trim();
}
