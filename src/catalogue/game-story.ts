import type { StoryInfo } from './story-info.ts';

/** A story as the game gets it. */
export interface GameStory {
  /** Ink's compiled JSON, as text. */
  readonly compiled: string;
  /** Changes whenever `compiled` does: 12 hex digits. */
  readonly fingerprint: string;
  /** Who asks at each option, by its path in Ink's program. */
  readonly askers: Readonly<Record<string, string>>;
  readonly info: StoryInfo;
}

declare module 'vite/types/customEvent.d.ts' {
  interface CustomEventMap {
    /**
     * Told by the dev server when an `.ink` file or `story.json` was saved and is without error: the whole
     * new story. Listen with `import.meta.hot?.on('game:story', ...)`; nothing reloads by itself.
     */
    'game:story': GameStory;
  }
}
