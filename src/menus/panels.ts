import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Actions } from './actions.ts';
import type { Replaying } from './replaying.ts';
import type { UiState } from './ui-state.ts';

/** A page of the menus that lies over the story or the title. */
export type Panel = 'menu' | LazyPanel;

/** The pages in a part of the code that is fetched when one is opened. */
export type LazyPanel =
  | 'settings'
  | 'content'
  | 'credits'
  | 'history'
  | 'checkpoints'
  | 'saves'
  | 'paths'
  | 'gallery'
  | 'comparison'
  | 'controls';

/** What a player's hand was on last. */
export type Device = 'keys' | 'mouse' | 'touch' | 'pad';

/** What every page gets that is fetched when it is opened. */
export interface PageProps {
  readonly ui: UiState;
  readonly replaying: Replaying;
  readonly actions: Actions;
  /** Why nothing is kept for good here; empty when all is well. */
  readonly storageNotice: string;
  readonly onSay: (text: string) => void;
  readonly onPanel: (panel: Panel) => void;
  /** Closes this page; what lay under it is there again. */
  readonly onClose: () => void;
  /** Closes all menus: the player goes somewhere. */
  readonly onLeave: () => void;
}

/** Which panels are open, the last one on top. */
export interface Panels {
  readonly open: ReadonlySignal<readonly Panel[]>;
  /** Whether words and buttons are hidden, so that the picture is seen alone. */
  readonly bare: Signal<boolean>;
  /** Hints name the keys of this one. */
  readonly device: Signal<Device>;
  show(panel: Panel): void;
  /** Closes the one on top. */
  close(): void;
  closeAll(): void;
}

export function makePanels(): Panels {
  const open = signal<readonly Panel[]>([]);
  return {
    open,
    bare: signal(false),
    device: signal<Device>('keys'),
    show(panel) {
      if (!open.value.includes(panel)) open.value = [...open.value, panel];
    },
    close() {
      open.value = open.value.slice(0, -1);
    },
    closeAll() {
      if (open.value.length > 0) open.value = [];
    },
  };
}
