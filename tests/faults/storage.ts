import type { BrowserContext } from 'playwright';
import { type Fault, parts, type Scene, toTheEnd } from './fault.ts';
import { lostOf } from './oracle.ts';
import { isKept, keepsAgain, openAnew, reopen } from './reopen.ts';

const notKept = /could not be (written|read)|keeps nothing here|could not be read now/;
const setAside = /does not fit and was set aside/;

/** Spoils what is kept under keys with a part in them, then opens the game anew. */
const spoilt = (part: string) => async (scene: Scene) => {
  await scene.visit.page.evaluate(
    (key) => window.saboteur.spoil(key, { torn: [null, '\uffff'] }),
    part,
  );
  await reopen(scene);
};

/** Settings that are not the usual ones. */
const settings = { textSize: 1.2, textSpeed: 333 };

/** Begins anew where nothing of what is kept can be read, changes a setting, and comes back when it can. */
async function playUnread(scene: Scene): Promise<void> {
  await scene.visit.page.evaluate((own) => window.saboteur.add('preferences', own), settings);
  const before = await scene.visit.page.evaluate(() => window.saboteur.kept());
  const { context } = scene.visit;
  const unreadable = 'database unreadable';
  await context.addInitScript((name) => window.saboteur.on.add(name), unreadable);
  await openAnew(scene);
  await scene.step('the settings', async () => {
    await scene.visit.role('settings').click();
    await scene.visit.page.locator('input[type=range]').first().waitFor({ state: 'attached' });
  });
  await scene.visit.page.evaluate(() => {
    const [slider] = document.querySelectorAll<HTMLInputElement>('input[type=range]');
    if (slider === undefined) return;
    slider.value = slider.max;
    for (const event of ['input', 'change']) {
      slider.dispatchEvent(new Event(event, { bubbles: true }));
    }
  });
  await scene.visit.page.keyboard.press('Escape');
  await scene.step('the first line', () => scene.visit.beginStory());
  await context.addInitScript((name) => window.saboteur.on.delete(name), unreadable);
  await reopen(scene);
  const after = await scene.visit.page.evaluate(() => window.saboteur.kept());
  const lost = lostOf(before, after);
  if (lost.length > 0) throw new Error(lost.join(', '));
}

/** Gives all that is kept the form of an earlier version, and opens the game anew. */
async function playAged(scene: Scene): Promise<void> {
  const { page } = scene.visit;
  // An empty page of the same site: the game itself writes no more.
  await page.goto(new URL('nothing', page.url()).href);
  const before = await page.evaluate(() => window.saboteur.kept());
  await page.evaluate(() => window.saboteur.age());
  await reopen(scene);
  const after = await scene.visit.page.evaluate(() => window.saboteur.kept());
  // What was set aside stays where it lies.
  const gone = Object.keys(before).filter(
    (key) => !(key in after || (key.includes('/aside/') && key.replace(/<[^>]*>/, '') in after)),
  );
  if (gone.length > 0) throw new Error(`not taken over: ${gone.join(', ')}`);
}

/** Keys of what was kept before it was deleted. */
const known = new WeakMap<BrowserContext, readonly string[]>();

/** A place beside the player's own. */
const autosave = 'autosave/added';

/** What can go wrong with the browser's storage. */
export const storageFaults: readonly Fault[] = [
  {
    name: 'storage refused',
    parts: ['storage'],
    from: 'opening',
    lasts: toTheEnd,
    switches: ['database refused'],
    told: [notKept],
    says: /Not kept here/,
  },
  {
    name: 'storage silent',
    parts: ['storage'],
    from: 'opening',
    lasts: toTheEnd,
    switches: ['database silent'],
    told: [notKept],
    says: /Not kept here/,
  },
  {
    name: 'storage full',
    parts,
    keeps: 'afterwards',
    from: 'line',
    switches: ['database full'],
    told: [notKept],
    says: /No room left in this browser/,
    strike: ({ visit }) => visit.page.keyboard.press('q'),
    after: (scene) => keepsAgain(scene),
  },
  {
    name: 'storage dropped by the browser',
    parts,
    keeps: 'afterwards',
    from: 'line',
    strike: ({ visit }) => visit.page.evaluate(() => window.saboteur.dropStorage()),
    after: (scene) => keepsAgain(scene),
  },
  {
    name: 'storage deleted under the game',
    parts,
    from: 'line',
    robs: true,
    reopens: true,
    async heal(scene) {
      await isKept(scene);
      await reopen(scene);
    },
    async strike(scene) {
      const { visit } = scene;
      const kept = await visit.page.evaluate(async () => {
        // What another tab has written it cannot bring back.
        const mine = new Set(window.saboteur.known());
        // Nor what an earlier version kept, which lies beside without an address: it was taken over.
        const all = Object.keys(await window.saboteur.kept());
        return all.filter((key) => mine.has(key) && key.includes('>/'));
      });
      known.set(visit.context, kept);
      const session = await visit.context.newCDPSession(visit.page);
      const { origin } = new URL(visit.page.url());
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
      // Nobody goes on meanwhile: what is known is written anew by itself.
      await isKept(scene);
    },
    async after(scene) {
      const kept = await scene.visit.page.evaluate(() => window.saboteur.kept());
      // Of saves and of what was set aside the page knows nothing, and cannot bring it back.
      const before = known.get(scene.visit.context) ?? [];
      const lost = before.filter((key) => !(/\/(save|aside|brought)\//.test(key) || key in kept));
      return lost.length > 0 ? `not written again: ${lost.join(', ')}` : keepsAgain(scene);
    },
  },
  {
    name: 'storage that cannot be read',
    parts,
    from: 'line',
    // It sets settings itself, and holds them against what is there afterwards.
    robs: true,
    reopens: true,
    told: [notKept],
    strike: playUnread,
    after: (scene) => keepsAgain(scene),
  },
  {
    name: 'places torn',
    parts,
    from: 'line',
    robs: true,
    reopens: true,
    told: [setAside],
    async strike(scene) {
      // Another playthrough is kept beside the one whose place is torn.
      await scene.visit.page.evaluate((key) => window.saboteur.add(key, { torn: true }), autosave);
      await reopen(scene);
    },
    after: (scene) => keepsAgain(scene),
  },
  {
    name: 'storage of a newer version',
    like: 'storage refused',
    parts: ['storage'],
    from: 'opening',
    lasts: toTheEnd,
    switches: ['database newer'],
    told: [notKept],
    says: /Not kept here/,
  },
  {
    name: 'storage without a table',
    parts: ['storage'],
    from: 'opening',
    lasts: toTheEnd,
    switches: ['database bare'],
    told: [notKept],
    says: /Not kept here/,
  },
  {
    name: 'places of an older version',
    parts,
    from: 'line',
    robs: true,
    reopens: true,
    told: [/^404: .*nothing$/, /Failed to load resource: .*404/],
    strike: playAged,
    after: (scene) => keepsAgain(scene),
  },
  {
    name: 'places of a newer version',
    parts,
    from: 'line',
    reopens: true,
    told: [setAside],
    async strike(scene) {
      await scene.visit.page.evaluate(
        (key) => window.saboteur.add(key, { id: 'newer', place: { in: 'words to come' } }),
        autosave,
      );
      await reopen(scene);
    },
    after: (scene) => keepsAgain(scene),
  },
  {
    name: 'journal torn',
    parts,
    from: 'line',
    robs: true,
    reopens: true,
    told: [setAside],
    strike: spoilt('/journal/'),
    after: (scene) => keepsAgain(scene),
  },
];
