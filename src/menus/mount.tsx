import { effect, signal, untracked } from '@preact/signals';
import { render } from 'preact';
import type { Clock } from '../director/ports.ts';
import type { Actions } from './actions.ts';
import { Backdrop } from './backdrop.tsx';
import { copyText } from './copy-text.ts';
import { listen } from './input.ts';
import { keepingInWords } from './keeping.ts';
import { Menus } from './menus.tsx';
import { makePanels } from './panels.ts';
import type { UiState } from './ui-state.ts';
import './menus.css';

/** Ms that a notice stands, unless it is pressed away. */
const noticeStay = 9000;

export interface MenusOptions {
  /** Emptied and filled: an element over the stage. */
  readonly host: HTMLElement;
  /** Emptied and filled: an element under the stage, for the still picture. */
  readonly backdrop: HTMLElement;
  readonly showing: UiState;
  readonly actions: Actions;
  readonly clock: Clock;
}

/** The menus as they stand in the page. */
export interface MountedMenus {
  /** Says one calm sentence. */
  say(text: string): void;
  /** Puts text on the clipboard and says so, or shows it where a page may not. @param what it is, in words. */
  copy(text: string, what: string): void;
  destroy(): void;
}

/** Puts the menus into the page and begins to listen to keys, pointers and the wheel. */
export function mountMenus(options: MenusOptions): MountedMenus {
  const { host, backdrop, showing, actions, clock } = options;
  const panels = makePanels();
  const notice = signal<string | null>(null);
  let callOff = () => {};

  const dismiss = () => {
    callOff();
    notice.value = null;
  };
  const say = (text: string) => {
    callOff();
    notice.value = text;
    callOff = clock.after(noticeStay, dismiss);
  };

  host.replaceChildren();
  backdrop.replaceChildren();
  render(
    <Menus
      showing={showing}
      actions={actions}
      panels={panels}
      notice={notice}
      onSay={say}
      onDismiss={dismiss}
      clock={clock}
    />,
    host,
  );
  render(<Picture showing={showing} />, backdrop);

  const covered = () =>
    panels.open.value.length > 0 ||
    showing.trouble.value !== null ||
    showing.offered.value !== null;
  const ends = [
    listen(
      {
        view: () => (covered() ? null : showing.view.peek()),
        openMenu: () => panels.show('menu'),
      },
      actions,
      clock,
    ),
    effect(() => {
      if (showing.trouble.value !== null) panels.closeAll();
    }),
    whenChanged(covered, actions.hold),
    effect(() => {
      const words = keepingInWords[showing.keeping.value];
      if (words !== '') untracked(() => say(words));
    }),
  ];

  const copy = (text: string, what: string) => {
    void copyText(text).then((copied) => say(copied ? `${what} is copied.` : `${what}: ${text}`));
  };

  return {
    say,
    copy,
    destroy() {
      for (const end of ends) end();
      callOff();
      render(null, host);
      render(null, backdrop);
    },
  };
}

/** Calls `then` with what `value` has become, from the first change on. @returns stops that. */
function whenChanged<T>(value: () => T, then: (value: T) => void): () => void {
  let before = value();
  return effect(() => {
    const now = value();
    if (now === before) return;
    before = now;
    untracked(() => then(now));
  });
}

/** The still behind the title, or behind the line. */
function Picture({ showing }: { readonly showing: UiState }) {
  const scene = showing.view.value?.frame.scene ?? showing.titleScene;
  const { background } = scene;
  const still = background === null ? undefined : showing.stills[background];
  return <Backdrop still={still ?? null} visible={!showing.stage.value.pictures} />;
}
