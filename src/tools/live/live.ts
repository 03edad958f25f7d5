import { existsSync, statSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import type { GameStory } from '../../catalogue/game-story.ts';
import type { ToldProblems } from '../../catalogue/live.ts';
import { readGameAssets } from '../assets/game-assets.ts';
import type { Game } from '../compile/game.ts';
import { isMedia } from '../compile/media-files.ts';
import { describeProblem, hasErrors, type Problem } from '../compile/problem.ts';
import { storyModules } from '../compile/story-module.ts';
import { readStory, type StorySource, toShip } from '../compile/story-source.ts';
import { Checking } from './checking.ts';
import { shownFrom, toldProblems } from './told.ts';
import { writtenStory } from './written.ts';

/** Editors save a file in several steps; they are over after this many ms. */
const settled = 30;

/** For so many ms after a change the watcher tells of no other one of that file: then it is looked at once more. */
const overlooked = 100;

/** Ms without a save after which the check begins: the page that is to show the save comes first. */
const calm = 250;

const nothingTold: ToldProblems = { errors: [], remarks: [], checking: false };

/** When each of these files was changed last, in ms; 0 where it is not there. */
const changesOf = (files: readonly string[]) =>
  new Map(files.map((file) => [file, statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0]));

/** What follows a story while it is written, and tells the page. */
class Follower {
  readonly #game: Game;
  readonly #server: ViteDevServer;
  readonly #checking: Checking;
  #source: StorySource;
  /** The last one without an error: what the page plays. */
  #good: StorySource | null = null;
  #told = nothingTold;
  #printed = new Set<string>();
  /** When each of its files was changed last before it was read. */
  #read: ReadonlyMap<string, number>;
  #refreshing: NodeJS.Timeout | undefined;
  #rechecking: NodeJS.Timeout | undefined;
  #listing: NodeJS.Timeout | undefined;

  constructor(game: Game, server: ViteDevServer) {
    this.#game = game;
    this.#server = server;
    this.#checking = new Checking(
      game,
      (problems) => this.#seeChecked(problems),
      (error) => {
        server.config.logger.error(`the check came to nothing: ${error.message}`);
        this.#tell({ ...this.#told, checking: false });
      },
    );
    this.#source = readStory(game);
    this.#read = changesOf(this.#source.files);
    if (!hasErrors(this.#source.problems)) this.#good = this.#source;
    this.#listen();
    this.#recheck();
  }

  end() {
    clearTimeout(this.#refreshing);
    clearTimeout(this.#rechecking);
    clearTimeout(this.#listing);
    this.#checking.end();
  }

  /** What the page plays; null where the story never was without an error. */
  get lastGood(): GameStory | null {
    return this.#good && toShip(this.#good);
  }

  get #hot() {
    return this.#server.environments.client.hot;
  }

  #listen() {
    const { watcher } = this.#server;
    const folders = [dirname(this.#game.main), this.#game.assets].filter((one) => existsSync(one));
    watcher.add([...folders, ...this.#source.files]);
    for (const event of ['change', 'add', 'unlink']) {
      watcher.on(event, (file) => this.#onFile(file, folders));
    }
    this.#hot.on('game:writing', (_, page) => {
      const root = shownFrom(this.#game);
      const problems = this.#good === null ? toldProblems(this.#source.problems, root) : this.#told;
      page.send('game:problems', problems);
      const written = this.#written();
      if (written !== null) page.send('game:written', written);
    });
  }

  #written() {
    const source = this.#good;
    return source && writtenStory(this.#game, source, readGameAssets(this.#game, source, true));
  }

  /** A page without a stage has no picture that Vite would tell it of: the panel lists them all the same. */
  #tellWritten() {
    clearTimeout(this.#listing);
    this.#listing = setTimeout(() => {
      const written = this.#written();
      if (written !== null) this.#hot.send('game:written', written);
    }, settled);
  }

  #onFile(file: string, folders: readonly string[]) {
    if (this.#source.files.includes(file)) {
      clearTimeout(this.#refreshing);
      this.#refreshing = setTimeout(() => this.#refresh(), settled);
    } else if (folders.some((folder) => file.startsWith(folder + sep))) {
      // The check holds the effects and functions of when it began.
      if (/\.[cm]?[jt]sx?$/.test(file)) this.#checking.end();
      if (isMedia(file)) this.#tellWritten();
      this.#recheck();
    }
  }

  /** Reads again what was saved since it was read. */
  #lookAgain() {
    const now = changesOf(this.#source.files);
    if ([...now].some(([file, at]) => at !== this.#read.get(file))) this.#refresh();
  }

  #refresh() {
    const before = changesOf(this.#source.files);
    this.#source = readStory(this.#game);
    const { files } = this.#source;
    this.#read = new Map([...changesOf(files), ...before]);
    this.#server.watcher.add([...files]);
    clearTimeout(this.#refreshing);
    this.#refreshing = setTimeout(() => this.#lookAgain(), overlooked);
    const { moduleGraph } = this.#server.environments.client;
    for (const served of storyModules) {
      const module = moduleGraph.getModuleById(served);
      if (module !== undefined) moduleGraph.invalidateModule(module);
    }
    // An empty update takes away what Vite put over a page that could not begin, and lets it begin.
    this.#hot.send({ type: 'update', updates: [] });
    const { logger } = this.#server.config;
    const ship = toShip(this.#source);
    if (ship === null) {
      const errors = this.#source.problems.filter(({ severity }) => severity === 'error');
      for (const error of errors) logger.error(this.#describe(error), { timestamp: true });
      const root = shownFrom(this.#game);
      this.#tell({ ...this.#told, errors: toldProblems(errors, root).errors });
      return;
    }
    this.#good = this.#source;
    this.#hot.send('game:story', ship);
    logger.info(`story ${ship.fingerprint} sent to the page`, { timestamp: true });
    this.#tell({ ...this.#told, errors: [] });
    this.#recheck();
  }

  #recheck() {
    clearTimeout(this.#rechecking);
    this.#rechecking = setTimeout(() => this.#checking.begin(), calm);
    if (!this.#told.checking) this.#tell({ ...this.#told, checking: true });
  }

  /** Tells the page, and prints what was not told before. */
  #seeChecked(problems: readonly Problem[]) {
    // A save since then has an error of its own, and is told already.
    if (hasErrors(this.#source.problems)) return;
    const fresh = problems.filter(({ message }) => !this.#printed.has(message));
    this.#printed = new Set(problems.map(({ message }) => message));
    for (const problem of fresh) {
      this.#server.config.logger.warn(`${problem.severity}: ${this.#describe(problem)}`);
    }
    this.#tell(toldProblems(problems, shownFrom(this.#game)));
  }

  #tell(told: ToldProblems) {
    this.#told = told;
    this.#hot.send('game:problems', told);
  }

  #describe(problem: Problem): string {
    return describeProblem(problem, this.#game.home);
  }
}

/**
 * Follows a story while it is written: a saved `.ink` or `story.json` reaches the page as the event `game:story`, and
 * what is held against it as `game:problems` (`src/catalogue/live.ts`); a page with an error in its story keeps the
 * last one without. Nothing reloads.
 * @returns with it, what a page that is opened while there are errors plays.
 */
export function live(game: Game): { plugin: Plugin; lastGood: () => GameStory | null } {
  let follower: Follower | null = null;
  const plugin: Plugin = {
    name: 'game:live',
    apply: 'serve',
    configureServer(server) {
      // Tests run through a server, too, and have no page that could change.
      if (server.config.mode !== 'test') follower = new Follower(game, server);
    },
    closeBundle() {
      follower?.end();
    },
  };
  return { plugin, lastGood: () => follower?.lastGood ?? null };
}
