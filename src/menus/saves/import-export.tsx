import { useState } from 'preact/hooks';
import type { Save } from '../../shelf/kept.ts';
import { copyComing } from './copy-coming.ts';

interface CarryProps {
  readonly saves: readonly Save[];
  /** The story's id: names the exported file. */
  readonly story: string;
  readonly asFile: (saves: readonly Save[]) => Promise<string>;
  readonly asText: (saves: readonly Save[]) => Promise<string>;
  /** Reads what was exported. */
  readonly onTakeIn: (text: string) => void;
  readonly onSay: (text: string) => void;
}

/** Hands a file to the browser, which may keep it or ask. */
function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** Saves on their way to another browser, and from one: as a file, or as text where a page may not hand one out. */
export function Carry({ saves, story, asFile, asText, onTakeIn, onSay }: CarryProps) {
  const [text, setText] = useState('');
  const none = saves.length === 0;
  const copy = async () => {
    const made = asText(saves);
    if (await copyComing(made)) onSay('Your saves are copied as text: paste it somewhere safe.');
    else {
      setText(await made);
      onSay('This browser does not let a page copy: copy the text below by hand.');
    }
  };
  const takeIn = (from: string) => {
    setText('');
    onTakeIn(from);
  };
  return (
    <section class="carry" aria-labelledby="carry">
      <h3 id="carry">To another browser, and from one</h3>
      <div class="tools">
        <button
          type="button"
          class="tool"
          disabled={none}
          onClick={() => void asFile(saves).then((file) => download(`${story}-saves.json`, file))}
        >
          Download
        </button>
        <button type="button" class="tool" disabled={none} onClick={() => void copy()}>
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
        rows={2}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="button" class="tool" disabled={text.trim() === ''} onClick={() => takeIn(text)}>
        Take in this text
      </button>
    </section>
  );
}
