import { stills } from 'virtual:game/stills';
import { askers, compiled, fingerprint, first } from 'virtual:game/story';
import { signal } from '@preact/signals';
import type { GameStory } from './catalogue/game-story.ts';
import type { FirstInfo } from './catalogue/story-info.ts';
import { worldClock as clock } from './director/clock.ts';
import type { PlayState } from './director/play-state.ts';
import type { Preferences } from './director/preferences.ts';
import type { Hall } from './game/hall.ts';
import type { House } from './game/house.ts';
import { lossInWords } from './game/loss-in-words.ts';
import { Saves, type SavesParts } from './game/saves.ts';
import './game/probe.ts';
import { SoundRelay, StageRelay } from './game/relay.ts';
import { Session, type SessionParts } from './game/session.ts';
import { takePlace } from './game/tabs.ts';
import { titleFrame } from './game/title-frame.ts';
import {
  type Actions,
  fetchPages,
  type HeardCaption,
  type LinkOffered,
  mountMenus,
  type Trouble,
} from './menus/index.ts';
import { endingsSeen } from './playthrough/journal.ts';
import type { Playthrough } from './playthrough/playthrough.ts';
import { homeOf } from './shelf/home.ts';
import { type Preview, previewOf } from './shelf/preview.ts';
import { Shelf } from './shelf/shelf.ts';
import type { StorageState } from './shelf/writer.ts';
import { StoryError } from './story/ink.ts';
import { askedBy } from './story/option-id.ts';
import type { Script } from './story/script.ts';

/** Frames ahead whose pictures and sounds are fetched before they come. */
const foresight = 12;

/** Ms after a line is there until the work begins that it must not wait for. */
const breath = 150;

/** What stands before a moment in the address. */
const linkMark = '#p=';

/** A story, and what is known of it at first. */
type Told = Omit<GameStory, 'info'> & { readonly info: FirstInfo };

const scriptOf = ({ info, ...story }: Told): Script => ({
  ...story,
  people: info.cast,
});

/** A whole number for a story's chance, and a name that no playthrough and no save has had. */
const newSeed = () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 1;
const newId = () => Date.now().toString(36) + newSeed().toString(36);

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`index.html has no element with the id "${id}"`);
  return found;
}

