import { useEffect, useState } from 'preact/hooks';
import * as settingsPhrases from '../../phrases/settings.ts';
import { setFullScreen } from '../input/full-screen.ts';
import { RadioGroup, Toggle } from './fields.tsx';
import { type GroupProps, SettingsGroup } from './group.tsx';

interface PictureSettingsProps extends GroupProps {
  readonly storageNotice: string;
}

/** How the picture moves, and is drawn. */
export function PictureSettings({ storageNotice, ...group }: PictureSettingsProps) {
  const { preferences: p, onChange } = group;
  return (
    <SettingsGroup title={settingsPhrases.picture} sets={['motion', 'graphics']} {...group}>
      <RadioGroup
        name={settingsPhrases.motion}
        value={p.motion}
        options={[
          ['system', settingsPhrases.asSystem],
          ['full', settingsPhrases.full],
          ['reduced', settingsPhrases.reduced],
        ]}
        onChange={(motion) => onChange({ motion })}
      />
      <RadioGroup
        name={settingsPhrases.graphics}
        value={p.graphics}
        options={[
          ['automatic', settingsPhrases.automatic],
          ['full', settingsPhrases.full],
          ['light', settingsPhrases.light],
          ['plain', settingsPhrases.plain],
        ]}
        onChange={(graphics) => onChange({ graphics })}
      />
      <FullScreen />
      {storageNotice !== '' && <p class="keeping">{storageNotice}</p>}
    </SettingsGroup>
  );
}

/** Whether the page fills the screen; nothing at all where the browser, or the frame the game sits in, forbids it. */
function FullScreen() {
  const [full, setFull] = useState(document.fullscreenElement !== null);
  useEffect(() => {
    const follow = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);
  if (!document.fullscreenEnabled) return null;
  return <Toggle name={settingsPhrases.fullScreen} on={full} onChange={setFullScreen} />;
}
