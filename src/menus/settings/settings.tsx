import { useEffect, useState } from 'preact/hooks';
import type { Preferences } from '../../director/preferences.ts';
import { textSpeedOf } from '../../director/text-speed.ts';
import * as dialogPhrases from '../../phrases/dialog.ts';
import * as settingsPhrases from '../../phrases/settings.ts';
import { wordsOf } from '../../scene/frame.ts';
import { setFullScreen } from '../input/full-screen.ts';
import type { PageProps } from '../panels.ts';
import { Dialog } from '../parts/dialog.tsx';
import { ContentSettings } from './content.tsx';
import { ControlSettings } from './controls.tsx';
import { RadioGroup, Slider, Toggle } from './fields.tsx';

type Volume = 'master' | 'music' | 'ambience' | 'sounds' | 'voices';

const volumes: readonly Volume[] = ['master', 'music', 'ambience', 'sounds', 'voices'];

const { percent } = settingsPhrases;

/** Everything a player may set; each change is seen and heard at once. */
export function Settings(props: PageProps) {
  const { ui, actions, replaying, storageNotice, onPanel, onClose } = props;
  const view = ui.view.value;
  const section: SectionProps = { preferences: ui.preferences.value, onChange: actions.prefer };
  return (
    <Dialog kind="settings" title={settingsPhrases.title} onClose={onClose}>
      <div class="settings-columns">
        <WordSettings
          {...section}
          hasPage={ui.hasPage}
          sample={(view && wordsOf(view.frame).line.text) || ui.info.description}
        />
        <SoundSettings {...section} voices={replaying.hasVoices} />
        <PictureSettings {...section} storageNotice={storageNotice} />
        <ControlSettings {...section} onList={() => onPanel('controls')} />
        <ContentSettings {...{ ui, replaying, actions }} />
      </div>
      <button type="button" class="entry done" data-role="close" onClick={onClose}>
        {dialogPhrases.done}
      </button>
    </Dialog>
  );
}

interface SectionProps {
  readonly preferences: Preferences;
  readonly onChange: (change: Partial<Preferences>) => void;
}

/** Letters a second at each stop of the slider, from slow to the last, which is at once (0). */
const stops = [15, 22, 30, 45, 65, 90, 140, 0] as const;

/** Number of the last stop. */
export const lastStop = stops.length - 1;

/** The stop that is nearest to a speed in letters a second. */
export function stopOf(speed: number): number {
  if (speed <= 0) return lastStop;
  const distances = stops.slice(0, lastStop).map((stop) => Math.abs(Math.log(stop / speed)));
  return distances.indexOf(Math.min(...distances));
}

/** Letters a second at a stop; 0 is at once. */
export function speedAt(stop: number): number {
  return stops[Math.max(0, Math.min(lastStop, Math.round(stop)))] ?? 0;
}

export function speedInWords(speed: number): string {
  return speed === 0 ? settingsPhrases.atOnce : settingsPhrases.letters(speed);
}

/** Letters a second that a player has now, the system's wish for less motion being minded. */
function speedNow(preferences: Preferences): number {
  const { motion } = preferences;
  const system = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return textSpeedOf(preferences, motion === 'reduced' || (motion === 'system' && system));
}

interface WordSettingsProps extends SectionProps {
  /** A line to see the words by. */
  readonly sample: string;
  /** Whether the story is meant to be read as a page. */
  readonly hasPage: boolean;
}

function WordSettings({ preferences: p, onChange, sample, hasPage }: WordSettingsProps) {
  return (
    <section aria-labelledby="settings-words">
      <h3 id="settings-words">{settingsPhrases.words}</h3>
      <p class="sample" style={{ '--size': p.textSize, '--opacity': p.boxOpacity }}>
        {sample}
      </p>
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
      <Slider
        name={settingsPhrases.textSize}
        value={p.textSize}
        min={0.8}
        max={2}
        step={0.05}
        says={percent(p.textSize)}
        onChange={(textSize) => onChange({ textSize })}
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
      <Slider
        name={settingsPhrases.textSpeed}
        value={stopOf(speedNow(p))}
        min={0}
        max={lastStop}
        step={1}
        says={speedInWords(speedNow(p))}
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
    </section>
  );
}

interface SoundSettingsProps extends SectionProps {
  /** Whether lines of the story are spoken. */
  readonly voices: boolean;
}

function SoundSettings({ preferences: p, onChange, voices }: SoundSettingsProps) {
  const shown = volumes.filter((bus) => voices || bus !== 'voices');
  return (
    <section aria-labelledby="settings-sound">
      <h3 id="settings-sound">{settingsPhrases.sound}</h3>
      {shown.map((bus) => (
        <Slider
          key={bus}
          name={settingsPhrases.volumes[bus]}
          value={p[bus]}
          min={0}
          max={1}
          step={0.05}
          says={p.muted ? settingsPhrases.muted : percent(p[bus])}
          onChange={(volume) => onChange({ [bus]: volume })}
        />
      ))}
      <Toggle name={settingsPhrases.mute} on={p.muted} onChange={(muted) => onChange({ muted })} />
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
    </section>
  );
}

interface PictureSettingsProps extends SectionProps {
  readonly storageNotice: string;
}

function PictureSettings({ preferences: p, onChange, storageNotice }: PictureSettingsProps) {
  return (
    <section aria-labelledby="settings-picture">
      <h3 id="settings-picture">{settingsPhrases.picture}</h3>
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
          ['plain', settingsPhrases.plain],
        ]}
        onChange={(graphics) => onChange({ graphics })}
      />
      <FullScreen />
      {storageNotice !== '' && <p class="keeping">{storageNotice}</p>}
    </section>
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
