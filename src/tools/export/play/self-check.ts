import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContext, chromium } from 'playwright';
import { browserFlags } from '../../play/browser.ts';
import { FaultLog } from '../../play/fault-log.ts';
import { Visit } from '../../play/visit.ts';
import type { Fault } from '../fault.ts';
import type { Release } from '../release.ts';
import { Hosts, hostRules } from './hosts.ts';
import { type Trip, type Way, waysInto } from './ways.ts';

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

/** What the browser and Pixi warn of while they draw, on some machines and not on others. */
const ofDrawing =
  /GPU stall|GL Driver Message|WebGL.*(software|deprecated)|SwiftShader|^PixiJS Warning/i;

/** What a page warns of where its story names what there is not: the check has told of it. */
const ofStory =
  /: # .+ - |^No (recording|picture) is called|EXTERNAL|ran out of content|end of content/;

/**
 * All that went wrong; of what went wrong many times, once. Warnings count, but for those of drawing and, where the
 * story is not checked strictly, for those of what it lacks.
 */
function wrongIn(
  { faults, warnings }: FaultLog,
  expected: RegExp | undefined,
  strict: boolean,
): string[] {
  const told = warnings
    .filter((text) => !ofDrawing.test(text) && (strict || !ofStory.test(text)))
    .map((text) => `warning: ${text}`);
  return [...new Set([...faults, ...told])].filter((what) => !expected?.test(what));
}

async function goOne(
  way: Way,
  { release, whole }: Pick<Trip, 'release' | 'whole'>,
  browser: Browser,
): Promise<Outcome> {
  const log = new FaultLog();
  const prepare = async (context: BrowserContext) => log.watch(context, isOwn(release));
  const visit = await Visit.newcomer(browser, { screen, prepare, hasty: whole });
  const hosts = new Hosts();
  const wrong = () => wrongIn(log, way.expected, release.strict);
  const fault = (what: string): Fault => ({ where: way.name, what });
  try {
    const saw = await way.go({ visit, hosts, release, whole });
    return { way: way.name, faults: wrong().map(fault), saw };
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : String(cause);
    // What went wrong on the way is often why it came to nothing.
    return { way: way.name, faults: [...wrong(), what].map(fault), saw: '' };
  } finally {
    await visit.close();
    await hosts.close();
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
      // What is to be seen of the story is seen once; on the other ways it is shown that it plays there, too.
      const whole = way === ways[0];
      outcomes.push(await around(way.name, () => goOne(way, { release, whole }, browser)));
    }
    return outcomes;
  } finally {
    await browser.close();
  }
}
