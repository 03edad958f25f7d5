import type { TagName } from './cue.ts';

/** What the reference says of a tag. */
export interface TagWords {
  /** One that can be read, without its `#`. */
  readonly example: string;
  readonly says: string;
}

/** The words of `docs/tags.md`, beside the table of tags and not in it: the game reads tags without them. */
export const tagWords: Readonly<Record<TagName, TagWords>> = {
  background: {
    example: 'background: shore >> dissolve 1.2s',
    says: 'Changes the place. Without a manner it fades over a second; `dissolve` burns through, `wipe` blows over as ash.',
  },
  image: {
    example: 'image: letter.png >> fade 1s',
    says: 'Hangs a picture before the stage, whole, until the next one, `clear`, or an `image` of nothing.',
  },
  show: {
    example: 'show: ada stand >> at left fade 600ms',
    says: 'Brings someone on in a pose, or changes the pose and keeps the place; `alone` takes everyone else off.',
  },
  hide: {
    example: 'hide: ada >> fade 1s',
    says: 'Takes someone off, with what effects hang on them; `all` empties the stage.',
  },
  light: {
    example: 'light: evening >> over 3s',
    says: 'Changes the light of the whole scene to one that story.json describes.',
  },
  weather: {
    example: 'weather: snow',
    says: 'Lets a weather drift through the scene; each is an effect.',
  },
  camera: {
    example: 'camera: window >> over 4s',
    says: 'Moves to a shot that story.json describes, for wide and for upright screens; or changes to it.',
  },
  music: {
    example: 'music: tide >> fade 2s',
    says: 'Crossfades to a piece; nothing fades the music out.',
  },
  stop_music: {
    example: 'stop_music >> fade 3s',
    says: 'Fades the music out, like `music: false`.',
  },
  duck: {
    example: 'duck: 0.5 >> over 800ms',
    says: 'Lowers the music under the words by this share of its loudness; nothing brings it back.',
  },
  ambience: {
    example: 'ambience: wind >> fade 2s',
    says: 'Crossfades to a bed of sound that goes on under everything.',
  },
  layout: {
    example: 'layout: centre',
    says: 'Where the words stand: in the box at the foot, or alone in the middle of the picture.',
  },
  scene: { example: 'scene: The shore at dusk', says: 'A title for saves, history and map.' },
  sound: {
    example: 'sound: bell >> pan -0.3 volume 0.8 delay 200ms',
    says: 'Plays a sound once.',
  },
  voice: {
    example: 'voice: ada-12',
    says: 'Says the line: a sound with a volume of its own in the settings. It ends with the line, is waited for on auto, is left out by skipping, and can be heard again from the history.',
  },
  stop_sound: { example: 'stop_sound', says: 'Fades out the sounds that are still playing.' },
  pause: { example: 'pause: 1.5s', says: 'The line waits so long before it begins to appear.' },
  clear: {
    example: 'clear',
    says: 'A new page: the history shows a rule before this line. Where no words follow an option, those before it go.',
  },
  checkpoint: {
    example: 'checkpoint: before the door',
    says: 'A place to come back to: the menu leads there once it is passed. Without a name it is called as its scene.',
  },
  restart: {
    example: 'restart',
    says: 'Once the line is read, asks whether to begin anew. Who stays goes on, if the story does.',
  },
  link: {
    example: 'link: mailto:ada@example.org',
    says: 'A link under the line, which opens beside the game; of `https:\\/\\/`, Ink wants the slashes so. Elsewhere: `linkopen`.',
  },
  content: {
    example: 'content: injury',
    says: 'From this line on stands what a reader may pass over, by one or more words of yours; the line with `content: end` is the first behind it. In it are no choice and no end.',
  },
  summary: {
    example: 'summary: She was hurt, and did not get up.',
    says: 'A line that stands in place of the passage it is in, where a reader passes over that; several make several lines. Nobody speaks in it.',
  },
  speaker: { example: 'speaker: ada', says: 'Who says the line; `Name: words` does the same.' },
  class: {
    example: 'class: thought',
    says: 'How the line (or option) is set: `thought`, `whisper`, `quiet`, `shout`, or whatever `classes` in story.json has; several add up.',
  },
  id: { example: 'id: shore-01', says: 'A lasting name for a line or an option, kept over edits.' },
  alt: {
    example: 'alt: Two figures, far apart.',
    says: 'What the picture shows, for those who cannot see it.',
  },
  ending: { example: 'ending: lit', says: 'This line ends the story so.' },
  input: {
    example: 'input: name >> "What do they call you?" >> default Ada',
    says: 'Asks for words once the line stands whole, and sets a variable to them: one declared by `VAR` as a text or a number. After `>>` stand what is asked, in quotes; `default` and what is taken where nothing is entered; `most` and how many letters may be (60 unless it is said).',
  },
  consider: {
    example: 'consider: light: evening',
    says: 'A lasting cue enacted while the option is pointed at, and taken back after.',
  },
  disabled: { example: 'disabled', says: 'The option is seen but cannot be taken.' },
  hidden: { example: 'hidden', says: 'The option is not shown.' },
  title: { example: 'title: The Lamp Room', says: "The work's title, for other players." },
  author: { example: 'author: A. Writer', says: "The work's author, for other players." },
  theme: { example: 'theme: dark', says: 'Light or dark page, for other players.' },
};
