import type { Browser, CDPSession, Page } from 'playwright';
import { pageTimeout } from '../../play/engines/tab.ts';
import { answerAtOnce } from '../../play/in-page.ts';
import type { Bench } from './bench.ts';
import { besidePeers, peers } from './peers.ts';
import { type Group, limitsOf, type Row } from './rows.ts';
import { type Subject, subjectTitles } from './subjects.ts';

/** Lines that are read before it is looked at, and after which again. */
const read = { before: 50, after: 5000, quick: 1000 };

const names = ['bare', 'text', 'lines'] as const;

/** What a page holds when all that can be let go of is. */
interface Held {
  readonly lines: number;
  readonly bytes: number;
  readonly nodes: number;
}

/**
 * Runs in the page: reads on as fast as it goes, by keys and clicks of its own, to a line of that number or the next
 * choice behind it.
 * @returns lines there were by then.
 */
async function readTo(line: number): Promise<number> {
  const bare = document.querySelector('#words');
  const lines = () => bare?.childElementCount ?? (window.gameProbe?.view()?.at ?? -1) + 1;
  // A message comes at once, and lets the page draw between two.
  const { port1, port2 } = new MessageChannel();
  const turn = () =>
    new Promise<void>((resolve) => {
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  let [last, moved] = [lines(), performance.now()];
  while (lines() < line) {
    const option = document.querySelector<HTMLElement>(
      '#choices a, [data-role="choice"][aria-disabled="false"]',
    );
    if (option !== null) option.click();
    else window.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', code: 'Space' }));
    await turn();
    if (lines() !== last) [last, moved] = [lines(), performance.now()];
    else if (performance.now() - moved > 60_000) throw new Error(`no line came after ${last}`);
  }
  return last;
}

async function hold(page: Page, cdp: CDPSession, line: number): Promise<Held> {
  const lines = await page.evaluate(readTo, line);
  // What a collection leaves for the next one.
  for (let times = 0; times < 3; times++) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { nodes } = await cdp.send('Memory.getDOMCounters');
  return { lines, bytes: usedSize, nodes };
}

/** What a page holds near the beginning and long after. */
async function visit(browser: Browser, { url, begin }: Subject, after: number) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  try {
    await context.addInitScript(answerAtOnce);
    const page = await context.newPage();
    page.setDefaultTimeout(pageTimeout);
    const cdp = await context.newCDPSession(page);
    await page.goto(url);
    if (begin !== null) await page.click(begin);
    return [await hold(page, cdp, read.before), await hold(page, cdp, after)] as const;
  } finally {
    await context.close();
  }
}

/** Measures what stays in memory of each line that was read. */
export async function lineMemory({ browser, subject, quick, tell }: Bench): Promise<Group> {
  const after = quick ? read.quick : read.after;
  const cells: Record<'heap' | 'nodes' | 'all', Record<string, number>> = {
    heap: {},
    nodes: {},
    all: {},
  };
  for (const name of names) {
    const [early, late] = await visit(await browser(), await subject(name, read.after), after);
    const lines = late.lines - early.lines;
    cells.heap[name] = (late.bytes - early.bytes) / lines / 1000;
    cells.nodes[name] = (late.nodes - early.nodes) / lines;
    cells.all[name] = late.nodes;
    tell(`${subjectTitles[name]}: ${cells.heap[name]?.toFixed(2)} kB a line`);
  }
  const rows: Row[] = [
    besidePeers({
      what: 'heap a line',
      unit: 'kB',
      cells: cells.heap,
      limits: limitsOf({ most: 1 }, ['text', 'lines']),
    }),
    { what: 'DOM nodes a line', unit: '', cells: cells.nodes },
    { what: 'DOM nodes at the end', unit: '', cells: cells.all },
  ];
  const { bare, text, lines } = subjectTitles;
  return {
    name: 'memory',
    title: 'What stays of a line',
    says: [
      `A made story of ${read.after.toLocaleString('en')} lines, a choice after each five, read without a stop: what the page's heap and document hold after ${after.toLocaleString('en')} lines more than after ${read.before}, by line, each after collecting what nobody holds.`,
    ],
    columns: { bare, text, lines, ...peers },
    against: 'bare',
    rows,
  };
}
