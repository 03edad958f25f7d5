import type { Browser, Page } from 'playwright';
import { Visit } from '../../play/visit.ts';
import type { Bench } from './bench.ts';
import { type Group, limitsOf, type Row } from './rows.ts';
import type { Subject, SubjectName } from './subjects.ts';

/** Ms that a page is watched where nothing should happen. */
const watched = 5000;

interface Place {
  readonly title: string;
  readonly subject: SubjectName;
  readonly more: string;
}

const places = {
  words: { title: 'words alone', subject: 'text', more: '' },
  plain: { title: 'our game, plain stage', subject: 'game', more: '?stage=plain' },
  full: { title: 'our game, full stage', subject: 'game', more: '?stage=full' },
} as const satisfies Record<string, Place>;

declare global {
  interface Window {
    /** What has run of its own accord in the page. */
    ranByItself?: { frames: number; timers: number };
  }
}

/** Runs before the page's own scripts: counts frames and timers of the page's that come. */
function countCallbacks(): void {
  const ran = { frames: 0, timers: 0 };
  window.ranByItself = ran;
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (draw) =>
    ask((now) => {
      ran.frames += 1;
      draw(now);
    });
  for (const name of ['setTimeout', 'setInterval'] as const) {
    const own = window[name];
    Object.assign(window, {
      [name]: (run: unknown, ...given: unknown[]) => {
        const counted = (...handed: unknown[]) => {
          ran.timers += 1;
          if (typeof run === 'function') run(...handed);
        };
        return Reflect.apply(own, window, [counted, ...given]);
      },
    });
  }
}

/** Runs in the page: has it take itself for hidden, as when another tab is looked at. */
function hide(): void {
  Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
  Object.defineProperty(document, 'hidden', { get: () => true });
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

/** What runs by itself in a while. */
async function countFor(page: Page, ms: number) {
  const count = () => ({ frames: 0, timers: 0, ...window.ranByItself });
  const before = await page.evaluate(count);
  await page.waitForTimeout(ms);
  const after = await page.evaluate(count);
  return { frames: after.frames - before.frames, timers: after.timers - before.timers };
}

async function visit(browser: Browser, { url }: Subject, { more }: Place) {
  const visit = await Visit.begin(browser, url, {
    more,
    reducedMotion: true,
    prepare: async (context) => {
      await context.addInitScript(countCallbacks);
    },
  });
  try {
    await visit.beginStory();
    // What is fetched and made ready behind the first line.
    await visit.page.waitForTimeout(watched);
    const seen = await countFor(visit.page, watched);
    await visit.page.evaluate(hide);
    // What was on its way when it was hidden.
    await visit.page.waitForTimeout(watched / 5);
    const hidden = await countFor(visit.page, watched);
    const all = await visit.page.evaluate(() => window.ranByItself?.frames ?? 0);
    // A story cannot be opened without one.
    if (all === 0) throw new Error('frames are not counted');
    return { seen, hidden };
  } finally {
    await visit.close();
  }
}

/** Counts what runs by itself where nothing moves. */
export async function idle({ browser, subject, tell }: Bench): Promise<Group> {
  const cells: Record<'frames' | 'timers' | 'hiddenFrames' | 'hidden', Record<string, number>> = {
    frames: {},
    timers: {},
    hiddenFrames: {},
    hidden: {},
  };
  for (const [name, place] of Object.entries(places)) {
    const { seen, hidden } = await visit(await browser(), await subject(place.subject), place);
    tell(`idle, ${place.title}: ${seen.frames} frames, ${hidden.timers} timers hidden`);
    cells.frames[name] = seen.frames;
    cells.timers[name] = seen.timers;
    cells.hiddenFrames[name] = hidden.frames;
    cells.hidden[name] = hidden.timers;
  }
  const none = { limits: limitsOf({ most: 0 }, Object.keys(places)) };
  const rows: Row[] = [
    { what: 'frames', unit: '', cells: cells.frames, ...none },
    { what: 'timers', unit: '', cells: cells.timers },
    { what: 'frames, hidden', unit: '', cells: cells.hiddenFrames, ...none },
    { what: 'timers, hidden', unit: '', cells: cells.hidden, ...none },
  ];
  return {
    name: 'idle',
    title: 'Where nothing moves',
    says: [
      `What the page has run by itself in ${watched / 1000} s, a line standing whole and little motion asked for: callbacks of frames and of timers. *Hidden*: the page takes itself for one that is not looked at.`,
    ],
    columns: Object.fromEntries(Object.entries(places).map(([name, { title }]) => [name, title])),
    rows,
  };
}
