/** What another language must have in the place of a table: the same names, with words of its own. */
export type Translation<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Name in keyof T]: Translation<T[Name]> };
