import { hasRoom, nextFold, type PageLayout, scrollFor } from './fold.ts';

/** Shares of the window that are kept free over and under what is being read. */
const free = { head: 0.14, foot: 0.16 } as const;

/** Rows of a paragraph longer than the window that are seen once more when it goes on. */
const overlapRows = 2;

/** Px by which a scroll may be off. */
const slack = 4;

/** What has changed on a page. */
export interface PageChange {
  /** Number of the first paragraph since the last choice; another one begins a new run. */
  readonly run: number;
  /** Whether the reader has come here from elsewhere: what stands here is not new. */
  readonly jumped: boolean;
}

/** What is seen of a page. */
export interface PageView {
  /** Whether the window has room for more. */
  readonly room: boolean;
  /** Whether some of what has come lies below it. */
  readonly more: boolean;
}

/** Scrolls a page as paragraphs come, and tells when its window is full of what was not read yet. */
export class PageScroll {
  readonly #window: HTMLElement;
  readonly #see: (view: PageView) => void;
  readonly #isSmooth: () => boolean;
  /** Where what is not read yet begins: so many px below the top of a paragraph. */
  #fold: { at: number; px: number } = { at: 0, px: 0 };
  #run = Number.NaN;
  #room = true;
  /** Number of the paragraph that came last, and where it stood. */
  #last: { readonly at: string | undefined; readonly top: number } | null = null;
  /** How far it was scrolled last. */
  #target = 0;
  /** Whether the reader has scrolled since. */
  #byReader = false;

  /**
   * @param window what scrolls; positioned. Its paragraphs have `data-at`, what follows them `data-end`.
   * @param see told what is seen, whenever that may have changed.
   * @param isSmooth whether it may be scrolled bit by bit.
   */
  constructor(window: HTMLElement, see: (view: PageView) => void, isSmooth: () => boolean) {
    this.#window = window;
    this.#see = see;
    this.#isSmooth = isSmooth;
  }

  /** Follows what has been drawn. */
  follow({ run, jumped }: PageChange): void {
    this.#keepPlace();
    const came = this.#noteLast();
    const begun = run !== this.#run;
    this.#run = run;
    if (begun || jumped) this.#foldAtRun(run);
    if (jumped) this.#foldLate();
    else if (came && !begun && !this.#room) this.#foldOn();
    this.#scroll({ jumped, asked: begun || (came && !this.#room) });
  }

  /** Fits it to a window of another size, or to letters that have come. */
  refit(): void {
    this.#noteLast();
    this.#scroll({ jumped: false, asked: false });
  }

  /** The reader scrolls: where the window begins, what is not read begins at the earliest. */
  readerScrolled(): void {
    this.#byReader = true;
  }

  /** It was scrolled, by whomever. */
  scrolled(): void {
    const { scrollTop } = this.#window;
    // Nobody but the reader scrolls further.
    if (scrollTop > this.#target + slack) {
      this.#byReader = true;
      const layout = this.#layout();
      const top = Math.min(scrollTop + layout.head, layout.end);
      if (top > layout.fold) this.#foldAt(top);
      this.#target = scrollTop;
    }
    this.#tell();
  }

  /** Scrolls on, or back, by a window. @returns false where there is nothing more that way. */
  turn(way: 1 | -1): boolean {
    const { scrollTop, clientHeight } = this.#window;
    const { end, foot } = this.#layout();
    const most = Math.max(0, end + foot - clientHeight);
    if (way > 0 ? scrollTop >= most - slack : scrollTop <= 0) return false;
    const wanted = scrollTop + way * clientHeight * (1 - free.head - free.foot);
    this.#byReader = true;
    this.#go(Math.max(0, way > 0 ? Math.min(wanted, most) : wanted), this.#isSmooth());
    return true;
  }

  /** What is cut or put in above leaves the rest where it is seen. */
  #keepPlace() {
    if (this.#last === null) return;
    const now = this.#paragraph(this.#last.at)?.offsetTop ?? this.#last.top;
    const moved = now - this.#last.top;
    if (moved !== 0) this.#window.scrollTop += moved;
    this.#target += moved;
  }

  /** @returns whether a paragraph came. */
  #noteLast(): boolean {
    const last = this.#paragraphs().at(-1);
    const came = last?.dataset.at !== this.#last?.at;
    this.#last = last === undefined ? null : { at: last.dataset.at, top: last.offsetTop };
    return came;
  }

  #paragraph(at: number | string | undefined) {
    return this.#window.querySelector<HTMLElement>(`[data-at="${at}"]`);
  }

  #paragraphs(): HTMLElement[] {
    return [...this.#window.querySelectorAll<HTMLElement>('[data-at]')];
  }

  #layout(): PageLayout {
    const { clientHeight: height } = this.#window;
    const folded = this.#paragraph(this.#fold.at);
    return {
      fold: (folded?.offsetTop ?? 0) + this.#fold.px,
      end: this.#window.querySelector<HTMLElement>('[data-end]')?.offsetTop ?? 0,
      height,
      head: free.head * height,
      foot: free.foot * height,
    };
  }

  /** What was chosen is seen over what comes of it. */
  #foldAtRun(run: number) {
    const first = this.#paragraph(run);
    const before = this.#paragraphs().findLast((one) => Number(one.dataset.at) < run);
    const chosen = before?.querySelector<HTMLElement>('.chosen');
    this.#fold = { at: run, px: first && chosen ? chosen.offsetTop - first.offsetTop : 0 };
  }

  #foldAt(y: number) {
    const before = this.#paragraphs().findLast(({ offsetTop }) => offsetTop <= y);
    if (before === undefined) return;
    this.#fold = { at: Number(before.dataset.at), px: y - before.offsetTop };
  }

  /** What comes though there is no room is asked for: what was seen is read. */
  #foldOn() {
    const layout = this.#layout();
    const spans = this.#paragraphs().map(({ offsetTop: top, offsetHeight }) => ({
      top,
      bottom: top + offsetHeight,
    }));
    const seen = this.#target + layout.height - 0.8 * layout.foot;
    const row = Number.parseFloat(getComputedStyle(this.#window).lineHeight) || 0;
    this.#foldAt(nextFold(layout, spans, seen, overlapRows * row));
  }

  /** Who comes back sees where they were: the end of it, where there is more than the window holds. */
  #foldLate() {
    const layout = this.#layout();
    if (hasRoom(layout)) return;
    const top = layout.end - (layout.height - layout.head - layout.foot);
    this.#foldAt(this.#paragraphs().find(({ offsetTop }) => offsetTop >= top)?.offsetTop ?? top);
  }

  #scroll({ jumped, asked }: { readonly jumped: boolean; readonly asked: boolean }) {
    const wanted = scrollFor(this.#layout());
    const { scrollTop } = this.#window;
    // Who has scrolled back to read something again is left there.
    const away = this.#byReader && !asked && scrollTop < this.#target - slack;
    this.#target = wanted;
    if (jumped || asked) this.#byReader = false;
    if (jumped ? scrollTop !== wanted : !away && wanted > scrollTop) {
      this.#go(wanted, !jumped && this.#isSmooth());
    }
    this.#tell();
  }

  #go(top: number, smooth: boolean) {
    this.#window.scrollTo({ top, behavior: smooth ? 'smooth' : 'instant' });
  }

  #tell() {
    const layout = this.#layout();
    this.#room = hasRoom(layout);
    const scrolled = this.#byReader ? this.#window.scrollTop : this.#target;
    // Towards the window's end words fade out.
    const seen = scrolled + layout.height - layout.foot / 2;
    this.#see({ room: this.#room, more: layout.end > seen });
  }
}
