import { type Fault, parts, type Scene } from './fault.ts';
import { lookAtLine, readOn } from './reader.ts';
import { keepsAgain, keepsNewer, pass, reopen } from './reopen.ts';

const jump = ({ visit }: Scene, ms: number) =>
  visit.page.evaluate((many) => window.saboteur.jump(many), ms);

/** Moves the clock, and keeps a place by it. */
async function leap(scene: Scene, ms: number): Promise<void> {
  await jump(scene, ms);
  const wrong = await keepsNewer(scene);
  if (wrong) throw new Error(wrong);
}

const hide = ({ visit }: Scene, hidden: boolean) =>
  visit.page.evaluate((is) => window.saboteur.hide(is), hidden);

/** Whether the sound is back without a press. @returns what is wrong. */
const soundsOn = ({ visit }: Scene) =>
  visit
    .until(() => window.saboteur.sound().at(-1) === 'running')
    .then(
      () => '',
      () => 'the sound does not come back with the tab',
    );

/** Nobody answers in a tab that is hidden. */
const unchosen: Fault['wants'] = ({ choice }) => !choice;

const day = 86_400_000;

/** Ms that a line may take in another tab. */
const patience = 20_000;

/** What is asked for while the clock moves is late by that. */
const late = [
  /nothing came for 8 seconds/,
  /stays silent, .*(did not come in time|no time was left)/,
];

/** What can happen to a tab, its clock and its screen. */
export const tabFaults: readonly Fault[] = [
  {
    name: 'tab hidden',
    heard: true,
    parts,
    from: 'line',
    wants: unchosen,
    strike: (scene) => hide(scene, true),
    async heal(scene) {
      // As phones do; here, as a press would bring it back that is none of a hidden tab.
      await scene.visit.page.evaluate(() => window.saboteur.interruptSound());
      await hide(scene, false);
    },
    after: soundsOn,
  },
  {
    name: 'tab hidden for an hour',
    parts,
    from: 'line',
    wants: unchosen,
    async strike(scene) {
      await hide(scene, true);
      await pass(scene, day / 24);
    },
    told: late,
    async heal(scene) {
      await hide(scene, false);
      await jump(scene, -day / 24);
    },
  },
  {
    name: 'tab frozen',
    parts,
    from: 'line',
    async strike({ visit }) {
      const session = await visit.context.newCDPSession(visit.page);
      await session.send('Page.setWebLifecycleState', { state: 'frozen' });
      await session.send('Page.setWebLifecycleState', { state: 'active' });
    },
  },
  {
    name: 'tab killed in mid-write',
    parts,
    from: 'line',
    reopens: true,
    async strike(scene) {
      await scene.visit.page.keyboard.press('q');
      await scene.visit.page.keyboard.press('Space');
      await reopen(scene);
    },
    after: (scene) => keepsAgain(scene),
  },
  {
    name: 'clock a day ahead',
    parts,
    keeps: 'as it comes',
    from: 'line',
    told: late,
    strike: (scene) => leap(scene, day),
    heal: (scene) => jump(scene, -day),
    after: keepsNewer,
  },
  {
    name: 'clock a day back',
    parts,
    keeps: 'as it comes',
    from: 'line',
    told: late,
    strike: (scene) => leap(scene, -day),
    heal: (scene) => jump(scene, day),
    after: keepsNewer,
  },
  {
    name: 'two tabs',
    parts,
    keeps: 'afterwards',
    from: 'line',
    async strike({ visit, address, step }) {
      const other = await step('another tab', () => visit.another(address));
      const told = other.page.getByText('open in another tab').first();
      await step('that it is another tab', () => told.waitFor());
      await step('the line behind Continue in it', () =>
        other.toLine(() => other.role('continue').click()),
      );
      const { at } = await other.tab.evaluate(lookAtLine);
      await step('two lines in it', () => other.tab.evaluate(readOn, { to: at + 2, patience }));
      await other.page.close();
    },
    after: (scene) => keepsAgain(scene),
  },
  {
    name: 'a storm of resizing',
    parts,
    from: 'line',
    async strike({ visit }) {
      const { page } = visit;
      const usual = page.viewportSize() ?? { width: 320, height: 180 };
      for (let turn = 0; turn < 12; turn++) {
        const width = 40 + ((turn * 97) % 600);
        await page.setViewportSize({ width, height: 40 + ((turn * 61) % 400) });
      }
      await page.setViewportSize(usual);
    },
  },
];
