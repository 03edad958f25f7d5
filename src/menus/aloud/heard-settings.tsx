import { useEffect, useState } from 'preact/hooks';
import { type Heard, heardOf } from '../../director/heard.ts';
import * as heardPhrases from '../../phrases/heard.ts';
import { RadioGroup, Slider, Toggle } from '../settings/fields.tsx';
import { type GroupProps, SettingsGroup } from '../settings/group.tsx';
import './heard-settings.css';

/** The voices that the browser has; some are only known a while after it was first asked. */
function useVoices(): readonly SpeechSynthesisVoice[] {
  const speech: SpeechSynthesis | undefined = window.speechSynthesis;
  const list = () => speech?.getVoices() ?? [];
  const [voices, setVoices] = useState(list);
  useEffect(() => {
    const look = () => setVoices(list());
    look();
    speech?.addEventListener?.('voiceschanged', look);
    return () => speech?.removeEventListener?.('voiceschanged', look);
  }, []);
  return voices;
}

/** What is told of the picture, and what is read aloud and how. */
export function HeardSettings(group: GroupProps) {
  const { preferences, onChange } = group;
  const heard = heardOf(preferences);
  const voices = useVoices();
  const change = (part: Partial<Heard>) => onChange({ heard: { ...heard, ...part } });
  return (
    <SettingsGroup title={heardPhrases.title} sets={['heard']} {...group}>
      <RadioGroup
        name={heardPhrases.descriptions}
        value={heard.descriptions}
        options={[
          ['all', heardPhrases.all],
          ['places', heardPhrases.places],
          ['none', heardPhrases.none],
        ]}
        onChange={(descriptions) => change({ descriptions })}
      />
      {voices.length === 0 ? (
        <p class="no-voice">{heardPhrases.noVoice}</p>
      ) : (
        <Toggle
          name={heardPhrases.voicing}
          hint={heardPhrases.hint}
          on={heard.selfVoicing}
          onChange={(selfVoicing) => change({ selfVoicing })}
        />
      )}
      {voices.length > 0 && heard.selfVoicing && (
        <VoiceSettings heard={heard} voices={voices} onChange={change} />
      )}
    </SettingsGroup>
  );
}

interface VoiceSettingsProps {
  readonly heard: Heard;
  readonly voices: readonly SpeechSynthesisVoice[];
  readonly onChange: (part: Partial<Heard>) => void;
}

/** The voices of the story's language before all others. */
function inOrder(voices: readonly SpeechSynthesisVoice[]): readonly SpeechSynthesisVoice[] {
  const [language = ''] = document.documentElement.lang.split('-');
  const isOther = ({ lang }: SpeechSynthesisVoice) => !lang.startsWith(language);
  return voices.toSorted((one, other) => Number(isOther(one)) - Number(isOther(other)));
}

function VoiceSettings({ heard, voices, onChange }: VoiceSettingsProps) {
  return (
    <>
      <label class="field voice">
        {heardPhrases.voice}
        <select
          value={heard.voice}
          onChange={({ currentTarget }) => onChange({ voice: currentTarget.value })}
        >
          <option value="">{heardPhrases.usual}</option>
          {inOrder(voices).map(({ voiceURI, name, lang }) => (
            <option key={voiceURI} value={voiceURI} lang={lang}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Slider
        name={heardPhrases.rate}
        value={heard.rate}
        min={0.5}
        max={3}
        step={0.1}
        says={heardPhrases.percent(heard.rate)}
        onChange={(rate) => onChange({ rate })}
      />
      <Slider
        name={heardPhrases.pitch}
        value={heard.pitch}
        min={0.5}
        max={1.5}
        step={0.1}
        says={heardPhrases.percent(heard.pitch)}
        onChange={(pitch) => onChange({ pitch })}
      />
    </>
  );
}
