import type { Visit } from '../../src/tools/play/visit.ts';
import type { Wire } from './wire.ts';

/** A game in which something is about to break. */
export interface Scene {
  /** Who plays it; another one where the tab was closed and the game opened anew. */
  visit: Visit;
  /** The way to the server. */
  readonly wire: Wire;
  /** Files that the page itself names; all others come later. */
  readonly first: ReadonlySet<string>;
  /** The address of the game, with the stage it asks for. */
  readonly address: string;
  /** Does something that may have to be waited for, under a name: where it does not come, that is named. */
  readonly step: Step;
}

/** @see Scene.step */
export type Step = <T>(what: string, act: () => Promise<T>) => Promise<T>;

/** What a fault can take hold of. */
export const parts = [
  'pictures',
  'worker',
  'graphics',
  'sound',
  'storage',
  'code',
  'styles',
  'type',
  'tab',
] as const;
export type Part = (typeof parts)[number];

/** Lines that a fault lasts which cannot be healed while the game is played. */
export const toTheEnd = Number.POSITIVE_INFINITY;

/** One thing that breaks, as data: how it is planted, when, and what may be said of it. */
export interface Fault {
  readonly name: string;
  /** What it takes hold of: others that come alone may last meanwhile as long as they share none of it. */
  readonly parts: readonly Part[];
  /** Whether it has to be there before the page is, or comes while the story is read. */
  readonly from: 'opening' | 'line';
  /** The stage it needs; any if left out. */
  readonly stage?: 'full' | 'plain';
  /** Lines that it lasts; few if left out. */
  readonly lasts?: number;
  /** Whether it lasts to the first choice instead. */
  readonly toChoice?: boolean;
  /** Switches of the saboteur that are on while it lasts. */
  readonly switches?: readonly string[];
  /** Breaks it; for what is there from the opening, before the page is. */
  strike?(scene: Scene): unknown;
  /** What happens before it is over; the right line must stand then all the same. */
  wearOn?(scene: Scene): unknown;
  /** Ends it. */
  heal?(scene: Scene): unknown;
  /** What may stand in the console for it, from a warning to a failed request. */
  readonly told?: readonly RegExp[];
  /** What a player must be told of it, on the page. */
  readonly says?: RegExp;
  /** The stage that must stand once it has come, and once it is over. */
  readonly becomes?: 'full' | 'plain';
  /** What may show the place of a line while it lasts: the stage alone unless it says so. */
  readonly seenBy?: 'stage' | 'still' | 'nobody';
  /** Whether it takes from the browser what is kept there. */
  readonly robs?: boolean;
  /** When it keeps a place on purpose, if it does: what hinders that then does not come with it. */
  readonly keeps?: 'as it comes' | 'afterwards';
  /** Whether it opens the game anew, when it comes or when it ends: that may stand a line or two from where it stood. */
  readonly reopens?: boolean;
  /** Whether the story stands anywhere before that line then. */
  readonly wanders?: boolean;
  /** Whether the stage is another one from then on, so that nothing that needs it can follow. */
  readonly final?: boolean;
  /** The line that it wants to come at, if there is one. */
  readonly wants?: (scene: LineScene) => boolean;
  /** Another one that the game has the same answer for: where some of every family are played, that one speaks for it. */
  readonly like?: string;
  /** Whether it is about what is heard; others may be played where there is no sound, which takes half the time. */
  readonly heard?: boolean;
  /** What else must be so after it. @returns what is wrong; empty if nothing is. */
  after?(scene: Scene): Promise<string> | string;
}

/** What a line can bring that needs new files. */
export const comings = ['sounds', 'places'] as const;
export type Coming = (typeof comings)[number];

/** What a line shows, as far as a fault may ask for it. */
export interface LineScene {
  /** The effects that stand in its scene, or pass with it. */
  readonly effects: readonly string[];
  /** What is new in the lines to come while the fault lasts, beyond those that are looked ahead to already. */
  readonly coming: readonly Coming[];
  /** Whether a choice is open meanwhile. */
  readonly choice: boolean;
}

/** A fault and its moment. */
export interface Strike {
  readonly fault: Fault;
  /** Number of the line at which it comes, from 0; -1: before the page opens. */
  readonly at: number;
  /** Number of the line at which it is over. */
  readonly until: number;
}

/** What is played: one visit to the game, from the title to an ending. */
export interface Plan {
  readonly stage: 'full' | 'plain';
  readonly strikes: readonly Strike[];
  /** The option taken at every choice. */
  readonly option: number;
  /** Whether long ways between what happens, and to the ending, are cut short by a link. */
  readonly leaps?: boolean;
  /** Whether it is played in a browser that gives no sound: nothing in it is about what is heard. */
  readonly quiet?: boolean;
}

/** A plan in words: what comes when. */
export function describePlan({ stage, strikes, option }: Plan): string {
  const when = (at: number) => (at < 0 ? 'the opening' : `line ${at}`);
  const what = strikes.map(({ fault, at, until }) => `${fault.name}, ${when(at)} to ${until}`);
  return `${stage} stage, option ${option}: ${what.join('; ')}`;
}
