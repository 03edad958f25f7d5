import type { ReadonlySignal } from '@preact/signals';
import type { FirstInfo, PictureWords, StoryInfo } from '../catalogue/story-info.ts';
import type { PlayState } from '../director/play-state.ts';
import type { Preferences } from '../director/preferences.ts';
import type { Journal } from '../playthrough/journal.ts';
import type { Scene } from '../scene/scene.ts';
import type { Preview } from '../shelf/preview.ts';
import type { StorageState } from '../shelf/writer.ts';
import type { Replaying } from './replaying.ts';

/** What the stage does by itself; what it does not do, the page does. */
export interface StageShows {
  /** It shows the scene that is wanted: no still is needed. */
  readonly pictures: boolean;
  /** It draws the line: the page's own is for screen readers. */
  readonly words: boolean;
}

/** A story that went wrong, in words for a player. */
export interface Trouble {
  readonly what: string;
  /** Knot, line or file. */
  readonly where: string;
}

/** Something that is heard, for those who do not hear it. */
export interface HeardCaption {
  /** Tells two captions with the same words apart. */
  readonly id: number;
  readonly text: string;
  readonly side: 'left' | 'right' | null;
}

/** What a link that was opened leads to. */
export interface LinkOffered {
  /** Title of its scene. */
  readonly scene: string | null;
  /** Name of who speaks, as shown. */
  readonly speaker: string | null;
  readonly line: string;
  /** What of it the story no longer has, in words; null when all is there. */
  readonly lost: string | null;
}

/** A package in the game and the terms it comes under. */
export interface Licence {
  readonly name: string;
  readonly licence: string;
  /** Its full text, where it has to be shown. */
  readonly text: string;
}

/** All that menus draw. They read it and never write it. */
export interface UiState {
  readonly info: FirstInfo;
  /** URL of each background's still. */
  readonly stills: Readonly<Record<string, string>>;
  /** What pictures show; null while it is fetched. */
  readonly described: ReadonlySignal<PictureWords | null>;
  /** What stands behind the title. */
  readonly titleScene: Scene;
  /** Whether the story is read as a page, unless the player wants it line by line. */
  readonly hasPage: boolean;
  /** Null while the title is shown. */
  readonly view: ReadonlySignal<PlayState | null>;
  readonly stage: ReadonlySignal<StageShows>;
  readonly preferences: ReadonlySignal<Preferences>;
  readonly keeping: ReadonlySignal<StorageState>;
  /** Resolves once the first line stands, or nobody presses anything: what it can do without is fetched then. */
  readonly rest: Promise<void>;
  /** Where `Continue` leads; null when there is no place yet. */
  readonly place: ReadonlySignal<Preview | null>;
  /** True until this player has once begun: the content note is shown with the title. */
  readonly firstPlay: ReadonlySignal<boolean>;
  /** Ids of the endings seen, in any playthrough. */
  readonly endingsSeen: ReadonlySignal<readonly string[]>;
  /** Whether a choice lies behind the present line: an ending can lead back to it. */
  readonly choiceBehind: ReadonlySignal<boolean>;
  readonly trouble: ReadonlySignal<Trouble | null>;
  /** What is being heard, the newest last; empty when captions are off. */
  readonly captions: ReadonlySignal<readonly HeardCaption[]>;
  /** What a link that was opened leads to, while it is not answered. */
  readonly offered: ReadonlySignal<LinkOffered | null>;
  /** How far a long way has been walked, from 0 to 1; null when none is walked. */
  readonly progress: ReadonlySignal<number | null>;
  /** Options taken in any playthrough, by id, with the endings they have led to. */
  readonly taken: ReadonlySignal<Journal['taken']>;
  /** Whether the open choice was come back to, and offers what was never taken first. */
  readonly newFirst: ReadonlySignal<boolean>;
  /** What the pages about replaying show and ask for; fetched when one of them is. */
  readonly replaying: () => Promise<Replaying>;
  /** Every package in the game with its licence; asked for when the credits are opened. */
  readonly licences: () => Promise<readonly Licence[]>;
  /** The credits of `story.json`, likewise. */
  readonly credits: () => Promise<StoryInfo['credits']>;
}
