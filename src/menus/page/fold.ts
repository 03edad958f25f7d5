/** How a page lies in its window, in CSS px from the top of all that can be scrolled. */
export interface PageLayout {
  /** Where what is not read yet begins. */
  readonly fold: number;
  /** Where all that has come ends. */
  readonly end: number;
  /** Height of the window. */
  readonly height: number;
  /** What is kept free over the fold, where it stands highest, and below the end. */
  readonly head: number;
  readonly foot: number;
}

/** How far a page is scrolled so that as much as has come is seen, and none of it has gone past unread. */
export function scrollFor({ fold, end, height, head, foot }: PageLayout): number {
  return Math.max(0, Math.min(fold - head, end + foot - height));
}

/** Whether the window has room for more below what is not read yet. */
export function hasRoom({ fold, end, height, head, foot }: PageLayout): boolean {
  return end - fold < height - head - foot;
}

/** Where a paragraph stands, in the same px. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Where what is not read begins once a screenful was read: at the first paragraph that was not seen whole, or, within
 * one that no window could hold, where this one ended.
 * @param seen where the window ends.
 * @param overlap px of such a paragraph that are seen once more, to find the place by.
 */
export function nextFold(
  { fold, end, height, head, foot }: PageLayout,
  paragraphs: readonly Span[],
  seen: number,
  overlap: number,
): number {
  const next = paragraphs.find(({ bottom }) => bottom > seen);
  if (next === undefined) return end;
  const fits = next.bottom - next.top <= height - head - foot;
  const begun = next.top < seen - overlap;
  return begun && (!fits || next.top <= fold) ? Math.max(fold, seen - overlap) : next.top;
}
