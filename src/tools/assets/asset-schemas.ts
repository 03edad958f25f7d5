import * as v from 'valibot';
import { bare } from '../../catalogue/own.ts';

// The description files beside the pictures and sounds. They also hold what only the scripts that made them
// need, so keys that are not named here are let through.

const point = v.tuple([v.number(), v.number()]);
const segment = v.tuple([point, point]);
const size = v.pipe(v.number(), v.integer(), v.minValue(1));
const positive = v.pipe(v.number(), v.gtValue(0));

const place = v.object({ x: v.number(), y: v.number(), scale: positive });
const places = v.pipe(v.record(v.string(), place), v.transform(bare));

/** `assets/backgrounds/<name>/backdrop.json` */
export const backdropSchema = v.object({
  width: size,
  height: size,
  layers: v.pipe(
    v.array(
      v.object({
        name: v.string(),
        x: v.number(),
        y: v.number(),
        w: size,
        h: size,
        parallax: v.pipe(v.number(), v.minValue(0)),
        /** Between which things the layer lies, as the painter names it. */
        depth: v.picklist(['behind', 'field', 'mist-front', 'fore']),
        /** Name of the same layer after the sun has gone. */
        sunless: v.optional(v.string()),
      }),
    ),
    v.minLength(1, 'a backdrop needs at least one layer'),
  ),
  /** Null where the ground is nowhere in the picture. */
  horizon: v.nullable(v.number()),
  /** How the ground was seen; null where there is none, and then no `ground` picture either. */
  ground: v.nullable(v.object({})),
  places,
  portrait: v.optional(v.object({ places: v.optional(places, {}) }), {}),
});

/** `assets/cast/<person>/<pose>.json` */
export const poseSchema = v.object({
  w: size,
  h: size,
  scale: positive,
  ground: point,
  head: v.nullable(point),
  chest: v.nullable(point),
  points: v.pipe(v.optional(v.record(v.string(), point), {}), v.transform(bare)),
  lines: v.pipe(v.optional(v.record(v.string(), segment), {}), v.transform(bare)),
  faces: v.picklist(['left', 'right']),
});

/** `assets/sprites/<name>.json` */
export const spriteSchema = v.object({
  w: size,
  h: size,
  centre: point,
  guns: v.array(point),
});

/** `assets/music/<name>.json`, and the same for ambience and sounds; all times in seconds. */
export const recordingSchema = v.object({
  loop: v.nullable(
    v.pipe(
      v.object({ start: v.pipe(v.number(), v.minValue(0)), end: positive }),
      v.check((loop) => loop.start < loop.end, 'a loop ends after it starts'),
    ),
  ),
  seconds: positive,
  caption: v.string(),
});
