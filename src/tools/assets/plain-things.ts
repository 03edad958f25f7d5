import type { Backdrop, Encoded, HungPicture, Pose } from '../../catalogue/pictures.ts';
import type { Recording } from '../../catalogue/recordings.ts';
import { nearScale, plainPlaces, plainPortraitPlaces } from '../../stage/arrange/placement.ts';
import { stageHeight, stageWidth } from '../../stage/arrange/screen.ts';
import type { PictureHead } from './picture-head.ts';
import type { SoundHead } from './sound-head.ts';

// What a plain file is as a thing of the catalogue: all that a description file would say is made up.

/** How far a picture reaches over the stage's edge on each side, in stage px: a camera at rest still sways. */
const overlap = 12;

/** A picture of a place follows the camera as something far off. */
const parallax = 0.5;

/** Size of a person's picture on the stage, in stage px, whichever comes first. */
const personHeight = 740;
const personWidth = 820;

/** A picture that ships as it is. */
export function asItIs(path: string): Encoded {
  return { avif: path, webp: path };
}

type Size = Pick<PictureHead, 'w' | 'h'>;

/** Places of the stage in the pixels of a backdrop's frame. */
function framed(places: Backdrop['places'], width: number, height: number): Backdrop['places'] {
  const [x, y] = [(width - stageWidth) / 2, (height - stageHeight) / 2];
  const moved = Object.entries(places).map(([name, place]) => {
    return [name, { ...place, x: place.x + x, y: place.y + y }] as const;
  });
  return Object.fromEntries(moved);
}

/** A picture as a place: it covers the stage. */
export function plainBackdrop(picture: Encoded, { w, h }: Size): Backdrop {
  const scale = Math.max((stageWidth + 2 * overlap) / w, (stageHeight + 2 * overlap) / h);
  const [width, height] = [Math.round(w * scale), Math.round(h * scale)];
  return {
    plain: true,
    width,
    height,
    layers: [
      {
        name: 'picture',
        x: 0,
        y: 0,
        w: width,
        h: height,
        parallax,
        depth: 'behind',
        picture,
        sunless: null,
      },
    ],
    horizon: height * 0.55,
    ground: null,
    places: framed(plainPlaces, width, height),
    portraitPlaces: framed(plainPortraitPlaces, width, height),
    still: picture.webp,
  };
}

/** A picture as somebody in a pose, standing on its lower edge. */
export function plainPose(base: Encoded, { w, h }: Size): Pose {
  const scale = Math.min(personHeight / h, personWidth / w) / nearScale;
  return {
    w,
    h,
    scale,
    ground: [w / 2, h],
    head: [w / 2, h * 0.14],
    chest: [w / 2, h * 0.36],
    points: {},
    lines: {},
    faces: null,
    base,
    light: null,
  };
}

/** A picture as what hangs before the stage. */
export function plainImage(picture: Encoded, { w, h }: Size): HungPicture {
  return { w, h, picture };
}

/** A sound file as a recording. @param repeats whether it goes round, from end to beginning. */
export function plainRecording(path: string, sound: SoundHead, repeats: boolean): Recording {
  const { format, seconds } = sound;
  const loop = repeats ? { start: 0, end: seconds } : null;
  return { opus: path, m4a: path, format, loop, seconds, caption: '' };
}
