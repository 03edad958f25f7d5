import { type Fault, parts, type Scene, toTheEnd } from './fault.ts';

/** Whether the sound runs once somebody presses a key. @returns what is wrong. */
async function soundsAgain({ visit }: Scene): Promise<string> {
  await visit.page.keyboard.press('Shift');
  return visit
    .until(() => window.saboteur.sound().at(-1) === 'running')
    .then(
      () => '',
      () => 'the sound does not come back with a press',
    );
}

/** A browser that gives no sound. */
export const noSound: Fault = {
  name: 'sound refused',
  parts: ['sound'],
  from: 'opening',
  lasts: toTheEnd,
  switches: ['sound refused'],
  told: [/^This browser gives no sound/],
};

const rest: readonly Fault[] = [
  {
    name: 'sound that is decoded by nobody',
    parts: ['sound'],
    from: 'opening',
    switches: ['sound not decoded'],
    told: [/stays silent, the story goes on/],
    says: /Some sounds could not be fetched/,
  },
  {
    name: 'sound interrupted',
    parts,
    from: 'line',
    strike: ({ visit }) => visit.page.evaluate(() => window.saboteur.interruptSound()),
    after: soundsAgain,
  },
  {
    name: 'sound suspended for ever',
    parts: ['sound'],
    from: 'opening',
    switches: ['sound suspended'],
    async wearOn({ visit }) {
      // There must be something to be suspended, and somebody who has pressed in vain.
      await visit.until(() => window.saboteur.sound().length > 0);
      await visit.page.keyboard.press('Shift');
    },
    after: soundsAgain,
  },
];

/** What can go wrong with the sound. */
export const soundFaults: readonly Fault[] = [noSound, ...rest].map((fault) => ({
  ...fault,
  heard: true,
}));
