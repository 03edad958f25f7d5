import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { faults } from './all.ts';
import { defects } from './defects.ts';
import { placeOf } from './planted.ts';

it.each(defects)('$fault: the answer that is left out stands in the game, once', (defect) => {
  const code = readFileSync(placeOf(defect), 'utf8');
  expect(code.split(defect.line)).toHaveLength(2);
});

it('every fault that a defect fails to answer is one of the harness', () => {
  const names = new Set(faults.map(({ name }) => name));
  expect(defects.map(({ fault }) => fault).filter((name) => !names.has(name))).toEqual([]);
});
