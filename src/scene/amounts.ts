import { effects } from 'virtual:game/effects';
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

/**
 * A scene as it may have been kept by an earlier version: what scenes have since is as in `empty`, and effects
 * find their own in what was kept otherwise.
 */
export function revived(kept: Readonly<Record<string, unknown>>, empty: Scene): Scene {
  const scene = { ...empty, ...kept } as Scene;
  const found: Record<string, unknown> = { ...scene.effects };
  for (const { name, lasting } of effects) {
    if (lasting?.kept === undefined || own(scene.effects, name) !== undefined) continue;
    const data = attempt(name, () => lasting.kept?.(kept), undefined);
    if (data !== undefined) found[name] = data;
  }
  return { ...scene, effects: found };
}
