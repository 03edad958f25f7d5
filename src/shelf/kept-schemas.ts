import * as v from 'valibot';
import { type Heard, usualHeard } from '../director/heard.ts';
import { defaultPreferences, type Preferences } from '../director/preferences.ts';
import type { ChoiceRecord } from '../playthrough/journal.ts';
import type { Bookmark } from '../playthrough/log.ts';
import type { Snapshot } from '../playthrough/playthrough.ts';
import type { Scene } from '../scene/scene.ts';
import type { Kept, Save } from './kept.ts';
import { emptyPreview } from './preview.ts';
import { revivedFrame, revivedScene } from './revived.ts';

/** Reads a value of unknown shape. */
type Schema<T> = v.GenericSchema<unknown, T>;

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const natural = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const texts = v.array(v.string());
const nullableText = v.nullable(v.string());

const usual = defaultPreferences;

const heard: Schema<Heard> = v.object({
  descriptions: v.optional(v.picklist(['all', 'places', 'none']), usualHeard.descriptions),
  selfVoicing: v.optional(v.boolean(), usualHeard.selfVoicing),
  voice: v.optional(v.string(), usualHeard.voice),
  rate: v.optional(v.pipe(v.number(), v.minValue(0.1), v.maxValue(10)), usualHeard.rate),
  pitch: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(2)), usualHeard.pitch),
});

const preferences: Schema<Preferences> = v.object({
  textSpeed: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1000)), usual.textSpeed),
  textSpeedChosen: v.optional(v.boolean(), usual.textSpeedChosen),
  autoSpeed: v.optional(v.pipe(v.number(), v.minValue(40), v.maxValue(1000)), usual.autoSpeed),
  textSize: v.optional(v.pipe(v.number(), v.minValue(0.5), v.maxValue(3)), usual.textSize),
  typeface: v.optional(v.picklist(['story', 'plain', 'dyslexia']), usual.typeface),
  lineSpacing: v.optional(v.pipe(v.number(), v.minValue(0.5), v.maxValue(3)), usual.lineSpacing),
  letterSpacing: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), usual.letterSpacing),
  contrast: v.optional(v.picklist(['system', 'usual', 'high']), usual.contrast),
  boxOpacity: v.optional(share, usual.boxOpacity),
  master: v.optional(share, usual.master),
  music: v.optional(share, usual.music),
  ambience: v.optional(share, usual.ambience),
  sounds: v.optional(share, usual.sounds),
  voices: v.optional(share, usual.voices),
  muted: v.optional(v.boolean(), usual.muted),
  motion: v.optional(v.picklist(['system', 'full', 'reduced']), usual.motion),
  graphics: v.optional(v.picklist(['automatic', 'full', 'light', 'plain']), usual.graphics),
  skipUnread: v.optional(v.boolean(), usual.skipUnread),
  dimRead: v.optional(v.boolean(), usual.dimRead),
  reading: v.optional(v.picklist(['page', 'line']), usual.reading),
  captions: v.optional(v.picklist(['automatic', 'on', 'off']), usual.captions),
  musicCaptions: v.optional(v.boolean(), usual.musicCaptions),
  mono: v.optional(v.boolean(), usual.mono),
  heard: v.optional(v.nullable(heard), usual.heard),
  passOver: v.optional(texts, [...usual.passOver]),
  // What cannot be read takes no other setting with it.
  bindings: v.fallback(v.record(v.string(), texts), usual.bindings),
  holdToSkip: v.fallback(v.boolean(), usual.holdToSkip),
  scan: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(20_000)), usual.scan),
});

const bookmark: Schema<Bookmark> = v.object({
  log: v.object({
    seed: v.pipe(v.number(), v.safeInteger()),
    known: texts,
    taken: v.array(v.object({ id: v.string(), label: v.string(), place: v.string() })),
  }),
  at: natural,
  road: natural,
  line: v.string(),
  story: v.string(),
});

