import { stills } from 'virtual:game/stills';
import { askers, compiled, fingerprint, first } from 'virtual:game/story';
import { type Signal, signal } from '@preact/signals';
import { worldClock as clock } from './director/clock.ts';
import { later, makeActions, openLink } from './game/actions.ts';
import { AudioHost } from './game/audio-host.ts';
import { Game } from './game/game.ts';
import { type LoadedStory, loadedStory } from './game/loaded-story.ts';
import './game/probe.ts';
import { StageHost } from './game/stage-host.ts';
import { makeState } from './game/state.ts';
import { takePlace } from './game/tabs.ts';
import { titleFrame } from './game/title-frame.ts';
import { fetchPages, mountMenus } from './menus/index.ts';
import { homeOf } from './shelf/home.ts';
import { Shelf } from './shelf/shelf.ts';
import type { Keeping } from './shelf/writer.ts';

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`index.html has no element with the id "${id}"`);
  return found;
}

/** What is kept of a story at an address. @param keeping is told how well it is kept. */
async function openShelf({ info, script }: LoadedStory, home: string, keeping: Signal<Keeping>) {
  const shelf = await Shelf.open({
    story: info.id,
    home,
    edition: script.fingerprint,
    clock,
    today: () => Date.now(),
    onKeeping: (now) => {
      keeping.value = now;
    },
  });
  keeping.value = shelf.keeping;
  return shelf;
}

const stageCode = () => import('./game/fetched-stage.ts');
const audioCode = () => import('./game/fetched-audio.ts');

async function start() {
  // Asked for at once, and waited for by nobody before the first line.
  for (const code of [stageCode, audioCode]) code().catch(() => {});
  const info = first;
  const story = loadedStory({ askers, compiled, fingerprint, info });
  const home = homeOf(info.id, location);
  const keeping = signal<Keeping>('kept');
  const [shelf, alone] = await Promise.all([openShelf(story, home, keeping), takePlace(home)]);
  if (!alone) shelf.share();

  const state = makeState(shelf, keeping);
  const preferences = () => state.preferences.value;
  const say = (text: string) => menus.say(text);
  const host = element('stage');
  const stage = new StageHost({
    element: host,
    preferences,
    fetchOpener: () =>
      stageCode().then(({ stageOpenerFor }) => stageOpenerFor(host, game.story.edited, clock)),
    fetchWords: () => later().then(({ pageWords }) => pageWords(preferences, clock)),
    seeStage: (shows) => {
      state.stage.value = shows;
    },
  });
  const seeCaptions = (captions: typeof state.captions.value) => {
    state.captions.value = captions;
  };
  const audio = new AudioHost(() =>
    audioCode().then(({ openGameAudio }) =>
      openGameAudio({ info: game.story.info, preferences, clock, say, seeCaptions }),
    ),
  );
  const game = new Game({ story, state, shelf, clock, stage, audio, alone, say });
  const menus = mountMenus({
    host: element('menus'),
    backdrop: element('backdrop'),
    clock,
    actions: makeActions(game, () => menus),
    showing: {
      ...state,
      info,
      stills,
      titleScene: titleFrame(info).scene,
      replaying: () => later().then(({ replayingOf }) => replayingOf(game)),
      credits: () => later().then(({ creditsOf }) => creditsOf(game)),
      licences: () => later().then(({ licences }) => licences()),
    },
  });

  game.showTitle();
  void later().then(({ sayWhereKept }) => sayWhereKept(game));
  performance.mark('game:title');
  window.gameProbe = {
    stage: () => stage.probe(),
    sound: () => audio.probe(),
    view: () => state.view.value,
  };
  window.addEventListener('hashchange', () => void openLink(game));
  void openLink(game);
  import.meta.hot?.on('game:story', (edited) => {
    game.story = loadedStory(edited, edited.info);
    void import('./game/edited-story.ts').then(({ followEdit }) => followEdit(game));
  });

  // What is seen before what is heard.
  await stage.open();
  await audio.open();
  fetchPages();
  await later().then(({ nameOldOptions }) => nameOldOptions(game));
}

void start();
