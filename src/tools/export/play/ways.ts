import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Visit } from '../../play/visit.ts';
import type { Release } from '../release.ts';
import { expectKept, expectNotice, missingOffline, saveAsText, whenKept } from './checks.ts';
import type { Hosts } from './hosts.ts';
import { playToEnding } from './play-to-ending.ts';

/** Someone who is about to come to a release, whose browser shows nothing yet. */
interface Trip {
  readonly visit: Visit;
  readonly hosts: Hosts;
  readonly release: Release;
}

/** A way in which players come to a release. */
export interface Way {
  readonly name: string;
  /** What has to go wrong on this way: nothing, unless it is said here. */
  readonly expected?: RegExp;
  /** Goes it to the end. @returns what is worth telling; @throws {Error} when it comes to nothing. */
  go(trip: Trip): Promise<string>;
}

/** What is drawn is looked at on one way; the others need it to be drawn quickly. */
const plain = '?stage=plain';

async function playWhole(visit: Visit): Promise<string> {
  await visit.beginStory();
  const { lines, choices, heard } = await playToEnding(visit);
  const said = (n: number, thing: string) => `${n} ${thing}${n === 1 ? '' : 's'}`;
  return `${said(lines, 'line')}, ${said(choices, 'choice')}${heard ? ', sound' : ''}`;
}

export const atRoot: Way = {
  name: 'the folder, at the root of a domain, then without a network',
  async go({ visit, hosts, release }) {
    const server = await hosts.serve(join(release.folder, 'web'));
    await visit.page.goto(server.url + plain);
    const played = await playWhole(visit);
    await expectKept(visit);
    await visit.beginStory();
    await whenKept(visit.page);
    await server.close();
    await visit.page.reload();
    await playWhole(visit);
    const missing = await missingOffline(visit.page, release.kept);
    if (missing.length > 0) throw new Error(`not there without a network: ${missing.join(', ')}`);
    return `${played}; again offline, with all it may ask for`;
  },
};

export const below: Way = {
  name: 'the folder, below a path',
  async go({ visit, hosts, release }) {
    const server = await hosts.serve(join(release.folder, 'web'), '/games/of/somebody/');
    await visit.page.goto(server.url + plain);
    return playWhole(visit);
  },
};

const unzipped: Way = {
  name: 'the zip, unpacked',
  async go({ visit, hosts, release }) {
    const zip = readFileSync(join(release.folder, release.zip ?? ''));
    const server = await hosts.serve(hosts.unpack(zip), '/html/1234/');
    await visit.page.goto(`${server.url}index.html${plain}`);
    return playWhole(visit);
  },
};

const framed: Way = {
  name: 'framed by another site, storage refused, over plain http',
  expected: /keeps nothing here/,
  async go({ visit, hosts, release }) {
    const server = await hosts.serve(join(release.folder, 'web'));
    await visit.page.goto(await hosts.frame(hosts.otherSite(server) + plain));
    const inside = visit.inFrame();
    await inside.role('title').waitFor();
    const refused = await inside.tab.evaluate(() => {
      try {
        return localStorage.length < 0;
      } catch {
        return true;
      }
    });
    if (!refused) throw new Error('this browser keeps what other sites frame: not a test of that');
    await expectNotice(inside, /not kept here/i);
    const played = await playWhole(inside);
    await saveAsText(inside);
    return `${played}; says that nothing is kept; saves as text`;
  },
};

const plainHttp: Way = {
  name: 'the folder, over plain http under another name',
  async go({ visit, hosts, release }) {
    const server = await hosts.serve(join(release.folder, 'web'));
    await visit.page.goto(hosts.otherSite(server) + plain);
    if (await visit.page.evaluate(() => isSecureContext)) throw new Error('this is no plain http');
    await expectNotice(visit, /not kept here/i);
    const played = await playWhole(visit);
    await saveAsText(visit);
    await expectKept(visit);
    return `${played}; says that nothing is kept for good; saves as text`;
  },
};

