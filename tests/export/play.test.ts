import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { tagTable } from '../../src/story/cue.ts';
import { effectFolders } from '../../src/tools/compile/effects.ts';
import { describeFault } from '../../src/tools/export/fault.ts';
import { whenKept } from '../../src/tools/export/play/checks.ts';
import { playRelease } from '../../src/tools/export/play/self-check.ts';
import {
  atRoot,
  below,
  folderInSandbox,
  single,
  singleInSandbox,
  type Way,
} from '../../src/tools/export/play/ways.ts';
import { type Release, readReleaseFiles } from '../../src/tools/export/release.ts';
import { menuWithoutEnd } from '../../src/tools/measure/sample-stories.ts';
import { findBrowser, startBrowser } from '../../src/tools/play/browser.ts';
import { Visit } from '../../src/tools/play/visit.ts';
import { serveFolder } from '../../src/tools/play/web-server.ts';
import { pngOf, waveOf } from '../tools/made-media.ts';
import { exported, newFolder, project, remove } from './fixture.ts';

const base = newFolder('play');
afterAll(() => remove(base));

const patient = 240_000;

/** What was seen on each way, and all that was wrong. */
async function played(release: Release, ways?: readonly Way[]) {
  const outcomes = await playRelease(release, findBrowser(), undefined, ways);
  return {
    ways: outcomes.length,
    saw: new Map(outcomes.map(({ way, saw }) => [way, saw])),
    faults: outcomes.flatMap(({ faults }) => faults.map(describeFault)),
  };
}

/** Of words alone, and with every tag and pictures and sounds of its own. */
let words: Release;
let lighthouse: Release;
beforeAll(async () => {
  words = (await exported('words', join(base, 'words'))).release;
  lighthouse = (await exported('lighthouse', join(base, 'lighthouse'))).release;
}, patient);

/** Opens what is in a release's folder, as somebody who was never there. @param more what follows the address. */
async function visitTo({ folder }: Release, more = ''): Promise<Visit> {
  const server = await serveFolder(join(folder, 'web'), 0);
  onTestFinished(() => server.close());
  const browser = await startBrowser();
  onTestFinished(() => browser.close());
  return Visit.begin(browser, server.url, { more });
}

let planted = 0;

/** The lighthouse with one thing made otherwise. */
function plant(change: (web: string) => void): Release {
  const folder = join(base, `planted-${planted++}`);
  cpSync(lighthouse.folder, folder, { recursive: true });
  change(join(folder, 'web'));
  return { ...lighthouse, folder };
}

/** Rewrites the first file in a folder whose path fits. */
function rewrite(web: string, pattern: RegExp, change: (text: string) => string): void {
  const found = readReleaseFiles(web).find(({ path }) => pattern.test(path));
  if (found === undefined) throw new Error(`no file is called ${pattern}`);
  const text = found.bytes.toString();
  const changed = change(text);
  if (changed === text) throw new Error(`${found.path} is as it was`);
  writeFileSync(join(web, found.path), changed);
}

