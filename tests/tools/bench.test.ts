import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { codeIn, packFolder } from '../../src/tools/measure/bench/gzipped.ts';
import { measureNames } from '../../src/tools/measure/bench/names.ts';
import { besidePeers, peers } from '../../src/tools/measure/bench/peers.ts';
import { durationsOf, mergeGroups, reportOf } from '../../src/tools/measure/bench/report.ts';
import { files, page, parseResult, readResult } from '../../src/tools/measure/bench/result-file.ts';
import {
  isMissed,
  limitsOf,
  type MeasuredGroup,
  type Row,
} from '../../src/tools/measure/bench/rows.ts';
import { median, percentile } from '../../src/tools/measure/bench/statistics.ts';
import { missesOf, rounded, tableOf } from '../../src/tools/measure/bench/table.ts';
import { passages } from '../../src/tools/measure/sample-stories.ts';
import { writeGame } from './project.ts';

describe('the middle of timings', () => {
  it('is the middle one, whatever their order, or the mean of two', () => {
    expect(median([30, 10, 20])).toBe(20);
    expect(median([40, 10, 30, 20])).toBe(25);
    expect(median([7])).toBe(7);
  });

  it('of none is no number', () => {
    expect(median([])).toBeNaN();
    expect(percentile([], 95)).toBeNaN();
  });
});

it('so many of a hundred are at or below a percentile, which is one of them', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect(percentile(hundred, 50)).toBe(50);
  expect(percentile(hundred, 95)).toBe(95);
  expect(percentile(hundred, 100)).toBe(100);
  expect(percentile([3, 1, 2], 95)).toBe(3);
  expect(percentile([3, 1, 2], 1)).toBe(1);
});

it.each([
  [0, '0'],
  [0.0123, '0.012'],
  [1.44, '1.4'],
  [10, '10'],
  [44.04, '44'],
  [99.96, '100'],
  [267.5, '268'],
  [1099.6, '1,100'],
  [Number.NaN, '-'],
])('%d is told as %s', (figure, told) => expect(rounded(figure)).toBe(told));

const times: Row = {
  what: 'first line',
  unit: 'ms',
  cells: { bare: 200, ours: 250, theirs: 900 },
  limits: { ours: { times: 1.3 } },
};
const size: Row = {
  what: 'code',
  unit: 'kB',
  cells: { ours: 80.5 },
  limits: limitsOf({ most: 75 }, ['ours', 'theirs']),
};
const group: MeasuredGroup = {
  name: 'made',
  title: 'Made',
  says: ['By hand.'],
  columns: { bare: 'bare page', ours: 'ours', theirs: 'theirs' },
  against: 'bare',
  rows: [times, size],
  measured: 'Measured on 2026-11-29.',
};

describe('what is not within its limit', () => {
  it('is held against the bare page, or against a number', () => {
    expect(isMissed(times, 'ours', 'bare')).toBe(false);
    expect(isMissed({ ...times, cells: { bare: 200, ours: 261 } }, 'ours', 'bare')).toBe(true);
    expect(isMissed(size, 'ours', 'bare')).toBe(true);
  });

  it('is nothing that has no limit, was not measured, or has nothing to be held against', () => {
    expect(isMissed(times, 'theirs', 'bare')).toBe(false);
    expect(isMissed(size, 'theirs', 'bare')).toBe(false);
    expect(isMissed({ ...times, cells: { ours: 900 } }, 'ours', 'bare')).toBe(false);
    expect(isMissed(times, 'ours', undefined)).toBe(false);
  });

  it('or less than the least there should be', () => {
    const rate: Row = { what: 'skipping', unit: '', cells: { ours: 40 } };
    const limits = { ours: { least: 40 } };
    expect(isMissed({ ...rate, limits }, 'ours', undefined)).toBe(false);
    const slow = { ...rate, limits, cells: { ours: 31 } };
    expect(isMissed(slow, 'ours', undefined)).toBe(true);
    expect(missesOf({ ...group, rows: [slow] })).toEqual(['skipping, ours: 31, at least 40']);
    expect(tableOf({ ...group, rows: [slow] }).at(-1)).toBe(
      '| skipping |  | **31** |  | at least 40 |',
    );
  });

  it('is said in a sentence', () => {
    const late = { ...times, cells: { bare: 200, ours: 400 } };
    expect(missesOf({ ...group, rows: [late, size] })).toEqual([
      'first line, ours: 400 ms, at most 260 (1.3x)',
      'code, ours: 80.5 kB, at most 75',
    ]);
  });
});

