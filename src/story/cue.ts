import { effects } from 'virtual:game/effects';
import type { Fields } from './effect-tag.ts';
import {
  flag,
  type Grammar,
  note,
  noun,
  number,
  oneOf,
  orNothing,
  text,
  time,
  word,
} from './grammar.ts';

/**
 * What a tag belongs to: `lasting` changes the scene from then on, `passing` leaves no trace in it,
 * `line` says something of the line, `choice` of the option it stands on, `story` of the whole work.
 */
export type Reach = 'lasting' | 'passing' | 'line' | 'choice' | 'story';

interface Entry {
  readonly reach: Reach;
  /** Other names for it, as other Ink players call it. */
  readonly aliases: readonly string[];
  /** Words after the colon, in order. */
  readonly values: Fields;
  /** `name value` pairs after `>>`, in any order. */
  readonly options: Fields;
  /** Whether `>>` parts nothing: what stands behind it is one of the words. */
  readonly whole?: boolean | undefined;
}

function entry<const R extends Reach, V extends Fields, O extends Fields = Record<never, never>>(
  reach: R,
  values: V,
  more: {
    readonly options?: O;
    readonly aliases?: readonly string[];
    readonly whole?: boolean;
  } = {},
) {
  const options = (more.options ?? {}) as O;
  return { reach, values, options, aliases: more.aliases ?? [], whole: more.whole };
}

/**
 * The author's language but for the effects, each of which brings its own tag. Table and effects are the parser,
 * the check, the error messages and the reference in `docs/tags.md`; the reference's sentences stand in
 * `tag-words.ts`, which no player has to load.
 */
export const tagTable = {
  background: entry(
    'lasting',
    { name: orNothing(noun('background', true)) },
    { aliases: ['bg'], options: { fade: time, dissolve: time, wipe: time, cut: flag } },
  ),
  image: entry(
    'lasting',
    { name: orNothing(noun('image', true)) },
    { options: { fade: time, cut: flag } },
  ),
  show: entry(
    'lasting',
    { person: noun('person'), pose: noun('pose', true) },
    { aliases: ['portrait'], options: { at: noun('place'), alone: flag, fade: time, cut: flag } },
  ),
  hide: entry('lasting', { who: text }, { options: { fade: time, cut: flag } }),
  light: entry('lasting', { name: orNothing(noun('light')) }, { options: { over: time } }),
  weather: entry('lasting', { name: orNothing(noun('weather')) }, { options: { over: time } }),
  camera: entry(
    'lasting',
    { shot: orNothing(noun('shot')) },
    { options: { over: time, fade: time, dissolve: time, wipe: time, cut: flag } },
  ),
  music: entry(
    'lasting',
    { name: orNothing(noun('music', true)) },
    { aliases: ['audioloop', 'play_music'], options: { fade: time } },
  ),
  stop_music: entry('lasting', {}, { options: { fade: time } }),
  duck: entry('lasting', { share: orNothing(number(0, 1)) }, { options: { over: time } }),
  ambience: entry(
    'lasting',
    { name: orNothing(noun('ambience', true)) },
    { options: { fade: time } },
  ),
  layout: entry('lasting', { layout: oneOf('box', 'centre') }),
  scene: entry('lasting', { title: text }),
  sound: entry(
    'passing',
    { name: noun('sound', true) },
    {
      aliases: ['audio', 'sfx', 'play_sound'],
      options: { pan: number(-1, 1), volume: number(0, 1), delay: time },
    },
  ),
  voice: entry('passing', { name: noun('sound') }),
  stop_sound: entry('passing', {}),
  pause: entry('passing', { length: time }),
  clear: entry('passing', {}),
  checkpoint: entry('passing', { name: note }),
  restart: entry('passing', {}),
  link: entry('passing', { address: text }),
  content: entry('passing', { kinds: text }),
  summary: entry('passing', { words: text }, { whole: true }),
  speaker: entry('line', { person: orNothing(noun('person')) }),
  class: entry('line', { style: text }),
  id: entry('line', { id: text }),
  alt: entry('line', { alt: text }),
  ending: entry('line', { ending: noun('ending') }),
  input: entry('line', { variable: word, asks: note }, { whole: true }),
  consider: entry('choice', { cue: text }),
  disabled: entry('choice', {}, { aliases: ['unclickable'] }),
  hidden: entry('choice', {}),
  title: entry('story', { text: note }),
  author: entry('story', { text: note }),
  theme: entry('story', { text: note }),
} as const satisfies Readonly<Record<string, Entry>>;

