import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { gameAt } from './src/tools/compile/game.ts';
import { gameConfig } from './src/tools/compile/load-for.ts';
import { browserFlags, findBrowser } from './src/tools/play/browser.ts';
import { LongestFirst } from './tests/longest-first.ts';

/** Software rendering on a busy machine of two cores is slow; a test that hangs should still end. */
const patient = 120_000;

const launchOptions = { executablePath: findBrowser(), args: [...browserFlags] };

/** Single rooms, in Chromium; an object for each project, as each writes into its own. */
const inBrowser = () => ({
  testTimeout: patient,
  hookTimeout: patient,
  // Two pages side by side: left to itself, Vitest leaves one of two cores unused.
  maxWorkers: 2,
  // Pages share two cores: what one of them waits for may come too late for once; what is wrong is so twice.
  retry: 1,
  browser: {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    provider: playwright({ launchOptions }),
    instances: [{ browser: 'chromium' as const }],
  },
});

/** Software draws WebGL in one thread of a browser: what draws most has a browser of its own, one file at a time. */
const drawn = 'tests/stage/**/*.browser.test.{ts,tsx}';

/** Tests that run with the effects, the pictures and the story of another game than this one. */
const otherStory = '{tests,story}/**/*.lighthouse.test.ts';
const lighthouse = {
  STORY: 'tests/export/lighthouse/story/main.ink',
  ASSETS: 'tests/export/lighthouse/assets',
};

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: './vite.config.ts',
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts', 'story/**/*.test.ts'],
          exclude: [
            otherStory,
            '{tests,story}/**/*.browser.test.ts',
            'tests/e2e/**',
            'tests/export/**',
            'tests/engines/**',
            'tests/faults/*.faults.test.ts',
          ],
          testTimeout: 30_000,
          // Files share what is imported: loading the engine anew for each takes longer than most of them.
          isolate: false,
          unstubGlobals: true,
          unstubEnvs: true,
          // Left to itself, Vitest leaves one of two cores unused.
          maxWorkers: 2,
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'browser',
          ...inBrowser(),
          browser: {
            ...inBrowser().browser,
            instances: [
              {
                browser: 'chromium',
                name: 'browser, drawn',
                include: [drawn],
                fileParallelism: false,
              },
              {
                browser: 'chromium',
                name: 'browser, pages',
                include: ['{tests,story}/**/*.browser.test.{ts,tsx}'],
                exclude: [drawn],
              },
            ],
          },
        },
      },
      {
        ...(await gameConfig(gameAt(import.meta.dirname, lighthouse), 'serve')),
        test: { name: 'other story', include: [otherStory], ...inBrowser() },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'game',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts', 'tests/export/**/*.test.ts'],
          globalSetup: ['tests/e2e/served-game.ts'],
          // Each file opens browsers of its own; one that waits leaves two cores room for another.
          maxWorkers: 2,
          // A machine that is busy with both may be too slow for once; what is wrong is so twice.
          retry: 1,
          testTimeout: patient * 2,
          // A poll waits for the game, and the game may wait for a busy machine.
          expect: { poll: { timeout: patient / 2 } },
          hookTimeout: patient,
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'faults',
          environment: 'node',
          include: ['tests/faults/*.faults.test.ts'],
          globalSetup: ['tests/faults/served-copy.ts'],
          // One browser for all of them; two of its visits at a time keep two cores busy.
          maxConcurrency: 2,
          maxWorkers: 2,
          // A machine that is busy with both may be too slow for once; what is wrong is so twice.
          retry: 1,
          testTimeout: patient * 2,
          hookTimeout: patient,
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'engines',
          environment: 'node',
          include: ['tests/engines/**/*.test.ts'],
          globalSetup: ['tests/e2e/served-game.ts', 'tests/engines/single-file.ts'],
          maxWorkers: 2,
          testTimeout: patient,
          // Another engine's driver may hang for once on a busy machine; what is wrong is so twice.
          retry: 1,
          expect: { poll: { timeout: patient / 3 } },
          hookTimeout: patient,
        },
      },
    ],
  },
});
