import { type PlayState, readsOn } from '../../director/play-state.ts';
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
  /** How many of the endings this player has seen. */
  readonly endings: { readonly seen: number; readonly all: number };
  /** Closes this menu, and every panel over it. */
  readonly onClose: () => void;
}

/** What a player can do besides reading on. */
export function GameMenu({ view, actions, onPanel, onClose, checkpoints, endings }: GameMenuProps) {
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
    { name: 'Resume', role: 'resume', act: onClose },
    { name: 'Back', role: 'back', act: canGoBack ? after(actions.back) : null },
    { name: 'Auto', role: 'auto', ...togglePace('auto') },
    { name: 'Skip', role: 'skip', ...togglePace('skip') },
    { name: 'History', role: 'history', act: () => onPanel('history') },
    ...(checkpoints
      ? [{ name: 'Checkpoints', role: 'checkpoints', act: () => onPanel('checkpoints') }]
      : []),
    { name: 'Save', role: 'save', act: () => onPanel('saves') },
    { name: 'Paths', role: 'paths', act: () => onPanel('paths') },
    { name: 'Replay', role: 'replay', act: canGoBack ? after(actions.watch) : null },
    { name: 'Copy link', role: 'copy-link', act: after(actions.copyLink) },
    { name: 'Settings', role: 'settings', act: () => onPanel('settings') },
    { name: 'Credits', role: 'credits', act: () => onPanel('credits') },
    { name: 'Title', role: 'to-title', act: after(actions.title) },
  ];
  return (
    <Dialog
      kind="menu"
      title={view.frame.scene.title ?? 'Menu'}
      above={view.frame.scene.title === null ? undefined : 'Menu'}
      onClose={onClose}
    >
      <Entries entries={entries} />
      {endings.seen > 0 && (
        <p class="endings-count">
          {endings.seen} of {endings.all} endings seen
        </p>
      )}
    </Dialog>
  );
}
