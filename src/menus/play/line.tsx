import { useEffect, useRef } from 'preact/hooks';
import type { FirstInfo } from '../../catalogue/story-info.ts';
import type { PlayState } from '../../director/play-state.ts';
import { wordsOf } from '../../scene/frame.ts';
import type { Span } from '../../story/line.ts';

function Words({ span: { text, italic, bold } }: { readonly span: Span }) {
  const leaning = italic ? <i>{text}</i> : text;
  return bold ? <b>{leaning}</b> : <span>{leaning}</span>;
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
  const speaker = words?.speaker == null ? undefined : cast[words.speaker];
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
      class="line"
      ref={line}
      role="log"
      // Skipped lines go by too fast to be said; the one that skipping stops at is.
      aria-live={view?.pace === 'skip' ? 'off' : 'polite'}
      data-role="line"
      data-style={words?.style}
      data-asks={(view !== null && view.frame.beat.choices.length > 0) || undefined}
    >
      {view && words && words.line.text !== '' && (
        // What stands on is not said again.
        <p
          key={`${view.at - (view.frame.still?.ago ?? 0)} ${words.id}`}
          class={dim ? 'read' : undefined}
          dir="auto"
        >
          {speaker?.name != null && (
            <span class="name" style={{ '--person': speaker.colour }}>
              {/* The direction is the words', whoever says them. */}
              <bdi>{speaker.name}</bdi>
              <span class="unseen">: </span>
            </span>
          )}
          <span class="words">
            {words.line.spans.map((span, index) => (
              <Words key={index} span={span} />
            ))}
          </span>
        </p>
      )}
    </div>
  );
}
