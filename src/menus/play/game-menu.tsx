import type { TargetedKeyboardEvent } from 'preact';
import { useContext } from 'preact/hooks';
import { type PlayState, readsOn } from '../../director/play-state.ts';
import * as menuPhrases from '../../phrases/menu.ts';
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
  /** Whether the story lets one look at what one has met. */
  readonly gallery: boolean;
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
      title={view.frame.scene.title ?? menuPhrases.menu}
      above={view.frame.scene.title === null ? undefined : menuPhrases.menu}
      onClose={onClose}
    >
      {/* Its buttons take the keys; this one only knows where they stand. */}
      <div onKeyDownCapture={moveAcross}>
        <Entries entries={useEntries(props)} />
      </div>
      {endings.seen > 0 && (
        <p class="endings-count">{menuPhrases.endings(endings.seen, endings.all)}</p>
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
function useEntries(props: GameMenuProps) {
  const { view, actions, onPanel, onClose, bindings } = props;
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
    { name: menuPhrases.resume, role: 'resume', ...keyOf('menu'), act: onClose },
    {
      name: menuPhrases.back,
      role: 'back',
      ...keyOf('back'),
      act: canGoBack ? after(actions.back) : null,
    },
    { name: menuPhrases.auto, role: 'auto', ...togglePace('auto') },
    { name: menuPhrases.skip, role: 'skip', ...togglePace('skip') },
    {
      name: menuPhrases.nextChoice,
      role: 'next-choice',
      ...keyOf('next-choice'),
      act: reads ? after(actions.toNextChoice) : null,
    },
    { ...page(menuPhrases.history, 'history', 'history'), ...keyOf('history') },
    ...(props.checkpoints ? [page(menuPhrases.checkpoints, 'checkpoints', 'checkpoints')] : []),
    { ...page(menuPhrases.paths, 'paths', 'paths'), ...keyOf('map') },
    ...(props.gallery ? [page(menuPhrases.gallery, 'gallery', 'gallery')] : []),
    { name: menuPhrases.replay, role: 'replay', act: canGoBack ? after(actions.watch) : null },
    page(menuPhrases.save, 'save', 'saves'),
    page(menuPhrases.load, 'load', 'saves'),
    {
      name: menuPhrases.quickSave,
      role: 'quick-save',
      ...keyOf('quick-save'),
      act: after(actions.quickSave),
    },
    {
      name: menuPhrases.quickLoad,
      role: 'quick-load',
      ...keyOf('quick-load'),
      act: after(actions.quickLoad),
    },
    { name: menuPhrases.copyLink, role: 'copy-link', act: after(actions.copyLink) },
    page(menuPhrases.settings, 'settings', 'settings'),
    { ...page(menuPhrases.keys, 'controls', 'controls'), ...keyOf('keys') },
    page(menuPhrases.credits, 'credits', 'credits'),
    { name: menuPhrases.toTitle, role: 'to-title', act: after(actions.title) },
  ];
  return entries;
}
