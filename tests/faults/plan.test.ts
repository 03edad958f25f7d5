import { beforeAll, describe, expect, it } from 'vitest';
import { faults, someFaults } from './all.ts';
import { describePlan, type Fault } from './fault.ts';
import { roadOf } from './oracle.ts';
import { pairOf, singly } from './plan.ts';
import { troubles } from './wire.ts';

const road = roadOf(0);

it('every fault comes once, and what comes with it takes hold of something else', () => {
  const plans = singly(faults, road, 7, 0);
  const strikes = plans.flatMap((plan) => plan.strikes);
  expect(strikes.map(({ fault }) => fault.name).toSorted()).toEqual(
    faults.map(({ name }) => name).toSorted(),
  );
  for (const plan of plans) {
    for (const one of plan.strikes) {
      const meanwhile = plan.strikes.filter(
        ({ fault, at, until }) => fault !== one.fault && at <= one.until && until >= one.at,
      );
      const shared = meanwhile.filter(({ fault }) =>
        fault.parts.some((part) => one.fault.parts.includes(part)),
      );
      expect(shared.map(({ fault }) => fault.name)).toEqual([]);
    }
  }
});

it('a pair ends at the same time, but what a choice needs, and the same seed brings the same', () => {
  for (let seed = 0; seed < 100; seed++) {
    const plan = pairOf(faults, road, seed, 0);
    const [one, other] = plan.strikes;
    expect(one?.fault.name).not.toBe(other?.fault.name);
    const toChoice = plan.strikes.find(({ fault }) => fault.toChoice);
    if (toChoice === undefined) expect(one?.until).toBe(other?.until);
    else expect(toChoice.until).toBeLessThanOrEqual(road.choices[0] ?? 0);
    expect(describePlan(pairOf(faults, road, seed, 0))).toBe(describePlan(plan));
  }
});

it('no pair wants files of a stage whose code does not come', () => {
  const names = Array.from({ length: 400 }, (_, seed) =>
    pairOf(faults, road, seed, 0).strikes.map(({ fault }) => fault.name),
  );
  const unstaged = names.filter(
    (pair) =>
      pair.some((name) => /code: /.test(name)) &&
      pair.some((name) => /^(pictures|the worker)/.test(name)),
  );
  expect(names.some((pair) => pair.some((name) => /^pictures/.test(name)))).toBe(true);
  expect(unstaged).toEqual([]);
});

describe('of many pairs', () => {
  let pairs: readonly (readonly Fault[])[] = [];
  beforeAll(() => {
    pairs = Array.from({ length: 1000 }, (_, seed) =>
      pairOf(faults, road, seed, 0).strikes.map(({ fault }) => fault),
    );
  });
  /** The pairs with a fault of one name and one of another. */
  const meet = (one: RegExp, other: RegExp) =>
    pairs
      .map((pair) => pair.map(({ name }) => name))
      .filter((pair) => pair.some((name) => one.test(name)) && pair.some((n) => other.test(n)));

  it('none wants a full stage that makes way for the plain one', () => {
    const plain = pairs.filter((pair) => pair.some(({ becomes }) => becomes === 'plain'));
    expect(plain.filter((pair) => pair.every(({ stage }) => stage === 'full'))).toEqual([]);
    expect(plain).not.toEqual([]);
  });

  it('none keeps a place where nothing can be kept', () => {
    expect(meet(/^clock/, /^storage full/)).toEqual([]);
    expect(meet(/^(clock|two tabs)/, /^storage (refused|silent|of|without)/)).toEqual([]);
    expect(meet(/^storage full/, /./)).not.toEqual([]);
  });
});

it('what is played in few visits has every kind of file once, every trouble, and all else or what is like it', () => {
  const split = (names: readonly { readonly name: string }[]) =>
    names.map(({ name }) => name.split(': '));
  const some = split(someFaults);
  const kinds = faults.map(({ name, like }) => like ?? name.split(': ')[0]);
  expect(some.map(([kind]) => kind).toSorted()).toEqual([...new Set(kinds)].toSorted());
  const had = new Set(some.map(([, trouble]) => trouble));
  expect(troubles.filter((trouble) => !had.has(trouble))).toEqual([]);
});
