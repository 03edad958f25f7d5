import { pageCode, staged } from 'virtual:game/reading';
import { stills } from 'virtual:game/stills';
import { askers, compiled, fingerprint, first } from 'virtual:game/story';
import { worldClock as clock } from './director/clock.ts';
import { makeActions, openLink } from './game/actions.ts';
import { afterPaint } from './game/after-paint.ts';
import { Game } from './game/game.ts';
import { makeAudio, makeStage, offerProbe } from './game/hosts.ts';
import { later, whenLater } from './game/later-code.ts';
import { type LoadedStory, loadedStory } from './game/loaded-story.ts';
import { openShelf } from './game/open-shelf.ts';
import { restOf } from './game/rest.ts';
import { makeState } from './game/state.ts';
import { titleFrame } from './game/story-scenes.ts';
import {
  type MountedMenus,
  mountMenus,
  overStory,
  pageOrLines,
  pressedBefore,
} from './menus/index.ts';
import { homeOf } from './shelf/home.ts';
import { readIn } from './story/ink.ts';

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`index.html has no element with the id "${id}"`);
  return found;
}

/** Shows a game as a page. */
const pageOf = (game: Game, code: NonNullable<typeof pageCode>) =>
  pageOrLines(() => code().then((page) => page.openPage(game)));

/** Puts the menus of a game into the page. */
function makeMenus(game: Game, rest: Promise<void>): MountedMenus {
  const menus = mountMenus({
    host: element('menus'),
    backdrop: element('backdrop'),
    clock,
    actions: makeActions(game, () => menus),
    story: pageCode === null ? undefined : pageOf(game, pageCode),
    ui: {
      ...game.parts.state,
      rest,
      hasPage: pageCode !== null,
      // They may change under whoever writes them.
      get info() {
        return game.story.info;
      },
      get stills() {
        return stills;
      },
      get titleScene() {
        return titleFrame(game.story.info).scene;
      },
      replaying: () => later().then((code) => code.replayingOf(game)),
      credits: () => later().then((code) => code.creditsOf(game)),
      licences: () => later().then((code) => code.licences()),
    },
  });
  return menus;
}

/** The typefaces that the page has for when the code is here. */
function wearTypefaces(): void {
  document.querySelector<HTMLStyleElement>('#typefaces')?.setAttribute('media', 'all');
}

/** What comes once the first line stands, or the title rests. */
async function makeWhole(game: Game): Promise<void> {
  const { stage, audio } = game.parts;
  const code = await new Promise<Awaited<ReturnType<typeof later>>>(whenLater);
  code.awaitLateStyles(clock);
  code.sayWhereKept(game);
  void code.passOver(game);
  void code.partLongLines(game);
  void code.describePictures(game, element('menus'));
  // What is seen before what is heard.
  await (staged ? stage.open() : stage.openWords());
  await audio.open();
  overStory().then(
    ({ fetchPages }) => fetchPages(),
    () => {},
  );
  void code.makeReady(game);
}

/** The browser takes its time for what is kept: what the first line wants besides is made ready meanwhile. */
function getReady({ script }: LoadedStory): void {
  pageCode?.().catch(() => {});
  try {
    readIn(script);
  } catch {
    // Whoever asks for it then says so.
  }
}

// Within a function the story's text, which a build writes here, would be parsed twice.
const story = loadedStory({ askers, compiled, fingerprint, info: first });

async function start() {
  const opening = openShelf(story, homeOf(first.id, location), clock);
  const isBegun = () => pressedBefore(element('menus')) === 'begin';
  // Before a press it is a task of its own: the title may be about to be drawn.
  if (isBegun()) getReady(story);
  else setTimeout(getReady, 0, story);
  const { shelf, keeping, alone } = await opening;
  const state = makeState(shelf, keeping);
  const rest = restOf(state.view, clock);
  const stage = makeStage(element('stage'), state, clock, () => game);
  const audio = makeAudio(() => game);
  const say = (text: string) => menus.say(text);
  const game = new Game({ story, state, shelf, clock, stage, audio, alone, say });
  offerProbe(stage, audio, state);

  // Whoever passes over something is shown nothing of it.
  if (state.preferences.value.passOver.length > 0)
    await later().then((code) => code.passOver(game));
  // Who has pressed Begin already sees no title first.
  if (isBegun()) game.begin();
  else game.showTitle();
  const menus = makeMenus(game, rest);
  // Only then: a title that goes would be set in them first.
  afterPaint(clock, wearTypefaces);
  performance.mark('game:title');
  window.addEventListener('hashchange', () => void openLink(game));
  void openLink(game);
  // For whoever writes the story: a build has nothing of it.
  if (import.meta.hot) void import('./writer/index.ts').then((code) => code.beginWriting(game));

  await rest;
  // For styles that take long to be drawn.
  document.body.dataset.rests = '';
  await makeWhole(game);
}

void start();
