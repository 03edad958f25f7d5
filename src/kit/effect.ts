// What `effect.ts` and `kept.ts` of an effect's folder are written with.
export { own } from '../catalogue/own.ts';
export { defineEffect, kept, type SaidOf } from '../scene/effect.ts';
export type { Scene } from '../scene/scene.ts';
export { amount, flag, noun, number, oneOf, orNothing, text, time } from '../story/grammar.ts';
