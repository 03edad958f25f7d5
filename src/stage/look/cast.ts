import type { Backdrop, Pictures, Pose } from '../../catalogue/pictures.ts';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import { unrest } from '../../scene/unrest.ts';
import { bladesOf, heartOf, isMirrored, placeOn, stand } from '../arrange/placement.ts';
import { added, type Colour, colourOf, dark, scaled } from '../light/colour.ts';
import { distanceTo } from '../light/distance.ts';
import { brightness, foeShare, reach } from '../light/glow.ts';
import type { Effect } from './effect.ts';
import type { Look } from './look.ts';
import type { Aura, Burning, StagedFigure } from './moment.ts';

/** Own blade's light on its owner, at full glow. */
const ownShare = 1.1;

type Placed = Omit<StagedFigure, 'own' | 'foe'>;

/** Whether a pose's picture can be drawn: nobody is there as a bare blade. */
export type IsReady = (pose: Pose) => boolean;

/** Puts everybody in the look at their places, those farther back first. */
function placed(
  look: Look,
  pictures: Pictures,
  backdrop: Backdrop | null,
  upright: boolean,
  isReady: IsReady,
): Placed[] {
  const spots = look.figures.map((figure) => ({
    figure,
    place: placeOn(backdrop, figure.at, upright),
  }));
  return spots
    .flatMap(({ figure, place }): Placed[] => {
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

function burningOf(
  info: StoryInfo,
  look: Look,
  { figure, stand: at }: Placed,
  seconds: number,
  reducedMotion: boolean,
): Burning[] {
  const blade = info.cast[figure.person]?.blade;
  const glow = look.glows.get(figure.person)?.value ?? 0;
  if (blade === undefined || glow <= 0.001 || figure.alpha <= 0.001) return [];
  const stir = unrest(blade.kind, figure.person, seconds);
  return bladesOf(at).map((line) => ({
    ...line,
    person: figure.person,
    ragged: blade.kind === 'ragged',
    colour: colourOf(blade.colour),
    core: colourOf(blade.core),
    power:
      (reducedMotion ? glow ** 0.7 : brightness(glow)) *
      stir *
      figure.alpha *
      (line.main ? 1 : 0.8),
    reach: reducedMotion ? 1 : reach(glow),
    parallax: at.parallax,
    scale: at.place.scale,
    feet: at.place.y,
  }));
}

/** Glow of somebody whose pose shows no blade: the person is lit as if one burned close by, out of sight. */
function hiddenLight(
  info: StoryInfo,
  look: Look,
  { figure, stand: at }: Placed,
  seconds: number,
): Colour {
  const blade = info.cast[figure.person]?.blade;
  const glow = look.glows.get(figure.person)?.value ?? 0;
  if (blade === undefined || glow <= 0.001 || Object.keys(at.pose.blades).length > 0) return dark;
  return scaled(
    colourOf(blade.colour),
    brightness(glow) * unrest(blade.kind, figure.person, seconds),
  );
}

/** How far a hidden blade's light hangs in the air, in drawn px. */
const auraReach = 800;

/** Its strength against the light on its owner. */
const auraShare = 0.17;

function auraOf({ figure, stand: at }: Placed, light: Colour): Aura[] {
  if (Math.max(...light) <= 0.001) return [];
  const { person, alpha } = figure;
  return [
    {
      person,
      at: heartOf(at),
      radius: auraReach * at.place.scale,
      feet: at.place.y,
      light: scaled(light, auraShare * alpha),
      parallax: at.parallax,
    },
  ];
}

/** A picture that does not move. */
const atRest = { effects: [], reducedMotion: true } as const;

/** Everybody and every light of theirs. */
export interface Cast {
  readonly standing: StagedFigure[];
  readonly burning: Burning[];
  readonly auras: Aura[];
}

/**
 * Everybody with the light that falls on them: their own blade's, and the others', mixed by distance.
 * @param seconds time of the blades' unrest.
 * @param how the effects that run - a hilt that flies is in no hand, and lights nothing - and whether things may
 *   only fade: a blade is then there at its full length.
 */
export function castOf(
  look: Look,
  info: StoryInfo,
  pictures: Pictures,
  upright: boolean,
  seconds: number,
  isReady: IsReady,
  {
    effects,
    reducedMotion,
  }: { readonly effects: readonly Effect[]; readonly reducedMotion: boolean } = atRest,
): Cast {
  const backdrop = backdropOf(look, pictures);
  const people = placed(look, pictures, backdrop, upright, isReady);
  const calling = new Set(effects.flatMap(({ kind, what }) => (kind === 'call' ? [what] : [])));
  const armed = people.filter((one) => !calling.has(one.figure.person));
  const burning = armed.flatMap((one) => burningOf(info, look, one, seconds, reducedMotion));
  const standing = people.map((one): StagedFigure => {
    const heart = heartOf(one.stand);
    let own: Colour = armed.includes(one) ? hiddenLight(info, look, one, seconds) : dark;
    let foe: Colour = dark;
    for (const blade of burning) {
      if (!blade.main) continue;
      const light = scaled(blade.colour, blade.power * blade.reach);
      if (blade.person === one.figure.person) own = added(own, light);
      else {
        const away = distanceTo([blade.from, blade.to], heart);
        const size = Math.min(1, blade.scale / one.stand.place.scale);
        foe = added(foe, scaled(light, foeShare(away, one.stand.place.scale) * size));
      }
    }
    return { ...one, own: scaled(own, ownShare), foe };
  });
  const auras = armed.flatMap((one) => auraOf(one, hiddenLight(info, look, one, seconds)));
  return { standing, burning, auras };
}

/** The backdrop a look shows; null where there is none, or its pictures are unknown. */
export function backdropOf(look: Pick<Look, 'background'>, pictures: Pictures): Backdrop | null {
  return (look.background === null ? undefined : pictures.backdrops[look.background]) ?? null;
}
