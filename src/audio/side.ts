import type { Backdrop } from '../catalogue/pictures.ts';

/** What is asked of a backdrop here: where its places lie in its width. */
export type Ground = Pick<Backdrop, 'width' | 'places'>;

/** Half the picture's width pans this far: a voice is beside the listener, never in one ear alone. */
const width = 0.75;

/** How far from the middle a sound must lie before a caption says so. */
const aside = 0.15;

/**
 * Pan of someone standing at a place, from -1 (left) to 1 (right).
 * A place or backdrop that is not known lies in the middle.
 */
export function panAt(place: string, ground: Ground | undefined): number {
  const at = ground?.places[place];
  if (ground === undefined || at === undefined) return 0;
  const share = (at.x / ground.width) * 2 - 1;
  return Math.min(1, Math.max(-1, share)) * width;
}

/** The side a caption names, or null when the sound is in the middle or all around. */
export function sideOf(pan: number): 'left' | 'right' | null {
  if (pan < -aside) return 'left';
  return pan > aside ? 'right' : null;
}

/**
 * Amplitude that keeps a panned sound as strong as it was in the middle. A StereoPannerNode adds the far
 * channel of a stereo sound to the near one, which makes whatever both channels share louder: with
 * c = cos((1 - |pan|) * pi / 2) its power grows by 1 + c (from the node's algorithm in the Web Audio API).
 */
export function panGain(pan: number): number {
  return 1 / Math.sqrt(1 + Math.cos(((1 - Math.min(1, Math.abs(pan))) * Math.PI) / 2));
}
