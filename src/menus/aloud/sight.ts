import type { PictureWords } from '../../catalogue/story-info.ts';
import type { Heard } from '../../director/heard.ts';
import type { Scene } from '../../scene/scene.ts';
import { pictureAlt } from '../play/story.tsx';

/** A scene, and what its line itself says that is to be seen. */
interface Seen {
  readonly scene: Scene;
  readonly alt: string | null;
}

/** Who has come or stands otherwise. */
function changed(before: Scene, now: Scene): Scene['cast'] {
  const cast = Object.entries(now.cast);
  return Object.fromEntries(cast.filter(([one, { pose }]) => before.cast[one]?.pose !== pose));
}

/**
 * What has come to be seen, in words: the whole picture where the place is another, else who has come or stands
 * otherwise; what a line says itself is told with it. Empty where nothing has changed. Pure.
 * @param before the scene that was told last; null where none was.
 */
export function sightOf(
  words: PictureWords,
  amount: Heard['descriptions'],
  before: Scene | null,
  { scene, alt }: Seen,
): string {
  const { background, image } = scene;
  const moved = before?.background !== background || before?.image !== image;
  if (amount === 'none' || (amount === 'places' && !moved)) return '';
  if (alt !== null) return alt;
  if (amount === 'places') return pictureAlt(words, { ...scene, cast: {} }, null);
  if (before === null || moved) return pictureAlt(words, scene, null);
  const cast = changed(before, scene);
  return pictureAlt(words, { ...scene, background: null, image: null, cast }, null);
}
