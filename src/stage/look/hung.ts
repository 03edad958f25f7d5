import type { HungPicture, Pictures } from '../../catalogue/pictures.ts';
import { hungRect, underWords } from '../arrange/hung.ts';
import type { Rect, Screen } from '../arrange/screen.ts';
import type { Look } from './look.ts';

/** A picture that hangs before the stage, where it is seen. */
export interface SeenHung {
  readonly name: string;
  readonly hung: HungPicture;
  /** CSS px of the host. */
  readonly rect: Rect;
  /** What lies behind it and draws back: the stage's picture, in the same. */
  readonly behind: Rect;
  readonly alpha: number;
}

/**
 * The hung pictures that can be drawn, the newest last.
 * @param centre how much the words stand in the middle, over them: 0 to 1.
 * @param isReady whether a picture is there.
 */
export function hungIn(
  look: Pick<Look, 'hung'>,
  pictures: Pictures,
  screen: Screen,
  centre: number,
  isReady: (hung: HungPicture) => boolean,
): SeenHung[] {
  return look.hung.flatMap(({ name, alpha }) => {
    const hung = pictures.images[name];
    if (hung === undefined || alpha <= 0 || !isReady(hung)) return [];
    const seen = alpha * (1 - (1 - underWords) * centre);
    return [{ name, hung, rect: hungRect(hung, screen), behind: screen.picture, alpha: seen }];
  });
}
