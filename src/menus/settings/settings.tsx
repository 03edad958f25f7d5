import { useEffect, useState } from 'preact/hooks';
import type { Preferences } from '../../director/preferences.ts';
import { textSpeedOf } from '../../director/text-speed.ts';
import { wordsOf } from '../../scene/frame.ts';
import { setFullScreen } from '../input/full-screen.ts';
import type { PageProps } from '../panels.ts';
import { Dialog } from '../parts/dialog.tsx';
import { ControlSettings } from './controls.tsx';
import { RadioGroup, Slider, Toggle } from './fields.tsx';

type Volume = 'master' | 'music' | 'ambience' | 'sounds' | 'voices';

const volumes: readonly (readonly [Volume, string])[] = [
  ['master', 'Everything'],
  ['music', 'Music'],
  ['ambience', 'Ambience'],
  ['sounds', 'Sounds'],
  ['voices', 'Voices'],
];

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** Everything a player may set; each change is seen and heard at once. */
export function Settings(props: PageProps) {
  const { ui, actions, replaying, storageNotice, onPanel, onClose } = props;
  const view = ui.view.value;
  const section: SectionProps = { preferences: ui.preferences.value, onChange: actions.prefer };
  return (
    <Dialog kind="settings" title="Settings" onClose={onClose}>
      <div class="settings-columns">
        <WordSettings
          {...section}
          hasPage={ui.hasPage}
          sample={(view && wordsOf(view.frame).line.text) || ui.info.description}
        />
        <SoundSettings {...section} voices={replaying.hasVoices} />
        <PictureSettings {...section} storageNotice={storageNotice} />
        <ControlSettings {...section} onList={() => onPanel('controls')} />
      </div>
      <button type="button" class="entry done" data-role="close" onClick={onClose}>
        Done
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
  return speed === 0 ? 'at once' : `${speed} letters a second`;
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
      <h3 id="settings-words">Words</h3>
      <p class="sample" style={{ '--size': p.textSize, '--opacity': p.boxOpacity }}>
        {sample}
      </p>
      {/* One that is staged line by line has its pictures, people and pauses for that. */}
      {hasPage && (
        <RadioGroup
          name="Reading"
          value={p.reading}
          options={[
            ['page', 'As a page'],
            ['line', 'Line by line'],
          ]}
          onChange={(reading) => onChange({ reading })}
        />
      )}
      <Slider
        name="Text size"
        value={p.textSize}
        min={0.8}
        max={2}
        step={0.05}
        says={percent(p.textSize)}
        onChange={(textSize) => onChange({ textSize })}
      />
      <Slider
        name="Text box opacity"
        value={p.boxOpacity}
        min={0.6}
        max={1}
        step={0.02}
        says={percent(p.boxOpacity)}
        onChange={(boxOpacity) => onChange({ boxOpacity })}
      />
      <Slider
        name="Text speed"
        value={stopOf(speedNow(p))}
        min={0}
        max={lastStop}
        step={1}
        says={speedInWords(speedNow(p))}
        onChange={(stop) => onChange({ textSpeed: speedAt(stop), textSpeedChosen: true })}
      />
      <Slider
        name="Auto speed"
        value={p.autoSpeed}
        min={80}
        max={400}
        step={20}
        says={`${p.autoSpeed} words a minute`}
        onChange={(autoSpeed) => onChange({ autoSpeed })}
      />
      <Toggle
        name="Dim lines read before"
        on={p.dimRead}
        onChange={(dimRead) => onChange({ dimRead })}
      />
      <Toggle
        name="Skip unread lines too"
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
  const shown = volumes.filter(([bus]) => voices || bus !== 'voices');
  return (
    <section aria-labelledby="settings-sound">
      <h3 id="settings-sound">Sound</h3>
      {shown.map(([bus, name]) => (
        <Slider
          key={bus}
          name={name}
          value={p[bus]}
          min={0}
          max={1}
          step={0.05}
          says={p.muted ? 'muted' : percent(p[bus])}
          onChange={(volume) => onChange({ [bus]: volume })}
        />
      ))}
      <Toggle name="Mute" on={p.muted} onChange={(muted) => onChange({ muted })} />
      <RadioGroup
        name="Captions for sounds"
        value={p.captions}
        options={[
          ['automatic', 'When muted'],
          ['on', 'Always'],
          ['off', 'Never'],
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
      <h3 id="settings-picture">Picture</h3>
      <RadioGroup
        name="Motion"
        value={p.motion}
        options={[
          ['system', 'As the system'],
          ['full', 'Full'],
          ['reduced', 'Reduced'],
        ]}
        onChange={(motion) => onChange({ motion })}
      />
      <RadioGroup
        name="Graphics"
        value={p.graphics}
        options={[
          ['automatic', 'Automatic'],
          ['full', 'Full'],
          ['plain', 'Plain'],
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
  return <Toggle name="Full screen" on={full} onChange={setFullScreen} />;
}
