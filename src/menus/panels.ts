import { type ReadonlySignal, signal } from '@preact/signals';

/** A page of the menus that lies over the story or the title. */
export type Panel = 'menu' | FetchedPanel;

/** The pages in a part of the code that is fetched when one is opened. */
export type FetchedPanel =
  | 'settings'
  | 'credits'
  | 'history'
  | 'checkpoints'
  | 'saves'
  | 'paths'
  | 'sides';

/** Which panels are open, the last one on top. */
export interface Panels {
  readonly open: ReadonlySignal<readonly Panel[]>;
  show(panel: Panel): void;
  /** Closes the one on top. */
  close(): void;
  closeAll(): void;
}

export function makePanels(): Panels {
  const open = signal<readonly Panel[]>([]);
  return {
    open,
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
