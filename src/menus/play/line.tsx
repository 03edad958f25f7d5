import { useEffect, useRef } from 'preact/hooks';
import type { FirstInfo } from '../../catalogue/story-info.ts';
import { hasMore, type Leafing } from '../../director/leaves.ts';
import type { PlayState } from '../../director/play-state.ts';
import * as playPhrases from '../../phrases/play.ts';
import { type Frame, type Words as LineWords, wordsOf } from '../../scene/frame.ts';
import type { Span } from '../../story/line.ts';
import { styleClasses } from './style-classes.ts';

function Words({ span: { text, italic, bold } }: { readonly span: Span }) {
  const leaning = italic ? <i>{text}</i> : text;
  return bold ? <b>{leaning}</b> : <span>{leaning}</span>;
}

/** What a link may lead to. */
const isAddress = /^(https?|mailto):/i;

/** What the links of a frame's line lead to. */
export function linksOf({ beat }: Frame): string[] {
  return beat.cues.flatMap((cue) =>
    cue.kind === 'link' && isAddress.test(cue.address) ? cue.address : [],
  );
}

function Spans({ spans }: { readonly spans: readonly Span[] }) {
  return (
    <>
      {spans.map((span, index) => (
        <Words key={index} span={span} />
      ))}
    </>
  );
}

interface SaidProps {
  readonly words: LineWords;
  readonly cast: FirstInfo['cast'];
  readonly class?: string | undefined;
  /** The leaf that is read of it; all of it is where it is left out. */
  readonly leafing?: Leafing;
  /** What its links lead to. */
  readonly links?: readonly string[];
}

/** A line with the name of who says it: `Speaker: text`, or `text`. */
export function Said({ words, cast, leafing, links, ...looks }: SaidProps) {
  const speaker = words.speaker === null ? undefined : cast[words.speaker];
  return (
    <p {...looks} dir="auto">
      {speaker?.name != null && (
        <span class="name" style={{ '--person': speaker.colour }}>
          {/* The direction is the words', whoever says them. */}
          <bdi>{speaker.name}</bdi>
          <span class="unseen">{playPhrases.says}</span>
        </span>
      )}
      <span class="words">
        {leafing?.leaves.length ? (
          // All of them stand here, so that the line is said once; what is not read now is not seen.
          leafing.leaves.map(({ spans }, index) => (
            <span key={index} class={index === leafing.leaf ? 'leaf' : 'unseen'}>
              <Spans spans={spans} />
            </span>
          ))
        ) : (
          <Spans spans={words.line.spans} />
        )}
      </span>
      {links?.map((address) => (
        // biome-ignore lint/a11y/useAnchorContent: it has a label, and the style sheet shows the address; the text in here is the line's alone
        <a key={address} href={address} target="_blank" rel="noopener" aria-label={address} />
      ))}
    </p>
  );
}

interface LineProps {
  readonly view: PlayState | null;
  readonly cast: FirstInfo['cast'];
  readonly dimRead: boolean;
}

/**
 * The current line, whole, in a live region: `Speaker: text`, or `text`. The region itself stays for good, so
 * that a screen reader hears what comes into it.
 */
export function Line({ view, cast, dimRead }: LineProps) {
  const words = view === null ? undefined : wordsOf(view.frame);
  const dim = dimRead && view?.readBefore;
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let stop = () => {};
    // Not waited for: until it is there, rows are as the browser breaks them.
    import('./line-rows.ts').then(
      ({ keepRows }) => {
        if (line.current !== null) stop = keepRows(line.current);
      },
      (error: unknown) => console.warn('Lines are left as the browser breaks them:', error),
    );
    return () => stop();
  }, []);
  return (
    <div
      class={`line ${styleClasses(words?.style)}`}
      ref={line}
      role="log"
      // Skipped lines go by too fast to be said; the one that skipping stops at is.
      aria-live={view?.pace === 'skip' ? 'off' : 'polite'}
      data-role="line"
      data-leaf={view?.leaves.length ? `${view.leaf + 1}/${view.leaves.length}` : undefined}
      data-asks={(view !== null && view.frame.beat.choices.length > 0) || undefined}
    >
      {view && words && words.line.text !== '' && (
        // What stands on is not said again.
        <Said
          key={`${view.at - (view.frame.still?.ago ?? 0)} ${words.id}`}
          class={dim ? 'read' : undefined}
          words={words}
          cast={cast}
          leafing={view}
          links={hasMore(view) ? [] : linksOf(view.frame)}
        />
      )}
    </div>
  );
}
