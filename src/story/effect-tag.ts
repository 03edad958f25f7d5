import type { Grammar } from './grammar.ts';

/** Words or options of a tag, each with how it is read. */
export type Fields = Readonly<Record<string, Grammar<unknown>>>;

type Read<F> = { readonly [K in keyof F]: F[K] extends Grammar<infer T> ? T : never };

/** What a cue of an effect says: the words of its tag, then its options. */
export type Said<V extends Fields = Fields, O extends Fields = Fields> = Read<V> & Partial<Read<O>>;

/** How an author writes it: `# name: values >> options`. */
export interface EffectTag<V extends Fields, O extends Fields> {
  /** Other names for it. */
  readonly aliases?: readonly string[];
  /** Words after the colon, in order. */
  readonly values: V;
  /** `name value` pairs after `>>`, in any order. */
  readonly options: O;
}
