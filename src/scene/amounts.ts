import { own } from '../catalogue/own.ts';
import { attempt } from './attempt.ts';
import type { Amounts, Effect } from './effect.ts';
import type { Scene } from './scene.ts';

const nothing: Amounts = {};

/** How much of an effect a scene has, as numbers that can glide; none of one that passes. */
export function amountsIn(scene: Scene, effect: Effect): Amounts {
  if (effect.weather) return scene.weather === effect.name ? { amount: 1 } : nothing;
  const { lasting } = effect;
  const data = own(scene.effects, effect.name);
  if (lasting === undefined || data === undefined) return nothing;
  return attempt(effect.name, () => lasting.amounts(data), nothing);
}
