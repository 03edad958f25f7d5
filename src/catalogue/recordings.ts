/** A recording in each encoding that ships; a file that ships as it is has one address in both. */
export interface Recording {
  readonly opus: string;
  readonly m4a: string;
  /** What Howler calls the format of a file that ships as it is. */
  readonly format?: string;
  /** Start and end of the part that repeats, in seconds; null for what plays once. */
  readonly loop: { readonly start: number; readonly end: number } | null;
  readonly seconds: number;
  /** What a caption says of it, in brackets; empty when it needs none. */
  readonly caption: string;
}

/** Every recording of a story, by name. */
export interface Recordings {
  readonly music: Readonly<Record<string, Recording>>;
  readonly ambience: Readonly<Record<string, Recording>>;
  readonly sounds: Readonly<Record<string, Recording>>;
}
