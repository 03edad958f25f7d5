import { effect } from '@preact/signals';
import { heardOf } from '../../director/heard.ts';
import type { Frame } from '../../scene/frame.ts';
import type { Scene } from '../../scene/scene.ts';
import type { UiState } from '../ui-state.ts';
import { sightOf } from './sight.ts';

/** What of a frame is to be told: pictures that stand among the paragraphs of a page say themselves what they show. */
function seenIn({ scene, beat }: Frame, host: Element) {
  if (host.querySelector('.page') === null) return { scene, alt: beat.alt };
  const hangs = beat.cues.some(({ kind }) => kind === 'image');
  return { scene: { ...scene, image: null }, alt: hangs ? null : beat.alt };
}

/**
 * Tells a screen reader what comes to be seen, before the line that it comes with: in a live region of its own, as the
 * line's holds lines alone.
 * @param host of the menus; what lies under an open page is told no more than seen.
 * @returns stops that.
 */
export function tellSights(
  host: HTMLElement,
  ui: Pick<UiState, 'view' | 'described' | 'preferences'>,
): () => void {
  const region = document.createElement('div');
  region.className = 'unseen';
  region.setAttribute('aria-live', 'polite');
  region.dataset.role = 'sight';
  host.append(region);
  let told: Scene | null = null;
  let last: Frame | null = null;
  const stop = effect(() => {
    const view = ui.view.value;
    const words = ui.described.value;
    const { descriptions } = heardOf(ui.preferences.value);
    if (view === null) told = last = null;
    if (view === null || words === null || view.frame === last) return;
    // What is skipped over goes by too fast to be told; what skipping comes to is.
    if (view.pace === 'skip') return;
    last = view.frame;
    const { scene, alt } = seenIn(last, host);
    region.textContent = sightOf(words, descriptions, told, { scene, alt });
    told = scene;
  });
  return () => {
    stop();
    region.remove();
  };
}
