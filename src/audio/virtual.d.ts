// Made by the build from the folders of effects (src/tools/compile/effects.ts).

declare module 'virtual:game/effects/sound' {
  export const effects: readonly (import('./effect-part.ts').SoundPart & {
    readonly name: string;
  })[];
}
