import type { FunctionComponent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { nextInRow } from '../menus/parts/arrow-keys.ts';
import type { Leg } from '../playthrough/rehearsal.ts';
import { Assets } from './assets.tsx';
import { Here } from './here.tsx';
import { Places } from './places.tsx';
import { Remarks } from './remarks.tsx';
import { useDock } from './use-dock.ts';
import { Variables } from './variables.tsx';
import { type Tab, tabs, type Writer } from './writer.ts';

const pages: Readonly<Record<Tab, FunctionComponent<{ readonly writer: Writer }>>> = {
  here: Here,
  variables: Variables,
  places: Places,
  assets: Assets,
  remarks: Remarks,
};

function departureInWords({ departure }: Leg): string {
  if (departure.kind === 'jump') return `→ ${departure.place}`;
  return `${departure.variable} = ${departure.value}`;
}

/** Says that what is played is the player's own no more, and leads back. */
function RehearsalNote({ writer }: { readonly writer: Writer }) {
  const legs = writer.rehearsing.legs.value;
  if (legs.length === 0) return null;
  return (
    <div class="w-rehearsal" role="status" data-role="rehearsal">
      <p>
        <strong>Rehearsal</strong> {legs.map(departureInWords).join(', ')}
      </p>
      <p class="w-quiet">No place, read mark or save is kept of it.</p>
      <button type="button" class="w-button" onClick={() => writer.rehearsing.goHome()}>
        Back to my own place
      </button>
    </div>
  );
}

function Tabs({ writer }: { readonly writer: Writer }) {
  const { errors, remarks } = writer.problems.value;
  const open = writer.tab.value;
  return (
    <div
      class="w-tabs"
      role="tablist"
      aria-label="Writer's panel"
      onKeyDown={(event) => {
        const next = nextInRow(event.key, tabs.indexOf(open), tabs.length);
        const tab = next === null ? undefined : tabs[next];
        if (tab === undefined) return;
        event.preventDefault();
        writer.tab.value = tab;
        event.currentTarget.querySelectorAll('button')[next ?? 0]?.focus();
      }}
    >
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          aria-selected={tab === open}
          tabIndex={tab === open ? 0 : -1}
          onClick={() => {
            writer.tab.value = tab;
          }}
        >
          {tab}
          {tab === 'remarks' && errors.length + remarks.length > 0 && (
            <small>{errors.length + remarks.length}</small>
          )}
        </button>
      ))}
    </div>
  );
}

/** The writer's panel, beside the words and never over them where there is room. */
export function Panel({ writer }: { readonly writer: Writer }) {
  const root = useRef<HTMLElement>(null);
  const view = writer.game.parts.state.view.value;
  const dock = useDock(`${view?.at} ${view?.phase}`);
  const px = (length: number) => `${Math.round(length)}px`;
  const tab = writer.tab.value;
  const Page = pages[tab];
  useLayoutEffect(() => {
    const find = (what: string) => root.current?.querySelector<HTMLElement>(what);
    (find('.w-search') ?? find('[aria-selected="true"]'))?.focus({ preventScroll: true });
  }, []);
  return (
    <section
      ref={root}
      class="w-panel"
      aria-label="Writer's panel"
      data-role="writer-panel"
      data-over={dock.over}
      style={{
        left: px(dock.left),
        top: px(dock.top),
        width: px(dock.width),
        height: px(dock.height),
      }}
    >
      <Tabs writer={writer} />
      <RehearsalNote writer={writer} />
      <div class="w-page" role="tabpanel" aria-label={tab} tabIndex={-1}>
        <Page key={tab} writer={writer} />
      </div>
    </section>
  );
}
