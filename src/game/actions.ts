import type { Actions, MountedMenus } from '../menus/index.ts';
import { type Game, newId } from './game.ts';
import { later } from './later-code.ts';
import { prefer } from './prefer.ts';

/** What stands before a moment in the address. */
const linkMark = '#p=';

/** Asks about the link in the address, if there is one, and takes it from there. */
export async function openLink(game: Game): Promise<void> {
  const { hash, pathname, search } = location;
  if (!hash.startsWith(linkMark)) return;
  history.replaceState(null, '', pathname + search);
  const { offerLink } = await later();
  await offerLink(game, hash.slice(linkMark.length));
}

/**
 * All that a player can ask for.
 * @param menus where what is copied is said; asked for when it is needed.
 */
export function makeActions(game: Game, menus: () => Pick<MountedMenus, 'copy'>): Actions {
  const { parts } = game;
  const { state, shelf, stage } = parts;
  const director = () => game.session?.director;
  const reader = () => game.reader ?? director();
  return {
    begin: () => game.begin(),
    resume: () => {
      const [kept] = shelf.autosaves;
      if (kept !== undefined) void game.ask((saves) => saves.goOn(kept));
    },
    title: () => game.showTitle(),
    press: () => reader()?.press(),
    forwardAgain: () => reader()?.forwardAgain(),
    back: () => void (game.reader ?? game.session)?.back(),
    stay: () => director()?.stay(),
    choose: (choice, words) => {
      director()?.choose(choice, words);
      state.newFirst.value = false;
    },
    consider: (choice) => director()?.consider(choice),
    backToChoice: () => {
      state.newFirst.value = true;
      void game.session?.backToChoice();
    },
    setPace: (pace) => director()?.setPace(pace),
    setRate: (rate) => director()?.setRate(rate),
    watch: () => void game.session?.watch(),
    copyLink: () => void later().then((code) => code.copyLink(game, linkMark, menus().copy)),
    toNextChoice: () => void later().then((code) => code.toNextChoice(game)),
    bare: (bare) => stage.bare(bare),
    savePicture: () => void later().then((code) => code.savePicture(game)),
    quickSave: () => void game.ask((saves) => saves.keepQuick()),
    quickLoad: () => void game.ask((saves) => saves.loadQuick()),
    answerLink: (go) => {
      const { linked } = game;
      game.linked = null;
      state.offered.value = null;
      if (go && linked !== null) game.playOn(newId(), linked);
    },
    prefer: (change) => prefer(game, change),
    hold: (held) => {
      reader()?.hold(held);
      stage.hold(held);
    },
    recover: () => game.recover(),
  };
}
