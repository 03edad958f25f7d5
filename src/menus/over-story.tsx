import * as troublePhrases from '../phrases/trouble.ts';
import type { Actions } from './actions.ts';
import { isLazy, LinkQuestion, MenuPage, PanelPage } from './pages.tsx';
import type { Panels } from './panels.ts';
import { Dialog } from './parts/dialog.tsx';
import { Entries } from './parts/entries.tsx';
import type { Toast } from './parts/toast.tsx';
import type { Trouble, UiState } from './ui-state.ts';

// What lies over title and story, and nobody needs for the first line: fetched behind it, or when it is asked for.
export { fetchPages } from './pages.tsx';
export { CornerButton } from './play/corner-button.tsx';

interface OpenDialogsProps {
  readonly ui: UiState;
  readonly actions: Actions;
  readonly panels: Panels;
  readonly toast: Toast;
  /** How many of the endings this player has seen. */
  readonly seen: number;
}

/** What lies over title and story: the menu, the page that was opened last, a link's question, a trouble. */
export function OpenDialogs({ ui, actions, panels, toast, seen }: OpenDialogsProps) {
  const view = ui.view.value;
  const offered = ui.offered.value;
  const trouble = ui.trouble.value;
  const open = panels.open.value;
  const panel = open.findLast(isLazy);
  return (
    <>
      {view !== null && open.includes('menu') && (
        <MenuPage
          view={view}
          actions={actions}
          onPanel={panels.show}
          onClose={panels.closeAll}
          ui={ui}
          endings={{ seen, all: ui.info.endings.length }}
        />
      )}
      {panel !== undefined && (
        <PanelPage
          key={panel}
          panel={panel}
          ui={ui}
          actions={actions}
          onSay={toast.say}
          onPanel={panels.show}
          onClose={panels.close}
          onLeave={panels.closeAll}
        />
      )}
      {offered !== null && (
        <LinkQuestion
          offered={offered}
          playing={view !== null}
          onGo={() => actions.answerLink(true)}
          onStay={() => actions.answerLink(false)}
        />
      )}
      {trouble !== null && <ErrorScreen trouble={trouble} actions={actions} />}
    </>
  );
}

interface ErrorScreenProps {
  readonly trouble: Trouble;
  readonly actions: Pick<Actions, 'recover' | 'title'>;
}

/** The story went wrong: what, where, and the ways out. Nothing that was kept is lost by it. */
function ErrorScreen({ trouble, actions }: ErrorScreenProps) {
  return (
    <Dialog kind="error" title={troublePhrases.title} onClose={null}>
      <p class="error-what">{trouble.what}</p>
      <p class="error-where">{trouble.where}</p>
      <p>{troublePhrases.kept}</p>
      <Entries
        entries={[
          { name: troublePhrases.recover, role: 'recover', act: actions.recover },
          { name: troublePhrases.toTitle, role: 'to-title', act: actions.title },
        ]}
      />
    </Dialog>
  );
}
