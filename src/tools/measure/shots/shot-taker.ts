import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from '../../../scene/frame.ts';
import type { Script } from '../../../story/script.ts';
import { ofRole, type Visitor } from '../../play/visitor.ts';
import type { ShotOptions } from './options.ts';
import { plain, road, type Shot, shotsOf } from './plan.ts';

declare global {
  interface Window {
    /** Time as the page's pictures see it, which a visit can pause. */
    pausableClock?: {
      pause(): void;
      /** Puts paused time on by so many ms. */
      advance(ms: number): void;
      resume(): void;
    };
  }
}

/** Runs in the page before its own scripts: lets `performance.now`, which all motion goes by, be paused. */
export function installPausableClock(): void {
  const now = performance.now.bind(performance);
  let paused: number | null = null;
  let behind = 0;
  performance.now = () => paused ?? now() - behind;
  window.pausableClock = {
    pause() {
      paused = performance.now();
    },
    advance(ms) {
      if (paused !== null) paused += ms;
    },
    resume() {
      if (paused !== null) behind = now() - paused;
      paused = null;
    },
  };
}

/** Takes the pictures of one visit. It waits for what is to be seen, never for a time. */
export class ShotTaker {
  #taken = 0;

  constructor(
    readonly visit: Visitor,
    readonly folder: string,
    readonly asked: ShotOptions,
  ) {}

  /** How many pictures were taken. */
  get taken(): number {
    return this.#taken;
  }

  /** A whole visit: title and panels, every road from the first choice, its options considered, the endings. */
  async takeAll(script: Script): Promise<void> {
    const { visit, asked } = this;
    await visit.marked('game:title');
    await visit.until(() => window.gameProbe?.stage()?.background != null);
    await this.#take('title');
    await this.#panel('settings');
    await this.#panel('credits');
    await visit.beginStory();
    const common = road(script, []);
    await this.#road(common, 0);
    if (asked.wants('game-menu')) await this.#gameMenu();
    const options = common.at(-1)?.beat.choices ?? [];
    const considered = options.map(({ label }) => ({ label, name: plain(`consider ${label}`) }));
    const branches = options.map(({ label }, number) => ({
      label,
      frames: road(script, [number]),
    }));
    const ways = branches.filter(({ frames }) => this.#wantsOf(frames, common.length));
    if (ways.length === 0 && !considered.some(({ name }) => asked.wants(name))) return;
    await visit.goTo(common.length - 1);
    await this.#choosing();
    for (const { label, name } of considered) {
      if (!asked.wants(name)) continue;
      await visit.tab.evaluate(focusOn, label);
      await this.#take(name);
    }
    for (const { label, frames } of ways) {
      await this.#choose(label);
      await this.#road(frames, common.length);
      await visit.readOn();
      await this.#take(endingOf(frames));
      await visit.tab.click(ofRole('to-choice'));
      await this.#choosing();
    }
  }

  /** Takes an option by its words: one that was taken before may stand elsewhere, and say so. */
  async #choose(label: string): Promise<void> {
    const words = await this.visit.options();
    await this.visit.choose(words.findIndex((text) => text.startsWith(label)));
  }

  #choosing(): Promise<void> {
    return this.visit.until(() => document.querySelector('[data-role="choices"]') !== null);
  }

  #wanted(frames: readonly Frame[], first: number): Shot[] {
    return shotsOf(frames, first).filter(({ name }) => this.asked.wants(name));
  }

  #wantsOf(frames: readonly Frame[], first: number): boolean {
    return this.#wanted(frames, first).length > 0 || this.asked.wants(endingOf(frames));
  }

  async #road(frames: readonly Frame[], first: number): Promise<void> {
    for (const shot of this.#wanted(frames, first)) {
      if (shot.passing === null) await this.#standing(shot, first);
      else await this.#passing(shot, shot.passing);
    }
  }

  /** A picture of a scene as it stands when everything has moved. */
  async #standing({ at, name }: Shot, first: number): Promise<void> {
    const { visit } = this;
    await visit.goTo(at);
    if (at > first) {
      // Back and forward again cuts: what would still have been gliding is there at once.
      await visit.goBack();
      await visit.toLine(() => visit.tab.press('ArrowRight'));
    }
    await this.#take(name, at);
  }

  /** A picture of what passes: time is stopped before it begins, and put on to the moment wanted. */
  async #passing({ at, name }: Shot, ms: number): Promise<void> {
    const { visit } = this;
    const { tab } = visit;
    await visit.goTo(at - 1);
    await tab.evaluate(() => window.pausableClock?.pause());
    await tab.press('Space');
    await visit.until(() => (window.gameProbe?.stage()?.effects.length ?? 0) > 0);
    const drawn = await tab.evaluate((on: number) => {
      window.pausableClock?.advance(on);
      return window.gameProbe?.stage()?.drawn ?? 0;
    }, ms);
    await visit.until((was: number) => (window.gameProbe?.stage()?.drawn ?? 0) > was + 1, drawn);
    await this.#shoot(name, at);
    await tab.evaluate(() => window.pausableClock?.resume());
  }

  /** What a button of the title opens, and closed again. */
  async #panel(role: string): Promise<void> {
    if (!this.asked.wants(role)) return;
    await this.visit.tab.click(ofRole(role));
    await this.#take(role);
    await this.visit.tab.press('Escape');
  }

  async #gameMenu(): Promise<void> {
    await this.visit.tab.press('Escape');
    await this.#take('game-menu');
    await this.visit.tab.press('Escape');
  }

  /** A picture once options that are due are there, and nothing moves any more that ends, on the stage or in the page. */
  async #take(name: string, at?: number): Promise<void> {
    if (!this.asked.wants(name)) return;
    await this.visit.until(() => {
      const ends = (one: Animation) => one.effect?.getTiming().iterations !== Infinity;
      const running = document.getAnimations().filter((one) => one.playState === 'running');
      const choosing = window.gameProbe?.view()?.phase === 'choosing';
      const comes = choosing && document.querySelector('[data-role="choices"]') === null;
      return !comes && window.gameProbe?.stage()?.moving === false && !running.some(ends);
    });
    await this.#shoot(name, at);
  }

  async #shoot(name: string, at?: number): Promise<void> {
    const number = at === undefined ? '' : `${String(at).padStart(3, '0')}-`;
    const path = join(this.folder, `${number}${name}.png`);
    writeFileSync(path, await this.visit.tab.picture());
    this.#taken += 1;
  }
}

/** Runs in the page: considers the option with these words, as the keyboard would. */
function focusOn(label: string): void {
  const options = [...document.querySelectorAll<HTMLElement>('[data-role="choice"]')];
  options.find((option) => option.textContent?.includes(label))?.focus();
}

/** Name of the picture of a road's ending. */
function endingOf(frames: readonly Frame[]): string {
  return `ending-${frames.at(-1)?.beat.ending ?? 'none'}`;
}
