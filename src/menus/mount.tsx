import { effect, untracked } from '@preact/signals';
import { type FunctionComponent, render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Clock } from '../director/ports.ts';
import type { Preferences } from '../director/preferences.ts';
import * as partsPhrases from '../phrases/parts.ts';
import type { Actions } from './actions.ts';
import { listenLater } from './input/listen-later.ts';
import { Menus, titleProps } from './menus.tsx';
import { makePanels } from './panels.ts';
import { makeToast } from './parts/toast.tsx';
import { type ReadingPageProps, Story } from './play/story.tsx';
import { keepTitle, pressedBefore, takeOver } from './title/known-title.ts';
import { knownTitle } from './title/title.tsx';
import type { UiState } from './ui-state.ts';
import './menus.css';

export interface MenusOptions {
  /** Filled: an element over the stage. The title that it has of its own is gone on with. */
  readonly host: HTMLElement;
  /** Filled: an element under the stage, for the still picture. A small one that it has stays under that. */
  readonly backdrop: HTMLElement;
  readonly ui: UiState;
  readonly actions: Actions;
  readonly clock: Clock;
  /** Shows the story; line by line unless it is given. */
  readonly story?: FunctionComponent<ReadingPageProps> | undefined;
}

let look: Promise<typeof import('./look/look.ts')> | null = null;

/** Gives the page another look than the story's own, once somebody wants one. */
function wearLook(wishes: Preferences): void {
  const { typeface, lineSpacing, letterSpacing, contrast } = wishes;
  const own = typeface === 'story' && lineSpacing === 1 && letterSpacing === 0;
  const system = matchMedia('(prefers-contrast: more), (forced-colors: active)').matches;
  if (own && contrast !== 'high' && !system && look === null) return;
  look ??= import('./look/look.ts');
  void look.then(({ applyLook }) => applyLook(wishes));
}

/** Seldom said, and never before the first line. */
const storage = () => import('../phrases/storage.ts');

/** The menus as they stand in the page. */
export interface MountedMenus {
  /** Says one calm sentence. */
  say(text: string): void;
  /** Puts text on the clipboard and says so, or shows it where a page may not. @param what it is, in words. */
  copy(text: string, what: string): void;
  destroy(): void;
}

/** Puts the menus into the page and begins to listen to keys, pointers and all else that moves the story. */
export function mountMenus({
  host,
  backdrop,
  ui,
  actions,
  clock,
  story = Story,
}: MenusOptions): MountedMenus {
  // Code whose styles do not come runs all the same: they are asked for again.
  window.addEventListener('vite:preloadError', (event) => {
    if (/CSS/.test(event.payload.message)) event.preventDefault();
  });
  const panels = makePanels();
  const toast = makeToast(clock);

  document.documentElement.lang = ui.info.language;
  document.title = ui.info.title;
  const pressed = pressedBefore(host);
  if (!takeOver(host)) host.replaceChildren();
  // The small picture that the page has for it is laid under the first.
  const small = backdrop.querySelector('img')?.src ?? null;
  if (small === null) backdrop.replaceChildren();
  render(<Menus {...{ ui, actions, panels, toast, clock, story }} />, host);
  render(<Backdrop ui={ui} small={small} />, backdrop);
  if (pressed !== null && ui.view.peek() === null)
    host.querySelector<HTMLElement>(`[data-role="title"] [data-role="${pressed}"]`)?.click();

  const covered = () =>
    panels.open.value.length > 0 ||
    panels.bare.value ||
    ui.trouble.value !== null ||
    ui.offered.value !== null;
  const ends = [
    listenLater({ ui, actions, panels, clock, covered }),
    effect(() => {
      if (ui.trouble.value !== null) panels.closeAll();
    }),
    effect(() => {
      if (ui.view.value !== null) delete host.dataset.fresh;
    }),
    effect(() => wearLook(ui.preferences.value)),
    afterRest(ui, () =>
      effect(() => keepTitle(ui.info.id, knownTitle(titleProps(ui, actions, panels)))),
    ),
    whenChanged(covered, actions.hold),
    effect(() => {
      const state = ui.keeping.value;
      if (state !== 'kept')
        storage().then(
          ({ notices }) => toast.say(notices[state]),
          () => {},
        );
    }),
  ];

  return {
    say: toast.say,
    copy(text, what) {
      void import('./parts/copy-text.ts')
        .then(
          ({ copyText }) => copyText(text),
          () => false,
        )
        .then((copied) =>
          toast.say(copied ? partsPhrases.isCopied(what) : partsPhrases.notCopied(what, text)),
        );
    },
    destroy() {
      for (const end of ends) end();
      toast.dismiss();
      render(null, host);
      render(null, backdrop);
    },
  };
}

/** Begins something once the page is at rest. @returns ends it, or calls it off. */
function afterRest({ rest }: UiState, begin: () => () => void): () => void {
  let end: (() => void) | null = () => {};
  void rest.then(() => {
    if (end !== null) end = begin();
  });
  return () => {
    end?.();
    end = null;
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

interface BackdropProps {
  readonly ui: Pick<UiState, 'view' | 'titleScene' | 'stills' | 'stage' | 'rest'>;
  /** URL of a small picture that stands there already; null where there is none. */
  readonly small: string | null;
}

/**
 * The flat picture behind title and line until the stage is there, and wherever there is none. The first comes when
 * the page rests: it takes longer to draw than the words, which are waited for.
 */
function Backdrop({ ui, small }: BackdropProps) {
  const [rests, setRests] = useState(false);
  useEffect(() => void ui.rest.then(() => setRests(true)), []);
  const { background } = ui.view.value?.frame.scene ?? ui.titleScene;
  const still = (background === null ? undefined : ui.stills[background]) ?? null;
  const layers = useRef<readonly string[]>(small === null ? [] : [small]);
  const last = layers.current.at(-1);
  if (still === null) layers.current = [];
  // The one before stays underneath while the new one fades in over it.
  else if (rests && still !== last) layers.current = last === undefined ? [still] : [last, still];
  return (
    <div class="backdrop" hidden={ui.stage.value.pictures}>
      {layers.current.map((url) => (
        <img
          key={url}
          src={url}
          alt=""
          draggable={false}
          data-small={url === small || undefined}
          onError={(event) => {
            event.currentTarget.hidden = true;
            console.warn(`The picture ${url} could not be shown.`);
          }}
        />
      ))}
    </div>
  );
}
