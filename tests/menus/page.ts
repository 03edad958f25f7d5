// Options are fetched; here they are there.
import '../../src/menus/play/choices.tsx';
import type { Clock } from '../../src/director/ports.ts';
import { tellSights } from '../../src/menus/aloud/tell-sights.ts';
import { type MountedMenus, mountMenus, type UiState } from '../../src/menus/index.ts';
import { keepFocus } from '../../src/menus/parts/focus-keeper.ts';
import { makeUiState, noteActions } from './fake.ts';
import '../../assets/fonts/fonts.css';
// Fetched behind the title: a test begins once it is there.
import '../../src/menus/input/listen.ts';

/** Time that a test moves by hand. */
export function handClock() {
  let now = 0;
  let waiting: { readonly at: number; readonly then: () => void }[] = [];
  const clock: Clock = {
    now: () => now,
    after(ms, then) {
      const entry = { at: now + ms, then };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((other) => other !== entry);
      };
    },
  };
  return {
    clock,
    pass(ms: number) {
      now += ms;
      const due = waiting.filter(({ at }) => at <= now);
      waiting = waiting.filter(({ at }) => at > now);
      for (const { then } of due) then();
    },
  };
}

interface Mounted {
  readonly menus: MountedMenus;
  readonly elements: readonly Element[];
  readonly ui: UiState;
  /** End what the game begins beside its menus. */
  readonly ends: readonly (() => void)[];
}

let mounted: Mounted | null = null;

/** Puts menus into the test's page, in the order of the game's own. */
export function openMenus(stills: UiState['stills'] = {}) {
  closeMenus();
  const elements = ['backdrop', 'stage', 'menus'].map((id) => {
    const element = document.createElement('div');
    element.id = id;
    document.body.append(element);
    return element;
  });
  const [backdrop, , host] = elements;
  if (backdrop === undefined || host === undefined) throw new Error('the page was not made');
  const ui = makeUiState(stills);
  const { actions, noted } = noteActions();
  const { clock, pass } = handClock();
  const menus = mountMenus({ host, backdrop, ui, actions, clock });
  mounted = { menus, elements, ui, ends: [keepFocus(host), tellSights(host, ui)] };
  return { ui, noted, pass, menus, host };
}

export function closeMenus() {
  if (mounted === null) return;
  for (const end of mounted.ends) end();
  mounted.menus.destroy();
  for (const element of mounted.elements) element.remove();
  mounted = null;
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Frames in which what is fetched must have come. */
const patience = 300;

/** Whether options are on offer that are not drawn yet: what draws them is fetched. */
function wantsOptions(): boolean {
  const view = mounted?.ui.view.value;
  const offered =
    view?.phase === 'choosing' &&
    view.frame.beat.choices.some(({ label, input }) => label && !input);
  return Boolean(offered) && document.querySelector('[data-role="choices"]') === null;
}

/** After everything that was set has been drawn, also what had to be fetched for it. */
export async function drawn() {
  await nextFrame();
  await nextFrame();
  for (let frame = 0; frame < patience && wantsOptions(); frame++) await nextFrame();
}
