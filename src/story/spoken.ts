import type { Script } from './script.ts';

/** A line with its speaker taken off. */
interface Spoken {
  readonly speaker: string | null;
  readonly words: string;
}

/** The colon of Chinese and Japanese type is one, too; it brings its own space. */
const prefix = /^([^:：]+)[:：]\s*(\S.*)$/s;

/** One form of a name for all ways to write it. Capitals tell fewer letters apart: ß is SS in them, ς is Σ. */
function fold(name: string): string {
  return name.normalize().trim().toUpperCase();
}

/** Tells `Name: words` of a declared person from a line that only happens to have a colon. */
export function takeSpeaker(line: string, people: Script['people']): Spoken {
  const match = prefix.exec(line);
  if (match !== null) {
    const [, head = '', words = ''] = match;
    const said = fold(head);
    for (const [id, { name }] of Object.entries(people)) {
      if (name !== null && (fold(name) === said || fold(id) === said))
        return { speaker: id, words };
    }
  }
  return { speaker: null, words: line };
}
