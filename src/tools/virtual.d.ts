// Made from the folders of effects (compile/effects.ts).

declare module 'virtual:game/effects/author' {
  export const effects: readonly (import('./check/effect-author.ts').AuthorPart & {
    readonly name: string;
  })[];
}
