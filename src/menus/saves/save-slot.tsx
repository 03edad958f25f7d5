import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import * as savesPhrases from '../../phrases/saves.ts';
import { choiceBehind } from '../../playthrough/log.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Kept } from '../../shelf/kept.ts';
import { Minimap, type MinimapBase } from './minimap.tsx';

interface SavedPlaceProps {
  readonly kept: Kept;
  readonly title: string;
  /** Null until the map is here. */
  readonly minimap: MinimapBase | null;
  /** Draws a scene small; does nothing where pictures cannot be had. */
  readonly paint: (canvas: HTMLCanvasElement, scene: Scene) => Promise<void>;
  readonly onLoad: () => void;
}

/** What a kept place is called when nobody has named it. */
export function titleOf({ glimpse }: Kept): string {
  return glimpse.scene.title ?? savesPhrases.untitled;
}

/** Its scene if the title is another, the option it lies behind, and when it was kept. */
export function detailsOf({ bookmark, glimpse, when }: Kept, title: string): string {
  const scene = glimpse.scene.title;
  const behind = choiceBehind(bookmark);
  return [
    ...(scene === null || scene === title ? [] : [scene]),
    ...(behind === undefined ? [] : [savesPhrases.after(behind.label)]),
    savesPhrases.date(when),
  ].join(' · ');
}

/** A kept place: its picture, its line, where and when it was; pressed, it leads there. */
export function SavedPlace({ kept, title, minimap, paint, onLoad }: SavedPlaceProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { speaker, line, scene } = kept.glimpse;
  useEffect(() => {
    if (canvas.current !== null) void paint(canvas.current, scene);
  }, [scene, paint]);
  return (
    <button type="button" class="slot-place" data-role="place" onClick={onLoad}>
      <canvas ref={canvas} width={480} height={270} />
      <span class="slot-words">
        <b>{title}</b>
        {line !== '' && (
          <q>
            {speaker !== null && <bdi>{speaker}</bdi>}
            {speaker === null ? line : savesPhrases.spoken(line)}
          </q>
        )}
        <small>{detailsOf(kept, title)}</small>
        {minimap !== null && <Minimap base={minimap} kept={kept} />}
      </span>
    </button>
  );
}

interface SlotToolsProps {
  readonly title: string;
  readonly name: string | null;
  /** Whether the save was just had back: what deletes it has the focus again. */
  readonly restored: boolean;
  readonly onRename: (name: string | null) => void;
  readonly onDelete: () => void;
}

/** What can be done with a save besides going there. */
export function SlotTools({ title, name, restored, onRename, onDelete }: SlotToolsProps) {
  const [renaming, setRenaming] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const removal = useRef<HTMLButtonElement>(null);
  const wasRenaming = useRef(false);
  useLayoutEffect(() => {
    if (restored) removal.current?.focus();
  }, []);
  useLayoutEffect(() => {
    if (renaming) field.current?.select();
    else if (wasRenaming.current) button.current?.focus();
    wasRenaming.current = renaming;
  }, [renaming]);

  if (renaming) {
    return (
      <form
        class="slot-tools"
        onSubmit={(event) => {
          event.preventDefault();
          onRename(field.current?.value.trim() || null);
          setRenaming(false);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // Gives up the renaming, not the page.
          event.preventDefault();
          event.stopPropagation();
          setRenaming(false);
        }}
      >
        <input
          ref={field}
          type="text"
          aria-label={savesPhrases.nameOf(title)}
          placeholder={savesPhrases.ownName}
          maxLength={80}
          defaultValue={name ?? ''}
        />
        <button type="submit" class="tool">
          {savesPhrases.keepName}
        </button>
      </form>
    );
  }
  return (
    <div class="slot-tools">
      <button
        ref={button}
        type="button"
        class="tool"
        aria-label={savesPhrases.renameOf(title)}
        onClick={() => setRenaming(true)}
      >
        {savesPhrases.rename}
      </button>
      <button
        ref={removal}
        type="button"
        class="tool"
        aria-label={savesPhrases.deleteOf(title)}
        onClick={onDelete}
      >
        {savesPhrases.remove}
      </button>
    </div>
  );
}

interface DeletedSlotProps {
  readonly title: string;
  readonly onUndo: () => void;
}

/** What stands in the place of a save that was deleted, until the page is left. */
export function DeletedSlot({ title, onUndo }: DeletedSlotProps) {
  const undo = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => undo.current?.focus(), []);
  return (
    <p class="slot-gone">
      <span>{savesPhrases.deleted(title)}</span>
      <button ref={undo} type="button" class="tool" onClick={onUndo}>
        {savesPhrases.undo}
      </button>
    </p>
  );
}
