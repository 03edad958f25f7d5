import type { Frame } from '../scene/frame.ts';
import type { Playthrough } from './playthrough.ts';

/** One line of a history: what was read, and the option taken after it. */
export interface Entry {
  readonly at: number;
  /** Whether a new page begins with it. */
  readonly page: boolean;
  /** Title of the scene, where a new one begins. */
  readonly heading: string | null;
  readonly frame: Frame;
  readonly taken: string | null;
}

/**
 * Every line of a playthrough up to `to` (the cursor, if left out), in order. Where a beat has no words, there is
 * only the option taken after it; without one, or a heading, there is nothing to tell.
 */
export function history(playthrough: Playthrough, to = playthrough.at): Entry[] {
  const entries: Entry[] = [];
  let title: string | null = null;
  for (let at = playthrough.first; at <= to; at++) {
    const frame = playthrough.frameAt(at);
    const heading = frame.scene.title === title ? null : frame.scene.title;
    title = frame.scene.title;
    const page = entries.length > 0 && frame.beat.cues.some(({ kind }) => kind === 'clear');
    const taken = at < to ? (playthrough.takenAt(at)?.label ?? null) : null;
    if (frame.beat.line.text === '' && heading === null && taken === null) continue;
    entries.push({ at, page, heading, frame, taken });
  }
  return entries;
}

/** Those of a history that fit, with the title of each scene before the first line of it that does. */
export function found(entries: readonly Entry[], fits: (entry: Entry) => boolean): Entry[] {
  let last: string | null = null;
  return entries.filter(fits).map((entry) => {
    const { title } = entry.frame.scene;
    const heading = title === last ? null : title;
    last = title;
    return { ...entry, heading, page: false };
  });
}

/**
 * A history as text to copy or print: speakers before their lines, options taken on lines of their own, asterisks
 * where a new page begins.
 * @param nameOf the shown name of a speaker.
 */
export function transcript(
  entries: readonly Entry[],
  nameOf: (speaker: string) => string | null,
): string {
  return entries
    .flatMap(({ page, heading, frame: { beat }, taken }) => {
      const name = beat.speaker === null ? null : nameOf(beat.speaker);
      const line = name === null ? beat.line.text : `${name}: ${beat.line.text}`;
      return [
        ...(page ? ['', '* * *', ''] : []),
        ...(heading === null ? [] : ['', heading.toUpperCase(), '']),
        ...(line === '' ? [] : [line]),
        // An answer that was typed may be none.
        ...(taken ? ['', `> ${taken}`, ''] : []),
      ];
    })
    .join('\n')
    .trim();
}
