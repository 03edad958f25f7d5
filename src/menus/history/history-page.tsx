import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import { type Entry, transcript } from '../../playthrough/transcript.ts';
import { copyText } from '../parts/copy-text.ts';
import { Dialog } from '../parts/dialog.tsx';
import { NotLoaded, useComing } from '../parts/lazy-page.tsx';
import { Found, finds } from './found.tsx';

interface HistoryPageProps {
  readonly cast: StoryInfo['cast'];
  /** Every line of this playthrough up to the present one; told when the past is known. */
  readonly entries: () => Promise<readonly Entry[]>;
  readonly onGo: (at: number) => void;
  readonly onSay: (text: string) => void;
  readonly onClose: () => void;
}

/** What has been read in this playthrough, with the choices taken; a line leads back to its place. */
export function HistoryPage({ cast, entries, onGo, onSay, onClose }: HistoryPageProps) {
  const { value: all, ...coming } = useComing(entries);
  const [sought, setSought] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const nameOf = (speaker: string) => cast[speaker]?.name ?? null;

  useLayoutEffect(() => {
    // One begins at the present line, not at the search: on a phone that would bring up its keyboard.
    const last = [...(list.current?.querySelectorAll<HTMLElement>('.line-link') ?? [])].at(-1);
    last?.focus({ preventScroll: true });
    last?.scrollIntoView({ block: 'end' });
  }, [all]);

  const words = sought.trim();
  const shown = useMemo(() => {
    if (words === '') return all ?? [];
    return (all ?? []).filter(({ frame: { beat }, taken }) =>
      finds(words, `${nameOf(beat.speaker ?? '') ?? ''} ${beat.line.text} ${taken ?? ''}`),
    );
  }, [all, words]);

  const copy = async () => {
    const copied = await copyText(transcript(all ?? [], nameOf));
    onSay(copied ? 'The transcript is copied.' : 'This browser does not let a page copy.');
  };

  if (coming.failures > 0) return <NotLoaded {...coming} onClose={onClose} />;
  return (
    <Dialog kind="history" title="History" onClose={onClose}>
      {all !== null && (
        <search class="tools">
          <input
            type="search"
            aria-label="Search the history"
            placeholder="Search"
            value={sought}
            onInput={(event) => setSought(event.currentTarget.value)}
          />
          <button type="button" class="tool" onClick={() => void copy()}>
            Copy transcript
          </button>
          <button type="button" class="tool" onClick={() => window.print()}>
            Print
          </button>
          <p class="unseen" role="status">
            {words === '' ? '' : `${shown.length} ${shown.length === 1 ? 'line' : 'lines'} found`}
          </p>
        </search>
      )}
      <ol class="lines" ref={list} data-role="lines">
        {shown.map(({ at, page, heading, frame: { beat }, taken }) => {
          const name = beat.speaker === null ? null : nameOf(beat.speaker);
          return (
            <li key={at} value={at + 1}>
              {page && <hr />}
              {heading !== null && <h3>{heading}</h3>}
              {beat.line.text !== '' && (
                <button type="button" class="line-link" onClick={() => onGo(at)}>
                  {name !== null && (
                    <b class="who">
                      <Found text={name} words={words} />
                    </b>
                  )}
                  <Found text={beat.line.text} words={words} />
                </button>
              )}
              {taken !== null && (
                <p class="taken">
                  <Found text={taken} words={words} />
                </p>
              )}
            </li>
          );
        })}
      </ol>
      {shown.length === 0 && all !== null && <p class="none">No line has these words.</p>}
      <button type="button" class="entry done" data-role="close" onClick={onClose}>
        Done
      </button>
    </Dialog>
  );
}
