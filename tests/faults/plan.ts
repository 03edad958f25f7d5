import type { Frame } from '../../src/scene/frame.ts';
import { type Coming, comings, type Fault, type Plan, parts, type Strike } from './fault.ts';
import type { Road } from './oracle.ts';

/** Numbers from 0 up to 1 that follow from a seed (mulberry32). */
function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same in an order that follows from chance. */
function shuffled<T>(all: readonly T[], chance: () => number): T[] {
  return all
    .map((one) => ({ one, order: chance() }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ one }) => one);
}

/** The first line at which anything comes: so many are kept by then that one can see where it goes on. */
const first = 4;

/** Lines that a fault lasts, unless it says so itself. */
const usual = 3;

/** When a fault that comes at a line is over; all are over when the story ends. */
function strikeAt(fault: Fault, at: number, road: Road): Strike {
  const last = road.lines.length - 1;
  const [choice = last] = road.choices;
  const until = fault.toChoice ? choice : Math.max(0, at) + (fault.lasts ?? usual);
  return { fault, at, until: Math.min(last, until) };
}

/** Lines that the game looks ahead. */
export const linesAhead = 12;

/** What a frame shows and lets be heard, by the kind of its files. */
const filesOf: Readonly<Record<Coming, (frame: Frame) => readonly (string | null)[]>> = {
  places: ({ scene }) => [scene.background],
  sounds: ({ scene, beat }) => [
    scene.music,
    scene.ambience,
    ...beat.cues.map((cue) => (cue.kind === 'sound' ? cue.name : null)),
  ],
};

/** Numbers of the lines that bring something of a kind for the first time. */
function firstsOf({ frames }: Road, kind: Coming): number[] {
  const known = new Set<string | null>([null]);
  return frames.flatMap((frame, at) => {
    const fresh = filesOf[kind](frame).filter((name) => !known.has(name));
    for (const name of fresh) known.add(name);
    return fresh.length > 0 ? [at] : [];
  });
}

/** Every strike that a fault can be on a road, in order. */
function strikesOf(fault: Fault, road: Road): Strike[] {
  if (fault.from === 'opening') return [strikeAt(fault, -1, road)];
  const lasts = fault.lasts ?? usual;
  const last = road.lines.length - lasts - 1;
  const firsts = comings.map((kind) => ({ kind, lines: firstsOf(road, kind) }));
  return road.frames.flatMap(({ scene, beat }, at) => {
    if (at < first || at > last) return [];
    const passing = beat.cues.flatMap((cue) => (cue.kind === 'effect' ? [cue.name] : []));
    const effects = [...Object.keys(scene.effects), ...passing];
    const isComing = (line: number) => line > at + linesAhead && line < at + lasts;
    const coming = firsts.flatMap(({ kind, lines }) => (lines.some(isComing) ? [kind] : []));
    const choice = road.choices.some((line) => line >= at && line < at + lasts);
    return (fault.wants?.({ effects, coming, choice }) ?? true) ? [strikeAt(fault, at, road)] : [];
  });
}

/** Whether two strikes come into each other's way: they last at the same time, and take hold of the same. */
function disturb(one: Strike, other: Strike): boolean {
  if (one.at > other.until || other.at > one.until) return false;
  return one.fault.parts.some((part) => other.fault.parts.includes(part));
}

/** Whether a strike can be in a plan with what is in it already. */
function fits(plan: Plan, strike: Strike): boolean {
  const { fault } = strike;
  if ((fault.stage ?? plan.stage) !== plan.stage) return false;
  return plan.strikes.every((other) => {
    const [one, two] = other.at <= strike.at ? [other, strike] : [strike, other];
    const gone = one.fault.final === true && two.fault.stage === plan.stage;
    return !gone && !disturb(other, strike);
  });
}

/** Whether the full stage is drawn in a plan, which takes longest of all. */
const isDrawn = ({ stage, strikes }: Plan) =>
  stage === 'full' && !strikes.some(({ fault, at }) => at < 0 && fault.becomes === 'plain');

/** Whether something in a plan is about what is heard. */
const isHeard = ({ strikes }: Plan) => strikes.some(({ fault }) => fault.heard);

/** Seconds that a plan takes, as far as they differ: what opens the game anew takes longer than other strikes. */
function lengthOf({ strikes }: Plan): number {
  const each = strikes.map(({ fault: { reopens } }) => (reopens ? 3 : 1));
  return each.reduce((sum, one) => sum + one, 0);
}

/** Seconds after which a plan has enough: two are played side by side. */
const longest = 10;

/**
 * Every fault once, each by itself, in as few plays as will do, none much longer than another: those that take hold of
 * other parts of the game may last at the same time, all others follow one another.
 */
