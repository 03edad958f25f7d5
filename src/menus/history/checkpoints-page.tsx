import { useLayoutEffect, useRef } from 'preact/hooks';
import * as dialogPhrases from '../../phrases/dialog.ts';
import * as historyPhrases from '../../phrases/history.ts';
import type { PageProps } from '../panels.ts';
import { moveFocus } from '../parts/arrow-keys.ts';
import { Dialog } from '../parts/dialog.tsx';
import { LoadError, useAsync } from '../parts/lazy-page.tsx';

/** Where the story has marked a place to come back to; pressed, it leads there. */
export function CheckpointsPage({ replaying, onClose, onLeave }: PageProps) {
  const { value: passed, ...loading } = useAsync(replaying.checkpoints);
  const list = useRef<HTMLUListElement>(null);
  const go = (at: number) => {
    onLeave();
    replaying.goTo(at);
  };
  useLayoutEffect(() => list.current?.querySelector('button')?.focus(), [passed]);
  if (loading.failures > 0) return <LoadError {...loading} onClose={onClose} />;
  return (
    <Dialog kind="checkpoints" title={historyPhrases.checkpoints} onClose={onClose}>
      <ul class="entries" ref={list} onKeyDown={(event) => moveFocus(event, event.currentTarget)}>
        {passed?.map(({ name, at, line }) => (
          <li key={name}>
            <button
              type="button"
              class="entry"
              data-role="checkpoint"
              aria-describedby={`checkpoint-${at}`}
              onClick={() => go(at)}
            >
              {name}
            </button>
            <span class="entry-note" id={`checkpoint-${at}`}>
              {line === name ? '' : line}
            </span>
          </li>
        ))}
      </ul>
      {passed?.length === 0 && <p class="none">{historyPhrases.noCheckpoint}</p>}
      <button type="button" class="entry done" data-role="close" onClick={onClose}>
        {dialogPhrases.done}
      </button>
    </Dialog>
  );
}
