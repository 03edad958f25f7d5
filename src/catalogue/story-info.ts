import * as v from 'valibot';
import { bare } from './own.ts';

const colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, 'a colour is written #rrggbb'));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(2));

const person = v.strictObject({
  /** Shown above a line. Null for someone who never speaks (two people drawn as one, say). */
  name: v.nullable(v.string()),
  colour,
  /** The colour of light that is this person's own, if they carry any. */
  light: v.optional(colour),
  /** What a pose shows, for those who cannot see it. */
  alt: v.optional(v.pipe(v.record(v.string(), v.string()), v.transform(bare)), {}),
});

/** How a scene is lit: every number is a share of that light at its fullest. */
const light = v.strictObject({
  sky: share,
  sun: share,
  ember: share,
  /** Share of colour left: 1 all, 0 grey. */
  saturation: v.optional(share, 1),
  /** A colour laid over the backdrop by multiplication. */
  tint: v.optional(colour, '#ffffff'),
});

const view = v.strictObject({
  /** Middle of the view, in stage pixels (1920 by 1080). */
  x: v.number(),
  y: v.number(),
  zoom: v.pipe(v.number(), v.minValue(0.5), v.maxValue(4)),
});

const shot = v.strictObject({ landscape: view, portrait: view });

const className = v.pipe(
  v.string(),
  v.regex(/^[^\s"\\]+$/, 'the name of a class is one word, without quotes'),
);

/** What a class of lines has otherwise than a plain line. */
const lineClass = v.strictObject({
  italic: v.optional(v.boolean()),
  /** Size of its letters, against usual. */
  size: v.optional(v.pipe(v.number(), v.minValue(0.5), v.maxValue(2))),
  colour: v.optional(colour),
  /** Where its rows stand in the box. */
  align: v.optional(v.picklist(['left', 'centre', 'right'])),
});

const ending = v.strictObject({
  id: v.string(),
  title: v.string(),
  line: v.string(),
  /** Tags that set the stage behind the ending's card; without any, the last line's scene stays. */
  scene: v.optional(v.array(v.string())),
});

/** How a story looks that says nothing of its colours: ember on ash, or ink on paper. */
export const usualPalettes = {
  dark: { background: '#0a0c0f', text: '#e6dfd2', secondary: '#c6bdae', accent: '#dd8448' },
  light: { background: '#f6f1e6', text: '#211d18', secondary: '#5a5146', accent: '#9c3f10' },
} as const;

const palette = {
  /** What everything lies on: the page, its menus, the text box, the dark where a picture ends. */
  background: colour,
  text: colour,
  /** Words that matter less. */
  secondary: colour,
  accent: colour,
  /** Lines of these styles; those left out look like other words. */
  thought: v.optional(colour),
  whisper: v.optional(colour),
  quiet: v.optional(colour),
  shout: v.optional(colour),
};
/** How a story is read: line by line over its picture, or as paragraphs that gather on a page. */
const reading = v.picklist(['line', 'page']);

/** How much the check holds against a story. */
const severity = v.picklist(['strict', 'lenient']);

const checkForms =
  'is "strict" or "lenient", or fields: severity (one of these), sameView (a whole number from 1)';

/** What an author wants checked in this one story. */
const checkRules = v.strictObject({
  severity: v.optional(severity),
  /** Lines in a row that may share background, camera shot, and who stands where. */
  sameView: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});

/** What a story is whose `story.json` says nothing: words alone, in our colours. */
export const storyInfoSchema = v.strictObject({
  $schema: v.optional(v.string()),
  /** `strict`: what the check remarks on is an error. As fields where it is to count, too. */
  check: v.optional(v.union([severity, checkRules], checkForms)),
  id: v.pipe(
    v.string(),
    v.regex(/^[a-z0-9-]+$/, 'an id has letters from a to z, digits and - alone'),
  ),
  title: v.string(),
  /** Left out, a story without pictures is read as a page. */
  reading: v.optional(reading, 'line'),
  /** Empty where nobody is named. */
  author: v.optional(v.string(), ''),
  language: v.optional(v.string(), 'en'),
  description: v.string(),
  /** Stands on the title before the first play; empty where there is nothing to say. */
  contentNote: v.optional(v.string(), ''),
  /** What kinds of passages there are that a reader may pass over, by the words of `# content:`, as they are told of. */
  content: v.optional(v.pipe(v.record(v.string(), v.string()), v.transform(bare)), {}),
  /** `false`: there is no gallery. Ids of lines: its pictures are those; left out, each new place of each scene. */
  gallery: v.optional(v.union([v.literal(false), v.array(v.string())])),
  /** What pieces of music are called, by their names; `false`: none can be heard alone. */
  music: v.optional(
    v.union([v.literal(false), v.pipe(v.record(v.string(), v.string()), v.transform(bare))]),
    {},
  ),
  /** Tags that set the stage behind the title. */
  titleScene: v.optional(v.array(v.string()), []),
  /** Sounds of what is pressed: any button, one that opens or closes a page, an option. */
  interface: v.optional(
    v.strictObject({
      press: v.optional(v.string()),
      page: v.optional(v.string()),
      choose: v.optional(v.string()),
    }),
  ),
  cast: v.optional(v.pipe(v.record(v.string(), person), v.transform(bare)), {}),
  backgrounds: v.optional(
    v.pipe(v.record(v.string(), v.strictObject({ alt: v.string() })), v.transform(bare)),
    {},
  ),
  /** Pictures that the script hangs before the stage, by the names it uses. */
  images: v.optional(
    v.pipe(v.record(v.string(), v.strictObject({ alt: v.string() })), v.transform(bare)),
    {},
  ),
  palette: v.strictObject(palette),
  /** How lines and options of a class look, by the name that `# class:` gives them. */
  classes: v.optional(v.pipe(v.record(className, lineClass), v.transform(bare)), {}),
  lights: v.optional(v.pipe(v.record(v.string(), light), v.transform(bare)), {}),
  shots: v.optional(v.pipe(v.record(v.string(), shot), v.transform(bare)), {}),
  /** The mood of each piece of music, by its name: told among the captions. */
  moods: v.optional(v.pipe(v.record(v.string(), v.string()), v.transform(bare)), {}),
  /** What effects want to know, by their names; each checks its own. */
  effects: v.optional(v.pipe(v.record(v.string(), v.unknown()), v.transform(bare)), {}),
  endings: v.optional(v.array(ending), []),
  credits: v.optional(
    v.array(v.strictObject({ heading: v.string(), lines: v.array(v.string()) })),
    [],
  ),
});

export type StoryInfo = v.InferOutput<typeof storyInfoSchema>;

/** `story.json`, of which everything may be left out; what names the work is made up then. */
export const storyFileSchema = v.strictObject({
  ...storyInfoSchema.entries,
  id: v.optional(storyInfoSchema.entries.id),
  title: v.optional(storyInfoSchema.entries.title),
  reading: v.optional(reading),
  author: v.optional(v.string()),
  description: v.optional(storyInfoSchema.entries.description),
  palette: v.optional(
    v.strictObject({
      ...palette,
      background: v.optional(colour),
      text: v.optional(colour),
      secondary: v.optional(colour),
      accent: v.optional(colour),
    }),
    {},
  ),
});

/**
 * What of it nobody needs before the first line: only stage, credits and what pictures show, a style sheet, and the
 * build.
 */
export const laterFields = [
  'reading',
  'palette',
  'classes',
  'lights',
  'shots',
  'effects',
  'moods',
  'credits',
  'backgrounds',
  'images',
  'music',
] as const;

type Person = v.InferOutput<typeof person>;

/** What of it is there from the beginning: of people, all but what their poses show. */
export interface FirstInfo extends Omit<StoryInfo, (typeof laterFields)[number] | 'cast'> {
  readonly cast: Readonly<Record<string, Omit<Person, 'alt'>>>;
}

/** What pictures show, for those who cannot see them. */
export type PictureWords = Pick<StoryInfo, 'cast' | 'backgrounds' | 'images'>;
export type Shot = v.InferOutput<typeof shot>;
export type CameraView = v.InferOutput<typeof view>;
export type Ending = v.InferOutput<typeof ending>;
