// Made by the build from the folders of effects (src/tools/compile/effects.ts).

declare module 'virtual:game/effects' {
  /** The engine's own effects, then the story's. */
  export const effects: readonly import('./effect.ts').Effect[];
}
