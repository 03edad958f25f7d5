import type { Browser } from 'playwright';
import { Visit } from '../../play/visit.ts';
import { pause } from '../../play/wait.ts';
import type { Bench } from './bench.ts';
import { processorSince, processorTimes } from './processor.ts';
import type { Group, Row } from './rows.ts';
import type { Subject } from './subjects.ts';

/** A phone's screen. Its processor is not made slower: what a browser does that by takes half a processor itself. */
const phone = { screen: { width: 390, height: 844 }, pixelRatio: 3, touch: true } as const;

/** Ms between two looks at whether the story waits for somebody. */
const between = 1000;

const stages = { plain: '?stage=plain', full: '?stage=full' } as const;

/** Has the story go on by itself, through its choices, and from its end from the beginning, as long as is asked for. */
async function playOn(visit: Visit, until: number): Promise<void> {
  await visit.tab.press('a');
  while (performance.now() < until) {
    const stopped = await visit.stopped();
    if (stopped === 'restart') await visit.stay();
    if (stopped === 'choice') await visit.choose(0);
    if (stopped === 'ending') await visit.role('begin').click();
    if (stopped !== null) await visit.tab.press('a');
    await pause(between);
  }
}

/** @returns share of one processor that the browser took while the story went on by itself. */
async function run(browser: Browser, { url }: Subject, more: string, ms: number): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const visit = await Visit.begin(browser, url, { ...phone, more });
  try {
    await visit.beginStory();
    const [began, before] = [performance.now(), await processorTimes(session)];
    await playOn(visit, began + ms);
    const took = processorSince(before, await processorTimes(session));
    return (took / (performance.now() - began)) * 100;
  } finally {
    await visit.close();
    await session.detach();
  }
}

/** Measures what the processor does while the story goes on by itself on a phone. */
export async function auto({ browser, subject, minutes, tell }: Bench): Promise<Group> {
  const cells: Record<string, number> = {};
  for (const [name, more] of Object.entries(stages)) {
    cells[name] = await run(await browser(), await subject('game'), more, minutes * 60_000);
    tell(`auto, ${name} stage: ${cells[name].toFixed(0)} % of a processor`);
  }
  const row: Row = { what: 'of one processor', unit: '%', cells };
  return {
    name: 'auto',
    title: 'Auto on a phone',
    says: [
      `Our game on auto for ${minutes} min (\`--minutes 30\` for longer), on a screen of 390 by 844 at 3: what all processes of the browser take of one processor of this machine, the one that draws in place of a graphics card among them. A processor of a quarter of the speed has four times that to do.`,
    ],
    columns: { plain: 'plain stage', full: 'full stage' },
    rows: [row],
  };
}
