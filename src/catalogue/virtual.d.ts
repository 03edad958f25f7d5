// Modules that the build makes (src/tools): the story and what lies under the assets folder.

declare module 'virtual:game/story' {
  /** Ink's compiled JSON, as text. */
  export const compiled: string;
  /** Changes whenever `compiled` does: 12 hex digits. */
  export const fingerprint: string;
  /** Who asks at each option, by its path in Ink's program. */
  export const askers: Readonly<Record<string, string>>;
  export const first: import('./story-info.ts').FirstInfo;
}

declare module 'virtual:game/info' {
  /** All of `story.json`. */
  export const info: import('./story-info.ts').StoryInfo;
}

declare module 'virtual:game/summaries' {
  /** Lines that stand in place of passages, by the numbers that `# summary:` has in their stead. */
  export const summaries: readonly string[];
}

declare module 'virtual:game/pictures' {
  export const pictures: import('./pictures.ts').Pictures;
}

declare module 'virtual:game/recordings' {
  export const recordings: import('./recordings.ts').Recordings;
}

declare module 'virtual:game/stills' {
  /** URL of each background's flattened picture. */
  export const stills: Readonly<Record<string, string>>;
}

declare module 'virtual:game/licences' {
  /** Every package and asset in the game that comes under terms of its own, with its notice. Rejects where they cannot be had. */
  export const licences: () => Promise<
    readonly {
      readonly name: string;
      readonly licence: string;
      readonly text: string;
    }[]
  >;
}

declare module 'virtual:game/roads' {
  /** All roads of the story, laid out. */
  export const roads: import('./roads.ts').Roads;
}
