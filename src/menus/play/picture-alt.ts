import type { FirstInfo } from '../../catalogue/story-info.ts';
import type { Scene } from '../../scene/scene.ts';

/**
 * What the picture shows, for those who cannot see it: in the words of the line's own `alt` tag, else put
 * together from the place and the people in it. Empty when nothing has been described.
 */
export function pictureAlt(info: FirstInfo, scene: Scene, own: string | null): string {
  if (own !== null) return own;
  const place = scene.background === null ? undefined : info.backgrounds[scene.background]?.alt;
  const people = Object.entries(scene.cast).map(
    ([person, { pose }]) => info.cast[person]?.alt[pose],
  );
  return [place, ...people].filter(Boolean).join(' ');
}
