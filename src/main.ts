import { stills } from 'virtual:game/stills';
import { compiled, fingerprint, info as storyInfo } from 'virtual:game/story';
import { signal } from '@preact/signals';
import type { OpenAudio } from './audio/index.ts';
import type { StoryInfo } from './catalogue/story-info.ts';
import { worldClock } from './director/clock.ts';
import type { Preferences } from './director/preferences.ts';
import type { View } from './director/view.ts';
import { captionBoard } from './game/captions.ts';
import { House } from './game/house.ts';
import './game/probe.ts';
import { SoundRelay, StageRelay } from './game/relay.ts';
import { Session, type SessionParts } from './game/session.ts';
import { titleFrame } from './game/title-frame.ts';
import { type HeardCaption, mountMenus, type Trouble, type Wishes } from './menus/index.ts';
import { endingsSeen } from './playthrough/journal.ts';
import type { Loss } from './playthrough/restore.ts';
import type { Glimpse } from './shelf/glimpse.ts';
import { Shelf } from './shelf/shelf.ts';
import type { Keeping } from './shelf/writer.ts';
import { StoryError } from './story/ink.ts';
import type { Script } from './story/script.ts';

/** Frames ahead whose pictures and sounds are fetched before they come. */
const foresight = 12;

/** Ms after a line is there until the work begins that it must not wait for. */
const breath = 150;

const scriptOf = (story: { compiled: string; fingerprint: string; info: StoryInfo }): Script => ({
  compiled: story.compiled,
  fingerprint: story.fingerprint,
  people: story.info.cast,
});

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`index.html has no element with the id "${id}"`);
  return found;
}

function inWords(lost: Loss): string {
  switch (lost.kind) {
    case 'choice':
      return `The story has changed: it no longer offers “${lost.taken.label}”. You are at the last place that still exists.`;
    case 'line':
      return 'The story has changed: your line is gone. You are as near to it as can be.';
    case 'error':
      return 'The story has changed, and goes wrong on your way. You are at the last good line.';
  }
}

async function start() {
  const clock = worldClock;
  let info = storyInfo;
  let script = scriptOf({ compiled, fingerprint, info });
  let session: Session | null = null;
  let audio: OpenAudio | null = null;

  const keeping = signal<Keeping>('kept');
  const shelf = await Shelf.open({
    story: info.id,
    clock,
    today: () => Date.now(),
    onKeeping: (now) => {
      keeping.value = now;
    },
  });
  keeping.value = shelf.keeping;

  const view = signal<View | null>(null);
  const stage = signal({ pictures: false, words: false });
  const preferences = signal<Preferences>(shelf.preferences);
  const place = signal<Glimpse | null>(shelf.autosaves[0]?.glimpse ?? null);
  const firstPlay = signal(shelf.autosaves.length === 0 && shelf.journal.read.size === 0);
  const seen = signal<readonly string[]>(endingsSeen(shelf.journal));
  const choiceBehind = signal(false);
  const trouble = signal<Trouble | null>(null);
  const captions = signal<readonly HeardCaption[]>([]);

  const stages = new StageRelay();
  const sounds = new SoundRelay();
  const house = new House({
    host: element('stage'),
    relay: stages,
    info: () => info,
    preferences: () => preferences.value,
    seeStage: (shows) => {
      stage.value = shows;
    },
  });

  /** The line from which what may come was last looked for. */
  let prepared = Number.NaN;
  const prepare = () => {
    const at = view.value?.at ?? Number.NaN;
    if (session === null || Math.abs(at - prepared) < foresight / 2) return;
    prepared = at;
    const frames = session.peek(foresight);
    house.prepare(frames);
    void loadAudio().then(({ recordingsOf }) => audio?.prepare(recordingsOf(frames)));
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
        clock.after(breath, prepare);
      },
      seeJournal: (journal) => {
        seen.value = endingsSeen(journal);
      },
      seeWaiting: (waiting) => {
        if (waiting) menus.say('One moment: the way here is walked again.');
      },
      seeTrouble,
      seeProblem: (message, where) => console.warn(`${where}: ${message}`),
    },
  });

  function seeTrouble(error: unknown) {
    console.error(error);
    const where = error instanceof StoryError && error.place !== '' ? error.place : info.title;
    trouble.value = { what: error instanceof Error ? error.message : String(error), where };
  }

  const showTitle = () => {
    session?.close();
    session = null;
    view.value = null;
    trouble.value = null;
    const frame = titleFrame(info);
    void stages.show(frame, 'cut');
    sounds.show(frame, 'cut');
  };

  /** Begins or resumes; what goes wrong at the very start is told and leads back to the title. */
  const play = (open: () => Session) => {
    session?.close();
    prepared = Number.NaN;
    trouble.value = null;
    firstPlay.value = false;
    try {
      session = open();
    } catch (error) {
      showTitle();
      seeTrouble(error);
    }
  };

  const wishes: Wishes = {
    begin: () => {
      const [seed = 1] = crypto.getRandomValues(new Uint32Array(1));
      play(() => Session.begin(seed.toString(36) + Date.now().toString(36), seed, parts()));
    },
    resume: () => {
      const [kept] = shelf.autosaves;
      if (kept === undefined) return;
      play(() => {
        const [resumed, lost] = Session.resume(kept, parts());
        if (lost !== null) menus.say(inWords(lost));
        return resumed;
      });
    },
    title: showTitle,
    press: () => session?.director.press(),
    forwardAgain: () => session?.director.forwardAgain(),
    back: () => void session?.back(),
    choose: (choice) => session?.director.choose(choice),
    consider: (choice) => session?.director.consider(choice),
    backToChoice: () => void session?.backToChoice(),
    setPace: (pace) => session?.director.setPace(pace),
    prefer: (change) => {
      const before = preferences.value;
      preferences.value = { ...before, ...change };
      shelf.keepPreferences(preferences.value);
      house.configure(preferences.value);
      audio?.configure(preferences.value);
      if (preferences.value.graphics !== before.graphics) void house.open();
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
    wishes,
    showing: {
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
      choiceBehind,
      trouble,
      captions,
      licences: () => import('virtual:game/licences').then((module) => module.licences),
    },
  });
  showTitle();
  performance.mark('game:title');

  const board = captionBoard(clock, (standing) => {
    const { captions: wish, muted, master } = preferences.value;
    const wanted = wish === 'on' || (wish === 'automatic' && (muted || master === 0));
    captions.value = wanted ? standing : [];
  });

  function loadAudio() {
    return import('./audio/index.ts');
  }

  const openAudio = async () => {
    const [room, { recordings }, { pictures }] = await Promise.all([
      loadAudio(),
      import('virtual:game/recordings'),
      import('virtual:game/pictures'),
    ]);
    audio = room.openAudio({
      info,
      recordings,
      preferences: preferences.value,
      grounds: pictures.backdrops,
      clock,
    });
    audio.captions.subscribe(board);
    audio.hush(document.hidden);
    sounds.moveTo(audio);
    prepared = Number.NaN;
    prepare();
  };
  window.gameProbe = {
    stage: () => house.stage?.probe() ?? null,
    sound: () => audio?.probe() ?? [],
    view: () => view.value,
  };
  document.addEventListener('visibilitychange', () => audio?.hush(document.hidden));

  import.meta.hot?.on('game:story', (story) => {
    info = story.info;
    script = scriptOf(story);
    if (session === null) return;
    const lost = session.moveTo(script);
    if (lost !== null) menus.say(inWords(lost));
  });

  // The stage comes first: what is seen before what is heard.
  await house.open();
  await openAudio().catch((error) => console.warn('No sound can be had here:', error));
}

void start();
