import { pageCode } from 'virtual:game/reading';
import type { StageOpener } from '../stage/index.ts';
import type { Game } from './game.ts';

// Small, and fetched at once: it fetches the rest when a stage is to be opened.

/**
 * Fetches what opens a game's stages.
 * @param host element of the page that they fill.
 * @returns rejects where anything of it cannot be had.
 */
export async function stageOpenerOf(game: Game, host: HTMLElement): Promise<StageOpener> {
  const [{ stageOpener }, { lineCover }, { pictures }, { info }] = await Promise.all([
    import('../stage/index.ts'),
    import('../menus/play/line-cover.ts'),
    import('virtual:game/pictures'),
    import('virtual:game/info'),
  ]);
  const { story, parts } = game;
  const { clock } = parts;
  const opener = await stageOpener({
    host,
    info: story.edited ?? info,
    pictures,
    clock,
    uncover: lineCover(),
  });
  return pageCode === null ? opener : (await pageCode()).pageStageOpener(opener, game);
}
