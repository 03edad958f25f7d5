import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { fixtures, keepFinding, report } from './fixture.ts';
import { fuzz, inputAt, longestHold, type Target, wrongWith } from './target.ts';
import { targets } from './targets.ts';

const { FUZZ_RUNS, FUZZ_SEED, FUZZ_MINUTES, FUZZ_TARGET, FUZZ_AT } = process.env;

/** Inputs of all tests are the same each time; longer runs have a seed of their own. */
const seed = Number(FUZZ_SEED ?? 1);
const minutes = FUZZ_MINUTES === undefined ? null : Number(FUZZ_MINUTES);
const wanted: readonly Target[] = targets.filter(
  ({ name }) => FUZZ_TARGET === undefined || name === FUZZ_TARGET,
);

vi.setConfig({ testTimeout: 120_000 + 2 * 60_000 * (minutes ?? 0) });

beforeAll(() => {
  // What the game names in the console it was not surprised by.
  for (const kind of ['warn', 'error'] as const)
    vi.spyOn(console, kind).mockImplementation(() => {});
});
afterAll(() => vi.restoreAllMocks());

it.each(wanted)('$name: none throws, holds the page up or takes anything away', async (target) => {
  const until = performance.now() + ((minutes ?? 0) * 60_000) / wanted.length;
  const at = FUZZ_AT === undefined ? null : Number(FUZZ_AT);
  const { findings } = await fuzz(target, {
    seed,
    from: at ?? 0,
    runs:
      at !== null
        ? 1
        : minutes === null
          ? Number(FUZZ_RUNS ?? target.runs)
          : Number.POSITIVE_INFINITY,
    isOver: () => minutes !== null && performance.now() > until,
  });
  if (process.env.FUZZ_KEEP !== undefined) findings.forEach(keepFinding);
  expect(findings.map(report).join('\n')).toBe('');
});

const long = (unit: string) => unit.repeat(100_000 / unit.length);

it.each([
  ['lines', `a${long('<br>')}b`],
  ['lines', `<wait ${long('1')}`],
  ['lines', long('.')],
  ['lines', long(',')],
  ['lines', long('Mr. ')],
  ['lines', `${long('a')}.`],
  ['html', long('<!--')],
  ['html', `<a ${long('=')}`],
  ['html', `<p>${long(' ')}x`],
  ['tags', `pause: ${long('1')}`],
  ['tags', long('x')],
  ['repairs', `sound: ${long(' ')}x>`],
  ['story-files', '{"cast":{"ann":[]}}'],
  ['story-files', '{"title":"$\'","language":"$`"}'],
])('%s: what once held everything up, or broke the page, does not (%#)', async (name, input) => {
  const found = targets.find((one) => one.name === name);
  if (found === undefined) throw new Error(`there is no target "${name}"`);
  expect(await wrongWith(found, input)).toBe(null);
});

it.skipIf(fixtures().length === 0).each(fixtures())(
  '$target: what once was wrong, $file, is not',
  async ({ target, input }) => {
    const found = targets.find(({ name }) => name === target);
    if (found === undefined) throw new Error(`there is no target "${target}" any more`);
    expect(await wrongWith(found, input)).toBe(null);
  },
);

it('a run of all tests has 100,000 inputs and more', () => {
  expect(targets.reduce((sum, { runs }) => sum + runs, 0)).toBeGreaterThanOrEqual(100_000);
});

/** A target with one input that does what none may. */
const planted = (give: (input: string) => void | Promise<void>): Target<string> => ({
  name: 'planted',
  runs: 100,
  make: (random) => `${random.below(1000)} and ${random.below(10)}`,
  open: () => ({ give }),
});

/** Works for so many ms, however many others work as well. */
const spin = (ms: number) => {
  const begun = process.cpuUsage();
  for (let worked = 0; worked < ms * 1000; ) {
    const { user, system } = process.cpuUsage(begun);
    worked = user + system;
  }
};

it.each([
  ['throws', (text: string) => expect(text).not.toMatch(/7$/), 'fault'],
  ['rejects', async (text: string) => expect(text).not.toMatch(/7$/), 'fault'],
])('an input that %s is found, made small, and had again by its number', async (_, give, kind) => {
  const target = planted(give as (input: string) => void);
  const { findings } = await fuzz(target, { seed: 3, runs: 100 });
  const [finding] = findings;
  expect(finding).toMatchObject({ kind, input: expect.stringMatching(/^.{0,8}7$/) });
  expect(inputAt(target, 3, finding?.index ?? -1)).toMatch(/7$/);
  expect(report(finding as NonNullable<typeof finding>)).toContain(
    `npm run fuzz -- --target planted --seed 3 --at ${finding?.index}`,
  );
});

it('an input that holds the page up is found', async () => {
  const target = planted((text) => {
    if (/7$/.test(text)) spin(longestHold * 3.5);
  });
  expect(await wrongWith(target, '7')).toMatchObject({ kind: 'hold' });
  expect(await wrongWith(target, '8')).toBe(null);
});

it('a machine that is busy for once makes no finding', async () => {
  let busy = true;
  const once = planted(() => {
    if (busy) spin(longestHold * 3.5);
    busy = false;
  });
  expect((await fuzz(once, { seed: 1, runs: 20 })).findings).toEqual([]);
});
