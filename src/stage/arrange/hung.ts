import { typography } from '../../story/typography.ts';
import { type Rect, type Screen, stageHeight } from './screen.ts';

/** Room round a hung picture: shares of the screen's width and height, upright of the picture's. */
const room = {
  side: 0.13,
  uprightSide: 0.05,
  above: 0.045,
  uprightAbove: 0.1,
  uprightBelow: 0.03,
};

/** What is kept free between a hung picture and the words' usual place, in px of 1080. */
const overWords = 72;

/** A small picture is not drawn larger than this against its own size: it would be coarse. */
const mostGrown = 2;

/** How much of a hung picture is left to see where words stand in the middle, over it. */
export const underWords = 0.22;

/** How far the stage behind a hung picture goes into the dark. */
export const drawnBack = 0.4;

/**
 * Where a picture hangs: whole, as large as there is room over the words.
 * @param picture its own size in pixels.
 * @returns CSS px of the stage's host.
 */
export function hungRect(
  picture: { readonly w: number; readonly h: number },
  screen: Screen,
): Rect {
  const { upright, width, height } = screen;
  const tall = screen.picture.height;
  const side = width * (upright ? room.uprightSide : room.side);
  const top = upright ? tall * room.uprightAbove : height * room.above;
  const bottom = upright
    ? tall * (1 - room.uprightBelow)
    : ((typography.box.top - overWords) / stageHeight) * height;
  const scale = Math.min(
    (width - 2 * side) / picture.w,
    (bottom - top) / picture.h,
    mostGrown * Math.max(1, screen.scale),
  );
  const [w, h] = [picture.w * scale, picture.h * scale];
  return { x: (width - w) / 2, y: top + (bottom - top - h) / 2, width: w, height: h };
}
