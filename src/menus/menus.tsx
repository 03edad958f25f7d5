import type { ReadonlySignal } from '@preact/signals';
import type { Clock } from '../director/ports.ts';
import type { Actions } from './actions.ts';
import { FetchedPage, isFetched, LinkQuestion, MenuPage } from './pages.tsx';
import type { Panels } from './panels.ts';
import { Captions } from './parts/captions.tsx';
import { Overhead, type Said, SaidHere } from './parts/overlay.tsx';
import { CornerButton } from './play/corner-button.tsx';
import { ErrorScreen } from './play/error-screen.tsx';
import { Story } from './play/story.tsx';
import { Title } from './title/title.tsx';
import type { UiState } from './ui-state.ts';

interface MenusProps {
  readonly showing: UiState;
  readonly actions: Actions;
  readonly panels: Panels;
  readonly notice: ReadonlySignal<string | null>;
  readonly onSay: (text: string) => void;
  readonly onDismiss: () => void;
  readonly clock: Clock;
}

/** Everything that lies over the picture. */
export function Menus(props: MenusProps) {
  const { showing, actions, panels, notice, onSay, onDismiss, clock } = props;
  const { info } = showing;
  const view = showing.view.value;
  const preferences = showing.preferences.value;
  const trouble = showing.trouble.value;
  const open = panels.open.value;
  const offered = showing.offered.value;
  const fetched = open.findLast(isFetched);
  // A journal may remember endings that an edited story no longer has.
  const seen = info.endings.filter(({ id }) => showing.endingsSeen.value.includes(id)).length;
  const said: Said = { notice: notice.value, onDismiss, progress: showing.progress.value };
  return (
    <SaidHere.Provider value={said}>
      <div
        class="menus"
        data-motion={preferences.motion}
        style={{ '--text-size': preferences.textSize, '--box-opacity': preferences.boxOpacity }}
      >
        <main>
          <Story showing={showing} actions={actions} clock={clock} />
          {view === null ? (
            <Title
              info={info}
              firstPlay={showing.firstPlay.value}
              place={showing.place.value}
              endingsSeen={seen}
              bothRoads={seen > 1}
              actions={actions}
              onPanel={panels.show}
            />
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
            <Overhead />
            <Captions captions={showing.captions.value} />
          </div>
        </main>
        {view !== null && open.includes('menu') && (
          <MenuPage
            view={view}
            actions={actions}
            onPanel={panels.show}
            onClose={panels.closeAll}
            showing={showing}
            endings={{ seen, all: info.endings.length }}
          />
        )}
        {fetched !== undefined && (
          <FetchedPage
            key={fetched}
            panel={fetched}
            showing={showing}
            actions={actions}
            onSay={onSay}
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
      </div>
    </SaidHere.Provider>
  );
}
