import { effects } from 'virtual:game/effects';
import { effects as parts } from 'virtual:game/effects/seen';
import type { Point } from '../../catalogue/pictures.ts';
import { attempt } from '../../scene/attempt.ts';
import type { Amounts } from '../../scene/effect.ts';
import { added, type Colour, dark } from '../light/colour.ts';
import type { GroundLight } from '../light/ground-light.ts';
import type { PlacedFigure } from '../look/moment.ts';
import { ageOf, type Run } from './run.ts';
import type { Instant, RunAt, Seen } from './seen.ts';

/** What one effect, or one run of it, shows. */
export interface ShownEffect {
  /** The run; null of what lasts. */
  readonly run: RunAt<Run['said']> | null;
  readonly shown: unknown;
}

/** Light on somebody. */
interface LightOn {
  readonly carried: Colour;
  readonly opposite: Colour;
}

function lightSum(one: Partial<LightOn> = {}, other: Partial<LightOn> = {}): LightOn {
  return {
    carried: added(one.carried ?? dark, other.carried ?? dark),
    opposite: added(one.opposite ?? dark, other.opposite ?? dark),
  };
}

/** All light on somebody's figure. */
export function lightOn({ people }: Shown, { key, figure }: PlacedFigure): LightOn {
  return lightSum(people.get(figure.person), people.get(key));
}

/** What all effects together do at a moment. */
export interface Shown {
  /** Shift of the picture in stage px. */
  readonly shift: Point;
  /** Light over all of it. */
  readonly flash: Colour;
  /** How far its edges close in, 0 to 1. */
  readonly press: number;
  /** A ring that bends the picture: see `Seen`. */
  readonly ring: Seen<unknown>['ring'] | null;
  /** How strongly the air over the ground trembles, 0 to 1. */
  readonly tremble: number;
  readonly ground: readonly GroundLight[];
  /** Light on each person, and on single figures by their keys. */
  readonly people: ReadonlyMap<string, LightOn>;
  /** What each effect's drawing takes, by its name. */
  readonly of: ReadonlyMap<string, readonly ShownEffect[]>;
}

/** A run at a time of the stage's clock. */
function runAt(run: Run, now: number): RunAt<Run['said']> {
  return { ...run, age: ageOf(run, now), since: (now - run.born) / 1000 };
}

const inOrder = effects
  .map((effect) => ({ effect, part: parts.find(({ name }) => name === effect.name) }))
  .sort((a, b) => (a.part?.order ?? 0) - (b.part?.order ?? 0));

const isThere = (amounts: Amounts) => Object.values(amounts).some((amount) => amount > 0.001);

/**
 * What is seen of all effects at a moment. Pure.
 * @param amountsOf how much of what lasts there is.
 * @param now time of the stage's clock, in ms.
 */
export function showAt(
  about: Omit<Instant, 'of'>,
  amountsOf: (effect: string) => Amounts,
  now: number,
): Shown {
  const of = new Map<string, readonly ShownEffect[]>();
  const instant: Instant = {
    ...about,
    // An effect's own type of what it shows is known to whoever names its part.
    of: <T>(part: { readonly effect: { readonly name: string } }) =>
      (of.get(part.effect.name) ?? []).map(({ shown }) => shown as T),
  };
  let shift: Point = [0, 0];
  let flash: Colour = dark;
  let press = 0;
  let tremble = 0;
  let ring: Shown['ring'] = null;
  const ground: GroundLight[] = [];
  const people = new Map<string, LightOn>();
  const add = (seen: Seen<unknown>) => {
    if (seen.shift) shift = [shift[0] + seen.shift[0], shift[1] + seen.shift[1]];
    if (seen.flash) flash = added(flash, seen.flash);
    press = Math.max(press, seen.press ?? 0);
    tremble = Math.max(tremble, seen.tremble ?? 0);
    ring = seen.ring ?? ring;
    ground.push(...(seen.ground ?? []));
    for (const { person, figure = person, ...light } of seen.people ?? []) {
      people.set(figure, lightSum(people.get(figure), light));
    }
  };
  for (const { effect, part } of inOrder) {
    const { name } = effect;
    const ofOne: ShownEffect[] = [];
    const ask = (run: ShownEffect['run'], seen: () => Seen<unknown>) => {
      const one = attempt(name, seen, null);
      if (one === null) return;
      add(one);
      ofOne.push({ run, shown: one.shown });
    };
    if (effect.passing !== undefined) {
      for (const run of about.runs.filter((other) => other.effect === name)) {
        const at = runAt(run, now);
        ask(at, () => (part !== undefined && 'run' in part ? part.run(instant, at) : {}));
      }
    } else {
      const much = amountsOf(name);
      if (isThere(much)) {
        ask(null, () =>
          part !== undefined && 'at' in part ? part.at(instant, much) : { shown: much },
        );
      }
    }
    if (ofOne.length > 0) of.set(name, ofOne);
  }
  return { shift, flash, press, ring, tremble, ground, people, of };
}
