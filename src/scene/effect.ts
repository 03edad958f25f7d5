import type { EffectTag, Fields, Said } from '../story/effect-tag.ts';
import type { Scene } from './scene.ts';

/** Numbers by key, 0 where one is missing: they glide from what they were to what the next scene has. */
export type Amounts = Readonly<Record<string, number>>;

/** An effect that happens once and leaves no trace in the scene. Everything it shows follows from its age. */
interface Passing<S> {
  /** How long it takes, in ms. */
  ms(said: S): number;
  /** How long traces of it (dust that sinks) may still be seen after that, in ms. */
  readonly lingers?: number;
  /** Whether it lights the whole picture when it begins: no more than three a second are let through. */
  readonly flashes?: boolean;
}

/** An effect that is part of the scene from its cue on, as plain data. */
interface Lasting<Data, S> {
  /** What the scene holds where no cue has said anything. */
  readonly none: Data;
  /** The data after a cue. Pure. */
  after(data: Data, said: S, scene: Scene): Data;
  /** The data after people have come or gone. Pure; without it nothing changes. */
  cast?(data: Data, cast: Scene['cast']): Data;
  /** The numbers that glide when the data change. A key that names somebody on the stage leaves with them. */
  amounts(data: Data): Amounts;
  /** The number a cue is about; without it all. */
  key?(said: S): string;
  /** How long a change takes whose cue has no `over`, in ms. */
  readonly ms: number;
  /** Whose light a cue wakes, if it wakes one: an option that considers it is marked in that light's colour. */
  wakes?(said: S): string | null;
}

/** What belongs to every effect. `name` is its folder's. */
interface Named {
  readonly name: string;
}

/** An effect with a tag of its own, by its name. */
interface TaggedEffect<V extends Fields = Fields, O extends Fields = Fields, Data = unknown>
  extends Named {
  readonly tag: EffectTag<V, O>;
  readonly passing?: Passing<Said<V, O>>;
  readonly lasting?: Lasting<Data, Said<V, O>>;
  readonly weather?: undefined;
}

/** One of the weathers that `# weather: name` chooses among. Its only amount is called `amount`, 0 to 1. */
interface WeatherEffect extends Named {
  readonly weather: true;
  readonly tag?: undefined;
  readonly passing?: undefined;
  readonly lasting?: undefined;
}

/** Any effect, as a list of them has it: who goes through the list only hands words and data through. */
export type Effect = TaggedEffect | WeatherEffect;

/** What a cue of this effect says. */
export type SaidOf<E> = E extends TaggedEffect<infer V, infer O, unknown> ? Said<V, O> : Said;

/** Defines an effect that happens once: `effect.ts` of its folder exports it as its default. */
export function defineEffect<const V extends Fields, const O extends Fields>(effect: {
  readonly name: string;
  readonly tag: EffectTag<V, O>;
  readonly passing: Passing<Said<V, O>>;
}): TaggedEffect<V, O, never>;
/** Defines an effect that is part of the scene from its cue on. */
export function defineEffect<const V extends Fields, const O extends Fields, Data>(effect: {
  readonly name: string;
  readonly tag: EffectTag<V, O>;
  readonly lasting: Lasting<Data, Said<V, O>>;
}): TaggedEffect<V, O, Data>;
/** Defines a weather. */
export function defineEffect(effect: WeatherEffect): WeatherEffect;
export function defineEffect<E>(effect: E): E {
  return effect;
}

/** How an effect finds its own in what an earlier version kept. Only who has kept something loads it. */
export interface KeptPart<E extends Effect = Effect> {
  readonly effect: E;
  /** The data in a scene that was kept in another form; undefined where it has none. */
  data(scene: Readonly<Record<string, unknown>>): DataOf<E> | undefined;
}

/** What a lasting effect leaves in the scene. */
type DataOf<E> = E extends TaggedEffect<Fields, Fields, infer Data> ? Data : unknown;

/** Says how an effect finds its own in what was kept: `kept.ts` of its folder exports it as its default. */
export function kept<E extends Effect>(part: KeptPart<E>): KeptPart<E> {
  return part;
}
