import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import * as dialogPhrases from '../../phrases/dialog.ts';
import * as savesPhrases from '../../phrases/saves.ts';
import { newestFirst, type Save } from '../../shelf/kept.ts';
import type { PageProps } from '../panels.ts';
import { Dialog } from '../parts/dialog.tsx';
import { useAsync } from '../parts/lazy-page.tsx';
import type { SaveActions } from '../replaying.ts';
import { ImportExport } from './import-export.tsx';
import { type MinimapBase, useMinimapBase } from './minimap.tsx';
import { OtherAddresses } from './other-addresses.tsx';
import { DeletedSlot, SavedPlace, SlotTools, titleOf } from './save-slot.tsx';

/** The places kept on purpose: to go to, to name, to take out, to carry to another browser. */
export function SavesPage(props: PageProps) {
  const { ui, replaying, storageNotice, onSay, onClose, onLeave } = props;
  const actions = replaying.saves;
  const list = useSaves(actions);
  const { value: roads } = useAsync(replaying.roads);
  const traveller = useMemo(replaying.traveller, []);
  const minimap = useMinimapBase(roads, traveller);
  const slots: SlotsProps = { actions, minimap, onLeave };
  useLayoutEffect(() => {
    // Who comes to load begins at the newest place, once it is known.
    const page = document.activeElement;
    if (list.known && page?.matches('.saves'))
      page.querySelector<HTMLElement>('.slot-place')?.focus();
  }, [list.known]);
  return (
    <Dialog
      kind="saves"
      title={savesPhrases.title}
      focus={actions.keep === null ? 'page' : 'control'}
      onClose={onClose}
    >
      <Head actions={actions} storageNotice={storageNotice} onSaved={list.refresh} />
      <SaveSlots list={list} {...slots} />
      <Autosaves {...slots} />
      <OtherAddresses neighbours={actions.neighbours} />
      <ImportExport
        saves={list.saves}
        story={ui.info.id}
        actions={actions}
        onImported={list.refresh}
        onSay={onSay}
      />
      <button type="button" class="entry done" data-role="close" onClick={onClose}>
        {dialogPhrases.done}
      </button>
    </Dialog>
  );
}

interface SaveList {
  /** Whether they are known yet. */
  readonly known: boolean;
  readonly saves: readonly Save[];
  /** Those deleted while the page is open: they can still be had back. */
  readonly deleted: readonly Save[];
  /** The one that was had back last. */
  readonly restored: Save | null;
  refresh(): void;
  rename(save: Save, name: string | null): void;
  remove(save: Save): void;
  restore(save: Save): void;
}

/** The saves as they are kept now, and what was deleted of them since the page was opened. */
function useSaves(actions: SaveActions): SaveList {
  const [known, setSaves] = useState<readonly Save[] | null>(null);
  const [deleted, setDeleted] = useState<readonly Save[]>([]);
  const [restored, setRestored] = useState<Save | null>(null);
  const saves = known ?? [];
  const refresh = () => void actions.list().then(setSaves);
  useEffect(refresh, [actions]);
  return {
    known: known !== null,
    saves,
    deleted,
    restored,
    refresh,
    rename(save, name) {
      actions.rename(save, name);
      refresh();
    },
    remove(save) {
      actions.drop(save);
      setSaves(saves.filter((one) => one !== save));
      setDeleted([...deleted, save]);
    },
    restore(save) {
      actions.putBack(save);
      setDeleted(deleted.filter((one) => one !== save));
      setSaves([...saves, save]);
      setRestored(save);
    },
  };
}

interface HeadProps {
  readonly actions: SaveActions;
  readonly storageNotice: string;
  readonly onSaved: () => void;
}

/** Keeps the present place, and says for how long what is kept stays. */
function Head({ actions, storageNotice, onSaved }: HeadProps) {
  const { keep } = actions;
  const { value: lasts } = useAsync(actions.lasts);
  const kept = lasts ? savesPhrases.kept : savesPhrases.keptForNow;
  return (
    <div class="saves-head">
      {keep !== null && (
        <button
          type="button"
          class="entry"
          data-role="keep"
          onClick={() => {
            keep();
            onSaved();
          }}
        >
          {savesPhrases.keep}
        </button>
      )}
      <p class="keeping" data-role="keeping">
        {storageNotice === '' ? kept : savesPhrases.copyToKeep(storageNotice)}
      </p>
    </div>
  );
}

interface SlotsProps {
  readonly actions: SaveActions;
  /** Null until the map is here. */
  readonly minimap: MinimapBase | null;
  readonly onLeave: () => void;
}

interface SaveSlotsProps extends SlotsProps {
  readonly list: SaveList;
}

/** The saves, the newest first; one that was deleted leaves a way back in its place. */
function SaveSlots({ list, actions, minimap, onLeave }: SaveSlotsProps) {
  const shown = newestFirst([...list.saves, ...list.deleted]);
  return (
    <>
      <ul class="slots" aria-label={savesPhrases.title}>
        {shown.map((save) => {
          const title = save.name ?? titleOf(save);
          return (
            <li key={save.id} class="slot" data-role="slot">
              {list.deleted.includes(save) ? (
                <DeletedSlot title={title} onUndo={() => list.restore(save)} />
              ) : (
                <>
                  <SavedPlace
                    kept={save}
                    title={title}
                    minimap={minimap}
                    paint={actions.paint}
                    onLoad={() => {
                      onLeave();
                      actions.load(save);
                    }}
                  />
                  <SlotTools
                    title={title}
                    name={save.name}
                    restored={save === list.restored}
                    onRename={(name) => list.rename(save, name)}
                    onDelete={() => list.remove(save)}
                  />
                </>
              )}
            </li>
          );
        })}
      </ul>
      {shown.length === 0 && <p class="none">{savesPhrases.none}</p>}
    </>
  );
}

/** Where the last playthroughs were left. */
function Autosaves({ actions, minimap, onLeave }: SlotsProps) {
  const autosaves = actions.last();
  if (autosaves.length === 0) return null;
  return (
    <section aria-labelledby="last-places">
      <h3 id="last-places">{savesPhrases.lastPlaces}</h3>
      <ul class="slots">
        {autosaves.map((kept) => (
          <li key={kept.id} class="slot">
            <SavedPlace
              kept={kept}
              title={titleOf(kept)}
              minimap={minimap}
              paint={actions.paint}
              onLoad={() => {
                onLeave();
                actions.goOn(kept);
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
