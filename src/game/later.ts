import { pageCode } from 'virtual:game/reading';
import type { StoryInfo } from '../catalogue/story-info.ts';
import { passRead } from '../director/next-choice.ts';
import { readsOn } from '../director/play-state.ts';
import type { Stage } from '../director/ports.ts';
import type { MountedMenus, Replaying } from '../menus/index.ts';
import * as controlsPhrases from '../phrases/controls.ts';
import * as keepingPhrases from '../phrases/keeping.ts';
import * as linkPhrases from '../phrases/link.ts';
import { linkOf } from '../playthrough/link.ts';
import { emptyScene } from '../scene/scene.ts';
import { previewOf } from '../shelf/preview.ts';
import { cleanLessText } from '../story/clean-text.ts';
import { keepFewPaths } from '../story/few-paths.ts';
import { readIn } from '../story/ink.ts';
import { askedBy } from '../story/option-id.ts';
import { hasTag } from '../story/script.ts';
import { keepFewMarks } from './few-marks.ts';
import type { Game } from './game.ts';
import { makeHeard } from './heard.ts';
import { lossInWords } from './loss-in-words.ts';
import { prefer } from './prefer.ts';
import { makeReplaying } from './replaying.ts';
import { titleFrame } from './story-scenes.ts';
import { keepAwake } from './wake-lock.ts';

// Fetched by itself: what a game can do that nobody asks for before the first line.

export { awaitLateStyles } from '../menus/late-styles.ts';

/** What the pages about replaying show and ask for. */
export async function replayingOf(game: Game): Promise<Replaying> {
  const { savesParts, parts } = game;
  // Who is asked there what to pass over is heeded from the first line on.
  await passOver(game);
  return makeReplaying(await game.saves(), savesParts, {
    speak: (voice) => parts.audio.speak(voice),
    listen: (piece) => listen(game, piece),
    prefer: (change) => prefer(game, change),
  });
}

/** Plays a piece of music alone; null: what belongs to the present line, or to the title. */
function listen({ parts, session, story }: Game, piece: string | null): void {
  const title = titleFrame(story.info);
  if (piece === null) parts.audio.show(session?.playthrough.frame ?? title, 'cut');
  else parts.audio.show({ ...title, scene: { ...emptyScene, music: piece } }, 'cut');
}

/** Every package in the game with its licence. */
export const licences = () => import('virtual:game/licences').then((module) => module.licences());

/** The credits of the story. */
export async function creditsOf({ story }: Game): Promise<StoryInfo['credits']> {
  const { credits } = story.edited ?? (await import('virtual:game/info')).info;
  return credits;
}

/** Parts lines that are longer than the text box into leaves, from now on, and anew whenever that has another size. */
export async function partLongLines(game: Game): Promise<void> {
  const { leafSetter } = await import('../menus/play/leaf-setter.ts');
  const { clock } = game.parts;
  const refit = () => game.session?.director.refit();
  const setter = leafSetter(() => game.story.info.cast, clock, refit);
  game.leavesOf = setter.leavesOf;
  setter.refit();
}

/** What passes over for a game, once it was asked for. */
const passing = new WeakMap<Game, Promise<void>>();

/** Passes over what the reader wants passed over, from now on. @returns rejects where the code for it cannot be had. */
export function passOver(game: Game): Promise<void> {
  const begin = async () => {
    // In a story without such passages nothing of it is fetched.
    if (hasTag(game.story.script, 'content')) (await import('./passing.ts')).passOver(game);
  };
  const begun = passing.get(game) ?? begin();
  passing.set(game, begun);
  begun.catch(() => passing.delete(game));
  return begun;
}

/**
 * Has the page say what its pictures show, and be operable and understood without seeing them.
 * @param host of the menus.
 */
export async function describePictures(game: Game, host: HTMLElement): Promise<void> {
  const { story, parts } = game;
  makeHeard(game, host);
  keepAwake(parts.state);
  parts.state.described.value = story.edited ?? (await import('virtual:game/info')).info;
}

/** The page's words alone, at the player's pace: for where no stage can be had. */
export async function wordsOf(game: Game): Promise<Stage> {
  const { state, clock } = game.parts;
  const [{ PageStage }, { lineCover }] = await Promise.all([
    import('../stage/words/page-stage.ts'),
    import('../menus/play/line-cover.ts'),
  ]);
  const preferences = () => state.preferences.value;
  const words = new PageStage({ preferences, clock, uncover: lineCover() });
  return pageCode === null ? words : (await pageCode()).pageStage(words, game);
}

/**
 * Shows what a link leads to, and asks whether to go there.
 * @param text of the link, behind its mark.
 */
export async function offerLink(game: Game, text: string): Promise<void> {
  const restored = await (await game.saves()).follow(text);
  if (restored === null) return;
  const { playthrough, lost } = restored;
  const { scene, ...spoken } = previewOf(playthrough.frame, game.story.info.cast);
  game.linked = playthrough;
  game.parts.state.offered.value = {
    ...spoken,
    scene: scene.title,
    lost: lost === null ? null : lossInWords(lost),
  };
}

/** Puts an address of the present moment on the clipboard. @param mark what stands before a moment in it. */
export function copyLink({ session }: Game, mark: string, copy: MountedMenus['copy']): void {
  // A rehearsal has departed from its log: nothing leads there.
  if (session === null || session.id === null) return;
  const { origin, pathname } = location;
  const moment = linkOf(session.playthrough);
  copy(`${origin}${pathname}${mark}${moment}`, linkPhrases.toMoment);
}

/** Goes at once over lines read before, to the next choice. */
export function toNextChoice({ session, parts: { shelf, say } }: Game): void {
  if (session === null || !readsOn(session.director.view.phase)) return;
  const { director, playthrough } = session;
  const hasRead = (line: string) => shelf.journal.read.has(line);
  let passed = true;
  try {
    passed = passRead(playthrough, { hasRead });
  } catch (error) {
    // It is told where the reader comes to it.
    console.warn('The story goes wrong before the next choice:', error);
  }
  if (passed) director.goTo(playthrough.at);
  else say(controlsPhrases.nothingRead);
}

/** Hands out the picture without its words, as a file with the story's id and the time. */
export async function savePicture({ story, parts: { stage, say } }: Game): Promise<void> {
  const picture = await stage.picture();
  if (picture === null) return say(controlsPhrases.noPicture);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(picture);
  const time = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  link.download = `${story.info.id}-${time}.png`;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Says where places are kept, where a player would not expect it. */
export function sayWhereKept({ parts: { alone, shelf, say } }: Game): void {
  if (!alone) say(keepingPhrases.otherTab);
  else if (shelf.hasNeighbours) say(keepingPhrases.neighbours);
}

/** Does what somebody would wait for later: reads the story in, which takes a second for a large one. */
export function makeReady(game: Game): Promise<void> {
  keepFewMarks();
  keepFewPaths();
  cleanLessText();
  readIn(game.story.script);
  return nameOldOptions(game);
}

/** Names anew the options that an earlier version noted without who asked; only walking tells who it was. */
async function nameOldOptions({ parts, savesParts }: Game): Promise<void> {
  const { shelf, state } = parts;
  // Those with an id of the author's own are not among them.
  if ([...shelf.journal.taken.keys()].every((id) => askedBy(id) !== null)) return;
  const { migrateJournal } = await import('./migrate-journal.ts');
  await migrateJournal(savesParts);
  state.taken.value = shelf.journal.taken;
}
