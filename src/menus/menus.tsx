import type { FunctionComponent } from 'preact';
import type { Clock } from '../director/ports.ts';
import * as troublePhrases from '../phrases/trouble.ts';
import type { Actions } from './actions.ts';
import { isLazy, LinkQuestion, MenuPage, PanelPage } from './pages.tsx';
import type { Panels } from './panels.ts';
import { Dialog } from './parts/dialog.tsx';
import { Entries } from './parts/entries.tsx';
import { Captions, Overlay, OverlayContext } from './parts/overlay.tsx';
import type { Toast } from './parts/toast.tsx';
import { CornerButton } from './play/corner-button.tsx';
import type { ReadingPageProps } from './play/story.tsx';
import { Title, type TitleProps } from './title/title.tsx';
import type { Trouble, UiState } from './ui-state.ts';

interface MenusProps {
  /** Shows the story. */
  readonly story: FunctionComponent<ReadingPageProps>;
  readonly ui: UiState;
  readonly actions: Actions;
  readonly panels: Panels;
  readonly toast: Toast;
  readonly clock: Clock;
}

/** How many endings this player has seen; a journal may remember some that an edited story no longer has. */
function endingsSeenOf({ info, endingsSeen }: UiState): number {
  return info.endings.filter(({ id }) => endingsSeen.value.includes(id)).length;
}

/** What the title shows now. */
export function titleProps(ui: UiState, actions: Actions, panels: Panels): TitleProps {
  const seen = endingsSeenOf(ui);
  return {
    info: ui.info,
    firstPlay: ui.firstPlay.value,
    place: ui.place.value,
    endingsSeen: seen,
    bothRoads: seen > 1,
    actions,
    onPanel: panels.show,
  };
}

/** Everything that lies over the picture. */
export function Menus({ ui, actions, panels, toast, clock, story: Shown }: MenusProps) {
  const view = ui.view.value;
  const preferences = ui.preferences.value;
  const seen = endingsSeenOf(ui);
  return (
    <OverlayContext.Provider value={{ toast, progress: ui.progress, device: panels.device }}>
      <div
        class="menus"
        data-motion={preferences.motion}
        style={{ '--text-size': preferences.textSize, '--box-opacity': preferences.boxOpacity }}
      >
        <main>
          <Shown {...{ ui, actions, clock }} onPanel={panels.show} />
          {view === null ? (
            <Title {...titleProps(ui, actions, panels)} />
          ) : (
            <CornerButton
              pace={view.pace}
              rate={view.rate}
              onRate={actions.setRate}
              onMenu={() => panels.show('menu')}
              onStop={() => actions.setPace('manual')}
            />
          )}
          <div class="overhead">
            <Overlay />
            <Captions captions={ui.captions.value} />
          </div>
        </main>
        <OpenDialogs {...{ ui, actions, panels, toast, seen }} />
      </div>
    </OverlayContext.Provider>
  );
}

interface OpenDialogsProps extends Omit<MenusProps, 'clock' | 'story'> {
  /** How many of the endings this player has seen. */
  readonly seen: number;
}

/** What lies over title and story: the menu, the page that was opened last, a link's question, a trouble. */
function OpenDialogs({ ui, actions, panels, toast, seen }: OpenDialogsProps) {
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
