import type { Pictures } from '../../catalogue/pictures.ts';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import type { CastChange, EffectChange, Plan } from '../../scene/plan.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Cue } from '../../story/cue.ts';
import { lightingOf } from '../light/lighting.ts';
import { type Aim, aimAt, type Figure, figureOf, type Gliding, type Look, lookOf } from './look.ts';
import type { Motions } from './motions.ts';

/** What every scene of a game is shown with. */
export interface Game {
  readonly info: StoryInfo;
  readonly pictures: Pictures;
}

/** Sets a look to what a scene looks like, exactly and at once. */
export function settle(look: Look, game: Game, scene: Scene, motions: Motions): void {
  for (const on of [
    look.aim,
    look.lighting,
    ...look.figures,
    ...look.hung,
    ...[...look.amounts.values()].flatMap((numbers) => [...numbers.values()]),
  ]) {
    motions.stop(on);
  }
  const target = lookOf(game.info, game.pictures, scene);
  look.background = target.background;
  Object.assign(look.aim, target.aim);
  Object.assign(look.lighting, target.lighting);
  look.figures = target.figures;
  look.hung = target.hung;
  look.amounts.clear();
  for (const [effect, numbers] of target.amounts) look.amounts.set(effect, numbers);
}

/** What an author timed himself goes on over a change of place; all else is new with the new picture. */
function timed(cues: readonly Cue[], kind: 'light' | 'camera'): boolean {
  return cues.some((cue) => cue.kind === kind && cue.over !== undefined);
}

/** Time in which the camera follows those who come and go, in ms. */
const follow = 1400;

const upright = ({ uprightX, uprightY, uprightZoom }: Aim) =>
  `${uprightX} ${uprightY} ${uprightZoom}`;

/** How a look is to move. */
interface Move {
  readonly plan: Plan;
  readonly scene: Scene;
  readonly cues: readonly Cue[];
  readonly now: number;
  /** Where the camera pointed in the scene before. */
  readonly aimed: Aim;
  /** True when the whole picture gives way to another: what it shows is then simply there. */
  readonly newPicture: boolean;
  /** True where things may not travel: the camera jumps, everything else fades. */
  readonly reducedMotion: boolean;
}

/** Lets a look move as planned, from wherever it stands. */
export function move(look: Look, game: Game, motions: Motions, how: Move): void {
  const { info, pictures } = game;
  const { plan, scene, cues, now, newPicture } = how;
  const ms = (asked: number, stated: boolean) => (newPicture && !stated ? 0 : asked);
  look.background = scene.background;
  const aim = aimAt(info, pictures, scene);
  if (plan.camera) {
    const jumps = how.reducedMotion || plan.camera.manner !== null;
    const time = jumps ? 0 : ms(plan.camera.ms, timed(cues, 'camera'));
    // A long move is a drift, an even one; a short one starts and lands.
    motions.glide(look.aim, aim, now, { ms: time, even: time > 6000 });
  } else if (newPicture) {
    motions.glide(look.aim, aim, now, { ms: 0 });
  } else if (plan.cast.length > 0 && upright(aim) !== upright(how.aimed)) {
    // Upright, the camera makes room for who comes and goes; a move that runs already is not disturbed.
    motions.glide(look.aim, aim, now, { ms: how.reducedMotion ? 0 : follow });
  }
  if (plan.light) {
    const time = ms(plan.light.ms, timed(cues, 'light'));
    motions.glide(look.lighting, lightingOf(info, plan.light.to), now, { ms: time });
  }
  if (plan.image) moveHung(look, motions, how, plan.image);
  for (const change of plan.cast) moveCast(look, motions, how, change);
  for (const change of plan.effects) moveAmount(look, motions, how, change);
  // As a cut would have them, whoever came when: of two at one distance the later in the scene is before the other.
  const order = Object.keys(scene.cast);
  const at = ({ person }: Figure) => order.indexOf(person);
  look.figures = [...look.figures].sort((a, b) => at(a) - at(b));
}

function moveHung(
  look: Look,
  motions: Motions,
  how: Move,
  { to, ms }: { to: string | null; ms: number },
) {
  const { now } = how;
  for (const one of look.hung.filter(({ name }) => name !== to)) {
    const gone = () => {
      look.hung = look.hung.filter((other) => other !== one);
    };
    motions.glide(one, { alpha: 0 }, now, { ms, done: gone });
  }
  if (to === null) return;
  const hung = look.hung.find(({ name }) => name === to) ?? { name: to, alpha: 0 };
  look.hung = [...look.hung.filter((other) => other !== hung), hung];
  motions.glide(hung, { alpha: 1 }, now, { ms });
}

function moveCast(look: Look, motions: Motions, how: Move, change: CastChange): void {
  const { now, newPicture } = how;
  const { person, to } = change;
  const ms = newPicture ? 0 : change.ms;
  const same = (figure: Look['figures'][number]) =>
    to !== null && figure.person === person && figure.pose === to.pose && figure.at === to.at;
  for (const figure of look.figures.filter((other) => other.person === person && !same(other))) {
    const gone = () => {
      look.figures = look.figures.filter((other) => other !== figure);
    };
    // The old pose lingers until the new one nearly stands, so that the place behind does not shine through.
    motions.glide(figure, { alpha: 0 }, now, { ms: to === null ? ms : ms * 1.25, done: gone });
  }
  if (to === null) return;
  let figure = look.figures.find(same);
  if (figure === undefined) {
    figure = { ...figureOf(person, to), alpha: 0 };
    look.figures = [...look.figures, figure];
  }
  motions.glide(figure, { alpha: 1 }, now, { ms: ms * 0.8 });
}

/** Each number glides on its own: one on its way is not disturbed by the others. */
function moveAmount(look: Look, motions: Motions, how: Move, change: EffectChange): void {
  const { effect, key, to, timed } = change;
  const numbers = look.amounts.get(effect) ?? new Map<string, Gliding>();
  look.amounts.set(effect, numbers);
  const number = numbers.get(key) ?? { value: 0 };
  numbers.set(key, number);
  const ms = how.newPicture && !timed ? 0 : change.ms;
  const done = () => {
    if (to === 0) numbers.delete(key);
  };
  motions.glide(number, { value: to }, how.now, { ms, done });
}