describe('another story than ours is exported and played to an ending', () => {
  it(
    'of words alone',
    async () => {
      const { saw, faults } = await played(words, [
        atRoot,
        below,
        single,
        folderInSandbox,
        singleInSandbox,
      ]);
      expect(faults).toEqual([]);
      expect(saw.get(below.name)).toBe('7 lines, 2 choices');
      expect(saw.get(single.name)).toBe('7 lines, 2 choices; the place is kept');
      expect(saw.get(folderInSandbox.name)).toMatch(
        /keeps its files from it, and which file plays/,
      );
      expect(saw.get(singleInSandbox.name)).toMatch(
        /^7 lines, 2 choices; says that nothing is kept/,
      );
    },
    patient,
  );

  it(
    'with every tag, and pictures and sounds of its own, in every way',
    async () => {
      const { ways, saw, faults } = await played(lighthouse);
      expect(faults).toEqual([]);
      expect(ways).toBe(10);
      expect(saw.get(below.name)).toBe('8 lines, 2 choices, sound');
      expect(saw.get(single.name)).toBe('8 lines, 2 choices, sound; the place is kept');
    },
    patient,
  );

  it(
    'that lies alone in its folder, and was written for other players',
    async () => {
      const main = join(newFolder('a tale ü'), 'main.ink') as `${string}.ink`;
      const lines = [
        '# title: The Well',
        'EXTERNAL ring(times)',
        'The well is dry. # IMAGE: well.png # location: yard',
        'A bell. {ring(2)} # AUDIO: bell.wav # CLASS: spooky',
        '* [Down] -> down',
        '* [Up] -> down',
        '=== down ===',
        'It is dry. # background: well',
      ];
      writeFileSync(main, lines.join('\n'));
      writeFileSync(join(main, '../well.png'), pngOf(64, 48));
      writeFileSync(join(main, '../bell.wav'), waveOf(0.4));
      writeFileSync(join(main, '../not named.png'), pngOf(64, 64));
      const { release, remarks } = await exported(main, join(base, 'bare'), {
        more: ['--only', 'folder,single'],
      });
      expect(remarks.filter((remark) => /made up|is not there, and need not/.test(remark))).toEqual(
        [expect.stringContaining('title "The Well" from # title:')],
      );
      const { saw, faults } = await played(release, [atRoot, single]);
      expect(faults).toEqual([]);
      expect(saw.get(single.name)).toBe('3 lines, 1 choice; the place is kept');
      const files = readReleaseFiles(release.folder).map(({ path }) => path);
      expect(files).toContainEqual(expect.stringMatching(/eb-garamond-regular.*\.woff2$/));
      // Small and of one colour, the picture ships as it was drawn.
      const plain = files.filter((path) => /\.(png|wav)$/.test(path));
      expect(plain).toEqual([
        expect.stringMatching(/^web\/assets\/bell-[\w-]+\.wav$/),
        expect.stringMatching(/^web\/assets\/well-[\w-]+\.png$/),
      ]);
      remove(main.slice(0, -'/main.ink'.length));
    },
    patient,
  );

  it(
    'that has no end, as far as it brings anything new',
    async () => {
      const main = join(newFolder('menu'), 'main.ink') as `${string}.ink`;
      writeFileSync(main, menuWithoutEnd());
      const { release } = await exported(main, join(base, 'menu'), { more: ['--only', 'folder'] });
      const { saw, faults } = await played(release, [below, atRoot]);
      expect(faults).toEqual([]);
      expect(saw.get(below.name)).toMatch(/4 of 4 options seen, no ending and nothing new$/);
      expect(saw.get(atRoot.name)).toMatch(/4 choices, 4 of 4 options seen, and no further/);
      remove(main.slice(0, -'/main.ink'.length));
    },
    patient,
  );

  it('which together use every tag there is', () => {
    const text = ['main.ink', 'lamp.ink']
      .map((name) => readFileSync(join(project, 'tests/export/lighthouse/story', name), 'utf8'))
      .join('\n');
    const missing = Object.keys(tagTable).filter((tag) => !new RegExp(`# ${tag}\\b`).test(text));
    expect(missing).toEqual([]);
    const main = join(project, 'tests/export/lighthouse/story/main.ink');
    const effects = effectFolders({ root: project, main }).map(({ name }) => name);
    expect(effects).toContain('lamp');
    const unused = effects.filter((name) => !new RegExp(`# (weather: )?${name}\\b`).test(text));
    expect(unused).toEqual([]);
  });
});

it(
  'where a story would begin anew, whoever plays it stays and comes back to the choice',
  async () => {
    const visit = await visitTo(lighthouse, '?stage=plain');
    await visit.beginStory();
    expect(await visit.readOn()).toBe('choice');
    const asked = (await visit.at()) + 1;
    await visit.choose('Go down again');
    await visit.tab.press('Space');
    await expect.poll(() => visit.stopped()).toBe('restart');
    await visit.goTo(asked + 1);
    expect(await visit.line()).toMatch(/The lamp was out/);
    expect(await visit.readOn()).toBe('choice');
  },
  patient,
);

