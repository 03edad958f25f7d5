import type { FirstInfo } from '../catalogue/story-info.ts';
import type { Clock } from '../director/ports.ts';
import * as keepingPhrases from '../phrases/keeping.ts';
import * as linkPhrases from '../phrases/link.ts';
import type { Bookmark } from '../playthrough/log.ts';
import type { Playthrough } from '../playthrough/playthrough.ts';
import { type Restored, restoring, standingAt } from '../playthrough/restore.ts';
import type { Kept, Save } from '../shelf/kept.ts';
import type { Shelf } from '../shelf/shelf.ts';
import type { Script } from '../story/script.ts';
import type { OnProblem } from '../story/tags-of.ts';
import type { Session } from './session.ts';
import { Walker } from './walker.ts';

/** What the ids of quick saves begin with. */
const quick = 'quick';

/** A kept place: what can be played on from. */
type Place = Pick<Kept, 'id' | 'bookmark' | 'foothold'>;

export interface SavesParts {
  readonly info: FirstInfo;
  readonly shelf: Shelf;
  readonly clock: Clock;
  /** A name no playthrough and no save has had. */
  readonly newId: () => string;
  /** Whether no other tab plays this game. One that came second writes over nothing that it did not write. */
  readonly alone: boolean;
  readonly script: () => Script;
  readonly session: () => Session | null;
  /** Whether the reader passes over passages: a snapshot may lie in one, and only walking there tells. */
  readonly passes: () => boolean;
  /** Has a playthrough told as the reader wishes. */
  readonly tell: (playthrough: Playthrough) => void;
  /** Plays on from a place. @param id names the playthrough among the autosaves. */
  readonly play: (id: string, playthrough: Playthrough) => void;
  readonly say: (text: string) => void;
  /** Told that the story cannot even begin. */
  readonly fail: (error: unknown) => void;
  /** Told of a tag that the story put together and that cannot be read. */
  readonly seeProblem: OnProblem;
  /** Told how far a long way has been walked, from 0 to 1; null when it is done. */
  readonly seeProgress: (share: number | null) => void;
}

/** What replaying does beyond the present line: saves, links, places on the map. */
export class Saves {
  readonly #parts: SavesParts;
  readonly #walker: Walker;
  /** Id of this tab's quick save. */
  readonly #quick: string;
  #asked = false;
  /** Resolves when what was kept before is known, so that all that comes is newer. */
  #known: Promise<unknown> | null = null;

  constructor(parts: SavesParts) {
    this.#parts = parts;
    this.#walker = new Walker(parts.clock, parts.seeProgress);
    this.#quick = parts.alone ? quick : `${quick}-${parts.newId()}`;
  }

  /** Goes nowhere any more: the player has begun something else. */
  stay(): void {
    this.#walker.callOff();
  }

  /** Keeps the present place. The first time, the browser is asked to let nothing go. */
  keep(id = this.#parts.newId(), name: string | null = null, place = this.#place()): void {
    const { shelf, say } = this.#parts;
    if (!place) return;
    shelf.keepSave({ id, name, ...place });
    void this.#askToLast();
    // It is said when it is true: the tab may be closed the moment after.
    void shelf.settled().then(() => say(keepingPhrases.saved[shelf.storageState]));
  }

  async keepQuick(): Promise<void> {
    const place = this.#place();
    // A list of saves has read them; here what was kept by a clock that is back by now may not be known yet.
    this.#known ??= this.#parts.shelf.saves().catch(() => {});
    await this.#known;
    this.keep(this.#quick, keepingPhrases.quickSave, place);
  }

  #place() {
    return this.#parts.session()?.place();
  }

  async loadQuick(): Promise<void> {
    const saves = await this.#parts.shelf.saves();
    const save =
      saves.find(({ id }) => id === this.#quick) ?? saves.find(({ id }) => id.startsWith(quick));
    if (save === undefined) this.#parts.say(keepingPhrases.noQuickSave);
    else await this.load(save);
  }

  /** Whether what is kept stays even when the browser runs out of room. */
  async lasts(): Promise<boolean> {
    // Over plain http and in some frames there is nobody to ask.
    return (await navigator.storage?.persisted?.().catch(() => false)) ?? false;
  }

  async #askToLast(): Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    if (!(await this.lasts())) await navigator.storage?.persist?.().catch(() => false);
  }

  /** Plays on from a save, in a playthrough of its own, so that the present one keeps its place. */
  load(save: Save): Promise<void> {
    return this.resume({ ...save, id: this.#parts.newId() });
  }

  /** Goes on with a playthrough where it was left. Another tab may be going on with the same one. */
  goOn(kept: Kept): Promise<void> {
    return this.#parts.alone
      ? this.resume(kept)
      : this.resume({ ...kept, id: this.#parts.newId() });
  }

  /**
   * Plays on from a kept place: at once from its snapshot, else by walking its log.
   * @param kept its id is the playthrough's among the autosaves.
   */
  async resume({ id, bookmark, foothold: snapshot }: Place): Promise<void> {
    const { script, play, passes, seeProblem } = this.#parts;
    const foothold = passes() ? undefined : snapshot;
    const standing = standingAt(script(), bookmark, foothold, seeProblem);
    if (standing === null) await this.go(bookmark, { id });
    else play(id, standing);
  }

  /**
   * Walks to a bookmark that no snapshot belongs to, and plays on from there.
   * @param back lines to go back from it.
   */
  async go(bookmark: Bookmark, { id = this.#parts.newId(), back = 0 } = {}): Promise<void> {
    const { play, say } = this.#parts;
    const restored = await this.walk(bookmark);
    if (restored === null) return;
    const { playthrough, lost } = restored;
    for (let step = 0; step < back; step++) playthrough.back();
    play(id, playthrough);
    if (lost === null) return;
    const { lossInWords } = await import('./loss-in-words.ts');
    say(lossInWords(lost));
  }

  /**
   * Reads a link and walks to where it leads, without leaving the present place.
   * @returns null, having said why, when it is not a link of this game; null too when it is not wanted any more.
   */
  async follow(text: string): Promise<Restored | null> {
    const { info, script, say, seeProblem, fail } = this.#parts;
    const { following, LinkProblem, readLink } = await import('../playthrough/link.ts');
    try {
      const endings = info.endings.map(({ id }) => id);
      const way = following(script(), readLink(text), endings, seeProblem);
      return this.#told(await this.#walker.walk(way));
    } catch (problem) {
      if (problem instanceof LinkProblem) say(linkPhrases.nowhere[problem.kind]);
      else fail(problem);
      return null;
    }
  }

  #told(restored: Restored | null): Restored | null {
    if (restored !== null) this.#parts.tell(restored.playthrough);
    return restored;
  }

  /**
   * Walks to a bookmark, without leaving the present place.
   * @returns null when it was called off, or the story cannot even begin, which is told.
   */
  async walk(bookmark: Bookmark): Promise<Restored | null> {
    const { script, seeProblem, fail } = this.#parts;
    try {
      return this.#told(await this.#walker.walk(restoring(script(), bookmark, seeProblem)));
    } catch (error) {
      fail(error);
      return null;
    }
  }
}