async function start() {
  // Asked for at once, and waited for by nobody before the first line.
  const rooms = Promise.all([import('./game/house.ts'), import('./game/hall.ts')]);
  rooms.catch(() => {});
  let info: FirstInfo = first;
  let whole = () => import('virtual:game/info').then((module) => module.info);
  let script = scriptOf({ askers, compiled, fingerprint, info });
  let session: Session | null = null;
  /** Where an opened link leads, until the player has answered. */
  let linked: Playthrough | null = null;
  /** The line from which what may come was last looked for. */
  let prepared = Number.NaN;

  const home = homeOf(info.id, location);
  const keeping = signal<StorageState>('kept');
  const [shelf, alone] = await Promise.all([
    Shelf.open({
      story: info.id,
      home,
      edition: fingerprint,
      clock,
      today: () => Date.now(),
      onStorageState: (now) => {
        keeping.value = now;
      },
    }),
    takePlace(home),
  ]);
  keeping.value = shelf.storageState;
  if (!alone) shelf.share();

  const view = signal<PlayState | null>(null);
  const stage = signal({ pictures: false, words: false });
  const preferences = signal<Preferences>(shelf.preferences);
  const place = signal<Preview | null>(shelf.autosaves[0]?.glimpse ?? null);
  const firstPlay = signal(shelf.autosaves.length === 0 && shelf.journal.read.size === 0);
  const seen = signal<readonly string[]>(endingsSeen(shelf.journal));
  const taken = signal(shelf.journal.taken);
  const choiceBehind = signal(false);
  const newFirst = signal(false);
  const trouble = signal<Trouble | null>(null);
  const captions = signal<readonly HeardCaption[]>([]);
  const offered = signal<LinkOffered | null>(null);
  const progress = signal<number | null>(null);

  const stages = new StageRelay();
  const sounds = new SoundRelay();
  let house: House | null = null;
  let hall: Hall | null = null;

  /** Brings stage and sound into the page. The stage comes first: what is seen before what is heard. */
  const openRooms = async () => {
    const [{ House }, { Hall }] = await rooms;
    house = new House({
      host: element('stage'),
      relay: stages,
      info: () => whole(),
      preferences: () => preferences.value,
      clock,
      seeStage: (shows) => {
        stage.value = shows;
      },
    });
    hall = new Hall({
      relay: sounds,
      info: () => info,
      preferences: () => preferences.value,
      clock,
      say: (text) => menus.say(text),
      seeCaptions: (standing) => {
        captions.value = standing;
      },
    });
    await house.open();
    await hall.open();
  };

  const prepare = async () => {
    const at = view.value?.at ?? Number.NaN;
    // What is run through is not fetched for: that would slow it.
    if (view.value?.pace === 'skip') return;
    if (session === null || Math.abs(at - prepared) < foresight / 2) return;
    prepared = at;
    const frames = await session.lookAhead(foresight).catch((error) => {
      console.warn('What may come could not be looked for:', error);
      return null;
    });
    if (frames === null) return;
    house?.prepare(frames);
    void hall?.prepare(frames);
  };

  const parts = (): SessionParts => ({
    script,
    info,
    shelf,
    clock,
    stage: stages,
    sound: sounds,
    preferences: () => preferences.value,
    sight: {
      seeView: (now) => {
        view.value = now;
      },
      seeLine: (now) => {
        performance.mark('game:line', { detail: { at: now.at, id: now.frame.beat.id } });
        if (stage.value.pictures) performance.mark('game:scene', { detail: { at: now.at } });
        choiceBehind.value = session?.choiceBehind ?? false;
        place.value = shelf.autosaves[0]?.glimpse ?? null;
        clock.after(breath, () => void prepare());
      },
      seeJournal: (journal) => {
        seen.value = endingsSeen(journal);
        taken.value = journal.taken;
      },
      seeWaiting: (share) => {
        progress.value = share;
      },
      seeTrouble,
      seeProblem,
    },
  });

  function seeProblem(message: string, where: string) {
    console.warn(`${where}: ${message}`);
  }

  function seeTrouble(error: unknown) {
    console.error(error);
    const where = error instanceof StoryError && error.place !== '' ? error.place : info.title;
    trouble.value = { what: error instanceof Error ? error.message : String(error), where };
  }

  const showTitle = () => {
    saves.stay();
    session?.close();
    session = null;
    view.value = null;
    trouble.value = null;
    const frame = titleFrame(info);
    void stages.show(frame, 'cut');
    sounds.show(frame, 'cut');
  };

  /** What goes wrong at the very start is told and leads back to the title. */
  const fail = (error: unknown) => {
    showTitle();
    seeTrouble(error);
  };

  /** Begins, or plays on from some place. */
  const play = (open: () => Session) => {
    saves.stay();
    session?.close();
    prepared = Number.NaN;
    trouble.value = null;
    firstPlay.value = false;
    try {
      session = open();
    } catch (error) {
      fail(error);
    }
  };

  const deskParts: SavesParts = {
    info,
    shelf,
    clock,
    newId,
    alone,
    script: () => script,
    session: () => session,
    play: (id, playthrough) => play(() => Session.at(id, playthrough, parts())),
    say: (text) => menus.say(text),
    fail,
    seeProblem,
    seeProgress: (share) => {
      progress.value = share;
    },
  };
  const saves = new Saves(deskParts);

  /** Shows what a link in the address leads to, and asks. */
  const openLink = async () => {
    const { hash } = location;
    if (!hash.startsWith(linkMark)) return;
    history.replaceState(null, '', location.pathname + location.search);
    const restored = await saves.follow(hash.slice(linkMark.length));
    if (restored === null) return;
    const { frame } = restored.playthrough;
    linked = restored.playthrough;
    const { scene, ...spoken } = previewOf(frame, info.cast);
    offered.value = {
      ...spoken,
      scene: scene.title,
      lost: restored.lost === null ? null : lossInWords(restored.lost),
    };
  };

  const actions: Actions = {
    begin: () => play(() => Session.begin(newId(), newSeed(), parts())),
    resume: () => {
      const [kept] = shelf.autosaves;
      if (kept !== undefined) void saves.goOn(kept);
    },
    title: showTitle,
    press: () => session?.director.press(),
    forwardAgain: () => session?.director.forwardAgain(),
    back: () => void session?.back(),
    stay: () => session?.director.stay(),
    choose: (choice) => {
      session?.director.choose(choice);
      newFirst.value = false;
    },
    consider: (choice) => session?.director.consider(choice),
    backToChoice: () => {
      newFirst.value = true;
      void session?.backToChoice();
    },
    setPace: (pace) => session?.director.setPace(pace),
    setRate: (rate) => session?.director.setRate(rate),
    watch: () => void session?.watch(),
    copyLink: () => {
      const { origin, pathname } = location;
      void session?.link().then((moment) => {
        menus.copy(`${origin}${pathname}${linkMark}${moment}`, 'The link to this moment');
      });
    },
    quickSave: () => saves.keepQuick(),
    quickLoad: () => void saves.loadQuick(),
    answerLink: (go) => {
      offered.value = null;
      const to = linked;
      linked = null;
      if (go && to !== null) deskParts.play(newId(), to);
    },
    prefer: (change) => {
      preferences.value = { ...preferences.value, ...change };
      shelf.keepPreferences(preferences.value);
      house?.configure(preferences.value);
      hall?.configure(preferences.value);
    },
    hold: (held) => session?.director.hold(held),
    recover: () => {
      trouble.value = null;
      if (session === null) showTitle();
      else session.recover();
    },
  };

  const menus = mountMenus({
    host: element('menus'),
    backdrop: element('backdrop'),
    clock,
    actions,
    ui: {
      info,
      stills,
      titleScene: titleFrame(info).scene,
      view,
      stage,
      preferences,
      keeping,
      place,
      firstPlay,
      endingsSeen: seen,
      taken,
      newFirst,
      choiceBehind,
      trouble,
      captions,
      offered,
      progress,
      replaying: () =>
        import('./game/replaying.ts').then(({ makeReplaying }) => makeReplaying(saves, deskParts)),
      credits: () => whole().then(({ credits }) => credits),
      licences: () => import('virtual:game/licences').then((module) => module.licences),
    },
  });
  showTitle();
  if (!alone) menus.say('This game is open in another tab, too. Each keeps places of its own.');
  else if (shelf.hasNeighbours) {
    menus.say('Places are kept for another address of this site: they are under Load.');
  }
  performance.mark('game:title');
  window.gameProbe = {
    stage: () => house?.stage?.probe() ?? null,
    sound: () => hall?.audio?.probe() ?? [],
    view: () => view.value,
  };
  window.addEventListener('hashchange', () => void openLink());
  void openLink();

  import.meta.hot?.on('game:story', (story) => {
    info = story.info;
    whole = () => Promise.resolve(story.info);
    script = scriptOf(story);
    const lost = session?.moveTo(script) ?? null;
    if (lost !== null) menus.say(lossInWords(lost));
  });

  await openRooms().catch((error) => {
    console.warn('Neither stage nor sound can be had here; the words go on alone:', error);
  });
  prepared = Number.NaN;
  fetchPages();
  await prepare();
  // Those with an id of the author's own are not among them; only walking tells.
  if (Object.keys(shelf.journal.taken).some((id) => askedBy(id) === null)) {
    const { migrateJournal } = await import('./game/migrate-journal.ts');
    await migrateJournal(deskParts);
    taken.value = shelf.journal.taken;
  }
}

void start();
