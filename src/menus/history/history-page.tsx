import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import * as dialogPhrases from '../../phrases/dialog.ts';
import * as historyPhrases from '../../phrases/history.ts';
import { type Entry, found, transcript } from '../../playthrough/transcript.ts';
import type { PageProps } from '../panels.ts';
import { copyText } from '../parts/copy-text.ts';
import { Dialog } from '../parts/dialog.tsx';
import { LoadError, useAsync } from '../parts/lazy-page.tsx';
import { useOneStop } from '../parts/one-stop.ts';
import { LineLink, MarkedText } from './line-link.tsx';
import { matches } from './pieces.ts';

type NameOf = (speaker: string) => string | null;

/** What has been read in this playthrough, with the choices taken; a line leads back to its place. */
export function HistoryPage({ ui, replaying, onSay, onClose, onLeave }: PageProps) {
  const { value: all, ...loading } = useAsync(replaying.entries);
  const [sought, setSought] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const stop = useOneStop(list);
  const nameOf: NameOf = (speaker) => ui.info.cast[speaker]?.name ?? null;

  useLayoutEffect(() => {
    // One begins at the present line, not at the search: on a phone that would bring up its keyboard.
    const last = [...(list.current?.querySelectorAll<HTMLElement>('.line-link') ?? [])].at(-1);
    last?.focus({ preventScroll: true });
    last?.scrollIntoView({ block: 'end' });
  }, [all]);

  const words = sought.trim();
  const shown = useMemo(() => {
    if (words === '') return all ?? [];
    return found(all ?? [], ({ frame: { beat }, taken }) =>
      matches(words, `${nameOf(beat.speaker ?? '') ?? ''} ${beat.line.text} ${taken ?? ''}`),
    );
  }, [all, words]);

  const copy = async () => {
    const copied = await copyText(transcript(all ?? [], nameOf));
    onSay(copied ? historyPhrases.copied : historyPhrases.notCopied);
  };
  const go = (at: number) => {
    onLeave();
    replaying.goTo(at);
  };

  if (loading.failures > 0) return <LoadError {...loading} onClose={onClose} />;
  return (
    <Dialog kind="history" title={historyPhrases.title} onClose={onClose}>
      {all !== null && (
        <Tools
          sought={sought}
          found={words === '' ? null : shown.length}
          onSeek={setSought}
          onCopy={() => void copy()}
        />
      )}
      <ol class="lines" ref={list} data-role="lines" {...stop}>
        {shown.map((entry) => (
          <ReadLine
            key={entry.at}
            entry={entry}
            nameOf={nameOf}
            words={words}
            onGo={go}
            onHear={replaying.speak}
          />
        ))}
      </ol>
      {shown.length === 0 && all !== null && <p class="none">{historyPhrases.none}</p>}
      <button type="button" class="entry done" data-role="close" onClick={onClose}>
        {dialogPhrases.done}
      </button>
    </Dialog>
  );
}

interface ToolsProps {
  readonly sought: string;
  /** How many lines were found; null when nothing is looked for. */
  readonly found: number | null;
  readonly onSeek: (text: string) => void;
  readonly onCopy: () => void;
}

/** Search, copy and print. */
function Tools({ sought, found, onSeek, onCopy }: ToolsProps) {
  return (
    <search class="tools">
      <input
        type="search"
        aria-label={historyPhrases.searchLabel}
        placeholder={historyPhrases.search}
        value={sought}
        onInput={(event) => onSeek(event.currentTarget.value)}
      />
      <button type="button" class="tool" onClick={onCopy}>
        {historyPhrases.copy}
      </button>
      <button type="button" class="tool" onClick={() => window.print()}>
        {historyPhrases.print}
      </button>
      <p class="found" role="status">
        {found === null ? '' : historyPhrases.found(found)}
      </p>
    </search>
  );
}

interface ReadLineProps {
  readonly entry: Entry;
  readonly nameOf: NameOf;
  /** What is looked for; empty when nothing is. */
  readonly words: string;
  readonly onGo: (at: number) => void;
  /** Says the line again. @param voice the sound that does. */
  readonly onHear: (voice: string) => void;
}

/** A line that was read, with the heading before it and the option taken after it. */
function ReadLine({ entry, nameOf, words, onGo, onHear }: ReadLineProps) {
  const { at, page, heading, taken } = entry;
  const { beat } = entry.frame;
  const voice = beat.cues.findLast((cue) => cue.kind === 'voice');
  const name = beat.speaker === null ? null : nameOf(beat.speaker);
  return (
    <li value={at + 1}>
      {page && <hr />}
      {heading !== null && <h3>{heading}</h3>}
      {beat.line.text !== '' && (
        <LineLink beat={beat} name={name} words={words} onGo={() => onGo(at)} />
      )}
      {voice !== undefined && (
        <button
          type="button"
          class="tool"
          aria-label={historyPhrases.hearLine(beat.line.text)}
          data-role="hear"
          onClick={() => onHear(voice.name)}
        >
          {historyPhrases.hear}
        </button>
      )}
      {taken && (
        <p class="taken">
          <span class="unseen">{historyPhrases.chosen}</span>
          <MarkedText text={taken} words={words} />
        </p>
      )}
    </li>
  );
}
