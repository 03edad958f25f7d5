import { Presenter, type PresenterParts } from '../presenter.ts';
import { fontsReady } from '../words/typeset.ts';
import { compileAll, openRenderer } from './canvas.ts';
import { FullDrawer, type FullParts } from './full-drawer.ts';

/**
 * Opens the stage that Pixi draws.
 * @returns rejects when Pixi cannot draw here.
 */
export async function openFullStage(
  parts: FullParts & Omit<PresenterParts, 'onHopeless'>,
): Promise<Presenter> {
  const renderer = await openRenderer(parts.context);
  await compileAll(renderer);
  await fontsReady(parts.preferences.typeface, (ms, then) => parts.clock.after(ms, then));
  // Nobody would tell any more: who lost it before it was watched.
  if (parts.context.gl.isContextLost()) throw new Error('the context was lost at once');
  const onHopeless = () => parts.onRefused('the graphics card takes no picture');
  return new Presenter(
    { ...parts, onHopeless },
    (delegate) => new FullDrawer(parts, renderer, delegate),
  );
}