export type TagName = keyof typeof tagTable;

type Read<F> = { readonly [K in keyof F]: F[K] extends Grammar<infer T> ? T : never };

/** A tag that has been read: its name as `kind`, its words and its options. */
export type TagOf<K extends TagName> = { readonly kind: K } & Read<(typeof tagTable)[K]['values']> &
  Partial<Read<(typeof tagTable)[K]['options']>>;

/** A tag of an effect that has been read. */
export interface EffectCue {
  readonly kind: 'effect';
  /** Which one. */
  readonly name: string;
  /** Its words and its options. */
  readonly said: Readonly<Record<string, unknown>>;
}

export type Tag = { [K in TagName]: TagOf<K> }[TagName] | EffectCue;

type NamesOfReach<R extends Reach> = {
  [K in TagName]: (typeof tagTable)[K]['reach'] extends R ? K : never;
}[TagName];

/** Part of the scene from its line on. */
export type LastingCue =
  | { [K in NamesOfReach<'lasting'>]: TagOf<K> }[NamesOfReach<'lasting'>]
  | EffectCue;

/** Happens once and leaves no trace. */
type PassingCue = { [K in NamesOfReach<'passing'>]: TagOf<K> }[NamesOfReach<'passing'>] | EffectCue;

/** One typed stage direction. */
export type Cue = LastingCue | PassingCue;

const byName = new Map(effects.map((effect) => [effect.name, effect]));

/** The effect of a name; undefined where the story has none of it (an earlier version may have had). */
export function effectNamed(name: string): (typeof effects)[number] | undefined {
  return byName.get(name);
}

/** Names of the weathers. */
export const weathers: readonly string[] = effects
  .filter(({ weather }) => weather)
  .map(({ name }) => name);

/** A tag as it is written: its name, its words, and what it belongs to. */
export interface Written extends Entry {
  readonly name: string;
  /** Whether it is an effect's. */
  readonly effect: boolean;
}

/** Every tag there is: those of the table, then the effects'. */
export const allTags: readonly Written[] = [
  ...Object.entries(tagTable).map(([name, one]) => ({ name, effect: false, ...one })),
  ...effects.flatMap(({ name, tag, lasting }): Written[] =>
    tag === undefined
      ? []
      : [
          {
            name,
            effect: true,
            reach: lasting === undefined ? 'passing' : 'lasting',
            values: tag.values,
            options: tag.options,
            aliases: tag.aliases ?? [],
          },
        ],
  ),
];

/** The name a tag is written with. */
export function tagName(tag: Tag): string {
  return tag.kind === 'effect' ? tag.name : tag.kind;
}

/** Whose light a cue wakes; null where it wakes none. */
export function wokenBy(cue: Cue): string | null {
  if (cue.kind !== 'effect') return null;
  return effectNamed(cue.name)?.lasting?.wakes?.(cue.said) ?? null;
}

/** What a tag belongs to. */
export function reachOf(tag: Tag): Reach {
  if (tag.kind !== 'effect') return tagTable[tag.kind].reach;
  return effectNamed(tag.name)?.lasting === undefined ? 'passing' : 'lasting';
}

export function isLasting(tag: Tag): tag is LastingCue {
  return reachOf(tag) === 'lasting';
}

export function isCue(tag: Tag): tag is Cue {
  const reach = reachOf(tag);
  return reach === 'lasting' || reach === 'passing';
}