it(
  'a story without pictures is read as a page, in every way that leads away and back, and no stage is fetched',
  async () => {
    const visit = await visitTo(words);
    const onPage = () => visit.role('page').locator('.line').allTextContents();
    await visit.beginStory();
    expect(await visit.readOn()).toBe('choice');
    const first = await onPage();
    expect(first).toEqual([expect.stringMatching(/^The shop/), expect.stringMatching(/2 coins/)]);
    expect(await visit.lines()).toEqual(first);
    await visit.choose('Look at all');
    expect(await visit.readOn()).toBe('choice');
    const second = await onPage();
    expect(second).toEqual([...first, expect.stringMatching(/^You look at all/), ...first]);
    await visit.goBack();
    expect(await visit.readOn()).toBe('choice');
    expect(await onPage()).toEqual(first);
    // A choice that has just opened takes no key for a moment.
    await expect
      .poll(async () => {
        const now = await onPage();
        if (now.length === first.length) await visit.tab.press('ArrowRight');
        return now;
      })
      .toEqual(second);
    const files = await visit.page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    expect(files).toContainEqual(expect.stringContaining('page-reading'));
    expect(files.filter((name) => /fetched-stage|compositor|canvas/.test(name))).toEqual([]);
    const back = await visit.again();
    await back.toLine(() => back.tab.click('[data-role="continue"]'));
    await expect.poll(() => back.role('page').locator('.line').allTextContents()).toEqual(second);
    expect([...back.faults, ...back.warnings]).toEqual([]);
  },
  patient,
);

// Side by side: one of them waits for sound that does not come.
describe.concurrent('what only shows when a release is played is found out', () => {
  it(
    'a script that calls another site',
    async () => {
      const calling = plant((web) =>
        rewrite(
          web,
          /^assets\/first-.*\.js$/,
          (code) => `${code}\nfetch("https://" + "example.org/").catch(() => {});`,
        ),
      );
      const { faults } = await played(calling, [below]);
      expect(faults).toContainEqual(expect.stringMatching(/below a path: console: .*example\.org/));
    },
    patient,
  );

  it(
    'music that is missing',
    async () => {
      const silent = plant((web) => {
        for (const { path } of readReleaseFiles(web)) {
          if (/tide|wind/.test(path)) rmSync(join(web, path));
        }
      });
      const { faults } = await played(silent, [below]);
      expect(faults).toContainEqual(expect.stringMatching(/below a path: 404: .*tide-/));
      expect(faults).toContainEqual(expect.stringMatching(/asks for sound, and none is heard/));
    },
    patient,
  );

  it(
    'a picture that is not kept for the days without a network',
    async () => {
      const forgetful = plant((web) =>
        rewrite(web, /^sw\.js$/, (code) =>
          code.replace(/\{path:[`"]assets\/beach-[\w-]{8}\.avif[`"][^}]*\},/, ''),
        ),
      );
      const { faults } = await played(forgetful, [atRoot]);
      expect(faults).toContainEqual(
        expect.stringMatching(/without a network: .*not there without a network: assets\/beach-/),
      );
    },
    patient,
  );
});

it(
  'a page that the worker of the folder was not told of is answered by it as soon as its story begins',
  async () => {
    const visit = await visitTo(words, '?stage=plain');
    const { page } = visit;
    await visit.beginStory();
    await whenKept(page);

    // As one that was loading at the very moment when the worker began: it belongs to none.
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Page.reload', { ignoreCache: true });
    await visit.role('continue').waitFor();
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
    await visit.beginStory();
    await whenKept(page);
  },
  patient,
);

describe('a newer version', () => {
  it(
    'is offered on the title and never over a line, and the place in the story is kept',
    async () => {
      const own = plant(() => {});
      const web = join(own.folder, 'web');
      const visit = await visitTo(own, '?stage=plain');
      const { page } = visit;
      const offer = visit.role('update');
      await visit.beginStory();
      await whenKept(page);

      rewrite(web, /^index\.html$/, (html) =>
        html.replace('</head>', '<meta name="newer"></head>'),
      );
      rewrite(web, /^sw\.js$/, (code) =>
        code.replace(/[`"]([0-9a-f]{16})[`"]/, '"0123456789abcdef"'),
      );
      await page.reload();
      await visit.beginStory();
      await offer.waitFor({ state: 'attached' });
      expect(await offer.isVisible()).toBe(false);

      await page.reload();
      await offer.waitFor({ state: 'visible' });
      expect(await page.locator('meta[name="newer"]').count()).toBe(0);
      await visit.role('update-now').click();
      await page.waitForSelector('meta[name="newer"]', { state: 'attached' });
      await visit.role('continue').waitFor();
      expect(await offer.count()).toBe(0);
    },
    patient,
  );
});