/** How much there may be of what nobody else looks into: depth, and parts in all. */
const plainBounds = { depth: 20, parts: 100_000 } as const;

/** Whether a value is of the kind that JSON can say, and not without bounds: else no save could be written down again. */
function isPlain(value: unknown): boolean {
  let parts = 0;
  const isPart = (part: unknown, depth: number): boolean => {
    if (typeof part !== 'object' || part === null) return typeof part !== 'bigint';
    parts += 1;
    if (depth > plainBounds.depth || parts > plainBounds.parts) return false;
    const isKnown = Array.isArray(part) || Object.getPrototypeOf(part) === Object.prototype;
    return isKnown && Object.values(part).every((inner) => isPart(inner, depth + 1));
  };
  return isPart(value, 0);
}

/** A scene, also as earlier versions kept it. */
const scene: Schema<Scene> = v.pipe(
  v.looseObject({}),
  v.transform(revivedScene),
  v.object({
    title: nullableText,
    background: nullableText,
    image: nullableText,
    cast: v.record(v.string(), v.object({ pose: v.string(), at: v.string() })),
    light: nullableText,
    weather: nullableText,
    camera: nullableText,
    music: nullableText,
    duck: share,
    ambience: nullableText,
    layout: v.picklist(['box', 'centre']),
    effects: v.record(v.string(), v.custom<unknown>(isPlain)),
  }),
);

/** A preview only decorates a bookmark: one that no longer fits must not take the bookmark with it. */
const preview = v.fallback(
  v.object({ speaker: nullableText, line: v.string(), scene }),
  emptyPreview,
);

const states = v.object({
  ink: v.string(),
  ahead: v.nullable(v.object({ text: v.string(), tags: texts, place: v.string() })),
  echo: texts,
});

const words = {
  id: v.string(),
  speaker: nullableText,
  style: v.string(),
  line: v.object({
    text: v.string(),
    spans: v.array(v.object({ text: v.string() })),
    timings: v.optional(v.array(v.object({ at: v.number(), wait: v.number(), pace: v.number() }))),
  }),
};

/** What of a frame is looked into, as whoever draws it does; the rest is taken as this browser wrote it. */
const frame = v.looseObject({
  beat: v.looseObject({
    ...words,
    place: v.string(),
    cues: v.array(v.looseObject({ kind: v.string() })),
  }),
  scene: v.looseObject({ cast: v.record(v.string(), v.looseObject({})) }),
  still: v.optional(v.object({ ...words, ago: v.number() })),
});

/** Whether it has a snapshot's shape. */
const isSnapshot = (value: unknown): value is Snapshot =>
  isPlain(value) && v.is(v.object({ at: natural, road: natural, frame, state: states }), value);

/** A snapshot only makes loading faster: without one the log is walked again. */
const snapshot = v.fallback(
  v.optional(
    v.pipe(
      v.custom<Snapshot>(isSnapshot),
      v.transform((kept): Snapshot => ({ ...kept, frame: revivedFrame(kept.frame) })),
    ),
  ),
  undefined,
);

/** A place is not worth less for it. */
const order = v.fallback(v.optional(natural), undefined);

const kept = {
  id: v.string(),
  when: natural,
  order,
  bookmark,
  foothold: snapshot,
  glimpse: preview,
};

const autosave: Schema<Kept> = v.object(kept);
const save: Schema<Save> = v.object({ ...kept, name: nullableText });
/** Its bookmark is read by who knows the ways. */
const choiceRecord: Schema<Omit<ChoiceRecord, 'bookmark'> & { readonly bookmark: unknown }> =
  v.object({
    label: v.string(),
    endings: v.optional(texts, []),
    bookmark: v.unknown(),
  });

/** Everything that is ever read back, by its kind: nothing comes into the game from outside but through here. */
export const keptSchemas = {
  preferences,
  bookmark,
  autosave,
  save,
  choiceRecord,
} as const;
