import { expect, test, vi } from 'vitest';
import type { FirstInfo } from '../../src/catalogue/story-info.ts';
import { Saves } from '../../src/game/saves.ts';
import type { Session } from '../../src/game/session.ts';
import { orderOf } from '../../src/shelf/kept.ts';
import { memoryStore } from '../../src/shelf/open-store.ts';
import { emptyPreview } from '../../src/shelf/preview.ts';
import { Shelf } from '../../src/shelf/shelf.ts';
import { ManualClock } from '../director/hand.ts';
import { begin, scriptOf } from '../script.ts';

const script = scriptOf('One.\nTwo.\n-> END');
const place = { bookmark: begin(script).bookmark(), glimpse: emptyPreview };
const session = { place: () => place } as unknown as Session;

test('a quick save is newer than the last one, whose clock was ahead', async () => {
  vi.stubGlobal('navigator', {});
  const store = memoryStore();
  const clock = new ManualClock();
  let now = 1000;
  /** The game opened anew: a line is read, and a while later the place is kept. */
  const playAnew = async (later: number) => {
    const shelf = await Shelf.open({
      story: 'test',
      clock,
      today: () => now,
      open: async () => store,
    });
    const saves = new Saves({
      info: { id: 'test' } as Partial<FirstInfo> as FirstInfo,
      shelf,
      clock,
      newId: () => 'new',
      alone: true,
      script: () => script,
      session: () => session,
      passes: () => false,
      tell: () => {},
      play: () => {},
      say: () => {},
      fail: () => {},
      seeProblem: () => {},
      seeProgress: () => {},
    });
    shelf.keepAutosave({ id: 'played', ...place });
    now += later;
    await saves.keepQuick();
    await shelf.settled();
    const [kept] = await shelf.saves();
    return kept === undefined ? 0 : orderOf(kept);
  };
  const before = await playAnew(60_000);
  now = 1000;
  expect(await playAnew(10)).toBeGreaterThan(before);
});
