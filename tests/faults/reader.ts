// Reads on in the page itself, as fast as the game can follow; sent there as text.

/** A line as it stood in the page: its number, its id and its words. */
export type ReadLine = readonly [at: number, id: string, words: string];

/** Where reading stopped. */
export interface Stopped {
  /** What the story waits for; `line` where it was to be read no further, `stuck` where no line came. */
  readonly why: 'line' | 'choosing' | 'ended' | 'stuck';
  readonly at: number;
  readonly lines: readonly ReadLine[];
}

/**
 * Reads on up to a line, a choice or an ending.
 * @param given.to number of the line to stop at.
 * @param given.patience ms that a line may take to come.
 */
export function readOn({ to, patience }: { to: number; patience: number }): Promise<Stopped> {
  return new Promise((resolve) => {
    const lines: ReadLine[] = [];
    // No clock that may be what is broken.
    let looked = new Event('now').timeStamp;
    let waited = 0;
    let last = -1;
    const tick = () => {
      const view = window.gameProbe?.view() ?? null;
      const mark = performance.getEntriesByName('game:line').at(-1);
      const detail: unknown = mark instanceof PerformanceMark ? mark.detail : null;
      const stands =
        typeof detail === 'object' &&
        detail !== null &&
        'at' in detail &&
        detail.at === view?.at &&
        view?.phase !== 'appearing';
      const now = new Event('now').timeStamp;
      // A machine that stood still meanwhile has waited for nothing.
      waited += Math.min(now - looked, 1000);
      looked = now;
      if (view !== null && stands && view.at !== last) {
        last = view.at;
        waited = 0;
        const words = document.querySelector('[data-role="line"]')?.textContent ?? '';
        lines.push([view.at, view.frame.beat.id, words]);
      }
      const end = (why: Stopped['why']) => resolve({ why, at: view?.at ?? -1, lines });
      if (view !== null && stands && (view.phase === 'choosing' || view.phase === 'ended')) {
        return end(view.phase);
      }
      if (view !== null && stands && view.at >= to) return end('line');
      if (waited > patience) return end('stuck');
      window.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', code: 'Space' }));
      window.saboteur.soon(tick);
    };
    tick();
  });
}

/** How the present line stands in the page. */
export interface Standing {
  readonly at: number;
  readonly id: string;
  readonly phase: string;
  readonly words: string;
  /** Whether its words can be seen: drawn by the stage, or by the page itself. Nobody looks at a hidden tab. */
  readonly seen: boolean;
  /** Which stage there is; null where there is none. */
  readonly stage: string | null;
  /** What shows the place of the line. */
  readonly seenBy: 'stage' | 'still' | 'nobody';
  /** What stands in the place of the story, if anything: the words of a dialog. */
  readonly over: string;
}

/** Looks at the present line. */
export function lookAtLine(): Standing {
  const view = window.gameProbe?.view() ?? null;
  const stage = window.gameProbe?.stage() ?? null;
  const line = document.querySelector('[data-role="line"]');
  const words = line?.textContent ?? '';
  const box = line?.getBoundingClientRect();
  const inPage =
    line !== null &&
    getComputedStyle(line).opacity !== '0' &&
    box !== undefined &&
    box.width > 20 &&
    box.height > 5;
  const place = view?.frame.scene.background ?? null;
  // It lies there for as long as no stage has anything to show, whatever that says of itself.
  const backdrop = document.querySelector('.backdrop:not([hidden])');
  const onStage = stage?.background === place && backdrop === null;
  const still = backdrop?.querySelector('img:not([hidden])') ?? null;
  // Where options do not come, the page offers in their place to ask for them again.
  const mayLie = `dialog[open]${view?.phase === 'choosing' ? ':not(:has([data-role="retry"]))' : ''}`;
  return {
    at: view?.at ?? -1,
    id: view?.frame.beat.id ?? '',
    phase: view?.phase ?? '',
    words,
    seen:
      words === '' ||
      document.hidden ||
      inPage ||
      (stage?.kind === 'full' && stage.text?.whole === true),
    stage: stage?.kind ?? null,
    seenBy: place === null || onStage ? 'stage' : still === null ? 'nobody' : 'still',
    over: document.querySelector(mayLie)?.textContent ?? '',
  };
}
