import { hangs } from 'virtual:game/reading';
import { effect } from '@preact/signals';
import type { Pictures } from '../catalogue/pictures.ts';
import { Gathering } from '../director/gathering.ts';
import type { Stage } from '../director/ports.ts';
import { makePage } from '../menus/page/page.tsx';
import { pageBounds, pageOf } from '../playthrough/page.ts';
import type { Playthrough } from '../playthrough/playthrough.ts';
import type { Frame } from '../scene/frame.ts';
import type { Scene } from '../scene/scene.ts';
import type { StageOpener } from '../stage/index.ts';
import { parseLine } from '../story/line.ts';
import type { Game } from './game.ts';

// Fetched where a story is read as a page.

/** Goes back to the last choice, or to the beginning. */
async function goBack({ session }: Game): Promise<void> {
  if (session === null) return;
  const { director, playthrough } = session;
  if (director.view.phase === 'restarting') director.back();
  else if (playthrough.choiceBehind() !== null || (await session.past())) {
    await session.goTo(playthrough.choiceBehind() ?? 0);
  }
}

/** Tells the view anew when what lies before is known: the page has it, too. */
function tellWhenKnown(game: Game, known: Promise<void>): void {
  const { session } = game;
  const { view } = game.parts.state;
  void known.then(() => {
    if (game.session === session && view.value !== null) view.value = { ...view.value };
  });
}

/** Fetches the pictures that stand among paragraphs; without them, where they cannot be had, the words go on. */
async function imagesOf(): Promise<() => Pictures['images']> {
  if (!hangs) return () => ({});
  try {
    const module = await import('virtual:game/pictures');
    // They may change while a story is written.
    return () => module.pictures.images;
  } catch (error) {
    console.warn('The pictures of the page could not be loaded:', error);
    return () => ({});
  }
}

/** Lets a game be read as a page. @returns the component that shows it. */
export async function openPage(game: Game) {
  const images = await imagesOf();
  const { state, clock, audio } = game.parts;
  const gathering = new Gathering(() => game.session?.director ?? null, clock, audio);
  const reader = {
    press: () => gathering.press(),
    forwardAgain: () => gathering.forwardAgain(),
    hold: (held: boolean) => gathering.hold(held),
    back: () => void goBack(game),
  };
  let awaited: Promise<void> | null = null;
  effect(() => {
    const { session } = game;
    const isTold = state.view.value !== null && session !== null;
    // Where a page may begin before the first frame known, that is being made known.
    if (isTold && isCut(session.playthrough) && session.known !== awaited) {
      awaited = session.known;
      tellWhenKnown(game, awaited);
    }
    gathering.goOn();
  });
  return makePage({
    images,
    text: () => (game.session === null ? null : pageOf(game.session.playthrough)),
    follow: (step) => gathering.follow(step),
    read: (reads) => {
      game.reader = reads ? reader : null;
      // Whoever shows the words from now on has to hear of them.
      if (game.session !== null) game.recover();
    },
  });
}

/** Whether the page at the cursor may lack what is not known. */
const isCut = ({ first, at }: Playthrough) => first > 0 && at - first < pageBounds.most;

const noLine = parseLine('');

/** What stands behind a page: pictures that hang stand in its text. */
function behindPage(scene: Scene): Scene {
  return scene.image === null ? scene : { ...scene, image: null };
}

/** What a stage shows of a frame while the page has the words. */
export function behindWords({ beat, scene }: Frame): Frame {
  return { scene: behindPage(scene), beat: { ...beat, speaker: null, line: noLine } };
}

type Show = Stage['show'];

/** Shows frames without what the page has while a game is read as a page. */
function showing(show: Show, game: Pick<Game, 'reader'>): Show {
  return (frame, ...how) => show(game.reader === null ? frame : behindWords(frame), ...how);
}

/** Time and sounds for words that the page has, where there is no stage. */
export function pageStage(stage: Stage, game: Pick<Game, 'reader'>): Stage {
  return {
    show: showing(stage.show.bind(stage), game),
    finish: () => stage.finish(),
    consider: (scene) => {
      stage.consider(scene && game.reader ? behindPage(scene) : scene);
    },
  };
}

/** Opens stages that leave the words to the page while it has them. */
export function pageStageOpener(opener: StageOpener, game: Pick<Game, 'reader'>): StageOpener {
  return {
    mayChange: (...asked) => opener.mayChange(...asked),
    pictured: (shown) => opener.pictured(shown),
    hold: (held) => opener.hold(held),
    close: () => opener.close(),
    async open(...asked) {
      const stage = await opener.open(...asked);
      return {
        ...pageStage(stage, game),
        get kind() {
          return stage.kind;
        },
        get blank() {
          return stage.blank;
        },
        configure: (preferences) => stage.configure(preferences),
        prepare: (scenes) => {
          stage.prepare(game.reader === null ? scenes : scenes.map(behindPage));
        },
        bare: (bare) => stage.bare(bare),
        picture: () => stage.picture(),
        probe: () => stage.probe(),
        destroy: () => stage.destroy(),
      };
    },
  };
}
