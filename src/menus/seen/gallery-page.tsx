import { useEffect, useRef, useState } from 'preact/hooks';
import * as dialogPhrases from '../../phrases/dialog.ts';
import * as phrases from '../../phrases/gallery.ts';
import type { PageProps } from '../panels.ts';
import { moveFocus } from '../parts/arrow-keys.ts';
import { Dialog } from '../parts/dialog.tsx';
import { LoadError, useAsync } from '../parts/lazy-page.tsx';
import type { Replaying } from '../replaying.ts';
import type { Destination } from '../roads/destination.ts';
import type { HeardPiece, Met, SeenPicture } from './seen.ts';
import './gallery.css';

/** Pictures met, pieces heard and endings reached; a picture leads to its line. */
export function GalleryPage({ replaying, onClose, onLeave }: PageProps) {
  const { value: seen, ...loading } = useAsync(replaying.seen);
  useEffect(() => () => replaying.listen(null), [replaying]);
  if (loading.failures > 0) return <LoadError {...loading} onClose={onClose} />;
  const go = (destination: Destination) => {
    onLeave();
    replaying.travel(destination);
  };
  const { paint } = replaying.saves;
  return (
    <Dialog kind="gallery" title={phrases.title} onClose={onClose}>
      {seen === null && <p role="status">{phrases.looking}</p>}
      {seen !== null && (
        <>
          <Pictures name={phrases.endings} {...seen.endings} paint={paint} onGo={go} />
          <Pictures name={phrases.pictures} {...seen.pictures} paint={paint} onGo={go} />
          {seen.music !== null && <Pieces {...seen.music} onListen={replaying.listen} />}
          {seen.pictures.met.length + seen.endings.met.length === 0 && (
            <p class="none">{phrases.nothing}</p>
          )}
        </>
      )}
      <button type="button" class="entry done" data-role="close" onClick={onClose}>
        {dialogPhrases.done}
      </button>
    </Dialog>
  );
}

/** What a section is called, and how much of it there is. */
function Heading({ name, met, all }: Met<unknown> & { readonly name: string }) {
  return (
    <h3>
      {name} <span class="count">{phrases.count(met.length, all)}</span>
    </h3>
  );
}

type Paint = Replaying['saves']['paint'];

interface PicturesProps extends Met<SeenPicture> {
  readonly name: string;
  readonly paint: Paint;
  readonly onGo: (destination: Destination) => void;
}

function Pictures({ paint, onGo, ...section }: PicturesProps) {
  if (section.met.length === 0) return null;
  return (
    <section aria-label={section.name}>
      <Heading {...section} />
      <ul class="gallery-pictures" onKeyDown={(event) => moveFocus(event, event.currentTarget)}>
        {section.met.map((picture) => (
          <li key={picture.key}>
            <Picture {...{ picture, paint, onGo }} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PictureProps {
  readonly picture: SeenPicture;
  readonly paint: Paint;
  readonly onGo: (destination: Destination) => void;
}

function Picture({ picture: { title, scene, destination }, paint, onGo }: PictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const shown = canvas.current;
    if (shown === null) return;
    // Many of them lie below what is seen.
    const seen = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      seen.disconnect();
      void paint(shown, scene);
    });
    seen.observe(shown);
    return () => seen.disconnect();
  }, [scene, paint]);
  return (
    <button
      type="button"
      data-role="picture"
      disabled={destination === null}
      onClick={() => destination !== null && onGo(destination)}
    >
      <canvas ref={canvas} width={480} height={270} />
      <span>{title ?? phrases.untitled}</span>
    </button>
  );
}

interface PiecesProps extends Met<HeardPiece> {
  readonly onListen: (piece: string | null) => void;
}

function Pieces({ onListen, ...section }: PiecesProps) {
  const [playing, setPlaying] = useState<string | null>(null);
  if (section.met.length === 0) return null;
  const toggle = (piece: string) => {
    const next = playing === piece ? null : piece;
    setPlaying(next);
    onListen(next);
  };
  return (
    <section aria-label={phrases.music}>
      <Heading name={phrases.music} {...section} />
      <ul class="entries" onKeyDown={(event) => moveFocus(event, event.currentTarget)}>
        {section.met.map(({ piece, title }) => (
          <li key={piece}>
            <button
              type="button"
              class="entry"
              data-role="piece"
              aria-pressed={playing === piece}
              onClick={() => toggle(piece)}
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
