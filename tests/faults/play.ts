import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { Visit } from '../../src/tools/play/visit.ts';
import { Patience, pause, waitFor } from '../../src/tools/play/wait.ts';
import { unnamed } from './console.ts';
import { describePlan, type Fault, type Plan, type Scene, toTheEnd } from './fault.ts';
import { longWait } from './files.ts';
import { lostOf, type Road, roadOf, wrongLines, wrongStanding } from './oracle.ts';
import { lookAtLine, readOn } from './reader.ts';
import { hush, pass } from './reopen.ts';
import { installSaboteur, type KeptHere } from './saboteur.ts';
import { noSound } from './sound.ts';
import { Trail } from './trail.ts';
import { Wire } from './wire.ts';

/** A small screen, as software draws it. */
const screen = { width: 320, height: 180 } as const;

/** Ms within which what has broken must be answered; a busy machine is slow at all of it. */
const answerWithin = 40_000;

/** Lines that are rather read than passed by a link, and those that are read behind one. */
const shortWay = 20;
const few = 6;

/** A line that no story has: what is read up to it is read to the ending. */
const behindAll = Number.MAX_SAFE_INTEGER;

/** The built game, and where it is served. */
export interface BuiltGame {
  readonly url: string;
  readonly folder: string;
}

/** Files that the page itself names: the first line needs them. */
function firstFiles(folder: string): ReadonlySet<string> {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  return new Set(readdirSync(join(folder, 'assets')).filter((file) => page.includes(file)));
}

/** Ms in which something comes that is to be had, and ms in which it is shown once it has. */
const aWhile = 1500;
const aMoment = 250;

/** Ms between two looks at a line that does not stand yet: looking takes the time of what is to come. */
const betweenLooks = 50;

/** Something is wrong, in words of its own: nothing more is asked, which would only wait for what does not come. */
class Wrong extends Error {}

function blame(what: string): never {
  throw new Wrong(what);
}

/** All that happens at one line: what is over then, and what comes. */
interface Moment {
  readonly at: number;
  readonly heals: readonly Fault[];
  readonly strikes: readonly Fault[];
}

function momentsOf({ strikes }: Plan): Moment[] {
  const lines = new Set(strikes.flatMap(({ at, until }) => [at, until]));
  return [...lines]
    .filter((at) => at >= 0)
    .toSorted((one, other) => one - other)
    .map((at) => ({
      at,
      heals: strikes.filter(({ until }) => until === at).map(({ fault }) => fault),
      strikes: strikes.filter((strike) => strike.at === at).map(({ fault }) => fault),
    }));
}

/** One visit to the game while things break. */
class Play {
  readonly #trail = new Trail();
  readonly #road: Road;
  readonly #came = new Set<Fault>();
  readonly #lasting = new Set<Fault>();
  #kept: KeptHere = {};
  #at = -1;
  readonly scene: Scene;

