import type { TargetedKeyboardEvent } from 'preact';
import { useContext } from 'preact/hooks';
import { type PlayState, readsOn } from '../../director/play-state.ts';
import { controlsPhrases } from '../../phrases/controls.ts';
import type { Actions } from '../actions.ts';
import type { Bindings } from '../input/bindings.ts';
import type { CommandName } from '../input/commands.ts';
import { isModified } from '../input/elements.ts';
import { hintFor } from '../input/key-words.ts';
import { nextOnWay } from '../input/spatial.ts';
import type { Panel } from '../panels.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Entries, type Entry } from '../parts/entries.tsx';
import { OverlayContext } from '../parts/overlay.tsx';
import './game-menu.css';

const { menu: say } = controlsPhrases;

export interface GameMenuProps {
  readonly view: PlayState;
  readonly actions: Pick<
    Actions,
    'back' | 'setPace' | 'toNextChoice' | 'quickSave' | 'quickLoad' | 'title' | 'watch' | 'copyLink'
  >;
  /** Keys of commands that the player has changed. */
  readonly bindings: Bindings;
  readonly onPanel: (panel: Panel) => void;
  /** Whether the story marks places to come back to. */
  readonly checkpoints: boolean;
  /** How many of the endings this player has seen. */
  readonly endings: { readonly seen: number; readonly all: number };
  /** Closes this menu, and every panel over it. */
  readonly onClose: () => void;
}

/** What a player can do besides reading on. */
export function GameMenu(props: GameMenuProps) {
  const { view, onClose, endings } = props;
  return (
    <Dialog
      kind="menu"
      title={view.frame.scene.title ?? 'Menu'}
      above={view.frame.scene.title === null ? undefined : 'Menu'}
      onClose={onClose}
    >
      {/* Its buttons take the keys; this one only knows where they stand. */}
      <div onKeyDownCapture={moveAcross}>
        <Entries entries={useEntries(props)} />
      </div>
      {endings.seen > 0 && (
        <p class="endings-count">
          {endings.seen} of {endings.all} endings seen
        </p>
      )}
    </Dialog>
  );
}

/** Sideways keys go to the column beside, where there is one; else along the row of entries. */
function moveAcross(event: TargetedKeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget } = event;
  if (isModified(event) || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return;
  if (!(target instanceof HTMLButtonElement)) return;
  const others = [...currentTarget.querySelectorAll('button:enabled')].filter(
    (one) => one !== target,
  );
  const places = others.map((one) => one.getBoundingClientRect());
  const next = nextOnWay(target.getBoundingClientRect(), places, key);
  const beside = next === null ? undefined : others[next];
  if (!(beside instanceof HTMLElement)) return;
  event.preventDefault();
  event.stopPropagation();
  beside.focus();
}

/** All that can be done, in order. */
function useEntries({ view, actions, onPanel, onClose, checkpoints, bindings }: GameMenuProps) {
  const { phase, pace, canGoBack } = view;
  const device = useContext(OverlayContext)?.device.value ?? 'keys';
  const after = (act: () => void) => () => {
    onClose();
    act();
  };
  const keyOf = (command: CommandName) => ({
    note: hintFor(command, bindings, device) || undefined,
  });
  const reads = readsOn(phase);
  const togglePace = (wanted: 'auto' | 'skip'): Pick<Entry, 'pressed' | 'act' | 'note'> => ({
    ...keyOf(wanted),
    pressed: pace === wanted,
    act: reads ? after(() => actions.setPace(pace === wanted ? 'manual' : wanted)) : null,
  });
  const page = (name: string, role: string, panel: Panel): Entry => ({
    name,
    role,
    act: () => onPanel(panel),
  });
  const entries: Entry[] = [
    { name: 'Resume', role: 'resume', ...keyOf('menu'), act: onClose },
    { name: 'Back', role: 'back', ...keyOf('back'), act: canGoBack ? after(actions.back) : null },
    { name: 'Auto', role: 'auto', ...togglePace('auto') },
    { name: 'Skip', role: 'skip', ...togglePace('skip') },
    {
      name: say.nextChoice,
      role: 'next-choice',
      ...keyOf('next-choice'),
      act: reads ? after(actions.toNextChoice) : null,
    },
    { ...page('History', 'history', 'history'), ...keyOf('history') },
    ...(checkpoints ? [page('Checkpoints', 'checkpoints', 'checkpoints')] : []),
    { ...page('Paths', 'paths', 'paths'), ...keyOf('map') },
    { name: 'Replay', role: 'replay', act: canGoBack ? after(actions.watch) : null },
    page('Save', 'save', 'saves'),
    page(say.load, 'load', 'saves'),
    {
      name: say.quickSave,
      role: 'quick-save',
      ...keyOf('quick-save'),
      act: after(actions.quickSave),
    },
    {
      name: say.quickLoad,
      role: 'quick-load',
      ...keyOf('quick-load'),
      act: after(actions.quickLoad),
    },
    { name: 'Copy link', role: 'copy-link', act: after(actions.copyLink) },
    page('Settings', 'settings', 'settings'),
    { ...page(say.keys, 'controls', 'controls'), ...keyOf('keys') },
    page('Credits', 'credits', 'credits'),
    { name: 'Title', role: 'to-title', act: after(actions.title) },
  ];
  return entries;
}
