import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Roads } from '../../catalogue/roads.ts';
import type { Scene } from '../../scene/scene.ts';
import { type Kept, newestFirst, type Save } from '../../shelf/kept.ts';
import type { Neighbours } from '../../shelf/neighbours.ts';
import { Dialog } from '../parts/dialog.tsx';
import { useComing } from '../parts/lazy-page.tsx';
import type { Traveller } from '../roads/exploration.ts';
import { Carry } from './import-export.tsx';
import { useStripGround } from './minimap.tsx';
import { Elsewhere } from './other-addresses.tsx';
import { Dropped, Place, SlotTools, titleOf } from './save-slot.tsx';

/** All that the page of saves may ask for. */
export interface SaveWishes {
  list(): Promise<readonly Save[]>;
  /** The last places of the last playthroughs, kept after every line. */
  last(): readonly Kept[];
  /** Keeps the present place. Null while there is none. */
  readonly keep: (() => void) | null;
  /** Plays on from a save, in a playthrough of its own. */
  load(save: Save): void;
  /** Goes on with a playthrough where it was left. */
  goOn(kept: Kept): void;
  /** Whether what is kept stays even when the browser runs out of room. */
  lasts(): Promise<boolean>;
  rename(save: Save, name: string | null): void;
  drop(save: Save): void;
  /** Puts a dropped save back. */
  putBack(save: Save): void;
  asFile(saves: readonly Save[]): Promise<string>;
  asText(saves: readonly Save[]): Promise<string>;
  /** Reads what was exported. @returns a sentence for the player. */
  takeIn(text: string): Promise<string>;
  /** What is kept under the same id at other addresses of this site, and was by an earlier version. */
  neighbours(): Promise<Pick<Neighbours, 'list' | 'bring'>>;
  /** Draws a scene small; does nothing where pictures cannot be had. */
  paint(canvas: HTMLCanvasElement, scene: Scene): Promise<void>;
}

interface SavesPageProps {
  readonly actions: SaveWishes;
  readonly roads: () => Promise<Roads>;
  readonly traveller: () => Traveller;
  /** The story's id: names the exported file. */
  readonly story: string;
  /** Says that nothing is kept here; empty when all is well. */
  readonly keeping: string;
  readonly onSay: (text: string) => void;
  readonly onClose: () => void;
}

/** The places kept on purpose: to go to, to name, to take out, to carry to another browser. */
export function SavesPage(props: SavesPageProps) {
  const { actions, story, keeping, onSay, onClose } = props;
  const [saves, setSaves] = useState<readonly Save[]>([]);
  const [dropped, setDropped] = useState<readonly Save[]>([]);
  const { value: lasts } = useComing(actions.lasts);
  const { value: roads } = useComing(props.roads);
  const traveller = useMemo(props.traveller, []);
  const ground = useStripGround(roads, traveller);
  const refresh = () => void actions.list().then(setSaves);
  useEffect(refresh, [actions]);
  const { keep } = actions;

  const shown = newestFirst([...saves, ...dropped]);
  const last = actions.last();
  const place = (kept: Kept, title: string, onLoad: () => void) => (
    <Place kept={kept} title={title} ground={ground} paint={actions.paint} onLoad={onLoad} />
  );
  const kept = lasts ? 'Kept in this browser.' : 'Kept in this browser, as long as it has room.';
  return (
    <Dialog kind="saves" title="Saves" onClose={onClose}>
      <div class="saves-head">
        {keep !== null && (
          <button
            type="button"
            class="entry"
            data-role="keep"
            onClick={() => {
              keep();
              refresh();
            }}
          >
            Save this place
          </button>
        )}
        <p class="keeping" data-role="keeping">
          {keeping === '' ? kept : `${keeping} Copy your saves as text to keep them.`}
        </p>
      </div>
      <ul class="slots" aria-label="Saves">
        {shown.map((save) => {
          const title = save.name ?? titleOf(save);
          const gone = dropped.includes(save);
          return (
            <li key={save.id} class="slot" data-role="slot">
              {gone ? (
                <Dropped
                  title={title}
                  onUndo={() => {
                    actions.putBack(save);
                    setDropped(dropped.filter((one) => one !== save));
                    refresh();
                  }}
                />
              ) : (
                <>
                  {place(save, title, () => actions.load(save))}
                  <SlotTools
                    title={title}
                    name={save.name}
                    onRename={(name) => {
                      actions.rename(save, name);
                      refresh();
                    }}
                    onDrop={() => {
                      actions.drop(save);
                      setSaves(saves.filter((one) => one !== save));
                      setDropped([...dropped, save]);
                    }}
                  />
                </>
              )}
            </li>
          );
        })}
      </ul>
      {shown.length === 0 && <p class="none">Nothing is saved yet.</p>}
      {last.length > 0 && (
        <section aria-labelledby="last-places">
          <h3 id="last-places">Where you stopped, kept after every line</h3>
          <ul class="slots">
            {last.map((one) => (
              <li key={one.id} class="slot">
                {place(one, titleOf(one), () => actions.goOn(one))}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Elsewhere neighbours={actions.neighbours} />
      <Carry
        saves={saves}
        story={story}
        asFile={actions.asFile}
        asText={actions.asText}
        onTakeIn={(text) =>
          void actions.takeIn(text).then((said) => {
            onSay(said);
            refresh();
          })
        }
        onSay={onSay}
      />
      <button type="button" class="entry done" data-role="close" onClick={onClose}>
        Done
      </button>
    </Dialog>
  );
}
