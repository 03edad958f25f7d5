import type { FunctionComponent } from 'preact';
import { useCallback } from 'preact/hooks';
import type { Clock } from '../director/ports.ts';
import type { Actions } from './actions.ts';
import type { Panels } from './panels.ts';
import { LoadError, useAsync } from './parts/lazy-page.tsx';
import { Captions, Overlay, OverlayContext } from './parts/overlay.tsx';
import type { Toast } from './parts/toast.tsx';
import type { ReadingPageProps } from './play/story.tsx';
import { Title, type TitleProps } from './title/title.tsx';
import type { UiState } from './ui-state.ts';

interface MenusProps {
  /** Shows the story. */
  readonly story: FunctionComponent<ReadingPageProps>;
  readonly ui: UiState;
  readonly actions: Actions;
  readonly panels: Panels;
  readonly toast: Toast;
  readonly clock: Clock;
}

/** What lies over title and story. */
export const overStory = () => import('./over-story.tsx');

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
  const asked =
    panels.open.value.length > 0 || ui.offered.value !== null || ui.trouble.value !== null;
  const load = useCallback(() => (asked ? overStory() : ui.rest.then(overStory)), [ui, asked]);
  const { value: over, ...missing } = useAsync(load);
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
            over && (
              <over.CornerButton
                pace={view.pace}
                rate={view.rate}
                onRate={actions.setRate}
                onMenu={() => panels.show('menu')}
                onStop={() => actions.setPace('manual')}
              />
            )
          )}
          <div class="overhead">
            <Overlay />
            <Captions captions={ui.captions.value} />
          </div>
        </main>
        {over && <over.OpenDialogs {...{ ui, actions, panels, toast }} seen={endingsSeenOf(ui)} />}
        {asked && missing.failures > 0 && <LoadError {...missing} onClose={panels.closeAll} />}
      </div>
    </OverlayContext.Provider>
  );
}
