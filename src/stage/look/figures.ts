import type { Backdrop, Pictures, Pose } from '../../catalogue/pictures.ts';
import { isMirrored, placeOn, stand } from '../arrange/placement.ts';
import type { Look } from './look.ts';
import type { PlacedFigure } from './moment.ts';

/** Whether a pose's picture can be drawn: nobody is there as a bare light. */
export type IsReady = (pose: Pose) => boolean;

/** Everybody in a look at their places, those farther back first. */
export function figuresOf(
  look: Look,
  pictures: Pictures,
  upright: boolean,
  isReady: IsReady,
): PlacedFigure[] {
  const backdrop = backdropOf(look, pictures);
  const spots = look.figures.map((figure) => ({
    figure,
    place: placeOn(backdrop, figure.at, upright),
  }));
  return spots
    .flatMap(({ figure, place }): PlacedFigure[] => {
      const pose = pictures.poses[figure.person]?.[figure.pose];
      if (pose === undefined || !isReady(pose)) return [];
      const others = spots.filter((other) => other.figure.person !== figure.person);
      const mirrored = isMirrored(
        pose.faces,
        place.x,
        others.map((other) => other.place.x),
      );
      const key = `${figure.person} ${figure.pose} ${figure.at}`;
      return [{ key, figure, stand: stand(pose, place, mirrored, backdrop) }];
    })
    .sort((a, b) => a.stand.place.y - b.stand.place.y);
}

/** The backdrop a look shows; null where there is none, or its pictures are unknown. */
export function backdropOf(look: Pick<Look, 'background'>, pictures: Pictures): Backdrop | null {
  return (look.background === null ? undefined : pictures.backdrops[look.background]) ?? null;
}