  constructor(
    readonly visit: Visit,
    given: Omit<Scene, 'visit' | 'step'>,
    readonly plan: Plan,
    /** Ms within which what has broken must be answered. */
    readonly answerWithin: number,
  ) {
    this.scene = { ...given, visit, step: this.#trail.step };
    this.#road = roadOf(plan.option);
    if (plan.quiet) this.#came.add(noSound);
  }

  /** Plays from the title to the ending. @returns what is wrong, the first of it; empty if nothing is. */
  async run(url: string): Promise<readonly string[]> {
    const wrong: string[] = [];
    const { stalled, end } = this.#trail.watch(1.5 * this.answerWithin);
    try {
      await Promise.race([this.#play(url), stalled]);
    } catch (problem) {
      const lasting = [...this.#lasting].map(({ name }) => name).join(' and ') || 'in peace';
      wrong.push(`${lasting}: ${problem instanceof Error ? problem.message : problem}`);
      if (!(problem instanceof Wrong)) wrong.push(`shown then: ${await this.#shown()}`);
    } finally {
      end();
    }
    const { faults, warnings } = this.scene.visit;
    for (const text of unnamed([...faults, ...warnings], [...this.#came])) {
      wrong.push(`nobody named: ${text}`);
    }
    return wrong.length === 0 ? [] : [...wrong, ...this.#trail.told];
  }

  async #play(url: string): Promise<void> {
    const { step } = this.#trail;
    await step('the opening', () => this.#open(url));
    for (const { at, heals, strikes } of momentsOf(this.plan)) {
      await this.#goOnTo(at);
      if (heals.length > 0) {
        const names = heals.map(({ name }) => name).join(' and ');
        await step(`the end of ${names}`, () => this.#heal(heals));
      }
      for (const fault of strikes) await step(fault.name, () => this.#strike(fault));
    }
    await this.#goOnTo(behindAll);
    await step('the ending', () => this.#end());
  }

  /** The last words on the page; a page that does not answer has none. */
  #shown(): Promise<string> {
    const read = () => document.body.innerText.replaceAll(/\s+/g, ' ').slice(-300);
    const unanswered = pause(aWhile).then(() => 'the page does not answer');
    return Promise.race([this.scene.visit.page.evaluate(read).catch(String), unanswered]);
  }

  async #open(url: string): Promise<void> {
    const { visit, address } = this.scene;
    const opening = this.plan.strikes.filter(({ at }) => at < 0).map(({ fault }) => fault);
    for (const fault of opening) {
      this.#came.add(fault);
      this.#lasting.add(fault);
      await fault.strike?.(this.scene);
    }
    await visit.come(url, address, 'commit');
    const told = opening.map((fault) => this.#isTold(fault));
    await visit.beginStory();
    this.#at = 0;
    await this.#stands(opening);
    for (const wrong of await Promise.all(told)) if (wrong) blame(wrong);
  }

  /** Keeps a place on purpose, to be held against what is kept later. */
  async #keepPlace(): Promise<void> {
    const { page } = this.scene.visit;
    await hush(this.scene);
    await page.keyboard.press('q');
    await page
      .getByText(/This place is saved|Saved for now/)
      .first()
      .waitFor();
    await this.#look();
  }

  async #look(): Promise<void> {
    this.#kept = await this.scene.visit.page.evaluate(() => window.saboteur.kept());
  }

  async #strike(fault: Fault): Promise<void> {
    const { visit } = this.scene;
    if (this.#lasting.size === 0) await this.#keepPlace();
    else await this.#look();
    this.#came.add(fault);
    this.#lasting.add(fault);
    const told = this.#isTold(fault);
    await visit.page.evaluate((on) => {
      for (const name of on) window.saboteur.on.add(name);
    }, fault.switches ?? []);
    await fault.strike?.(this.scene);
    if (fault.reopens) await this.#comeBack(fault.wanders ? this.#at : 2);
    await this.#stands([fault]);
    const untold = await told;
    if (untold) blame(untold);
  }

  /** Opened anew, the story may stand some lines before the one that was reached, or one behind it. */
  async #comeBack(most: number): Promise<void> {
    const { at } = await this.scene.visit.tab.evaluate(lookAtLine);
    if (at < this.#at - most || at > this.#at + 1) blame(`it goes on at line ${at}`);
    this.#at = at;
  }

  async #heal(faults: readonly Fault[]): Promise<void> {
    const { scene } = this;
    const wearing = faults.filter(({ wearOn }) => wearOn);
    const wearOn = async () => {
      for (const fault of wearing) await fault.wearOn?.(scene);
    };
    if (wearing.length > 0) await this.#stands(faults, wearOn);
    for (const fault of faults) await fault.heal?.(scene);
    if (faults.some(({ reopens, heal }) => reopens && heal)) await this.#comeBack(2);
    const off = faults.flatMap(({ switches = [] }) => switches);
    const switchOff = (names: string[]) => {
      for (const name of names) window.saboteur.on.delete(name);
    };
    await scene.visit.page.evaluate(switchOff, off);
    // In a page that is opened anew, too.
    if (off.length > 0) await scene.visit.context.addInitScript(switchOff, off);
    await this.#stands(faults);
    for (const fault of faults) {
      const wrong = await fault.after?.(scene);
      if (wrong) blame(wrong);
    }
    const before = this.#kept;
    await this.#look();
    if (!faults.some(({ robs }) => robs)) {
      for (const lost of lostOf(before, this.#kept)) blame(lost);
    }
    for (const fault of faults) this.#lasting.delete(fault);
  }

  /** Waits until the player is told of it. @returns what is wrong; empty if nothing is. */
  async #isTold({ says }: Fault): Promise<string> {
    // The words themselves may be what does not come.
    const mute = [...this.#lasting].some(({ parts: [part] }) => part === 'code');
    if (says === undefined || mute) return '';
    const text = this.scene.visit.page.getByText(says).first();
    const isSeen = async () => (await text.isVisible()) || null;
    return waitFor(String(says), this.answerWithin, isSeen).then(
      () => '',
      () => `nobody says ${says}`,
    );
  }

  /** Goes on to a line: by a link where it is far, and nothing lasts that is over before the end. */
  async #goOnTo(to: number): Promise<void> {
    const end = this.#road.lines.length - 1;
    const near = Math.min(to, end) - few;
    const isCalm = [...this.#lasting].every(({ lasts }) => lasts === toTheEnd);
    const { step } = this.#trail;
    if (this.plan.leaps && isCalm && near - this.#at > shortWay) {
      await step(`the link to line ${near}`, () => this.#leap(near));
    }
    await this.#readTo(to);
  }

  /** Follows a link to a line, as somebody would who was sent it. */
  async #leap(to: number): Promise<void> {
    const { visit } = this.scene;
    await visit.page.evaluate((link) => {
      location.hash = link;
    }, this.#road.linkTo(to));
    await visit.toLine(() => visit.role('go-there').dispatchEvent('click'));
    this.#at = to;
    await this.#stands([]);
  }

  /** Reads on to a line, through the choices before it, and holds each line against the script. */
  async #readTo(to: number): Promise<void> {
    const { visit } = this.scene;
    const { step } = this.#trail;
    while (this.#at < to) {
      const next = Math.min(to, this.#at + shortWay);
      const given = { to: next, patience: this.answerWithin };
      const { why, at, lines } = await step(`the way to line ${next}`, () =>
        visit.tab.evaluate(readOn, given),
      );
      this.#at = at;
      for (const wrong of wrongLines(this.#road, lines)) blame(wrong);
      if (why === 'stuck') throw new Error(`the story does not go on after line ${at}`);
      if (why === 'ended') return;
      if (why === 'choosing' && at < to) await step('a choice', () => this.#choose());
    }
  }

  /** Takes an option; where the options did not come, they are asked for again, as the page offers. */
  async #choose(): Promise<void> {
    const { visit } = this.scene;
    const there = visit.role('choice').first().or(visit.role('retry'));
    await there.waitFor();
    if (await visit.role('retry').isVisible()) await visit.role('retry').click();
    // Whoever goes on pressing does not wait for the pictures of the place behind it.
    await visit.page
      .locator('[data-role="choice"][aria-disabled="false"]')
      .nth(this.plan.option)
      .dispatchEvent('click');
  }

  /**
   * Waits until the right line stands in the right place.
   * @param again done first, and again after a while for as long as it does not stand.
   */
  async #stands(faults: readonly Fault[], again?: () => Promise<void>): Promise<void> {
    const lasting = [...this.#lasting].map(({ seenBy }) => seenBy ?? 'stage');
    const may = ['nobody', 'still', 'stage'] as const;
    const seenBy = may.find((one) => lasting.includes(one)) ?? 'stage';
    const becomes = faults.find((fault) => fault.becomes !== undefined)?.becomes;
    let wrong: string[] = [];
    const patience = new Patience(this.answerWithin);
    let [due, soon] = again ? [0, 0] : [performance.now() + aWhile, performance.now() + aMoment];
    // What is held is given up after a time.
    const passTime = async () => {
      if (this.scene.wire.holds) for (const ms of longWait) await pass(this.scene, ms);
    };
    do {
      const now = performance.now();
      if (now >= due || (now >= soon && this.scene.wire.isQuiet)) {
        await (again ?? passTime)();
        [due, soon] = [performance.now() + aWhile, performance.now() + aMoment];
      }
      const standing = await this.scene.visit.tab.evaluate(lookAtLine);
      wrong = wrongStanding(this.#road, this.#at, standing, seenBy);
      if (becomes !== undefined && standing.stage !== becomes) {
        wrong.push(`the stage is ${standing.stage}, not ${becomes}`);
      }
      if (wrong.length > 0) await pause(betweenLooks);
    } while (wrong.length > 0 && !patience.isOver());
    for (const one of wrong) blame(one);
  }

  async #end(): Promise<void> {
    const { visit } = this.scene;
    await visit.role('ending').waitFor();
    const ending = await visit.page.evaluate(
      () => window.gameProbe?.view()?.frame.beat.ending ?? null,
    );
    if (ending !== this.#road.ending) blame(`the ending is ${ending}`);
  }
}

/**
 * Plays a plan in a browser.
 * @param planted whether something is known to be wrong: then it is waited for half as long.
 * @returns what is wrong first, and how long each step took, a line each, under the plan; empty if the game bore it all.
 */
export async function playPlan(
  browser: Browser,
  { url, folder }: BuiltGame,
  plan: Plan,
  planted = false,
): Promise<string> {
  const wire = new Wire(folder);
  const first = plan.strikes.filter(({ at }) => at < 0);
  const visit = await Visit.newcomer(browser, {
    screen,
    hasty: true,
    prepare: async (context) => {
      await context.addInitScript(
        installSaboteur,
        [...first.map(({ fault }) => fault), ...(plan.quiet ? [noSound] : [])].flatMap(
          ({ switches = [] }) => switches,
        ),
      );
      wire.watch(context);
    },
  });
  try {
    const address = `?stage=${plan.stage}`;
    const given = { wire, first: firstFiles(folder), address };
    const within = planted ? answerWithin / 2 : answerWithin;
    // What does not come is named by the step that waits for it.
    visit.context.setDefaultTimeout(0);
    const wrong = await new Play(visit, given, plan, within).run(url);
    return wrong.length === 0 ? '' : [describePlan(plan), ...wrong].join('\n  ');
  } finally {
    wire.healAll();
    await visit.close();
  }
}
