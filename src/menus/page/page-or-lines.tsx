import type { FunctionComponent } from 'preact';
import { LazyPage } from '../parts/lazy-page.tsx';
import { type ReadingPageProps, Story } from '../play/story.tsx';

/** Fetches what shows a story as a page. */
export type PageOpener = () => Promise<FunctionComponent<ReadingPageProps>>;

/** Shows a story as a page, or line by line where the player wants it so. */
export function pageOrLines(load: PageOpener): FunctionComponent<ReadingPageProps> {
  return (props) => {
    const { ui, actions } = props;
    if (ui.preferences.value.reading === 'line') return <Story {...props} />;
    return (
      <LazyPage load={load} onClose={actions.title}>
        {(Page) => <Page {...props} />}
      </LazyPage>
    );
  };
}
