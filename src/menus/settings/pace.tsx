import type { Preferences } from '../../director/preferences.ts';
import { textSpeedOf } from '../../director/text-speed.ts';
import * as settingsPhrases from '../../phrases/settings.ts';
import { Slider, Toggle } from './fields.tsx';
import { type GroupProps, SettingsGroup } from './group.tsx';
import { Sample } from './sample.tsx';
import { lastStop, speedAt, speedInWords, stopOf } from './speeds.ts';

/** Letters a second that a player has now, the system's wish for less motion being minded. */
function speedNow(preferences: Preferences): number {
  const { motion } = preferences;
  const system = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return textSpeedOf(preferences, motion === 'reduced' || (motion === 'system' && system));
}

interface PaceSettingsProps extends GroupProps {
  /** A line to see the words by. */
  readonly sample: string;
}

/** How lines come. */
export function PaceSettings({ sample, ...group }: PaceSettingsProps) {
  const { preferences: p, onChange } = group;
  const speed = speedNow(p);
  return (
    <SettingsGroup
      title={settingsPhrases.pace}
      sets={['textSpeed', 'textSpeedChosen', 'autoSpeed', 'dimRead', 'skipUnread']}
      {...group}
    >
      <Sample text={sample} size={p.textSize} speed={speed} />
      <Slider
        name={settingsPhrases.textSpeed}
        value={stopOf(speed)}
        min={0}
        max={lastStop}
        step={1}
        says={speedInWords(speed)}
        onChange={(stop) => onChange({ textSpeed: speedAt(stop), textSpeedChosen: true })}
      />
      <Slider
        name={settingsPhrases.autoSpeed}
        value={p.autoSpeed}
        min={80}
        max={400}
        step={20}
        says={settingsPhrases.wordsAMinute(p.autoSpeed)}
        onChange={(autoSpeed) => onChange({ autoSpeed })}
      />
      <Toggle
        name={settingsPhrases.dimRead}
        on={p.dimRead}
        onChange={(dimRead) => onChange({ dimRead })}
      />
      <Toggle
        name={settingsPhrases.skipUnread}
        on={p.skipUnread}
        onChange={(skipUnread) => onChange({ skipUnread })}
      />
    </SettingsGroup>
  );
}
