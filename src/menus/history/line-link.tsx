import type { ComponentChildren } from 'preact';
import * as playPhrases from '../../phrases/play.ts';
import type { Beat } from '../../story/beat.ts';
import type { Line } from '../../story/line.ts';
import { type Piece, piecesOf } from './pieces.ts';

function emphasised({ text, italic, bold, found }: Piece): ComponentChildren {
  const leaning = italic ? <i>{text}</i> : text;
  const weighty = bold ? <b>{leaning}</b> : leaning;
  return found ? <mark>{weighty}</mark> : weighty;
}

interface MarkedProps {
  readonly line: Pick<Line, 'text' | 'spans'>;
  /** What is looked for; empty when nothing is. */
  readonly words: string;
}

/** Words with their emphasis, in which what is looked for is marked, each time that it is there. */
function Marked({ line, words }: MarkedProps) {
  return <span>{piecesOf(line, words).map(emphasised)}</span>;
}

/** The same of a text without emphasis. */
export function MarkedText({
  text,
  words,
}: Pick<MarkedProps, 'words'> & { readonly text: string }) {
  return <Marked line={{ text, spans: [{ text, italic: false, bold: false }] }} words={words} />;
}

interface LineLinkProps {
  readonly beat: Pick<Beat, 'line'>;
  /** Who says it, as shown; null for nobody. */
  readonly name: string | null;
  readonly words?: string;
  readonly onGo: () => void;
}

/** A line that was read, with who says it; pressed, it leads back to its moment. */
export function LineLink({ beat, name, words = '', onGo }: LineLinkProps) {
  return (
    <button type="button" class="line-link" onClick={onGo}>
      {name !== null && (
        <b class="who">
          <MarkedText text={name} words={words} />
          <span class="unseen">{playPhrases.says}</span>
        </b>
      )}
      <Marked line={beat.line} words={words} />
    </button>
  );
}
