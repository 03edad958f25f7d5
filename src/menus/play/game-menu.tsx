import { type PlayState, readsOn } from '../../director/play-state.ts';
import * as menuPhrases from '../../phrases/menu.ts';
import type { Actions } from '../actions.ts';
import type { Panel } from '../panels.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Entries, type Entry } from '../parts/entries.tsx';
import './game-menu.css';

export interface GameMenuProps {
  readonly view: PlayState;
  readonly actions: Pick<Actions, 'back' | 'setPace' | 'title' | 'watch' | 'copyLink'>;
  readonly onPanel: (panel: Panel) => void;
  /** Whether the story marks places to come back to. */
  readonly checkpoints: boolean;
  /** Whether the story lets one look at what one has met. */
  readonly gallery: boolean;
  /** How many of the endings this player has seen. */
  readonly endings: { readonly seen: number; readonly all: number };
  /** Closes this menu, and every panel over it. */
  readonly onClose: () => void;
}

/** What a player can do besides reading on. */
export function GameMenu({
  view,
  actions,
  onPanel,
  onClose,
  checkpoints,
  gallery,
  endings,
}: GameMenuProps) {
  const { phase, pace, canGoBack } = view;
  const after = (act: () => void) => () => {
    onClose();
    act();
  };
  const togglePace = (wanted: 'auto' | 'skip'): Pick<Entry, 'pressed' | 'act'> => ({
    pressed: pace === wanted,
    act: readsOn(phase) ? after(() => actions.setPace(pace === wanted ? 'manual' : wanted)) : null,
  });
  const entries: Entry[] = [
    { name: menuPhrases.resume, role: 'resume', act: onClose },
    { name: menuPhrases.back, role: 'back', act: canGoBack ? after(actions.back) : null },
    { name: menuPhrases.auto, role: 'auto', ...togglePace('auto') },
    { name: menuPhrases.skip, role: 'skip', ...togglePace('skip') },
    { name: menuPhrases.history, role: 'history', act: () => onPanel('history') },
    ...(checkpoints
      ? [{ name: menuPhrases.checkpoints, role: 'checkpoints', act: () => onPanel('checkpoints') }]
      : []),
    { name: menuPhrases.save, role: 'save', act: () => onPanel('saves') },
    { name: menuPhrases.paths, role: 'paths', act: () => onPanel('paths') },
    ...(gallery
      ? [{ name: menuPhrases.gallery, role: 'gallery', act: () => onPanel('gallery') }]
      : []),
    { name: menuPhrases.replay, role: 'replay', act: canGoBack ? after(actions.watch) : null },
    { name: menuPhrases.copyLink, role: 'copy-link', act: after(actions.copyLink) },
    { name: menuPhrases.settings, role: 'settings', act: () => onPanel('settings') },
    { name: menuPhrases.credits, role: 'credits', act: () => onPanel('credits') },
    { name: menuPhrases.toTitle, role: 'to-title', act: after(actions.title) },
  ];
  return (
    <Dialog
      kind="menu"
      title={view.frame.scene.title ?? menuPhrases.menu}
      above={view.frame.scene.title === null ? undefined : menuPhrases.menu}
      onClose={onClose}
    >
      <Entries entries={entries} />
      {endings.seen > 0 && (
        <p class="endings-count">{menuPhrases.endings(endings.seen, endings.all)}</p>
      )}
    </Dialog>
  );
}
