import { type Fault, parts, type Scene, toTheEnd } from './fault.ts';
import { keepsAgain, reopen } from './reopen.ts';

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
    from: 'line',
    switches: ['database full'],
    told: [notKept],
    says: /No room left in this browser/,
    strike: ({ visit }) => visit.page.keyboard.press('q'),
    after: keepsAgain,
  },
  {
    name: 'storage deleted under the game',
    parts,
    from: 'line',
    robs: true,
    async strike({ visit }) {
      const session = await visit.context.newCDPSession(visit.page);
      const { origin } = new URL(visit.page.url());
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    },
    after: keepsAgain,
  },
  {
    name: 'journal torn',
    parts,
    from: 'line',
    robs: true,
    reopens: true,
    told: [setAside],
    strike: spoilt('/journal/'),
    after: keepsAgain,
  },
];
