import * as settingsPhrases from '../../phrases/settings.ts';
import { RadioGroup, Slider } from './fields.tsx';
import { type GroupProps, SettingsGroup } from './group.tsx';

interface WordSettingsProps extends GroupProps {
  /** Whether the story is meant to be read as a page. */
  readonly hasPage: boolean;
}

const { percent } = settingsPhrases;

/** How words look. */
export function WordSettings({ hasPage, ...group }: WordSettingsProps) {
  const { preferences: p, onChange } = group;
  return (
    <SettingsGroup
      title={settingsPhrases.words}
      sets={[
        'reading',
        'typeface',
        'textSize',
        'lineSpacing',
        'letterSpacing',
        'boxOpacity',
        'contrast',
      ]}
      {...group}
    >
      {/* One that is staged line by line has its pictures, people and pauses for that. */}
      {hasPage && (
        <RadioGroup
          name={settingsPhrases.reading}
          value={p.reading}
          options={[
            ['page', settingsPhrases.asPage],
            ['line', settingsPhrases.byLine],
          ]}
          onChange={(reading) => onChange({ reading })}
        />
      )}
      <RadioGroup
        name={settingsPhrases.typeface}
        value={p.typeface}
        options={[
          ['story', settingsPhrases.storyTypeface],
          ['plain', settingsPhrases.plainTypeface],
          ['dyslexia', settingsPhrases.dyslexiaTypeface],
        ]}
        onChange={(typeface) => onChange({ typeface })}
      />
      <Slider
        name={settingsPhrases.textSize}
        value={p.textSize}
        min={0.75}
        max={2}
        step={0.05}
        says={percent(p.textSize)}
        onChange={(textSize) => onChange({ textSize })}
      />
      <Slider
        name={settingsPhrases.lineSpacing}
        value={p.lineSpacing}
        min={0.9}
        max={1.7}
        step={0.05}
        says={percent(p.lineSpacing)}
        onChange={(lineSpacing) => onChange({ lineSpacing })}
      />
      <Slider
        name={settingsPhrases.letterSpacing}
        value={p.letterSpacing}
        min={0}
        max={0.16}
        step={0.02}
        says={settingsPhrases.wider(p.letterSpacing)}
        onChange={(letterSpacing) => onChange({ letterSpacing })}
      />
      <Slider
        name={settingsPhrases.boxOpacity}
        value={p.boxOpacity}
        min={0.6}
        max={1}
        step={0.02}
        says={percent(p.boxOpacity)}
        onChange={(boxOpacity) => onChange({ boxOpacity })}
      />
      <RadioGroup
        name={settingsPhrases.contrast}
        value={p.contrast}
        options={[
          ['system', settingsPhrases.asSystem],
          ['usual', settingsPhrases.usualContrast],
          ['high', settingsPhrases.highContrast],
        ]}
        onChange={(contrast) => onChange({ contrast })}
      />
    </SettingsGroup>
  );
}
