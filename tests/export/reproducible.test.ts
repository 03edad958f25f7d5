import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readReleaseFiles, sha256 } from '../../src/tools/export/release.ts';
import { exported, moveHouse, newFolder, remove } from './fixture.ts';

const base = newFolder('twice');
afterAll(() => remove(base));

function sums(folder: string): string[] {
  return readReleaseFiles(folder).map(({ path, bytes }) => `${sha256(bytes)}  ${path}`);
}

it('the same story gives the same bytes, wherever it lies and whenever it is exported', async () => {
  const houses = [join(base, 'house'), join(base, 'another house', 'with a longer name')];
  for (const house of houses) moveHouse(house);
  const [here = '', there = ''] = houses.map((house) => join(house, 'release'));
  await exported('lighthouse', here, { root: houses[0] });
  await exported('lighthouse', there, { root: houses[1] });
  expect(sums(there)).toEqual(sums(here));
  expect(sums(here).length).toBeGreaterThan(40);
}, 180_000);
