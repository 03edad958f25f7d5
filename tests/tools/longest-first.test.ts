import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../src/tools/compile/built.ts';
import { seconds } from '../longest-first.ts';

it('every file of tests that is known to take long is there', () => {
  expect(Object.keys(seconds).filter((file) => !existsSync(join(root, file)))).toEqual([]);
});
