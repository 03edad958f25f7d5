import type { Script } from './script.ts';

/** A line with its speaker taken off. */
export interface Spoken {
  readonly speaker: string | null;
  readonly words: string;
}

const prefix = /^([^\s:][^:]{0,39}):\s+(\S.*)$/s;

/** Tells `Name: words` of a declared person from a line that only happens to have a colon. */
export function takeSpeaker(line: string, people: Script['people']): Spoken {
  const match = prefix.exec(line);
  const said = match?.[1]?.trim().toLowerCase();
  if (said !== undefined) {
    for (const [id, { name }] of Object.entries(people)) {
      if (name !== null && (name.toLowerCase() === said || id.toLowerCase() === said)) {
        return { speaker: id, words: match?.[2] ?? '' };
      }
    }
  }
  return { speaker: null, words: line };
}
