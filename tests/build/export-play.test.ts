import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/build/browser.ts';
import { describeFault } from '../../src/build/export/fault.ts';
import { playRelease } from '../../src/build/export/play/self-check.ts';
import { atRoot, below, single, type Way } from '../../src/build/export/play/ways.ts';
import type { Release } from '../../src/build/export/release.ts';
import { readShipped } from '../../src/build/export/shipped.ts';
import { exported, type Fixture, newFolder, remove } from '../export/fixture.ts';

const base = newFolder('play');
afterAll(() => remove(base));

const patient = 240_000;

/** What was seen on each way, and all that was wrong. */
async function played(release: Release, ways?: readonly Way[]) {
  const outcomes = await playRelease(release, findBrowser(), undefined, ways);
  return {
    ways: outcomes.length,
    saw: new Map(outcomes.map(({ way, saw }) => [way, saw])),
    faults: outcomes.flatMap(({ faults }) => faults.map(describeFault)),
  };
}

async function released(fixture: Fixture): Promise<Release> {
  const { release } = await exported(fixture, join(base, fixture));
  return release;
}

describe('another story than ours', () => {
  it(
    'of words alone is exported, and plays to an ending in every way',
    async () => {
      const { ways, saw, faults } = await played(await released('words'));
      expect(faults).toEqual([]);
      expect(ways).toBe(8);
      expect(saw.get(below.name)).toBe('4 lines, 1 choice');
      expect(saw.get(single.name)).toBe('4 lines, 1 choice; the place is kept');
    },
    patient,
  );

  it(
    'with every tag and pictures and sounds of its own is exported, plays, and is found out when it does not',
    async () => {
      const release = await released('lighthouse');
      const { saw, faults } = await played(release);
      expect(faults).toEqual([]);
      expect(saw.get(below.name)).toBe('8 lines, 1 choice, sound');
      expect(saw.get(single.name)).toBe('8 lines, 1 choice, sound; the place is kept');
      await plantedFaults(release);
    },
    patient,
  );
});

/** Plays releases in which one thing was made wrong that only shows when they are played. */
async function plantedFaults(release: Release): Promise<void> {
  let count = 0;
  const planted = (plant: (web: string) => void): Release => {
    const folder = join(base, `planted-${count++}`);
    cpSync(release.folder, folder, { recursive: true });
    plant(join(folder, 'web'));
    return { ...release, folder };
  };
  const find = (web: string, pattern: RegExp) =>
    readShipped(web).filter(({ path }) => pattern.test(path));

  const calling = planted((web) => {
    for (const { path, bytes } of find(web, /^assets\/index-.*\.js$/)) {
      writeFileSync(
        join(web, path),
        `${bytes}\nfetch("https://" + "example.org/").catch(() => {});`,
      );
    }
  });
  expect((await played(calling, [below])).faults).toEqual(
    expect.arrayContaining([expect.stringMatching(/below a path: in the console: .*example\.org/)]),
  );

  const silent = planted((web) => {
    for (const { path } of find(web, /tide|wind/)) rmSync(join(web, path));
  });
  const { faults } = await played(silent, [below]);
  expect(faults).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/answered 404: .*tide-/),
      expect.stringMatching(/the story asks for sound, and none is heard/),
    ]),
  );

  const forgetful = planted((web) => {
    const worker = readFileSync(join(web, 'sw.js'), 'utf8');
    const less = worker.replace(
      /\{path:[`"]assets\/beach-[\w-]{8}\.(avif|webp)[`"],for:[`"]\w+[`"]\},/g,
      '',
    );
    expect(less.length).toBeLessThan(worker.length);
    writeFileSync(join(web, 'sw.js'), less);
  });
  expect((await played(forgetful, [atRoot])).faults).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/without a network: .*not there without a network: assets\/beach-/),
    ]),
  );
}
