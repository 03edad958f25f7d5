import { isDeepStrictEqual } from 'node:util';
import { serialize } from 'node:v8';
import type { Playthrough } from '../../src/playthrough/playthrough.ts';
import type { Save } from '../../src/shelf/kept.ts';
import { memoryStore } from '../../src/shelf/open-store.ts';
import { previewOf } from '../../src/shelf/preview.ts';
import type { Pair, Store } from '../../src/shelf/store.ts';
import { isOpen } from '../../src/story/beat.ts';
import { asking } from '../../src/story/input.ts';
import type { Script } from '../../src/story/script.ts';
import { begin, scriptOf } from '../script.ts';

const people: Script['people'] = { ann: { name: 'Ann' }, bo: { name: 'Bo' } };

/** A story with all that a log may hold: options, a loop, words that are typed, chance, endings. */
export const script: Script = {
  ...scriptOf(
    `VAR gold = 1
VAR name = "nobody"
VAR seen_lit = false
# title: A lamp
One. # background: shore # show: ann stand >> at left
Ann: <i>Two</i>, {RANDOM(1, 6)}. # music: waves
What are you called? # input: name >> "Your name" >> most 40
{name}, then. #id: named
- (hub) The stair. # checkpoint: stair
+ [Wait #id: wait]
  ~ gold = gold + 1
  You waited, gold {gold}.
  -> hub
+ [Wait # class: quiet]
  Waited again.
  -> hub
* [Up {seen_lit: once more}]
  Ann: Up. # ending: lit
  -> END
* [Down # consider: light: dusk]
  Down. # ending: dark
  -> END
`,
    people,
  ),
  asking,
};

/** Ids of its endings. */
export const endings: readonly string[] = ['lit', 'dark'];

/** Plays so many choices by chance, and reads on. */
export function played(choices: number, next: (end: number) => number): Playthrough {
  const playthrough = begin(script, 7);
  for (let taken = 0; taken < choices; taken++) {
    while (playthrough.forward()) {
      // One frame a step.
    }
    const open = playthrough.frame.beat.choices.filter(isOpen);
    const choice = open[next(open.length)];
    if (choice === undefined) break;
    playthrough.choose(choice.id, choice.input && 'Ada');
  }
  return playthrough;
}

/** What is kept of a place. */
export function keptOf(playthrough: Playthrough, id: string): Save {
  return {
    id,
    when: 5,
    order: 5,
    name: `Place ${id}`,
    bookmark: playthrough.bookmark(),
    foothold: playthrough.snapshot() ?? undefined,
    glimpse: previewOf(playthrough.frame, {
      ann: { name: 'Ann', colour: '#fff' },
      bo: { name: 'Bo', colour: '#fff' },
    } as Parameters<typeof previewOf>[1]),
  };
}

/** A store that says of itself that it lasts, as a browser's does. */
export const lastingStore = (): Store => ({ ...memoryStore(), lasts: true });

/** Puts pairs into a store. @returns false where no store of a browser's takes them. */
export async function canLie(store: Store, pairs: readonly Pair[]): Promise<boolean> {
  try {
    await store.write(pairs.map(([key, value]) => ({ kind: 'put', key, value })));
    serialize(await store.read(''));
    return true;
  } catch {
    return false;
  }
}

/** Whether two values are the same. Node takes two dates that are none for different ones; their bytes are the same. */
export const isSame = (one: unknown, other: unknown): boolean =>
  isDeepStrictEqual(one, other) || serialize(one).equals(serialize(other));