const drawnInFull: Way = {
  name: 'the folder, drawn in full',
  async go({ visit, hosts, release }) {
    const server = await hosts.serve(join(release.folder, 'web'));
    await visit.page.goto(`${server.url}?stage=full`);
    await visit.page.waitForFunction(() => window.gameProbe?.stage() != null);
    await visit.beginStory();
    await visit.page.waitForFunction(() => performance.getEntriesByName('game:scene').length > 0);
    const drawn = await visit.page.evaluate(() => window.gameProbe?.stage()?.drawn ?? 0);
    const kind = await visit.page.evaluate(() => window.gameProbe?.stage()?.kind);
    if (kind !== 'full' || drawn === 0) throw new Error('the full stage draws nothing');
    return 'first line and its scene';
  },
};

const folderByDoubleClick: Way = {
  name: 'the folder’s page, by double-click',
  // A file may load no modules: that is what it has to say.
  expected: /./,
  async go({ visit, release }) {
    await visit.page.goto(pathToFileURL(join(release.folder, 'web/index.html')).href);
    const said = visit.page.getByText(/web server/).filter({ visible: true });
    await said.filter({ hasText: release.single ?? '' }).waitFor();
    return 'says that it needs a web server';
  },
};

/** A frame that runs scripts and has no origin: whatever asks for its origin's leave is refused. */
const sandbox = 'sandbox="allow-scripts"';

export const folderInSandbox: Way = {
  name: 'the folder’s page, in a frame without an origin',
  // Such a frame may load no modules: that is what it has to say.
  expected: /CORS policy|ERR_FAILED/,
  async go({ visit, hosts, release }) {
    const server = await hosts.serve(join(release.folder, 'web'));
    await visit.page.goto(await hosts.frame(server.url + plain, sandbox));
    const frame = visit.page.frameLocator('iframe');
    const said = frame.getByText(/sandbox/).filter({ visible: true });
    await said.filter({ hasText: release.single ?? '' }).waitFor();
    const other = await frame
      .getByText(/web server/)
      .filter({ visible: true })
      .count();
    if (other > 0) throw new Error('says that it needs a web server, which it has');
    return `says that such a frame keeps its files from it${release.single === null ? '' : ', and which file plays'}`;
  },
};

export const singleInSandbox: Way = {
  name: 'the single file, in a frame without an origin',
  expected: /keeps nothing here/,
  async go({ visit, hosts, release }) {
    const server = await hosts.serve(release.folder);
    await visit.page.goto(await hosts.frame(`${server.url}${release.single}${plain}`, sandbox));
    const inside = visit.inFrame();
    await inside.role('title').waitFor();
    if ((await inside.tab.evaluate(() => self.origin)) !== 'null')
      throw new Error('it has an origin');
    await expectNotice(inside, /not kept here/i);
    const played = await playWhole(inside);
    await saveAsText(inside);
    return `${played}; says that nothing is kept; saves as text`;
  },
};

export const single: Way = {
  name: 'the single file, by double-click',
  async go({ visit, release }) {
    await visit.page.goto(pathToFileURL(join(release.folder, release.single ?? '')).href + plain);
    const played = await playWhole(visit);
    await expectKept(visit);
    return `${played}; the place is kept`;
  },
};

/** Every way in which players will come to this release. */
export function waysInto({ hasFolder, zip, single: file, staged }: Release): Way[] {
  return [
    ...(hasFolder ? [atRoot, below] : []),
    ...(zip === null ? [] : [unzipped]),
    ...(hasFolder ? [framed, plainHttp] : []),
    ...(hasFolder && staged ? [drawnInFull] : []),
    ...(hasFolder ? [folderByDoubleClick, folderInSandbox] : []),
    ...(file === null ? [] : [single, singleInSandbox]),
  ];
}
