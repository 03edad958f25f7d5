/** Someone on the stage. */
export interface CastMember {
  readonly pose: string;
  /** Name of a place in the backdrop. */
  readonly at: string;
}

/** What stands on the stage, as plain data. The stage can show any scene without knowing how it came about. */
export interface Scene {
  /** Title for saves, history and map. */
  readonly title: string | null;
  readonly background: string | null;
  /** Picture that hangs before the stage. */
  readonly image: string | null;
  readonly cast: Readonly<Record<string, CastMember>>;
  readonly light: string | null;
  readonly weather: string | null;
  readonly camera: string | null;
  readonly music: string | null;
  /** Share of its loudness by which the music is lowered: 0 not at all, 1 to silence. */
  readonly duck: number;
  readonly ambience: string | null;
  readonly layout: 'box' | 'centre';
  /** What lasting effects have left, by the effect's name; nothing of one that is as without any cue. */
  readonly effects: Readonly<Record<string, unknown>>;
}

export const emptyScene: Scene = {
  title: null,
  background: null,
  image: null,
  cast: {},
  light: null,
  weather: null,
  camera: null,
  music: null,
  duck: 0,
  ambience: null,
  layout: 'box',
  effects: {},
};
