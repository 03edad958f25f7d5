// Made by the build from the folders of effects (src/tools/compile/effects.ts).

declare module 'virtual:game/effects/kept' {
  export const effects: readonly (import('../scene/effect.ts').KeptPart & {
    readonly name: string;
  })[];
}
