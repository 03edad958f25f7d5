// What the dev server tells a page while its story is written. None of it is in a build.

/** Where something stands in an author's files. */
export interface Source {
  /** As an author knows it: `story/night.ink:42`. */
  readonly shown: string;
  /** The same for the editor: the absolute path, with line and column from 1. */
  readonly open: string;
}

/** Something that is held against the story as it was saved. */
export interface ToldProblem {
  readonly message: string;
  readonly source: Source;
  /** The line it is about, as it is written; null where it is about a file as a whole. */
  readonly text: string | null;
  /** Where in that line, in letters from 0, and how many of them. */
  readonly mark: { readonly from: number; readonly length: number };
}

/** Everything that is held against the story as it was saved last. */
export interface ToldProblems {
  /** Why the page goes on with the story before; empty where it has the new one. */
  readonly errors: readonly ToldProblem[];
  /** What the check remarks on, gravest first. */
  readonly remarks: readonly (ToldProblem & { readonly severity: string })[];
  /** Whether the check is still reading: remarks are those of an earlier save then, if there are any. */
  readonly checking: boolean;
}

/** A knot or a stitch. */
export interface WrittenPlace {
  /** `knot` or `knot.stitch`. */
  readonly name: string;
  /** What it must be given: it is given 0 for each. */
  readonly parameters: number;
  readonly source: Source;
}

/** A line of words. */
export interface WrittenLine {
  readonly place: string;
  readonly words: string;
  /** Id of its beat; null where its words are only known while playing. */
  readonly id: string | null;
  readonly source: Source;
}

/** An option of a choice. */
export interface WrittenChoice {
  readonly place: string;
  /** Parts that are only known while playing are `…`. */
  readonly label: string;
  /** Null where that is only known while playing; where somebody asks in a tunnel, without who. */
  readonly id: string | null;
  readonly source: Source;
}

/** A tag as it is written, without its `#`. */
export interface WrittenCue {
  readonly place: string;
  readonly tag: string;
  readonly source: Source;
}

/** A picture or a sound. */
export interface WrittenAsset {
  readonly kind: string;
  readonly name: string;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  /** URL of the file that is shown or played. */
  readonly url: string;
  readonly sounds: boolean;
  /** How many tags name it. */
  readonly uses: number;
}

/** What a tag names and is not there. */
export interface MissingAsset {
  readonly kind: string;
  readonly name: string;
  readonly source: Source;
}

/** The story as it lies in its files. */
export interface WrittenStory {
  readonly places: readonly WrittenPlace[];
  /** Global variables and lists, by name. */
  readonly variables: Readonly<Record<string, Source>>;
  readonly lines: readonly WrittenLine[];
  readonly choices: readonly WrittenChoice[];
  readonly tags: readonly WrittenCue[];
  readonly assets: readonly WrittenAsset[];
  readonly missing: readonly MissingAsset[];
}

declare module 'vite/types/customEvent.d.ts' {
  interface CustomEventMap {
    /** Told after each save, and to a page that asks for it with the event `game:writing`. */
    'game:problems': ToldProblems;
    /** Answers `game:writing`: the story as it was last without error. */
    'game:written': WrittenStory;
    'game:writing': null;
  }
}
