import { join } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Seconds that files take which take long, on two cores; the others take less than these. */
export const seconds: Readonly<Record<string, number>> = {
  'tests/audio/room.browser.test.ts': 25,
  'tests/e2e/addresses.test.ts': 18,
  'tests/e2e/adverse.test.ts': 50,
  'tests/e2e/ahead.test.ts': 15,
  'tests/e2e/by-hand.test.ts': 45,
  'tests/e2e/care.test.ts': 50,
  'tests/e2e/code.test.ts': 18,
  'tests/e2e/frame.test.ts': 30,
  'tests/e2e/opening.test.ts': 18,
  'tests/e2e/people.test.ts': 50,
  'tests/e2e/places.test.ts': 45,
  'tests/e2e/replay.test.ts': 26,
  'tests/e2e/roads.test.ts': 25,
  'tests/e2e/stage.test.ts': 55,
  'tests/e2e/writing.test.ts': 45,
  'tests/export/installed.test.ts': 40,
  'tests/export/play.test.ts': 120,
  'tests/export/reproducible.test.ts': 18,
  'tests/fuzz/fuzz.test.ts': 50,
  'tests/fuzz/shown.browser.test.ts': 25,
  'tests/game/page.browser.test.tsx': 20,
  'tests/menus/heard.browser.test.tsx': 20,
  'tests/menus/large.browser.test.tsx': 20,
  'tests/menus/leaves.browser.test.tsx': 28,
  'tests/menus/screens.browser.test.tsx': 30,
  'tests/menus/story.browser.test.tsx': 15,
  'tests/menus/wide.browser.test.tsx': 30,
  'tests/stage/contrast.browser.test.ts': 50,
  'tests/stage/road-flashes.browser.test.ts': 45,
  'tests/stage/set-pieces.browser.test.ts': 45,
  'tests/stage/stage.browser.test.ts': 30,
  'tests/story/ink-features.test.ts': 11,
  'tests/tools/export-inspection.test.ts': 10,
  'tests/tools/live.test.ts': 10,
  'tests/tools/roads-layout.test.ts': 11,
  'tests/tools/slips.test.ts': 9,
  'tests/words/page-and-stage.browser.test.tsx': 20,
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
