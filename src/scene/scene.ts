/** Someone on the stage. */
export interface CastMember {
  readonly pose: string;
  /** Name of a place in the backdrop. */
  readonly at: string;
  /** How brightly the person's blade burns: 0 out, 1 full. */
  readonly glow: number;
}

/** What stands on the stage, as plain data. The stage can show any scene without knowing how it came about. */
export interface Scene {
  /** Title for saves, history and map. */
  readonly title: string | null;
  readonly background: string | null;
  readonly cast: Readonly<Record<string, CastMember>>;
  readonly light: string | null;
  readonly weather: string | null;
  /** How strongly the air trembles over the ground: 0 not at all, 1 as over a fire. */
  readonly heat: number;
  readonly camera: string | null;
  readonly music: string | null;
  /** Share of its loudness by which the music is lowered: 0 not at all, 1 to silence. */
  readonly duck: number;
  readonly ambience: string | null;
  readonly layout: 'box' | 'centre';
}

export const emptyScene: Scene = {
  title: null,
  background: null,
  cast: {},
  light: null,
  weather: null,
  heat: 0,
  camera: null,
  music: null,
  duck: 0,
  ambience: null,
  layout: 'box',
};
