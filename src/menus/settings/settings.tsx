import * as dialogPhrases from '../../phrases/dialog.ts';
import * as settingsPhrases from '../../phrases/settings.ts';
import { wordsOf } from '../../scene/frame.ts';
import { HeardSettings } from '../aloud/heard-settings.tsx';
import type { PageProps } from '../panels.ts';
import { Dialog } from '../parts/dialog.tsx';
import { ContentSettings } from './content.tsx';
import { ControlSettings } from './controls.tsx';
import type { GroupProps } from './group.tsx';
import { PaceSettings } from './pace.tsx';
import { PictureSettings } from './picture.tsx';
import { SoundSettings } from './sound.tsx';
import { WordSettings } from './words.tsx';

/** Everything a player may set, group by group; each change is seen and heard at once. */
export function Settings(props: PageProps) {
  const { ui, actions, replaying, storageNotice, onPanel, onClose } = props;
  const view = ui.view.value;
  const group: GroupProps = { preferences: ui.preferences.value, onChange: actions.prefer };
  const sample = (view && wordsOf(view.frame).line.text) || ui.info.description;
  return (
    <Dialog kind="settings" title={settingsPhrases.title} onClose={onClose}>
      <div class="settings-columns">
        <WordSettings {...group} hasPage={ui.hasPage} />
        <PaceSettings {...group} sample={sample} />
        <SoundSettings {...group} voices={replaying.hasVoices} />
        <HeardSettings {...group} />
        <PictureSettings {...group} storageNotice={storageNotice} />
        <ControlSettings {...group} onList={() => onPanel('controls')} />
        <ContentSettings {...{ ui, replaying, actions }} />
      </div>
      <button type="button" class="entry done" data-role="close" onClick={onClose}>
        {dialogPhrases.done}
      </button>
    </Dialog>
  );
}