export function singly(faults: readonly Fault[], road: Road, seed: number, option: number): Plan[] {
  const chance = chanceOf(seed);
  const plans: Plan[] = [];
  // What can only be at the opening is placed first, then what lasts long, last what changes the stage for good.
  // Of what lasts as long, what takes hold of most is hardest to place.
  const weight = ({ from, final, parts, lasts = usual }: Fault) => {
    if (final) return 0;
    return (from === 'opening' ? 1e6 : 0) + lasts + parts.length / 100;
  };
  for (const fault of shuffled(faults, chance).toSorted((a, b) => weight(b) - weight(a))) {
    const strikes = strikesOf(fault, road);
    const stage = fault.stage ?? 'plain';
    const known = plans.flatMap((plan, at) => {
      if (lengthOf(plan) > longest || (fault.stage === undefined && isDrawn(plan))) return [];
      // What opens the game again and again has no sound decoded each time for another one's sake.
      if (fault.parts.length === parts.length && isHeard(plan) !== (fault.heard ?? false))
        return [];
      const strike = strikes.find((one) => fits(plan, one));
      return strike === undefined ? [] : [{ plan, at, strike }];
    });
    const [found] = known.toSorted((one, other) => lengthOf(one.plan) - lengthOf(other.plan));
    const [alone] = strikes;
    if (found !== undefined) {
      const { plan, at, strike } = found;
      plans[at] = { ...plan, strikes: [...plan.strikes, strike] };
    } else if (alone !== undefined) plans.push({ stage, option, strikes: [alone], leaps: true });
  }
  return plans
    .map((plan) => ({ ...plan, quiet: !isHeard(plan) }))
    .toSorted((one, other) => lengthOf(other) - lengthOf(one));
}

/** Whether two faults can be had at the same time. */
function pairUp(one: Fault, other: Fault): boolean {
  const stages = new Set([one.stage, other.stage].filter((stage) => stage !== undefined));
  const names = new Set([one.name.split(':')[0], other.name.split(':')[0]]);
  const both = [one, other];
  const isOfStorage = ({ parts: [part] }: Fault) => part === 'storage';
  // Opened anew, a game without storage has no place to go on from.
  const lostPlace = both.some(({ reopens }) => reopens) && both.some(isOfStorage);
  // Nor can one be kept there, or where there is no room just then.
  const isFull = ({ switches }: Fault) => switches?.includes('database full') ?? false;
  const unkept =
    both.some(({ keeps }) => keeps !== undefined && both.some(isOfStorage)) ||
    both.some(({ keeps }) => keeps === 'as it comes' && both.some(isFull));
  const switched = one.switches?.some((name) => other.switches?.includes(name)) ?? false;
  // Code that does not come brings no stage, and asks for none of the code behind it.
  const isOfCode = ({ parts: [part] }: Fault) => part === 'code';
  // Nor is anything asked for from the opening that the stage alone asks for.
  const isOfStage = ({ parts: [part], from, becomes }: Fault) =>
    becomes !== undefined || (from === 'opening' && (part === 'pictures' || part === 'worker'));
  const unstaged = both.some(isOfCode) && (both.every(isOfCode) || both.some(isOfStage));
  // Where one has the full stage make way, the other has none.
  const displaced =
    both.every(({ stage }) => stage === 'full') && both.some(({ becomes }) => becomes === 'plain');
  return (
    stages.size < 2 &&
    names.size === 2 &&
    !displaced &&
    !lostPlace &&
    !unkept &&
    !switched &&
    !unstaged
  );
}

/** Two faults at the same time, at a moment that follows from the seed. */
export function pairOf(faults: readonly Fault[], road: Road, seed: number, option: number): Plan {
  const chance = chanceOf(seed);
  for (;;) {
    const [one, other] = shuffled(faults, chance);
    if (one === undefined || other === undefined || !pairUp(one, other)) continue;
    const [leading, following] =
      one.from === 'opening' || other.wants === undefined ? [one, other] : [other, one];
    const [begins] = shuffled(strikesOf(leading, road), chance);
    if (begins === undefined) continue;
    const meets = shuffled(strikesOf(following, road), chance).find(
      ({ at, until }) => at <= begins.until && until >= begins.at,
    );
    if (meets === undefined) continue;
    const until = Math.max(begins.until, meets.until);
    const stage = one.stage ?? other.stage ?? (chance() < 0.5 ? 'full' : 'plain');
    // No choice is made without what is kept up to it.
    const prolonged = (strike: Strike) => (strike.fault.toChoice ? strike : { ...strike, until });
    return { stage, option, strikes: [begins, meets].map(prolonged) };
  }
}

/** One fault and nothing else, at a moment that follows from the seed. */
export function alone(fault: Fault, road: Road, seed: number, option: number): Plan {
  const [strike] = shuffled(strikesOf(fault, road), chanceOf(seed));
  return { stage: fault.stage ?? 'plain', option, strikes: strike === undefined ? [] : [strike] };
}
