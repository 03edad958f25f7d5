/** What is told to those who hear a story. */
export interface Heard {
  /** What of the picture is told before the lines. */
  readonly descriptions: 'all' | 'places' | 'none';
  /** Whether lines and controls are read aloud by the browser. */
  readonly selfVoicing: boolean;
  /** The voice that reads, as the browser calls it (`voiceURI`); empty for its usual one. */
  readonly voice: string;
  /** Speed and pitch of that voice against its usual: 1 is usual. */
  readonly rate: number;
  readonly pitch: number;
}

export const usualHeard: Heard = {
  descriptions: 'all',
  selfVoicing: false,
  voice: '',
  rate: 1,
  pitch: 1,
};

/** What a player has set of it, or the usual. */
export function heardOf({ heard }: { readonly heard: Heard | null }): Heard {
  return heard ?? usualHeard;
}
