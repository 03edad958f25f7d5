import type { Offer } from '../../play/in-page.ts';
import { LeastTaken } from './least-taken.ts';

/** Someone who plays a story from its first line. */
export interface Player {
  /**
   * Reads on to the next choice or ending.
   * @param most lines of the story after which it stops in the middle of a road.
   */
  readOn(most: number): Promise<'choice' | 'ending' | 'road'>;
  /** How many lines were read so far. */
  lines(): Promise<number>;
  /** The options of the open choice, and knot and stitch they stand in. */
  choice(): Promise<{ readonly place: string; readonly offers: readonly Offer[] }>;
  /** Takes an option by its number. */
  take(option: number): Promise<void>;
}

/** What one playthrough was like. */
export interface Toured {
  readonly lines: number;
  readonly choices: number;
  /** What it ended with: an ending of the story, nothing new any more, or as much as it was to see. */
  readonly end: 'ending' | 'nothing new' | 'enough';
  /** How many options were seen, and how many of them taken. */
  readonly options: { readonly seen: number; readonly taken: number };
}

/** How much of a story a tour sees at most. */
export interface Bounds {
  readonly choices: number;
  readonly lines: number;
}

/** Choices, or as many as there are options if these are more, that bring nothing new until nothing is expected. */
const leastInVain = 20;

/** Tells when a story has nothing new to offer: one without an end goes round and round. */
class Novelty {
  #seen = 0;
  #inVain = 0;

  /** @returns whether enough choices brought no option that was not known, and none is left that was never taken. */
  isOver({ seen, taken }: Toured['options']): boolean {
    this.#inVain = seen > this.#seen || taken < seen ? 0 : this.#inVain + 1;
    this.#seen = seen;
    return this.#inVain > Math.max(leastInVain, seen);
  }
}

/** Takes an option that was taken least at every choice, until an ending comes, nothing new does, or it saw enough. */
export async function tour(player: Player, bounds: Bounds): Promise<Toured> {
  const taken = new LeastTaken();
  const novelty = new Novelty();
  for (let choices = 0; ; choices++) {
    const stop = await player.readOn(bounds.lines);
    const lines = await player.lines();
    const { options } = taken;
    const told = { lines, choices, options };
    if (stop === 'ending') return { ...told, end: 'ending' };
    if (novelty.isOver(options)) return { ...told, end: 'nothing new' };
    if (stop === 'road' || choices === bounds.choices) return { ...told, end: 'enough' };
    const { place, offers } = await player.choice();
    await player.take(taken.pick(place, offers));
  }
}

/** What was seen, in a few words. @param heard whether music or ambience was. */
export function describeTour({ lines, choices, end, options }: Toured, heard: boolean): string {
  const said = (n: number, thing: string) => `${n} ${thing}${n === 1 ? '' : 's'}`;
  const parts = [said(lines, 'line'), said(choices, 'choice')];
  if (end !== 'ending') {
    const took = `${options.taken} of ${said(options.seen, 'option')} seen`;
    parts.push(end === 'enough' ? `${took}, and no further` : `${took}, no ending and nothing new`);
  }
  if (heard) parts.push('sound');
  return parts.join(', ');
}