it('the table has each figure with its ratio, and what is not within its limit in bold', () => {
  expect(tableOf(group)).toEqual([
    '|  | bare page | ours | theirs | limit |',
    '| --- | --: | --: | --: | --: |',
    '| first line, ms | 200 | 250 (1.3x) | 900 (4.5x) | 260 (1.3x) |',
    '| code, kB |  | **80.5** |  | 75 |',
  ]);
});

it('a table of which nothing is asked has no limits', () => {
  const free = { ...group, rows: [{ what: 'words', unit: '', cells: { ours: 300 } }] };
  expect(tableOf(free)).toEqual([
    '|  | bare page | ours | theirs |',
    '| --- | --: | --: | --: |',
    '| words |  | 300 |  |',
  ]);
});

it('the other players stand beside what is measured of the same name', () => {
  expect(besidePeers(times).cells).toMatchObject({ bare: 200, ours: 250, inky: 290 });
  expect(besidePeers({ ...times, what: 'something else' }).cells).toEqual(times.cells);
  expect(Object.values(peers).every((title) => title.endsWith('(2026-11)'))).toBe(true);
});

it('how long it takes is told of each group and of all, and what failed', () => {
  const failed = { ...group, name: 'broken', failure: 'On 2026-11-30: Error: why' };
  expect(durationsOf([{ ...group, seconds: 90 }, { ...group, seconds: 33 }, failed])).toEqual([
    'made         1.5 min',
    'made         0.6 min',
    'broken       On 2026-11-30: Error: why',
    'together     2.0 min',
  ]);
});

it('code is weighed gzipped, and packed beside what else packs', () => {
  const { root } = writeGame({
    'dist/a.js': 'x'.repeat(5000),
    'dist/b.css': '',
    'dist/c.avif': '',
  });
  const folder = join(root, 'dist');
  const code = codeIn(folder);
  expect(code).toBeGreaterThan(20);
  expect(code).toBeLessThan(200);
  packFolder(folder);
  expect(codeIn(folder)).toBe(code);
  expect(gunzipSync(readFileSync(join(folder, 'a.js.gz'))).length).toBe(5000);
  expect(existsSync(join(folder, 'c.avif.gz'))).toBe(false);
});

it('the made story has as many lines as are asked for, all of them different, and a choice after each five', () => {
  const story = passages(300);
  const lines = story.split('\n').filter((line) => line.startsWith('Line '));
  expect(new Set(lines).size).toBe(300);
  expect(story.match(/^\+ \[Past/gm)).toHaveLength(60);
});

describe('the page', () => {
  it('holds each group with what is not within its limit, and the way to what was tried', () => {
    const text = reportOf([group]);
    expect(text).toContain('(bench-notes.md)');
    expect(text).toContain('## Made\n\nBy hand.\n\n|  | bare page |');
    expect(text).toContain(
      '- Not within its limit: code, ours: 80.5 kB, at most 75.\n\nMeasured on',
    );
    expect(text).toContain('npm run bench -- --only made');
  });

  it('keeps each kind of limit, and refuses what no figure is', () => {
    const rate: Row = {
      what: 'rate',
      unit: '',
      cells: { ours: 1 },
      limits: { ours: { least: 40 } },
    };
    const kept = [{ ...group, rows: [times, size, rate] }];
    expect(parseResult(JSON.stringify(kept))).toEqual(kept);
    const wrong = { ...rate, cells: { ours: 'fast' } };
    expect(() => parseResult(JSON.stringify([{ ...group, rows: [wrong] }]))).toThrow();
  });

  it('keeps what was measured before of what is not measured now, in one order', () => {
    const other = { ...group, name: 'other' };
    const anew = { ...other, measured: 'Measured on 2026-11-30.' };
    const names = ['other', 'made', 'third'];
    expect(mergeGroups([group, other], [anew], names)).toEqual([anew, group]);
  });

  it('says what could not be measured, beside the figures of before', () => {
    const failed = { ...group, failure: 'On 2026-11-30: Error: no words came' };
    expect(parseResult(JSON.stringify([failed]))).toEqual([failed]);
    expect(reportOf([failed])).toContain(
      '80.5** |  | 75 |\n\n**Could not be measured.** On 2026-11-30: Error: no words came\n\n',
    );
    const never = { ...failed, says: [], columns: {}, rows: [], measured: '' };
    expect(reportOf([never])).toContain(
      '## Made\n\n**Could not be measured.** On 2026-11-30: Error: no words came\n\nAlone:',
    );
  });

  it('is the one that bench.json makes: "npm run bench -- --page" writes it', () => {
    expect(readFileSync(files.page, 'utf8')).toBe(page());
  });

  it('has nothing of groups that are not measured any more', () => {
    expect(measureNames).toEqual(expect.arrayContaining(readResult().map(({ name }) => name)));
  });
});
