import { useState } from 'preact/hooks';
import * as savesPhrases from '../../phrases/saves.ts';
import type { Save } from '../../shelf/kept.ts';
import { copyText } from '../parts/copy-text.ts';
import type { SaveActions } from '../replaying.ts';

/** Hands a file to the browser, which may keep it or ask. */
function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/**
 * Puts text on the clipboard that is still being made. Safari lets a page copy in answer to a press alone, not after
 * a wait: it is given the promise.
 * @returns whether it is there.
 */
async function copyPromised(text: Promise<string>): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
    return true;
  } catch {
    return copyText(await text);
  }
}

interface ImportExportProps {
  readonly saves: readonly Save[];
  /** The story's id: names the exported file. */
  readonly story: string;
  readonly actions: Pick<SaveActions, 'asFile' | 'asText' | 'takeIn'>;
  readonly onImported: () => void;
  readonly onSay: (text: string) => void;
}

/** Saves on their way to another browser, and from one: as a file, or as text where a page may not hand one out. */
export function ImportExport(props: ImportExportProps) {
  const { actions, onImported, onSay } = props;
  const [text, setText] = useState('');
  const importFrom = (written: string) => {
    setText('');
    void actions.takeIn(written).then((said) => {
      onSay(said);
      onImported();
    });
  };
  return (
    <section class="carry" aria-labelledby="carry">
      <h3 id="carry">{savesPhrases.carry}</h3>
      <div class="tools">
        <ExportButtons {...props} onText={setText} />
        <label class="tool">
          {savesPhrases.openFile}
          <input
            type="file"
            class="unseen"
            accept="application/json,text/plain"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file !== undefined) void file.text().then(importFrom);
              event.currentTarget.value = '';
            }}
          />
        </label>
      </div>
      <textarea
        aria-label={savesPhrases.text}
        placeholder={savesPhrases.paste}
        rows={2}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button
        type="button"
        class="tool"
        disabled={text.trim() === ''}
        onClick={() => importFrom(text)}
      >
        {savesPhrases.takeIn}
      </button>
    </section>
  );
}

interface ExportButtonsProps extends Omit<ImportExportProps, 'onImported'> {
  /** Gets the text that the browser does not let a page copy. */
  readonly onText: (text: string) => void;
}

function ExportButtons({ saves, story, actions, onSay, onText }: ExportButtonsProps) {
  const save = async () => download(`${story}-saves.json`, await actions.asFile(saves));
  const copy = async () => {
    const made = actions.asText(saves);
    if (await copyPromised(made)) onSay(savesPhrases.copied);
    else {
      onText(await made);
      onSay(savesPhrases.notCopied);
    }
  };
  return (
    <>
      <button type="button" class="tool" onClick={() => void save()}>
        {savesPhrases.download}
      </button>
      <button type="button" class="tool" onClick={() => void copy()}>
        {savesPhrases.copy}
      </button>
    </>
  );
}
