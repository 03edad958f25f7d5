import type { Pictures } from '../../catalogue/pictures.ts';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import { secondsOf } from '../../scene/noise.ts';
import { viewOn } from '../arrange/camera.ts';
import { horizonOf } from '../arrange/placement.ts';
import type { Screen } from '../arrange/screen.ts';
import type { Run } from '../effects/run.ts';
import { lightOn, type Shown, showAt } from '../effects/show.ts';
import { backdropOf, figuresOf, type IsReady } from './figures.ts';
import { amountsOf, type Look } from './look.ts';
import type { Moment } from './moment.ts';

/** What a moment is worked out from. */
export interface Momentary {
  readonly info: StoryInfo;
  readonly pictures: Pictures;
  readonly look: Look;
  readonly runs: readonly Run[];
  readonly screen: Screen;
  /** Time of the stage's clock, in ms. */
  readonly now: number;
  readonly reducedMotion: boolean;
  /** How finely this machine draws, 0 to 1. */
  readonly quality: number;
  readonly isReady: IsReady;
}

/** Stage px by which the camera at rest still sways. */
const sway = { x: 5, y: 2.4 };

/** Where the camera points, with its slow sway where things may move. */
function viewAt({ look, screen, pictures, reducedMotion }: Momentary, seconds: number) {
  const { aim } = look;
  const share = reducedMotion ? 0 : 1;
  const x = share * sway.x * Math.sin(seconds * 0.23);
  const y = share * sway.y * Math.sin(seconds * 0.17 + 1);
  const shot = {
    landscape: { x: aim.x + x, y: aim.y + y, zoom: aim.zoom },
    portrait: { x: aim.uprightX + x, y: aim.uprightY + y, zoom: aim.uprightZoom },
  };
  return viewOn(shot, screen, backdropOf(look, pictures));
}

/** The moment as it is seen - camera, light, everybody with their light - and what effects do to the picture. */
export function momentOf(from: Momentary): { readonly moment: Moment; readonly shown: Shown } {
  const { info, pictures, look, screen, now, reducedMotion } = from;
  const seconds = reducedMotion ? 0 : secondsOf(now);
  const figures = figuresOf(look, pictures, screen.upright, from.isReady);
  const backdrop = backdropOf(look, pictures);
  const shown = showAt(
    {
      info,
      pictures,
      backdrop,
      horizon: horizonOf(backdrop),
      upright: screen.upright,
      seconds,
      reducedMotion,
      figures,
      runs: from.runs,
    },
    (effect) => amountsOf(look, effect),
    now,
  );
  const moment: Moment = {
    info,
    screen,
    view: viewAt(from, seconds),
    lighting: look.lighting,
    now,
    seconds,
    reducedMotion,
    particles: from.quality,
    figures: figures.map((one) => ({ ...one, ...lightOn(shown, one) })),
    ground: shown.ground,
    shown: (effect) => (shown.of.get(effect) ?? []).map((showing) => showing.shown),
  };
  return { moment, shown };
}
