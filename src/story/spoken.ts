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

/** Id of whoever is declared by a name or an id, however it is written; undefined where nobody is. */
export function speakerOf(people: Script['people'], said: string): string | undefined {
  const folded = fold(said);
  return Object.entries(people).find(
    ([id, { name }]) => name !== null && (fold(name) === folded || fold(id) === folded),
  )?.[0];
}

/** Tells `Name: words` of a declared person from a line that only happens to have a colon. */
export function takeSpeaker(line: string, people: Script['people']): Spoken {
  const match = prefix.exec(line);
  if (match !== null) {
    const [, head = '', words = ''] = match;
    const speaker = speakerOf(people, head);
    if (speaker !== undefined) return { speaker, words };
  }
  return { speaker: null, words: line };
}
