import { pageCode, staged } from 'virtual:game/reading';
import { stills } from 'virtual:game/stills';
import { askers, compiled, fingerprint, first } from 'virtual:game/story';
import { worldClock as clock } from './director/clock.ts';
import { makeActions, openLink } from './game/actions.ts';
import { Game } from './game/game.ts';
import { fetchHosts, makeAudio, makeStage, offerProbe } from './game/hosts.ts';
import { later, whenLater } from './game/later-code.ts';
import { loadedStory } from './game/loaded-story.ts';
import { openShelf } from './game/open-shelf.ts';
import { makeState } from './game/state.ts';
import { titleFrame } from './game/story-scenes.ts';
import { fetchPages, type MountedMenus, mountMenus, pageOrLines } from './menus/index.ts';
import { homeOf } from './shelf/home.ts';

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`index.html has no element with the id "${id}"`);
  return found;
}

/** Shows a game as a page. */
const pageOf = (game: Game, code: NonNullable<typeof pageCode>) =>
  pageOrLines(() => code().then((page) => page.openPage(game)));

/** Puts the menus of a game into the page. */
function makeMenus(game: Game): MountedMenus {
  const menus = mountMenus({
    host: element('menus'),
    backdrop: element('backdrop'),
    clock,
    actions: makeActions(game, () => menus),
    story: pageCode === null ? undefined : pageOf(game, pageCode),
    ui: {
      ...game.parts.state,
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

async function start() {
  fetchHosts();
  const story = loadedStory({ askers, compiled, fingerprint, info: first });
  const { shelf, keeping, alone } = await openShelf(story, homeOf(first.id, location), clock);
  const state = makeState(shelf, keeping);
  const stage = makeStage(element('stage'), state, () => game);
  const audio = makeAudio(() => game);
  const say = (text: string) => menus.say(text);
  const game = new Game({ story, state, shelf, clock, stage, audio, alone, say });
  const menus = makeMenus(game);
  offerProbe(stage, audio, state);

  const passing = new Promise((resolve) => {
    whenLater((code) => resolve(code.passOver(game)));
  });
  // Whoever passes over something is shown nothing of it.
  if (state.preferences.value.passOver.length > 0) await passing;
  game.showTitle();
  performance.mark('game:title');
  whenLater((code) => {
    code.sayWhereKept(game);
    code.awaitLateStyles(clock);
    void code.partLongLines(game);
    void code.describePictures(game, element('menus'));
  });
  window.addEventListener('hashchange', () => void openLink(game));
  void openLink(game);
  // For whoever writes the story: a build has nothing of it.
  if (import.meta.hot) void import('./writer/index.ts').then((code) => code.beginWriting(game));

  // What is seen before what is heard.
  await (staged ? stage.open() : stage.openWords());
  await audio.open();
  fetchPages();
  whenLater((code) => code.makeReady(game));
}

void start();
