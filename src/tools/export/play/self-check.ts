import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright';
import { browserFlags } from '../../play/browser.ts';
import type { Fault } from '../fault.ts';
import type { Release } from '../release.ts';
import { hostRules, Places } from './hosts.ts';
import { Watch } from './watch.ts';
import { type Way, waysInto } from './ways.ts';

/** A small screen is drawn quickly. */
const screen = { width: 640, height: 360 } as const;

/** What came of one way. */
export interface Outcome {
  readonly way: string;
  readonly faults: readonly Fault[];
  /** What was seen on it, in a few words; empty where it came to nothing. */
  readonly saw: string;
}

/** Whether an address is one of the release: a server of this machine, or one of its files. */
function isOwn(release: Release): (url: string) => boolean {
  const folder = `${pathToFileURL(release.folder).href}/`;
  return (url) => {
    const { protocol, hostname, href } = new URL(url);
    if (protocol === 'file:') return href.startsWith(folder);
    return hostname === 'localhost' || hostname.endsWith('.test');
  };
}

async function goOne(way: Way, release: Release, browser: Browser): Promise<Outcome> {
  const context = await browser.newContext({ viewport: screen });
  context.setDefaultTimeout(30_000);
  const own = isOwn(release);
  const watch = new Watch(
    context,
    way.expected === undefined ? { own } : { own, expected: way.expected },
  );
  const places = new Places();
  const fault = (what: string): Fault => ({ where: way.name, what });
  try {
    const page = await context.newPage();
    const saw = await way.go({ context, page, places, release });
    return { way: way.name, faults: watch.faults.map(fault), saw };
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : String(cause);
    // What went wrong on the way is often why it came to nothing.
    return { way: way.name, faults: [...watch.faults, what].map(fault), saw: '' };
  } finally {
    await context.close();
    await places.leave();
  }
}

/**
 * Plays a release in a real browser, in every way in which players will come to it.
 * @param executablePath the browser.
 * @param around called with each way and what goes it, to show that something is being done.
 * @param ways all that lead into it, unless some are picked out.
 */
export async function playRelease(
  release: Release,
  executablePath: string,
  around: (way: string, go: () => Promise<Outcome>) => Promise<Outcome> = (_, go) => go(),
  ways: readonly Way[] = waysInto(release),
): Promise<Outcome[]> {
  const browser = await chromium.launch({ executablePath, args: [...browserFlags, hostRules] });
  try {
    const outcomes: Outcome[] = [];
    for (const way of ways) {
      outcomes.push(await around(way.name, () => goOne(way, release, browser)));
    }
    return outcomes;
  } finally {
    await browser.close();
  }
}
