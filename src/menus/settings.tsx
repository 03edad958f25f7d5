import { wordsOf } from '../scene/frame.ts';
import { Dialog } from './dialog.tsx';
import { FullScreen } from './full-screen.tsx';
import { Options } from './options.tsx';
import type { FetchedPageProps } from './page-props.ts';
import { Slider } from './slider.tsx';
import { lastStop, speedAt, speedInWords, stopOf } from './text-speed.ts';
import { Toggle } from './toggle.tsx';
import './fields.css';

type Volume = 'master' | 'music' | 'ambience' | 'sounds';

const volumes: readonly (readonly [Volume, string])[] = [
  ['master', 'Everything'],
  ['music', 'Music'],
  ['ambience', 'Ambience'],
  ['sounds', 'Sounds'],
];

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** Everything a player may set; each change is seen and heard at once. */
export function Settings({ showing, actions, keeping, onClose }: FetchedPageProps) {
  const p = showing.preferences.value;
  const onChange = actions.prefer;
  const view = showing.view.value;
  /** A line to see the words by. */
  const sample = (view && wordsOf(view.frame).line.text) || showing.info.description;
  return (
    <Dialog kind="settings" title="Settings" onClose={onClose}>
      <div class="settings-columns">
        <section aria-labelledby="settings-words">
          <h3 id="settings-words">Words</h3>
          <p class="sample" style={{ '--size': p.textSize, '--opacity': p.boxOpacity }}>
            {sample}
          </p>
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
            value={stopOf(p.textSpeed)}
            min={0}
            max={lastStop}
            step={1}
            says={speedInWords(p.textSpeed)}
            onChange={(stop) => onChange({ textSpeed: speedAt(stop) })}
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
        <section aria-labelledby="settings-sound">
          <h3 id="settings-sound">Sound</h3>
          {volumes.map(([bus, name]) => (
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
          <Options
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
        <section aria-labelledby="settings-picture">
          <h3 id="settings-picture">Picture</h3>
          <Options
            name="Motion"
            value={p.motion}
            options={[
              ['system', 'As the system'],
              ['full', 'Full'],
              ['reduced', 'Reduced'],
            ]}
            onChange={(motion) => onChange({ motion })}
          />
          <Options
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
          {keeping !== '' && <p class="keeping">{keeping}</p>}
        </section>
      </div>
      <button type="button" class="entry done" data-role="close" onClick={onClose}>
        Done
      </button>
    </Dialog>
  );
}
