import { info } from 'virtual:game/info';
import { type Fault, parts, type Scene } from './fault.ts';
import { type Road, roadOf, wrongLines } from './oracle.ts';
import { lookAtLine } from './reader.ts';
import { keepsAgain, openAnew, reopen } from './reopen.ts';

/** Inputs of a short storm in the story, and of one at the title, as fast as they can be taken. */
const inputs = 120;
const atTitle = 40;

/** Inputs of each minute of a long one, and how many of them lie between two looks. */
const eachMinute = 1000;
const atOnce = 125;

/** Keys that ask for something; saving on purpose and the screen's own are not among them. */
const keys = [' ', 'Enter', 'Escape', 'Tab', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
const letters = ['a', 's', 'n', 'h', 'b', 'm', 'l', '+', '-', '1', '2', 'F1', 'PageUp', 'Home'];

const all = [...keys, ...letters];

/**
 * Runs in the page: presses keys and whatever can be pressed.
 * @param given.pace ms from one to the next; whatever comes late is made up for.
 */
async function storm(given: {
  readonly seed: number;
  readonly times: number;
  readonly pace: number;
  readonly all: string[];
}) {
  let state = given.seed;
  const chance = (most: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  const { port1, port2 } = new MessageChannel();
  // Nobody takes out a save by chance or saves over it, changes a setting, or leaves the page.
  const spared =
    '[data-role="settings"] *, [data-role="reload"], [data-role="quick-save"], a, input, [aria-label^="Delete"]';
  // No clock that may be what is broken.
  const now = () => new Event('now').timeStamp;
  const began = now();
  for (let time = 0; time < given.times; time++) {
    const buttons = [...document.querySelectorAll<HTMLElement>('button')].filter(
      (one) => one.checkVisibility() && !one.matches(spared) && !/delete/i.test(one.innerText),
    );
    const button = buttons[chance(buttons.length)];
    if (chance(4) === 0 && button !== undefined) button.click();
    else {
      const key = given.all[chance(given.all.length)] ?? ' ';
      const target = document.activeElement ?? document.body;
      const told = { key, code: key === ' ' ? 'Space' : key, bubbles: true, cancelable: true };
      target.dispatchEvent(new KeyboardEvent('keydown', told));
      target.dispatchEvent(new KeyboardEvent('keyup', told));
    }
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      const left = began + (time + 1) * given.pace - now();
      if (left > 0) setTimeout(resolve, left);
      else port2.postMessage(null);
    });
  }
}

/** Every road there is: who reads anew knows an ending, or both, and reads other lines. */
const allRoads = (): readonly Road[] => {
  const [one = '', other = ''] = info.endings.map(({ id }) => id);
  const known = [[], [one], [other], [one, other]];
  return [0, 1].flatMap((option) => known.map((endings) => roadOf(option, endings)));
};
let roads: readonly Road[] = [];

/** Holds the line that stands against all roads. @throws {Error} when it is of none. */
async function isOnARoad(scene: Scene): Promise<void> {
  if (roads.length === 0) roads = allRoads();
  const { at, id, words } = await scene.visit.tab.evaluate(lookAtLine);
  const wrong = roads.map((road) => wrongLines(road, [[at, id, words]]));
  if (at >= 0 && wrong.every((some) => some.length > 0)) {
    throw new Error([...new Set(wrong.flat())].join('; '));
  }
}

/** Goes back to the place that was kept before the storm. */
async function comeBack(scene: Scene): Promise<void> {
  await isOnARoad(scene);
  await reopen(scene);
  await scene.step('the line of the place that was kept', () =>
    scene.visit.toLine(() => scene.visit.page.keyboard.press('l')),
  );
}

/** What a cat does on a keyboard. */
const stormOf = (strike: (scene: Scene) => Promise<void>): Fault => ({
  name: 'a storm of inputs',
  parts,
  keeps: 'as it comes',
  from: 'line',
  reopens: true,
  wanders: true,
  async strike(scene) {
    // Where something else lasts, nobody has kept the place that is come back to.
    await keepsAgain(scene);
    await strike(scene);
    await isOnARoad(scene);
    await openAnew(scene);
    // With all that listens there: a key is answered that only the whole of it knows.
    const { page } = scene.visit;
    await scene.step('a title at rest', () => page.locator('body[data-rests]').waitFor());
    await page.keyboard.press('F1');
    await scene.step('the list of keys', () => page.locator('dialog[open]').waitFor());
    await page.keyboard.press('Escape');
    await scene.visit.tab.evaluate(storm, { seed: 7, times: atTitle, pace: 0, all });
    await comeBack(scene);
  },
});

export const inputFaults: readonly Fault[] = [
  stormOf((scene) => scene.visit.tab.evaluate(storm, { seed: 7, times: inputs, pace: 0, all })),
];

/** A thousand inputs a minute, for so many minutes; every few seconds the line that stands is held against the script. */
export const longStorm = (seed: number, minutes: number): Fault =>
  stormOf(async (scene) => {
    const pace = 60_000 / eachMinute;
    for (let done = 0; done < minutes * eachMinute; done += atOnce) {
      const given = { seed: seed + done / atOnce, times: atOnce, pace, all };
      await scene.step(`${atOnce} inputs after ${done}`, () =>
        scene.visit.tab.evaluate(storm, given),
      );
      await isOnARoad(scene);
    }
  });
