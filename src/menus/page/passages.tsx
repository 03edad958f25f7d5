import { useMemo } from 'preact/hooks';
import type { HungPicture, Pictures } from '../../catalogue/pictures.ts';
import type { FirstInfo, PictureWords } from '../../catalogue/story-info.ts';
import * as pagePhrases from '../../phrases/page.ts';
import type { PageText, Paragraph } from '../../playthrough/page.ts';
import { linksOf, Said } from '../play/line.tsx';
import { imageAlt } from '../play/story.tsx';
import { styleClasses } from '../play/style-classes.ts';

/** What paragraphs are drawn with. */
interface Drawn {
  readonly cast: FirstInfo['cast'];
  readonly images: Pictures['images'];
  /** What pictures show; null until that is there. */
  readonly described: PictureWords | null;
}

interface HungProps {
  readonly hung: HungPicture;
  readonly alt: string;
}

/** A picture among the paragraphs: whole, and no larger than it is. Its room is there before it. */
function Hung({ hung: { w, h, picture }, alt }: HungProps) {
  return (
    <picture class="hung" style={{ '--w': w, '--h': h }}>
      {picture.avif !== picture.webp && <source type="image/avif" srcset={picture.avif} />}
      <img src={picture.webp} alt={alt} decoding="async" draggable={false} />
    </picture>
  );
}

interface PassageProps extends Drawn {
  readonly paragraph: Paragraph;
  /** Whether it is the line that came last. */
  readonly isLast?: boolean;
}

/** A paragraph with the pictures that come before it, and under it what was chosen. */
function Passage({ paragraph, cast, images, described, isLast }: PassageProps) {
  const { at, frame, words, pictures, taken } = paragraph;
  return (
    <div class="passage" data-at={at}>
      {pictures.map((name, number) => {
        const hung = images[name];
        const own = number === 0 ? frame.beat.alt : null;
        // One that there is no file for is told of by the check.
        return hung && <Hung key={name} hung={hung} alt={own ?? imageAlt(described, name)} />;
      })}
      {words.line.text !== '' && (
        <div class={`line ${styleClasses(words.style)}`} data-role={isLast ? 'line' : undefined}>
          <Said words={words} cast={cast} links={linksOf(frame)} />
        </div>
      )}
      {taken !== null && (
        <p class="chosen" dir="auto">
          <span class="unseen">{pagePhrases.chose}</span>
          {taken}
        </p>
      )}
    </div>
  );
}

interface PassagesProps extends Drawn {
  readonly text: PageText;
  /** Number of the first paragraph that is told as it comes: those before it stood on the page that was come to. */
  readonly toldFrom?: number;
  /** Whether paragraphs go by too fast to be said. */
  readonly isFast: boolean;
  readonly onHistory: () => void;
}

/** All that stands on the page: what was read before the last choice, and, said as it comes, what has come since. */
export function Passages({ text, toldFrom = 0, isFast, onHistory, ...drawn }: PassagesProps) {
  const { past, present, cut } = text;
  const all = present.length > 0 ? present : past;
  const last = all.findLast(({ words }) => words.line.text !== '')?.at;
  // What was read is not drawn anew with each paragraph that comes.
  const before = useMemo(
    () =>
      past.map((one) => (
        <Passage key={one.at} paragraph={one} isLast={one.at === last} {...drawn} />
      )),
    [
      past.at(0)?.at,
      past.at(-1)?.at,
      past.at(-1)?.taken,
      all === past ? last : -1,
      drawn.images,
      drawn.described,
    ],
  );
  const standing = present.filter(({ at }) => at < toldFrom).length;
  const shown = present.map((one) => (
    <Passage key={one.at} paragraph={one} isLast={one.at === last} {...drawn} />
  ));
  return (
    <>
      {cut && (
        <button type="button" class="earlier" aria-haspopup="dialog" onClick={onHistory}>
          {pagePhrases.earlier}
        </button>
      )}
      <div class="past">{before}</div>
      <div role="log" aria-live={isFast ? 'off' : 'polite'} aria-label={pagePhrases.text}>
        {standing > 0 && <div aria-live="off">{shown.slice(0, standing)}</div>}
        {shown.slice(standing)}
      </div>
    </>
  );
}
