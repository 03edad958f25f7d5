import type { Backdrop } from '../../catalogue/pictures.ts';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import { wander } from '../../scene/noise.ts';
import { placeOn } from '../arrange/placement.ts';
import { stageHeight } from '../arrange/screen.ts';
import { added, type Colour, colourOf, dark, scaled } from '../light/colour.ts';
import { meeting } from '../light/distance.ts';
import { ageOf, type Effect } from './effect.ts';
import { type Flight, flightOf as hiltFlight } from './hilt-flight.ts';
import type { Burning, PointLight, StagedFigure } from './moment.ts';
import { hitsOf } from './strafe.ts';

const fire = colourOf('#ffb066');
const white: Colour = [1, 1, 1];

/** Where the blades meet that clash; null when there are not two. */
export function clashPoint(
  burning: readonly Burning[],
): { x: number; y: number; blade: Burning } | null {
  const mains = burning.filter((blade) => blade.main);
  const [one, other] = mains;
  if (one === undefined) return null;
  if (other === undefined) return { x: one.to[0], y: one.to[1], blade: one };
  const [x, y] = meeting([one.from, one.to], [other.from, other.to]);
  return { x, y, blade: one };
}

/** y of the horizon on the stage; somewhat over the middle where the backdrop has none. */
export function horizonOf(backdrop: Backdrop | null): number {
  if (backdrop === null) return stageHeight * 0.55;
  return backdrop.horizon - (backdrop.height - stageHeight) / 2;
}

/** What running effects lay on the whole picture and on the ground. */
export interface Passing {
  /** Shift of the picture in stage px. */
  readonly shift: readonly [number, number];
  /** Light over all of it. */
  readonly flash: Colour;
  /** How far its edges close in, 0 to 1: what a blow is where nothing may move. */
  readonly press: number;
  /** A ring of pressure: who it comes from, how far it has run (stage px) and how strong it still is. */
  readonly ring: {
    readonly person: string;
    readonly radius: number;
    readonly strength: number;
  } | null;
  readonly lights: readonly PointLight[];
  readonly flights: readonly Flight[];
}

/** The glow of a last ember: the wind leans on it twice, then it goes. */
export function lastGlow(
  age: number,
  seconds: number,
  seed: number,
  reducedMotion: boolean,
): number {
  const goes = 1 - Math.min(1, Math.max(0, (age - 0.55) / 0.45)) ** 0.8;
  const comes = Math.min(1, age / 0.12);
  if (reducedMotion) return comes * goes;
  const wind = 0.72 + 0.28 * Math.sin(age * 11) + 0.12 * wander(seconds * 3.1, seed);
  return comes * goes * wind;
}

function flashColour(what: string, info: StoryInfo): Colour {
  if (what === 'white') return white;
  const blades = Object.values(info.cast).flatMap(({ blade }) =>
    blade ? [colourOf(blade.colour)] : [],
  );
  const wanted = what === 'red' ? 0 : 2;
  const fits = blades.find((colour) => colour[wanted] === Math.max(...colour));
  return fits ?? (what === 'red' ? [1, 0.1, 0.06] : [0.1, 0.3, 1]);
}

/**
 * The effects at a moment.
 * @param reducedMotion true where nothing may shake or flash: lights then swell and fade, and the picture stands.
 */
export function passingOf(
  effects: readonly Effect[],
  now: number,
  reducedMotion: boolean,
  scene: {
    readonly info: StoryInfo;
    readonly backdrop: Backdrop | null;
    readonly burning: readonly Burning[];
    readonly standing: readonly StagedFigure[];
    readonly upright: boolean;
  },
): Passing {
  let shift: readonly [number, number] = [0, 0];
  let flash: Colour = dark;
  let press = 0;
  let ring: Passing['ring'] = null;
  const flights: Flight[] = [];
  const lights: PointLight[] = [];
  for (const effect of effects) {
    const age = ageOf(effect, now);
    const seconds = (now - effect.born) / 1000;
    // A reducedMotion light takes its time to come as well as to go.
    const swell = Math.sin(Math.PI * age);
    switch (effect.kind) {
      case 'shake': {
        if (reducedMotion) {
          press = Math.max(press, (effect.what === 'hard' ? 0.5 : 0.25) * swell);
          break;
        }
        const size = (effect.what === 'hard' ? 22 : 8) * (1 - age) ** 1.6;
        shift = [
          shift[0] + size * wander(seconds * 15, effect.seed),
          shift[1] + size * 0.7 * wander(seconds * 17, effect.seed + 40),
        ];
        break;
      }
      case 'flash': {
        const power = reducedMotion ? 0.12 * swell : 0.85 * (1 - age) ** 2.2;
        flash = added(flash, scaled(flashColour(effect.what, scene.info), power));
        break;
      }
      case 'clash': {
        const point = clashPoint(scene.burning);
        if (point === null) break;
        const power = reducedMotion ? 0.5 * swell : 2.4 * (1 - age) ** 3;
        const { blade } = point;
        lights.push({
          at: [point.x, point.y],
          feet: blade.feet,
          scale: blade.scale,
          light: scaled(white, power * 0.4),
        });
        if (!reducedMotion) flash = added(flash, scaled(white, 0.05 * (1 - age) ** 4));
        break;
      }
      case 'shove': {
        if (reducedMotion) {
          press = Math.max(press, 0.8 * swell);
          break;
        }
        ring = {
          person: effect.what,
          radius: 60 + 1500 * (1 - (1 - age) ** 2.2),
          strength: (1 - age) ** 1.5,
        };
        break;
      }
      case 'strafe': {
        const horizon = horizonOf(scene.backdrop);
        const from = effect.what === 'right' ? 'right' : 'left';
        const hits = hitsOf(from, horizon, effect.ms, effect.seed);
        const recent = hits.filter(({ moment }) => {
          const since = now - effect.born - moment;
          return since > 0 && since < 420;
        });
        for (const hit of recent.slice(-3)) {
          const since = (now - effect.born - hit.moment) / 1000;
          const power = reducedMotion
            ? 0.35 * Math.exp(-since / 0.3)
            : 1.7 * Math.exp(-since / 0.11);
          const [x, y] = hit.at;
          const at: [number, number] = [x, y - 70 * hit.scale];
          lights.push({ at, feet: y, scale: hit.scale, light: scaled(fire, power) });
        }
        if (reducedMotion) flash = added(flash, scaled(fire, 0.05 * swell));
        break;
      }
      case 'call': {
        const one = scene.standing.find(({ figure }) => figure.person === effect.what);
        if (one === undefined || age >= 1) break;
        const { from } = effect;
        const { backdrop, upright } = scene;
        flights.push(
          hiltFlight(effect.what, one.stand, age, { from, backdrop, upright, reducedMotion }),
        );
        break;
      }
      case 'last_ember': {
        const { x, y, scale } = placeOn(scene.backdrop, effect.what, scene.upright);
        const power = 0.5 * lastGlow(age, seconds, effect.seed, reducedMotion);
        lights.push({ at: [x, y - 12 * scale], feet: y, scale, light: scaled(fire, power) });
        break;
      }
    }
  }
  return { shift, flash, press, ring, lights, flights };
}
