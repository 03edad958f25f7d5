import { info } from 'virtual:game/info';
import { endingScene } from '../../src/game/story-scenes.ts';
import { sightOf } from '../../src/menus/aloud/sight.ts';
import type { Frame } from '../../src/scene/frame.ts';
import type { Scene } from '../../src/scene/scene.ts';
import { announced } from './script.ts';

declare global {
  interface Window {
    /** All that a screen reader was told of the story, in order. */
    told?: string[];
  }
}

/** Runs before the page's own scripts: writes down what comes into live regions, and which groups and cards take the focus. */
export function writeDownTold(): void {
  const told: string[] = [];
  window.told = told;
  const regions = '[data-role="sight"], [data-role="line"]';
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      const region = target instanceof Element ? target.closest(regions) : null;
      if (region === null || region.getAttribute('aria-live') === 'off') continue;
      for (const node of addedNodes) if (node.textContent) told.push(node.textContent);
    }
  }).observe(document, { childList: true, subtree: true });
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    if (target.matches('[role="group"], .ending')) {
      told.push(`(${target.ariaLabel ?? target.querySelector('h2')?.textContent})`);
    }
  });
}

/** What should be told of frames that follow each other, and then of what opens behind them. */
export class Telling {
  #last: Scene | null = null;

  of(frames: readonly Frame[]): string[] {
    return frames.flatMap((frame) => [
      ...this.#sight(frame.scene, frame.beat.alt),
      announced(frame),
    ]);
  }

  /** What is told of an ending that has a scene of its own. */
  ofEnding(id: string | null): string[] {
    const scene = endingScene(info, id);
    const title = info.endings.find((one) => one.id === id)?.title ?? '';
    return [...(scene === null ? [] : this.#sight(scene, null)), `(${title})`];
  }

  #sight(scene: Scene, alt: string | null): string[] {
    const told = sightOf(info, 'all', this.#last, { scene, alt });
    this.#last = scene;
    return told === '' ? [] : [told];
  }
}
