import { effect, untracked } from '@preact/signals';
import type { Pace, PlayState } from '../../director/play-state.ts';
import * as controlsPhrases from '../../phrases/controls.ts';
import type { Panels } from '../panels.ts';
import type { UiState } from '../ui-state.ts';
import { hintFor } from './key-words.ts';
import './notes.css';

/** Where something is said without standing in the way: to screen readers, or at the edge of the picture. */
function noteBox(look: string): HTMLElement {
  const box = document.createElement('div');
  box.className = look;
  box.setAttribute('aria-live', 'polite');
  document.body.append(box);
  return box;
}

/** What is said as one pace follows another; empty where nothing is. */
export function paceInWords(before: Pace, now: Pace): string {
  if (now !== 'manual') return controlsPhrases.paces[now];
  return before === 'manual' ? '' : controlsPhrases.stopped[before];
}

/** Says that lines come by themselves from now on, or do so no more. @returns stops that. */
export function announcePace(view: UiState['view']): () => void {
  const box = noteBox('unseen');
  let before: Pace = 'manual';
  const stop = effect(() => {
    const now = view.value?.pace ?? 'manual';
    if (now === before) return;
    box.textContent = paceInWords(before, now);
    before = now;
  });
  return () => {
    stop();
    box.remove();
  };
}

/** How one goes on, for a player who was never here: by what is at hand. */
function wayOn({
  device,
  bindings,
}: Pick<Panels, 'device'> & Pick<UiState['preferences']['value'], 'bindings'>) {
  const now = device.value;
  if (now === 'touch') return controlsPhrases.goOn.touch;
  if (now === 'mouse') return controlsPhrases.goOn.mouse;
  const ways = [controlsPhrases.goOn[now](hintFor('press', bindings, now))];
  const list = hintFor('keys', bindings, now);
  return list === '' ? ways.join('') : [...ways, controlsPhrases.whereListed(list)].join(' · ');
}

/**
 * At the first line, once that is there whole, says how one goes on; once one has, it is gone for good. Nobody hears of
 * it who has read anything before.
 * @param covered whether a menu lies over the story.
 * @returns stops that.
 */
export function hintAtFirstLine(
  { view, firstPlay, preferences }: Pick<UiState, 'view' | 'firstPlay' | 'preferences'>,
  { device }: Pick<Panels, 'device'>,
  covered: () => boolean,
): () => void {
  if (!firstPlay.peek()) return () => {};
  const box = noteBox('way-on');
  let first: PlayState['at'] | null = null;
  const end = () => {
    // Not while it is made: it would be ended before it is known.
    queueMicrotask(() => stop());
    box.remove();
  };
  const stop = effect(() => {
    const now = view.value;
    if (now === null) return;
    first ??= now.at;
    if (now.at !== first || now.phase === 'choosing') untracked(end);
    else if (now.phase === 'reading') {
      box.hidden = covered();
      box.textContent = wayOn({ device, bindings: preferences.value.bindings });
    }
  });
  return () => {
    stop();
    box.remove();
  };
}
