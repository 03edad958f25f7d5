import { own, type StoryInfo } from '@kit/seen';

/** What `story.json` says of somebody's blade, under `effects.blade.<person>`. */
export interface BladeSettings {
  /** The colour of its middle; round it is the person's own light. */
  readonly core: string;
  /** `steady` breathes; `ragged` wanders, flickers and spits. */
  readonly kind: 'steady' | 'ragged';
  /** Sounds that belong to the blade; each may be left out. */
  readonly hum?: string | undefined;
  readonly ignite?: string | undefined;
  readonly retract?: string | undefined;
}

/** Somebody's blade, with the colour of its light. */
export interface Blade extends BladeSettings {
  readonly colour: string;
}

type All = Readonly<Record<string, BladeSettings>>;

function isRecord(value: unknown): value is All {
  return typeof value === 'object' && value !== null;
}

/** Everybody's settings: the story check has held them against the schema in `author.ts`. */
export function allSettings({ blade }: StoryInfo['effects']): All {
  return isRecord(blade) ? blade : {};
}

/** The blade that `story.json` gives somebody; undefined for who has none. */
export function bladeOf(
  { cast, effects }: Pick<StoryInfo, 'cast' | 'effects'>,
  person: string,
): Blade | undefined {
  const settings = own(allSettings(effects), person);
  const colour = own(cast, person)?.light;
  return settings === undefined || colour === undefined ? undefined : { ...settings, colour };
}
