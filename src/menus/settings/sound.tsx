import * as settingsPhrases from '../../phrases/settings.ts';
import { RadioGroup, Slider, Toggle } from './fields.tsx';
import { type GroupProps, SettingsGroup } from './group.tsx';

const volumes = ['master', 'music', 'ambience', 'sounds', 'voices'] as const;

interface SoundSettingsProps extends GroupProps {
  /** Whether lines of the story are spoken. */
  readonly voices: boolean;
}

/** How loud what is heard is, and what is told of it. */
export function SoundSettings({ voices, ...group }: SoundSettingsProps) {
  const { preferences: p, onChange } = group;
  const shown = volumes.filter((bus) => voices || bus !== 'voices');
  return (
    <SettingsGroup
      title={settingsPhrases.sound}
      sets={[...volumes, 'muted', 'mono', 'captions', 'musicCaptions']}
      {...group}
    >
      {shown.map((bus) => (
        <Slider
          key={bus}
          name={settingsPhrases.volumes[bus]}
          value={p[bus]}
          min={0}
          max={1}
          step={0.05}
          says={p.muted ? settingsPhrases.muted : settingsPhrases.percent(p[bus])}
          onChange={(volume) => onChange({ [bus]: volume })}
        />
      ))}
      <Toggle name={settingsPhrases.mute} on={p.muted} onChange={(muted) => onChange({ muted })} />
      <Toggle name={settingsPhrases.mono} on={p.mono} onChange={(mono) => onChange({ mono })} />
      <RadioGroup
        name={settingsPhrases.captions}
        value={p.captions}
        options={[
          ['automatic', settingsPhrases.whenMuted],
          ['on', settingsPhrases.always],
          ['off', settingsPhrases.never],
        ]}
        onChange={(captions) => onChange({ captions })}
      />
      <Toggle
        name={settingsPhrases.musicCaptions}
        on={p.musicCaptions}
        onChange={(musicCaptions) => onChange({ musicCaptions })}
      />
    </SettingsGroup>
  );
}
