import { useRef, useState } from 'preact/hooks';
import type { Preferences } from '../../director/preferences.ts';
import * as controlsPhrases from '../../phrases/controls.ts';
import * as dialogPhrases from '../../phrases/dialog.ts';
import { type Bindings, isPadKey, keysOf, rebind } from '../input/bindings.ts';
import { type CommandName, commandNames, commands } from '../input/commands.ts';
import { keyInWords } from '../input/key-words.ts';
import { keyName } from '../input/keys.ts';
import type { PageProps } from '../panels.ts';
import { Dialog } from '../parts/dialog.tsx';
import './controls.css';

/** All keys, buttons and gestures; each key and button can be changed. */
export function ControlsPage({ ui, actions, onClose }: PageProps) {
  const { bindings } = ui.preferences.value;
  const [news, setNews] = useState('');
  const prefer = (change: Pick<Preferences, 'bindings'>, said: string) => {
    actions.prefer(change);
    setNews(said);
  };
  return (
    <Dialog kind="controls" title={controlsPhrases.title} onClose={onClose}>
      <p class="controls-how">
        {controlsPhrases.howToChange} {controlsPhrases.howToLeave} {controlsPhrases.moves}
      </p>
      <table>
        <thead>
          <tr>
            {[
              controlsPhrases.action,
              controlsPhrases.key,
              controlsPhrases.button,
              controlsPhrases.gesture,
            ].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {commandNames.map((name) => (
            <CommandRow
              key={name}
              name={name}
              bindings={bindings}
              onChange={prefer}
              onSay={setNews}
            />
          ))}
        </tbody>
      </table>
      <div class="controls-foot">
        <p role="status" data-role="news">
          {news}
        </p>
        <button
          type="button"
          class="entry"
          data-role="reset"
          onClick={() => prefer({ bindings: {} }, controlsPhrases.isReset)}
        >
          {controlsPhrases.reset}
        </button>
        <button type="button" class="entry" data-role="close" onClick={onClose}>
          {dialogPhrases.done}
        </button>
      </div>
    </Dialog>
  );
}

interface CommandRowProps {
  readonly name: CommandName;
  readonly bindings: Bindings;
  readonly onChange: (change: Pick<Preferences, 'bindings'>, said: string) => void;
  readonly onSay: (words: string) => void;
}

function CommandRow({ name, bindings, onChange, onSay }: CommandRowProps) {
  const words = controlsPhrases.commands[name];
  const gestures: Readonly<Partial<Record<CommandName, string>>> = controlsPhrases.gestures;
  const set = (before: string | null, key: string | null) => {
    const rebound = rebind(bindings, name, before, key);
    const shown = keyInWords(key ?? before ?? '');
    if (rebound === 'reserved') onSay(controlsPhrases.refused(shown, controlsPhrases.moves));
    else if (rebound === 'last') onSay(controlsPhrases.last(words));
    else if ('taken' in rebound)
      onSay(controlsPhrases.refused(shown, controlsPhrases.commands[rebound.taken]));
    else
      onChange(
        rebound,
        key === null ? controlsPhrases.dropped(shown) : controlsPhrases.bound(shown, words),
      );
  };
  const keys = (pads: boolean) => (
    <td>
      {keysOf(name, bindings).map((key) =>
        isPadKey(key) === pads ? (
          <Key key={key} shown={key} name={name} onSet={(next) => set(key, next)} />
        ) : null,
      )}
      {!pads && !commands[name].fixed && (
        <Key shown={null} name={name} onSet={(next) => next !== null && set(null, next)} />
      )}
    </td>
  );
  return (
    <tr data-command={name}>
      <th scope="row">{words}</th>
      {keys(false)}
      {keys(true)}
      <td>{gestures[name]}</td>
    </tr>
  );
}

interface KeyProps {
  /** Null for the place of one more. */
  readonly shown: string | null;
  readonly name: CommandName;
  /** Another key is to take its place; null for none. */
  readonly onSet: (key: string | null) => void;
}

/** A key of a command. Pressed, it waits for the one that is to take its place. */
function Key({ shown, name, onSet }: KeyProps) {
  const [waits, setWaits] = useState(false);
  /** The press that it was pressed by is none that it waits for. */
  const pressed = useRef('');
  const words = controlsPhrases.commands[name];
  // Nine of them in a row must not be read as one number.
  if (shown !== null && commands[name].fixed) return <kbd>{keyInWords(shown)} </kbd>;
  const onKeyDown = (event: KeyboardEvent) => {
    const key = keyName(event);
    if (!waits) {
      pressed.current = key;
      return;
    }
    if (key === 'Tab' || event.ctrlKey || event.altKey || event.metaKey || key === 'Shift') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat) return;
    setWaits(false);
    if (key === 'Escape') return;
    onSet(key === 'Delete' ? null : key);
  };
  return (
    <button
      type="button"
      class={`key${waits ? ' waits' : shown === null ? ' add' : ''}`}
      aria-label={
        shown === null
          ? controlsPhrases.add(words)
          : controlsPhrases.change(keyInWords(shown), words)
      }
      aria-pressed={waits}
      onClick={() => setWaits(!waits)}
      onKeyDown={onKeyDown}
      // The click that a released Space makes would begin to wait anew.
      onKeyUp={(event) => {
        if (!waits && pressed.current !== keyName(event)) event.preventDefault();
        pressed.current = '';
      }}
      onBlur={() => setWaits(false)}
    >
      {waits ? controlsPhrases.waits : shown === null ? controlsPhrases.addSign : keyInWords(shown)}
    </button>
  );
}
