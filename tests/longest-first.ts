import { join } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Seconds that files take which take long, on two cores; the others take less than these. */
export const seconds: Readonly<Record<string, number>> = {
  'tests/e2e/adverse.test.ts': 70,
  'tests/e2e/ahead.test.ts': 40,
  'tests/e2e/by-hand.test.ts': 60,
  'tests/e2e/frame.test.ts': 55,
  'tests/e2e/people.test.ts': 60,
  'tests/e2e/places.test.ts': 60,
  'tests/e2e/roads.test.ts': 50,
  'tests/e2e/stage.test.ts': 100,
  'tests/e2e/writing.test.ts': 62,
  'tests/export/installed.test.ts': 40,
  'tests/export/play.test.ts': 200,
  'tests/fuzz/fuzz.test.ts': 42,
  'tests/menus/screens.browser.test.tsx': 37,
  'tests/menus/wide.browser.test.tsx': 50,
  'tests/stage/contrast.browser.test.ts': 75,
  'tests/stage/road-flashes.browser.test.ts': 60,
  'tests/stage/set-pieces.browser.test.ts': 52,
  'tests/story/ink-features.test.ts': 11,
  'tests/tools/export-inspection.test.ts': 10,
  'tests/tools/live.test.ts': 10,
  'tests/tools/roads-layout.test.ts': 11,
  'tests/tools/slips.test.ts': 9,
  'tests/words/page-and-stage.browser.test.tsx': 42,
};

/** Begins with the files that take longest, so that nobody waits for one of them at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { root } = this.ctx.config;
    const known = new Map(Object.entries(seconds).map(([file, of]) => [join(root, file), of]));
    const length = ({ moduleId }: TestSpecification) => known.get(moduleId) ?? 0;
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => length(other) - length(one));
  }
}
