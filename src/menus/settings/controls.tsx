import * as controlsPhrases from '../../phrases/controls.ts';
import { Slider, Toggle } from './fields.tsx';
import { type GroupProps, SettingsGroup } from './group.tsx';

const { settings: say } = controlsPhrases;

interface ControlSettingsProps extends GroupProps {
  /** Opens the list of keys. */
  readonly onList: () => void;
}

/** Stops of the slider for one switch, in s: off, then from slow to quick. */
const paces = [0, 5, 4, 3, 2.5, 2, 1.5, 1, 0.7] as const;

/** How the game is played by hand. */
export function ControlSettings({ onList, ...group }: ControlSettingsProps) {
  const { preferences: p, onChange } = group;
  const stop = Math.max(
    0,
    paces.findIndex((seconds) => seconds * 1000 === p.scan),
  );
  return (
    <SettingsGroup title={say.title} sets={['holdToSkip', 'scan']} {...group}>
      <button type="button" class="field-entry" data-role="controls" onClick={onList}>
        {say.list}
      </button>
      <Toggle
        name={say.hold}
        on={p.holdToSkip}
        onChange={(holdToSkip) => onChange({ holdToSkip })}
      />
      <Slider
        name={say.scan}
        value={stop}
        min={0}
        max={paces.length - 1}
        step={1}
        says={p.scan === 0 ? say.scanOff : say.scanSays(p.scan / 1000)}
        onChange={(at) => onChange({ scan: (paces[at] ?? 0) * 1000 })}
      />
      <p class="field-hint">{say.scanHint}</p>
    </SettingsGroup>
  );
}
