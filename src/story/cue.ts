import {
  flag,
  type Grammar,
  glow,
  note,
  noun,
  number,
  oneOf,
  orNothing,
  text,
  time,
} from './grammar.ts';

type Fields = Readonly<Record<string, Grammar<unknown>>>;

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
  readonly says: string;
  readonly example: string;
}

function entry<const R extends Reach, V extends Fields, O extends Fields = Record<never, never>>(
  reach: R,
  example: string,
  says: string,
  values: V,
  more: { readonly options?: O; readonly aliases?: readonly string[] } = {},
) {
  const options = (more.options ?? {}) as O;
  return { reach, example, says, values, options, aliases: more.aliases ?? [] };
}

/**
 * The author's language, all of it. This one table is the parser, the check, the error messages and the
 * reference in `docs/tags.md`.
 */
export const tagTable = {
  background: entry(
    'lasting',
    'background: field >> dissolve 1.2s',
    'Changes the place. Without a manner it fades over a second; `dissolve` burns through, `wipe` blows over as ash.',
    { name: orNothing(noun('background')) },
    { aliases: ['bg'], options: { fade: time, dissolve: time, wipe: time, cut: flag } },
  ),
  show: entry(
    'lasting',
    'show: rey guard >> at left fade 600ms',
    'Brings someone on in a pose, or changes the pose and keeps the place.',
    { person: noun('person'), pose: noun('pose') },
    { aliases: ['portrait'], options: { at: noun('place'), fade: time, cut: flag } },
  ),
  hide: entry(
    'lasting',
    'hide: rey >> fade 1s',
    'Takes someone off, with their blade; `all` empties the stage.',
    { who: text },
    { options: { fade: time, cut: flag } },
  ),
  blade: entry(
    'lasting',
    'blade: kylo on >> over 800ms',
    'Lights, dims or puts out the blade in a hand.',
    { person: noun('person'), glow },
    { options: { over: time } },
  ),
  light: entry(
    'lasting',
    'light: dusk >> over 3s',
    'Changes the light of the whole scene to one that story.json describes.',
    { name: orNothing(noun('light')) },
    { options: { over: time } },
  ),
  weather: entry(
    'lasting',
    'weather: ash',
    'Lets embers, ash or smoke drift through the scene. Smoke that goes parts before the people.',
    { name: orNothing(noun('weather')) },
    { options: { over: time } },
  ),
  heat: entry(
    'lasting',
    'heat: on >> over 3s',
    'Haze trembles over the ground, most over its coals.',
    { amount: glow },
    { options: { over: time } },
  ),
  camera: entry(
    'lasting',
    'camera: near >> over 4s',
    'Moves to a shot that story.json describes, for wide and for upright screens; or changes to it.',
    { shot: orNothing(noun('shot')) },
    { options: { over: time, fade: time, dissolve: time, wipe: time, cut: flag } },
  ),
  music: entry(
    'lasting',
    'music: elegy >> fade 2s',
    'Crossfades to a piece; nothing fades the music out.',
    { name: orNothing(noun('music')) },
    { aliases: ['audioloop', 'play_music'], options: { fade: time } },
  ),
  stop_music: entry(
    'lasting',
    'stop_music >> fade 3s',
    'Fades the music out, like `music: false`.',
    {},
    { options: { fade: time } },
  ),
  duck: entry(
    'lasting',
    'duck: 0.5 >> over 800ms',
    'Lowers the music under the words by this share of its loudness; nothing brings it back.',
    { share: orNothing(number(0, 1)) },
    { options: { over: time } },
  ),
  ambience: entry(
    'lasting',
    'ambience: embers >> fade 2s',
    'Crossfades to a bed of sound that goes on under everything.',
    { name: orNothing(noun('ambience')) },
    { options: { fade: time } },
  ),
  layout: entry(
    'lasting',
    'layout: centre',
    'Where the words stand: in the box at the foot, or alone in the middle of the picture.',
    { layout: oneOf('box', 'centre') },
  ),
  scene: entry('lasting', 'scene: The field at dusk', 'A title for saves, history and map.', {
    title: text,
  }),
  sound: entry(
    'passing',
    'sound: clash-1 >> pan -0.3 volume 0.8 delay 200ms',
    'Plays a sound once.',
    { name: noun('sound') },
    {
      aliases: ['audio', 'sfx', 'play_sound'],
      options: { pan: number(-1, 1), volume: number(0, 1), delay: time },
    },
  ),
  stop_sound: entry('passing', 'stop_sound', 'Fades out the sounds that are still playing.', {}),
  shake: entry(
    'passing',
    'shake: hard >> over 500ms',
    'Shakes the picture, never the words.',
    { force: oneOf('soft', 'hard') },
    { options: { over: time } },
  ),
  flash: entry(
    'passing',
    'flash: red >> over 200ms',
    'One flash of light over the picture.',
    { colour: oneOf('white', 'red', 'blue') },
    { options: { over: time } },
  ),
  strafe: entry(
    'passing',
    'strafe: left >> over 2.4s',
    'Lines of fire walk over the ground from that side; light first, then dust.',
    { from: oneOf('left', 'right') },
    { options: { over: time } },
  ),
  clash: entry('passing', 'clash', 'Sparks and a white flare where two lit blades meet.', {}),
  shove: entry(
    'passing',
    'shove: kylo',
    'A ring of pressure goes out from someone, and lifts the ash.',
    { person: noun('person') },
  ),
  call: entry(
    'passing',
    'call: kylo >> from left over 700ms',
    'A hilt flies to the hand from a place, or from the ground some steps off. It lights only when caught.',
    { person: noun('person') },
    { options: { from: noun('place'), over: time } },
  ),
  last_ember: entry(
    'passing',
    'last_ember: centre >> over 6s',
    'One ember on the ground glows up, and goes out.',
    { place: noun('place') },
    { options: { over: time } },
  ),
  pause: entry('passing', 'pause: 1.5s', 'The line waits so long before it begins to appear.', {
    length: time,
  }),
  clear: entry(
    'passing',
    'clear',
    'A new page: the history shows a rule before this line. Where no words follow an option, those before it go.',
    {},
  ),
  checkpoint: entry(
    'passing',
    'checkpoint: the choice',
    'A place to come back to: the menu leads there once it is passed. Without a name it is called as its scene.',
    { name: note },
  ),
  restart: entry(
    'passing',
    'restart',
    'Once the line is read, asks whether to begin anew. Who stays goes on, if the story does.',
    {},
  ),
  speaker: entry('line', 'speaker: kylo', 'Who says the line; `Name: words` does the same.', {
    person: orNothing(noun('person')),
  }),
  class: entry('line', 'class: thought', 'How the line (or option) is set.', {
    style: oneOf('thought', 'whisper', 'quiet', 'shout'),
  }),
  id: entry('line', 'id: pit-01', 'A lasting name for a line or an option, kept over edits.', {
    id: text,
  }),
  alt: entry(
    'line',
    'alt: Two figures, far apart.',
    'What the picture shows, for those who cannot see it.',
    {
      alt: text,
    },
  ),
  ending: entry('line', 'ending: lesson', 'This line ends the story so.', {
    ending: noun('ending'),
  }),
  consider: entry(
    'choice',
    'consider: blade: rey low',
    'A lasting cue enacted while the option is pointed at, and taken back after.',
    { cue: text },
  ),
  disabled: entry(
    'choice',
    'disabled',
    'The option is seen but cannot be taken.',
    {},
    {
      aliases: ['unclickable'],
    },
  ),
  hidden: entry('choice', 'hidden', 'The option is not shown.', {}),
  title: entry('story', 'title: The Last Lesson', "The work's title, for other players.", {
    text: note,
  }),
  author: entry('story', 'author: A. Writer', "The work's author, for other players.", {
    text: note,
  }),
  theme: entry('story', 'theme: dark', 'Light or dark page, for other players.', { text: note }),
} as const satisfies Readonly<Record<string, Entry>>;

