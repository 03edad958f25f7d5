// Made by the build from the folders of effects (src/tools/compile/effects.ts).

declare module 'virtual:game/effects/seen' {
  export const effects: readonly (import('./effects/seen.ts').SeenPart & {
    readonly name: string;
  })[];
}

declare module 'virtual:game/effects/full' {
  export const effects: readonly (import('./effects/full.ts').FullPart & {
    readonly name: string;
  })[];
}

declare module 'virtual:game/effects/plain' {
  export const effects: readonly (import('./effects/plain.ts').PlainPart & {
    readonly name: string;
  })[];
}
