import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Checkpoint } from '../../playthrough/checkpoints.ts';
import { moveFocus } from '../parts/arrow-keys.ts';
import { Dialog } from '../parts/dialog.tsx';
import { NotLoaded, useComing } from '../parts/lazy-page.tsx';

interface CheckpointsPageProps {
  /** Those passed in this playthrough, the newest first; told when the past is known. */
  readonly checkpoints: () => Promise<readonly Checkpoint[]>;
  readonly onGo: (at: number) => void;
  readonly onClose: () => void;
}

/** Where the story has marked a place to come back to; pressed, it leads there. */
export function CheckpointsPage({ checkpoints, onGo, onClose }: CheckpointsPageProps) {
  const { value: passed, ...coming } = useComing(checkpoints);
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => list.current?.querySelector('button')?.focus(), [passed]);
  if (coming.failures > 0) return <NotLoaded {...coming} onClose={onClose} />;
  return (
    <Dialog kind="checkpoints" title="Checkpoints" onClose={onClose}>
      <ul class="entries" ref={list} onKeyDown={(event) => moveFocus(event, event.currentTarget)}>
        {passed?.map(({ name, at, line }) => (
          <li key={name}>
            <button
              type="button"
              class="entry"
              data-role="checkpoint"
              aria-describedby={`checkpoint-${at}`}
              onClick={() => onGo(at)}
            >
              {name}
            </button>
            <span class="entry-note" id={`checkpoint-${at}`}>
              {line === name ? '' : line}
            </span>
          </li>
        ))}
      </ul>
      {passed?.length === 0 && <p class="none">None is passed yet.</p>}
      <button type="button" class="entry done" data-role="close" onClick={onClose}>
        Done
      </button>
    </Dialog>
  );
}