export type TagName = keyof typeof tagTable;

type Read<F> = { readonly [K in keyof F]: F[K] extends Grammar<infer T> ? T : never };

/** A tag that has been read: its name as `kind`, its words and its options. */
export type TagOf<K extends TagName> = { readonly kind: K } & Read<(typeof tagTable)[K]['values']> &
  Partial<Read<(typeof tagTable)[K]['options']>>;

export type Tag = { [K in TagName]: TagOf<K> }[TagName];

type NamesOfReach<R extends Reach> = {
  [K in TagName]: (typeof tagTable)[K]['reach'] extends R ? K : never;
}[TagName];

/** Part of the scene from its line on. */
export type LastingCue = { [K in NamesOfReach<'lasting'>]: TagOf<K> }[NamesOfReach<'lasting'>];

/** Happens once and leaves no trace. */
export type PassingCue = { [K in NamesOfReach<'passing'>]: TagOf<K> }[NamesOfReach<'passing'>];

/** One typed stage direction. */
export type Cue = LastingCue | PassingCue;

export function isLasting(tag: Tag): tag is LastingCue {
  return tagTable[tag.kind].reach === 'lasting';
}

export function isCue(tag: Tag): tag is Cue {
  const { reach } = tagTable[tag.kind];
  return reach === 'lasting' || reach === 'passing';
}
