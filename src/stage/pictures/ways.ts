import type { Encoded } from '../../catalogue/pictures.ts';
import { type Decode, decode } from './decode.ts';
import type { Encoding } from './sample.ts';

/** One way to come to a picture that can be drawn. */
export interface Way {
  readonly url: string;
  readonly decode: Decode;
  /** Its size against the stored one. */
  readonly share: number;
  /** How it is had, in words for a warning. */
  readonly how: string;
}

/**
 * The ways to a picture, each for when what the one before brought is refused where it is to be drawn.
 * @param usual how pictures are decoded here.
 */
export function waysTo(
  encoded: Encoded,
  encoding: Encoding,
  usual: Decode,
  share: number,
): readonly [Way, ...Way[]] {
  const url = encoded[encoding];
  const other = encoding === 'avif' ? encoded.webp : encoded.avif;
  const byPage = { url, decode, share, how: 'decoded by the page' };
  return [
    { url, decode: usual, share, how: 'as usual' },
    ...(usual === decode ? [] : [byPage]),
    { ...byPage, share: share / 2, how: 'at half its size' },
    { ...byPage, url: other, how: 'from its other encoding' },
  ];
}
