import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import { type Entry, transcript } from '../../playthrough/transcript.ts';
import { copyText } from '../copy-text.ts';
import { Dialog } from '../dialog.tsx';

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
  const [all, setAll] = useState<readonly Entry[]>([]);
  const [sought, setSought] = useState('');
  const end = useRef<HTMLDivElement>(null);
  const nameOf = (speaker: string) => cast[speaker]?.name ?? null;

  useEffect(() => {
    let here = true;
    void entries().then((found) => {
      if (here) setAll(found);
    });
    return () => {
      here = false;
    };
  }, [entries]);
  useEffect(() => {
    if (all.length > 0) end.current?.scrollIntoView({ block: 'end' });
  }, [all]);

  const shown = useMemo(() => {
    const word = sought.trim().toLowerCase();
    if (word === '') return all;
    return all.filter(({ frame, taken }) =>
      `${frame.beat.line.text} ${taken ?? ''}`.toLowerCase().includes(word),
    );
  }, [all, sought]);

  const copy = async () => {
    const copied = await copyText(transcript(all, nameOf));
    onSay(copied ? 'The transcript is copied.' : 'This browser does not let a page copy.');
  };

  return (
    <Dialog kind="history" title="History" onClose={onClose}>
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
      </search>
      <ol class="lines">
        {shown.map(({ at, heading, frame: { beat }, taken }) => {
          const name = beat.speaker === null ? null : nameOf(beat.speaker);
          return (
            <li key={at} value={at + 1}>
              {heading !== null && <h3>{heading}</h3>}
              <button type="button" class="line-link" onClick={() => onGo(at)}>
                {name !== null && <b class="who">{name}</b>}
                <span>{beat.line.text}</span>
              </button>
              {taken !== null && <p class="taken">{taken}</p>}
            </li>
          );
        })}
      </ol>
      {shown.length === 0 && all.length > 0 && <p>No line has these words.</p>}
      <div ref={end} />
      <button type="button" class="entry done" data-role="close" onClick={onClose}>
        Done
      </button>
    </Dialog>
  );
}
