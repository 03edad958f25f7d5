import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Playthrough } from '../../playthrough/playthrough.ts';
import type { Frame } from '../../scene/frame.ts';
import type { Script } from '../../story/script.ts';
import { builtGame, root } from '../built.ts';
import { gameAt } from '../game.ts';
import { readStory, toShip } from '../story-source.ts';
import { startBrowser, Visit, type VisitOptions } from '../visit.ts';
import { serveFolder } from '../web-server.ts';

/** The screens that every picture is looked at on. */
const screens: Readonly<Record<string, VisitOptions>> = {
  landscape: { screen: { width: 1920, height: 1080 } },
  portrait: { screen: { width: 390, height: 844 }, pixelRatio: 2, touch: true },
};

/** How long the picture may still move once its line is there, in ms. */
const settling = 1200;

/** What of a frame can be seen, apart from its words. */
function picture({ scene }: Frame): string {
  const { background, cast, light, weather, camera, layout } = scene;
  return JSON.stringify({ background, cast, light, weather, camera, layout });
}

/** Numbers of the frames from `first` on at which the picture is another than before. */
function changes(frames: readonly Frame[], first: number): number[] {
  return frames.flatMap((frame, at) => {
    const before = frames[at - 1];
    const same = before !== undefined && picture(before) === picture(frame);
    return at < first || same ? [] : [at];
  });
}

/** All frames up to the end or the first choice that `taken` does not answer. */
function road(script: Script, taken: readonly number[]): readonly Frame[] {
  const playthrough = new Playthrough(script, { seed: 1, known: [], taken: [] });
  const toStop = () => {
    while (playthrough.forward()) {
      // One frame a step.
    }
  };
  toStop();
  for (const number of taken) {
    const option = playthrough.frame.beat.choices[number];
    if (option === undefined) throw new Error(`the story has no option ${number} there`);
    playthrough.choose(option.id);
    toStop();
  }
  return playthrough.frames;
}

/** Takes the pictures of one visit. */
class Album {
  #number = 0;

  constructor(
    readonly visit: Visit,
    readonly folder: string,
  ) {}

  async take(name: string): Promise<void> {
    await this.visit.page.waitForTimeout(settling);
    const number = String(this.#number++).padStart(3, '0');
    const safe = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    await this.visit.page.screenshot({ path: join(this.folder, `${number}-${safe}.png`) });
  }

  /** One picture of each change along a road, and of its last line. */
  async takeRoad(frames: readonly Frame[], first: number): Promise<void> {
    const last = frames.length - 1;
    for (const at of new Set([...changes(frames, first), last])) {
      await this.visit.goTo(at);
      await this.take(`${at}-${frames[at]?.beat.place ?? ''}`);
    }
  }

  /** What a button opens, and closed again. */
  async takePanel(role: string): Promise<void> {
    await this.visit.role(role).click();
    await this.take(role);
    await this.visit.page.keyboard.press('Escape');
  }
}

/** A whole visit: title, panels, every road from the first choice, its options considered, and the endings. */
async function takeAll(album: Album, script: Script): Promise<void> {
  const { visit } = album;
  await visit.marked('game:title');
  await visit.page.waitForLoadState('networkidle');
  await album.take('title');
  await album.takePanel('settings');
  await album.takePanel('credits');
  await visit.beginStory();
  const common = road(script, []);
  await album.takeRoad(common, 0);
  await visit.page.keyboard.press('Escape');
  await album.take('game menu');
  await visit.page.keyboard.press('Escape');
  const options = common.at(-1)?.beat.choices ?? [];
  for (const [number, { label }] of options.entries()) {
    await visit.role('choice').nth(number).focus();
    await album.take(`consider ${label}`);
  }
  for (const number of options.keys()) {
    await visit.choose(number);
    await album.takeRoad(road(script, [number]), common.length);
    await visit.readOn();
    await album.take('ending');
    await visit.role('to-choice').click();
    await visit.role('choices').waitFor();
  }
}

/**
 * Plays the built game and writes a picture of everything there is to see into `shots/`.
 * @param wanted names of screens; all when empty.
 * @returns the exit code.
 */
export async function run(wanted: readonly string[]): Promise<number> {
  const ship = toShip(readStory(gameAt(root, process.env)));
  if (ship === null) throw new Error('the story has errors: "npm run check:story" names them');
  const script: Script = { ...ship, people: ship.info.cast };
  const server = await serveFolder(await builtGame(), 0);
  const browser = await startBrowser();
  try {
    for (const [name, options] of Object.entries(screens)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      const folder = join(root, 'shots', name);
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      const visit = await Visit.begin(browser, server.url, options);
      await takeAll(new Album(visit, folder), script);
      for (const fault of visit.faults) console.error(`${name}: ${fault}`);
      console.log(`${name}: ${folder}`);
      await visit.close();
    }
    return 0;
  } finally {
    await browser.close();
    await server.close();
  }
}
