import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Scene } from '../../scene/scene.ts';
import type { Kept } from '../../shelf/kept.ts';
import { type StripGround, Where } from './minimap.tsx';

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

interface PlaceProps {
  readonly kept: Kept;
  readonly title: string;
  /** Null until the map is here. */
  readonly ground: StripGround | null;
  /** Draws a scene small; does nothing where pictures cannot be had. */
  readonly paint: (canvas: HTMLCanvasElement, scene: Scene) => Promise<void>;
  readonly onLoad: () => void;
}

/** What a kept place is called when nobody has named it. */
export function titleOf({ glimpse }: Kept): string {
  return glimpse.scene.title ?? 'A place';
}

/** Its scene if the title is another, the option it lies behind, and when it was kept. */
export function detailsOf({ bookmark, glimpse, when }: Kept, title: string): string {
  const scene = glimpse.scene.title;
  const behind = bookmark.log.taken[bookmark.road - 1];
  return [
    ...(scene === null || scene === title ? [] : [scene]),
    ...(behind === undefined ? [] : [`after “${behind.label}”`]),
    day.format(when),
  ].join(' · ');
}

/** A kept place: its picture, its line, where and when it was; pressed, it leads there. */
export function Place({ kept, title, ground, paint, onLoad }: PlaceProps) {
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
            {speaker === null ? line : `: ${line}`}
          </q>
        )}
        <small>{detailsOf(kept, title)}</small>
        {ground !== null && <Where ground={ground} kept={kept} />}
      </span>
    </button>
  );
}

interface SlotToolsProps {
  readonly title: string;
  readonly name: string | null;
  readonly onRename: (name: string | null) => void;
  readonly onDrop: () => void;
}

/** What can be done with a save besides going there. */
export function SlotTools({ title, name, onRename, onDrop }: SlotToolsProps) {
  const [naming, setNaming] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasNaming = useRef(false);
  useLayoutEffect(() => {
    if (naming) field.current?.select();
    else if (wasNaming.current) button.current?.focus();
    wasNaming.current = naming;
  }, [naming]);

  if (naming) {
    return (
      <form
        class="slot-tools"
        onSubmit={(event) => {
          event.preventDefault();
          onRename(field.current?.value.trim() || null);
          setNaming(false);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // Gives up the naming, not the page.
          event.preventDefault();
          event.stopPropagation();
          setNaming(false);
        }}
      >
        <input
          ref={field}
          type="text"
          aria-label={`Name of ${title}`}
          placeholder="A name of your own"
          maxLength={80}
          defaultValue={name ?? ''}
        />
        <button type="submit" class="tool">
          Keep the name
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
        aria-label={`Rename ${title}`}
        onClick={() => setNaming(true)}
      >
        Rename
      </button>
      <button type="button" class="tool" aria-label={`Delete ${title}`} onClick={onDrop}>
        Delete
      </button>
    </div>
  );
}

interface DroppedProps {
  readonly title: string;
  readonly onUndo: () => void;
}

/** What stands in the place of a save that was deleted, until the page is left. */
export function Dropped({ title, onUndo }: DroppedProps) {
  const undo = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => undo.current?.focus(), []);
  return (
    <p class="slot-gone">
      <span>“{title}” is deleted.</span>
      <button ref={undo} type="button" class="tool" onClick={onUndo}>
        Undo
      </button>
    </p>
  );
}
