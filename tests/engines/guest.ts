import { afterAll, beforeAll, expect, inject, onTestFinished } from 'vitest';
import type { EngineName, RunningEngine } from '../../src/tools/play/engines/engine.ts';
import { engines } from '../../src/tools/play/engines/engines.ts';
import type { ScreenSize } from '../../src/tools/play/engines/tab.ts';
import { writeDownLines } from '../../src/tools/play/in-page.ts';
import { ofRole, Visitor } from '../../src/tools/play/visitor.ts';

/** Small, because software draws it. */
const small: ScreenSize = { width: 480, height: 270 };

/** How someone comes to the game. */
export interface Coming {
  readonly screen?: ScreenSize;
  readonly stage?: 'full' | 'plain';
  /** The link to a moment that is gone to; the title stands unless there is one. */
  readonly link?: string;
  /** Where the game is; the built folder unless said otherwise. */
  readonly url?: string;
}

/** Opens the game as someone who was never there before. */
export type Open = (coming?: Coming) => Promise<Visitor>;

/**
 * To be called once at the top of a test file: starts an engine for all its tests. Every visit ends with its test,
 * and fails it if the engine told of anything that went wrong on the way.
 */
export function guestIn(name: EngineName): Open {
  let running: RunningEngine | null = null;
  beforeAll(async () => {
    running = await engines[name].start({ reducedMotion: true });
  });
  afterAll(() => running?.close());
  return async ({ screen = small, stage = 'plain', link = '', url = inject('gameUrl') } = {}) => {
    if (running === null) throw new Error('the engine starts with the first test');
    const tab = await running.open(screen, [writeDownLines]);
    onTestFinished(async () => {
      const faults = await tab.faults();
      await tab.close();
      expect(faults).toEqual([]);
    });
    const visitor = new Visitor(tab);
    await tab.goTo(`${url}?stage=${stage}${link}`);
    await visitor.marked('game:title');
    if (link !== '') await visitor.toLine(() => tab.click(ofRole('go-there')));
    return visitor;
  };
}
