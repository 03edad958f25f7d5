import type { StoryInfo } from '../catalogue/story-info.ts';
import type { Clock } from '../director/ports.ts';
import type { StageOpener } from '../stage/index.ts';

// Small, and fetched at once: it fetches the rest when a stage is to be opened.

/**
 * Fetches what opens this game's stages.
 * @param host element of the page that they fill.
 * @param edited all of `story.json`, where its author has just saved it.
 * @returns rejects where anything of it cannot be had.
 */
export async function stageOpenerFor(
  host: HTMLElement,
  edited: StoryInfo | null,
  clock: Clock,
): Promise<StageOpener> {
  const [{ stageOpener }, { lineCover }, { pictures }, { info }] = await Promise.all([
    import('../stage/index.ts'),
    import('../menus/line-cover.ts'),
    import('virtual:game/pictures'),
    import('virtual:game/info'),
  ]);
  return stageOpener({ host, info: edited ?? info, pictures, clock, uncover: lineCover() });
}
