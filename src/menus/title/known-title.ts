/** The title as it last stood in this browser: what the page shows of it before anything that is kept can be read. */
export interface KnownTitle {
  /** Roles of its entries. */
  readonly roles: readonly string[];
  /** The title of the scene that Continue leads to. */
  readonly note?: string | undefined;
  /** What is said of the endings seen, if any. */
  readonly endings?: string | undefined;
  /** Whether it is that of a first visit, with the content note. */
  readonly first: boolean;
}

/** What was written last. */
let written = '';

/** Keeps how the title stands now. Where the browser refuses, the next visit begins with that of a first one. */
export function keepTitle(story: string, title: KnownTitle): void {
  const text = JSON.stringify(title);
  if (text === written) return;
  written = text;
  try {
    localStorage.setItem(`title/${story}${location.pathname}`, text);
  } catch {
    // It is a convenience alone.
  }
}

/** Role of the entry that was pressed on the page's own title; null where none was. */
export function pressedBefore(host: HTMLElement): string | null {
  return host.querySelector<HTMLElement>('[aria-busy]')?.dataset.role ?? null;
}

/**
 * Takes over what the page shows of its own: from now on no press is kept.
 * @returns whether there is a title to go on with.
 */
export function takeOver(host: HTMLElement): boolean {
  const waits = host.dataset.waits !== undefined;
  delete host.dataset.waits;
  for (const said of host.querySelectorAll('.not-started')) said.remove();
  return waits;
}
