import { useEffect, useRef, useState } from 'preact/hooks';
import type { Scene } from '../../scene/scene.ts';
import type { Save } from '../../shelf/kept.ts';
import { copyText } from '../copy-text.ts';
import { Dialog } from '../dialog.tsx';

/** All that the page of saves may ask for. */
export interface SaveWishes {
  list(): Promise<readonly Save[]>;
  /** Keeps the present place. Null while there is none. */
  readonly keep: (() => void) | null;
  load(save: Save): void;
  /** Whether what is kept stays even when the browser runs out of room. */
  lasts(): Promise<boolean>;
  rename(save: Save, name: string | null): void;
  drop(save: Save): void;
  /** Puts a dropped save back. */
  putBack(save: Save): void;
  asFile(saves: readonly Save[]): string;
  asText(saves: readonly Save[]): string;
  /** Reads what was exported. @returns a sentence for the player. */
  takeIn(text: string): Promise<string>;
  /** Draws a scene small; does nothing where pictures cannot be had. */
  paint(canvas: HTMLCanvasElement, scene: Scene): Promise<void>;
}

interface SavesPageProps {
  readonly wishes: SaveWishes;
  /** The story's id: names the exported file. */
  readonly story: string;
  /** Says that nothing is kept here; empty when all is well. */
  readonly keeping: string;
  readonly onSay: (text: string) => void;
  readonly onClose: () => void;
}

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** Hands a file to the browser. @returns false where a page may not. */
function download(name: string, text: string): boolean {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
  return true;
}

interface SlotProps {
  readonly save: Save;
  readonly wishes: SaveWishes;
  readonly onChange: () => void;
  readonly onDrop: () => void;
}

function Slot({ save, wishes, onChange, onDrop }: SlotProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { glimpse } = save;
  useEffect(() => {
    if (canvas.current !== null) void wishes.paint(canvas.current, glimpse.scene);
  }, [glimpse, wishes]);
  const title = save.name ?? glimpse.scene.title ?? 'A place';
  return (
    <li class="slot">
      <button type="button" class="slot-place" onClick={() => wishes.load(save)}>
        <canvas ref={canvas} width={320} height={180} />
        <span class="slot-words">
          <b>{title}</b>
          <q>{glimpse.speaker === null ? glimpse.line : `${glimpse.speaker}: ${glimpse.line}`}</q>
          <small>
            {save.name !== null && glimpse.scene.title !== null ? `${glimpse.scene.title} · ` : ''}
            {day.format(save.when)}
          </small>
        </span>
      </button>
      <div class="slot-tools">
        <input
          type="text"
          aria-label={`Name of ${title}`}
          placeholder="Name it"
          maxLength={80}
          value={save.name ?? ''}
          onChange={(event) => {
            wishes.rename(save, event.currentTarget.value.trim() || null);
            onChange();
          }}
        />
        <button
          type="button"
          class="tool"
          aria-label={`Delete ${title}`}
          onClick={() => {
            wishes.drop(save);
            onDrop();
          }}
        >
          Delete
        </button>
      </div>
    </li>
  );
}

/** The places kept on purpose: to go to, to name, to take out, to carry to another browser. */
export function SavesPage({ wishes, story, keeping, onSay, onClose }: SavesPageProps) {
  const [saves, setSaves] = useState<readonly Save[]>([]);
  const [dropped, setDropped] = useState<Save | null>(null);
  const [text, setText] = useState('');
  const refresh = () => void wishes.list().then(setSaves);
  useEffect(refresh, [wishes]);

  const takeIn = async (from: string) => {
    onSay(await wishes.takeIn(from));
    setText('');
    refresh();
  };
  const copy = async () => {
    const made = wishes.asText(saves);
    if (await copyText(made)) onSay('Your saves are copied as text: paste it somewhere safe.');
    else setText(made);
  };
  const { keep } = wishes;

  return (
    <Dialog kind="saves" title="Saves" onClose={onClose}>
      {keeping !== '' && <p class="keeping">{keeping} Copy your saves as text to keep them.</p>}
      <div class="tools">
        {keep !== null && (
          <button
            type="button"
            class="tool"
            data-role="save"
            onClick={() => {
              keep();
              refresh();
            }}
          >
            Save this place
          </button>
        )}
        {dropped !== null && (
          <button
            type="button"
            class="tool"
            onClick={() => {
              wishes.putBack(dropped);
              setDropped(null);
              refresh();
            }}
          >
            Undo delete
          </button>
        )}
      </div>
      <ul class="slots">
        {saves.map((save) => (
          <Slot
            key={save.id}
            save={save}
            wishes={wishes}
            onChange={refresh}
            onDrop={() => {
              setDropped(save);
              refresh();
            }}
          />
        ))}
      </ul>
      {saves.length === 0 && (
        <p>Nothing is saved yet. Your place is kept after every line anyway.</p>
      )}
      <section class="carry">
        <h3>To another browser</h3>
        <div class="tools">
          <button
            type="button"
            class="tool"
            disabled={saves.length === 0}
            onClick={() => download(`${story}-saves.json`, wishes.asFile(saves))}
          >
            Download
          </button>
          <button
            type="button"
            class="tool"
            disabled={saves.length === 0}
            onClick={() => void copy()}
          >
            Copy as text
          </button>
          <label class="tool">
            Open a file
            <input
              type="file"
              class="unseen"
              accept="application/json,text/plain"
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? [];
                if (file !== undefined) void file.text().then(takeIn);
                event.currentTarget.value = '';
              }}
            />
          </label>
        </div>
        <textarea
          aria-label="Saves as text"
          placeholder="Paste saves here"
          rows={3}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button
          type="button"
          class="tool"
          disabled={text.trim() === ''}
          onClick={() => void takeIn(text)}
        >
          Take in this text
        </button>
      </section>
      <button type="button" class="entry done" data-role="close" onClick={onClose}>
        Done
      </button>
    </Dialog>
  );
}
