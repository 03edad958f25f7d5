import type { Pictures } from '../../src/catalogue/pictures.ts';
import type { StoryInfo } from '../../src/catalogue/story-info.ts';
import type { Clock, Stage } from '../../src/director/ports.ts';
import type { Preferences } from '../../src/director/preferences.ts';
import { StageHost } from '../../src/game/stage-host.ts';
import type { Frames } from '../../src/stage/frames.ts';
import { type OpenStage, type Probe, type StageKind, stageOpener } from '../../src/stage/index.ts';

/** What a test's stage is opened with. */
interface Options {
  readonly host: HTMLElement;
  readonly info: StoryInfo;
  readonly pictures: Pictures;
  readonly preferences: Preferences;
  readonly clock?: Clock;
  readonly frames?: Frames;
  readonly uncover?: (letters: number) => void;
  /** The stage shows nothing any more: the page shows words and picture. */
  onLost(): void;
  /** The stage has a picture to show, for the first time or again. */
  onReturned(): void;
}

/** The game's own holder of its stage, with a stage open in it. */
export interface TestStage extends Stage {
  readonly kind: StageKind;
  /** Whether the stage draws the words. */
  readonly showsText: boolean;
  readonly showsPicture: boolean;
  configure(preferences: Preferences): void;
  probe(): Probe;
  destroy(): void;
}

/** Opens the game's stage in a page of a test. */
export async function openStage(options: Options): Promise<TestStage> {
  const { preferences: first, onLost, onReturned, ...others } = options;
  let preferences = first;
  let shows = { pictures: false, words: false };
  let closed = false;
  const stages: OpenStage[] = [];
  const opener = await stageOpener(others);
  const host = new StageHost({
    element: others.host,
    preferences: () => preferences,
    fetchOpener: async () => ({
      open: async (...how) => {
        const stage = await opener.open(...how);
        stages.push(stage);
        if (closed) stage.destroy();
        return stage;
      },
      mayChange: (...asked) => opener.mayChange(...asked),
      pictured: (shown) => opener.pictured(shown),
      hold: (held) => opener.hold(held),
      close: () => opener.close(),
    }),
    fetchWords: () => Promise.reject(new Error('without a stage there are no words here')),
    idle: async () => {},
    after: () => () => {},
    seeStage: (now) => {
      const before = shows;
      shows = now;
      if (now.pictures === before.pictures) return;
      if (now.pictures) onReturned();
      else onLost();
    },
  });
  await host.open();
  return {
    show: (...shown) => host.show(...shown),
    finish: () => host.finish(),
    consider: (scene) => host.consider(scene),
    get kind() {
      return stages.at(-1)?.kind ?? 'plain';
    },
    get showsText() {
      return shows.words;
    },
    get showsPicture() {
      return shows.pictures;
    },
    configure: (now) => {
      preferences = now;
      host.configure(now);
    },
    probe: () => {
      const probe = host.probe();
      if (probe === null) throw new Error('no stage stands');
      return probe;
    },
    destroy: () => {
      closed = true;
      for (const stage of stages) stage.destroy();
      opener.close();
    },
  };
}
