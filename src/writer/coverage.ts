import type { WrittenChoice, WrittenLine, WrittenPlace, WrittenStory } from '../catalogue/live.ts';
import type { Journal } from '../playthrough/journal.ts';
import { choiceBehind } from '../playthrough/log.ts';
import { answerOf, askedBy } from '../story/option-id.ts';

/** How much of something there is, and how much of it this player has seen. */
export interface Share {
  readonly seen: number;
  readonly all: number;
}

/** What this player has seen of a knot or stitch. */
export interface PlaceCoverage extends WrittenPlace {
  readonly visited: boolean;
  readonly lines: Share;
  readonly options: Share;
  /** Lines that were never read. */
  readonly unread: readonly WrittenLine[];
  /** Options that were never taken. */
  readonly untaken: readonly WrittenChoice[];
  /** Lines that say what is only known while playing: whether they were read is not told. */
  readonly varying: number;
}

/** What this player has seen of a story, over all playthroughs. */
export interface Coverage {
  readonly places: readonly PlaceCoverage[];
  readonly visited: Share;
  readonly lines: Share;
  readonly options: Share;
}

/** An option that was taken in any playthrough. */
interface TakenOnce {
  readonly id: string;
  readonly label: string;
  readonly place: string;
}

function takenIn({ taken }: Journal): TakenOnce[] {
  return [...taken.entries()].map(([id, { label, bookmark }]) => {
    const place = choiceBehind(bookmark)?.place ?? '';
    return { id, label, place };
  });
}

/** Whether a label may be what is written: where parts are only known while playing, it has the other words in order. */
function fits(written: string, label: string): boolean {
  if (!written.includes('…')) return written === label;
  let at = 0;
  for (const word of written.split(/[\s…]+/)) {
    const found = label.indexOf(word, at);
    if (found < 0) return false;
    at = found + word.length;
  }
  return true;
}

function wasTaken({ id, label, place }: WrittenChoice, taken: readonly TakenOnce[]): boolean {
  if (id !== null && taken.some((one) => one.id === id)) return true;
  // Who asks in a tunnel is only known while playing; so is what a label says.
  const isKnown = id !== null && askedBy(id) !== '';
  if (isKnown) return taken.some((one) => askedBy(one.id) === null && one.id === answerOf(id));
  return taken.some((one) => one.place === place && fits(label, one.label));
}

/** Things by the place they stand in. */
function byPlace<T extends { readonly place: string }>(things: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const thing of things) {
    const there = found.get(thing.place);
    if (there === undefined) found.set(thing.place, [thing]);
    else there.push(thing);
  }
  return found;
}

function sum(shares: readonly Share[]): Share {
  return shares.reduce(
    (total, { seen, all }) => ({ seen: total.seen + seen, all: total.all + all }),
    { seen: 0, all: 0 },
  );
}

/** What stands before the first knot is a place, too. */
const beginning = (written: WrittenStory): WrittenPlace[] => {
  const first = [...written.lines, ...written.choices].find(({ place }) => place === '');
  return first === undefined ? [] : [{ name: '', parameters: 0, source: first.source }];
};

/** Lays a player's journal over the story as it is written. */
export function coverageOf(written: WrittenStory, journal: Journal): Coverage {
  const taken = takenIn(journal);
  const lines = byPlace(written.lines);
  const choices = byPlace(written.choices);
  const places = [...beginning(written), ...written.places].map((place): PlaceCoverage => {
    const all = lines.get(place.name) ?? [];
    const told = all.filter(({ id }) => id !== null);
    const unread = told.filter(({ id }) => id !== null && !journal.read.has(id));
    const offered = choices.get(place.name) ?? [];
    const untaken = offered.filter((choice) => !wasTaken(choice, taken));
    return {
      ...place,
      visited: journal.visited.has(place.name),
      lines: { seen: told.length - unread.length, all: told.length },
      options: { seen: offered.length - untaken.length, all: offered.length },
      unread,
      untaken,
      varying: all.length - told.length,
    };
  });
  // A knot that holds nothing but stitches is none of its own.
  const own = places.filter(
    ({ lines: said, options, varying }) => said.all + options.all + varying > 0,
  );
  return {
    places,
    visited: { seen: own.filter(({ visited }) => visited).length, all: own.length },
    lines: sum(places.map((place) => place.lines)),
    options: sum(places.map((place) => place.options)),
  };
}

function hasInOrder(text: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    const found = text.indexOf(letter, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}

/** Places whose name has all letters that were typed, in their order: those that begin with them first. */
export function placesFound<T extends { readonly name: string }>(
  places: readonly T[],
  typed: string,
): T[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [...places];
  const rank = ({ name }: T): number => {
    const low = name.toLowerCase();
    if (low.startsWith(wanted)) return 0;
    if (low.split(/[._]/).some((part) => part.startsWith(wanted))) return 1;
    if (low.includes(wanted)) return 2;
    return hasInOrder(low, wanted) ? 3 : Number.POSITIVE_INFINITY;
  };
  const ranked = places.map((place) => ({ place, rank: rank(place) }));
  return ranked
    .filter((one) => Number.isFinite(one.rank))
    .sort((a, b) => a.rank - b.rank)
    .map(({ place }) => place);
}
