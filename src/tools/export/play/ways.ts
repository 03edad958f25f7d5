import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright';
import type { Release } from '../release.ts';
import type { Places } from './hosts.ts';
import { missingOffline, whenKept } from './offline.ts';
import { Player } from './player.ts';

/** One visit to a game, by whichever way. */
export interface Trip {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly places: Places;
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

async function playWhole(player: Player): Promise<string> {
  await player.begin();
  const { lines, choices, heard } = await player.toEnding();
  const said = (n: number, thing: string) => `${n} ${thing}${n === 1 ? '' : 's'}`;
  return `${said(lines, 'line')}, ${said(choices, 'choice')}${heard ? ', sound' : ''}`;
}

/** After a reload there is a place to continue from. */
async function expectKept(player: Player): Promise<void> {
  await player.page.reload();
  const kept = player.role('continue');
  await kept.waitFor().catch(() => {
    throw new Error('after a reload there is nothing to continue: the place was not kept');
  });
}

async function expectNotice(player: Player, words: RegExp): Promise<void> {
  const notice = player.role('notice').filter({ hasText: words });
  await notice.waitFor().catch(() => {
    throw new Error(`nobody says that nothing is kept here (${words.source})`);
  });
}

export const atRoot: Way = {
  name: 'the folder, at the root of a domain, then without a network',
  async go({ page, places, release }) {
    const server = await places.serve(join(release.folder, 'web'));
    await page.goto(server.url + plain);
    const player = new Player(page);
    const played = await playWhole(player);
    await expectKept(player);
    await player.begin();
    await whenKept(page);
    await server.close();
    await page.reload();
    await playWhole(player);
    const missing = await missingOffline(page, release.kept);
    if (missing.length > 0) throw new Error(`not there without a network: ${missing.join(', ')}`);
    return `${played}; again offline, with all it may ask for`;
  },
};

export const below: Way = {
  name: 'the folder, below a path',
  async go({ page, places, release }) {
    const server = await places.serve(join(release.folder, 'web'), '/games/of/somebody/');
    await page.goto(server.url + plain);
    return playWhole(new Player(page));
  },
};

const unzipped: Way = {
  name: 'the zip, unpacked',
  async go({ page, places, release }) {
    const zip = readFileSync(join(release.folder, release.zip ?? ''));
    const server = await places.serve(places.unpack(zip), '/html/1234/');
    await page.goto(`${server.url}index.html${plain}`);
    return playWhole(new Player(page));
  },
};

const framed: Way = {
  name: 'framed by another site, storage refused, over plain http',
  expected: /keeps nothing here/,
  async go({ page, places, release }) {
    const server = await places.serve(join(release.folder, 'web'));
    await page.goto(await places.frame(places.otherSite(server) + plain));
    const [, frame] = page.frames();
    if (frame === undefined) throw new Error('there is no frame');
    const player = new Player(page, frame);
    await player.role('title').waitFor();
    const refused = await frame.evaluate(() => {
      try {
        return localStorage.length < 0;
      } catch {
        return true;
      }
    });
    if (!refused) throw new Error('this browser keeps what other sites frame: not a test of that');
    await expectNotice(player, /not kept here/i);
    const played = await playWhole(player);
    await player.saveAsText();
    return `${played}; says that nothing is kept; saves as text`;
  },
};

const plainHttp: Way = {
  name: 'the folder, over plain http under another name',
  async go({ page, places, release }) {
    const server = await places.serve(join(release.folder, 'web'));
    await page.goto(places.otherSite(server) + plain);
    if (await page.evaluate(() => isSecureContext)) throw new Error('this is no plain http');
    const player = new Player(page);
    await expectNotice(player, /not kept here/i);
    const played = await playWhole(player);
    await player.saveAsText();
    await expectKept(player);
    return `${played}; says that nothing is kept for good; saves as text`;
  },
};

const drawnInFull: Way = {
  name: 'the folder, drawn in full',
  async go({ page, places, release }) {
    const server = await places.serve(join(release.folder, 'web'));
    await page.goto(`${server.url}?stage=full`);
    const player = new Player(page);
    await page.waitForFunction(() => window.gameProbe?.stage() != null, null, { timeout: 60_000 });
    await player.begin();
    await page.waitForFunction(() => performance.getEntriesByName('game:scene').length > 0);
    const drawn = await page.evaluate(() => window.gameProbe?.stage()?.drawn ?? 0);
    const kind = await page.evaluate(() => window.gameProbe?.stage()?.kind);
    if (kind !== 'full' || drawn === 0) throw new Error('the full stage draws nothing');
    return 'first line and its scene';
  },
};

const folderByDoubleClick: Way = {
  name: 'the folder’s page, by double-click',
  // A file may load no modules: that is what it has to say.
  expected: /./,
  async go({ page, release }) {
    await page.goto(pathToFileURL(join(release.folder, 'web/index.html')).href);
    const said = page.getByText(/web server/).filter({ visible: true });
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
  async go({ page, places, release }) {
    const server = await places.serve(join(release.folder, 'web'));
    await page.goto(await places.frame(server.url + plain, sandbox));
    const frame = page.frameLocator('iframe');
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
  async go({ page, places, release }) {
    const server = await places.serve(release.folder);
    await page.goto(await places.frame(`${server.url}${release.single}${plain}`, sandbox));
    const [, frame] = page.frames();
    if (frame === undefined) throw new Error('there is no frame');
    const player = new Player(page, frame);
    await player.role('title').waitFor();
    if ((await frame.evaluate(() => self.origin)) !== 'null') throw new Error('it has an origin');
    await expectNotice(player, /not kept here/i);
    const played = await playWhole(player);
    await player.saveAsText();
    return `${played}; says that nothing is kept; saves as text`;
  },
};

export const single: Way = {
  name: 'the single file, by double-click',
  async go({ page, release }) {
    await page.goto(pathToFileURL(join(release.folder, release.single ?? '')).href + plain);
    const player = new Player(page);
    const played = await playWhole(player);
    await expectKept(player);
    return `${played}; the place is kept`;
  },
};

/** Every way in which players will come to this release. */
export function waysInto({ hasFolder, zip, single: file }: Release): Way[] {
  return [
    ...(hasFolder ? [atRoot, below] : []),
    ...(zip === null ? [] : [unzipped]),
    ...(hasFolder ? [framed, plainHttp, drawnInFull, folderByDoubleClick, folderInSandbox] : []),
    ...(file === null ? [] : [single, singleInSandbox]),
  ];
}
