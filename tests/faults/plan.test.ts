import { expect, it } from 'vitest';
import { faults } from './all.ts';
import { describePlan } from './fault.ts';
import { roadOf } from './oracle.ts';
import { pairOf, singly } from './plan.ts';

it('x', () => {
  const plans = singly(faults, roadOf(0), 7, 0);
  for (const p of plans) void (p.strikes.length, describePlan(p));
  for (let s = 0; s < 5; s++) void describePlan(pairOf(faults, roadOf(0), s, 0));
  expect(plans.flatMap(({ strikes }) => strikes).length).toBe(faults.length);
});
