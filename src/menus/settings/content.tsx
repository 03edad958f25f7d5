import * as phrases from '../../phrases/content.ts';
import * as dialogPhrases from '../../phrases/dialog.ts';
import type { PageProps } from '../panels.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Toggle } from './fields.tsx';
import { SettingsGroup } from './group.tsx';

type ContentProps = Pick<PageProps, 'ui' | 'replaying' | 'actions'>;

/** What a reader may pass over, each kind by itself; nothing in a story that has nothing of it. */
export function ContentSettings(props: ContentProps) {
  if (props.replaying.contentKinds.length === 0) return null;
  return (
    <SettingsGroup
      title={phrases.title}
      sets={['passOver']}
      preferences={props.ui.preferences.value}
      onChange={props.actions.prefer}
    >
      <Kinds {...props} />
    </SettingsGroup>
  );
}

function Kinds({ ui, replaying, actions }: ContentProps) {
  const { passOver } = ui.preferences.value;
  const { content } = ui.info;
  const change = (kind: string, on: boolean) => {
    const others = passOver.filter((one) => one !== kind);
    actions.prefer({ passOver: on ? [...others, kind] : others });
  };
  return (
    <fieldset class="kinds">
      <legend>{phrases.passOver}</legend>
      {replaying.contentKinds.map((kind) => (
        <Toggle
          key={kind}
          name={content[kind] ?? kind}
          on={passOver.includes(kind)}
          onChange={(on) => change(kind, on)}
        />
      ))}
      <p class="note">
        {phrases.stands} {ui.view.value !== null && phrases.begun}
      </p>
    </fieldset>
  );
}

/** What the story has that not everyone wants to read, before it begins. */
export function ContentPage({ onClose, ...props }: PageProps) {
  const { contentNote } = props.ui.info;
  return (
    <Dialog kind="content" title={phrases.title} onClose={onClose}>
      {contentNote && <p>{contentNote}</p>}
      <Kinds {...props} />
      <button type="button" class="entry done" data-role="close" onClick={onClose}>
        {dialogPhrases.done}
      </button>
    </Dialog>
  );
}
