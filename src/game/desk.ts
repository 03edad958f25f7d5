import type { StoryInfo } from '../catalogue/story-info.ts';
import type { Clock } from '../director/ports.ts';
import { following, LinkProblem, readLink } from '../playthrough/link.ts';
import type { Bookmark } from '../playthrough/log.ts';
import type { Playthrough } from '../playthrough/playthrough.ts';
import { type Restored, restoring } from '../playthrough/restore.ts';
import { type Sides, sidesOf } from '../playthrough/sides.ts';
import type { Save } from '../shelf/kept.ts';
import { readSaves, SaveTextProblem } from '../shelf/save-text.ts';
import type { Shelf } from '../shelf/shelf.ts';
import type { Script } from '../story/script.ts';
import { lossInWords } from './loss-in-words.ts';
import type { Session } from './session.ts';
import { inSlices } from './slices.ts';

/** Id of the save that quick keys use. */
const quick = 'quick';

export interface DeskParts {
  readonly info: StoryInfo;
  readonly shelf: Shelf;
  readonly clock: Clock;
  /** A name no playthrough and no save has had. */
  readonly newId: () => string;
  readonly script: () => Script;
  readonly session: () => Session | null;
  /** Plays on from a place: a kept one, or one that was just walked to. */
  readonly play: (place: Save | Playthrough) => void;
  readonly say: (text: string) => void;
  /** Told how far a long way has been walked, from 0 to 1; null when it is done. */
  readonly seeProgress: (share: number | null) => void;
}

/** What replaying does beyond the present line: saves, links, places on the map, roads beside each other. */
export class Desk {
  readonly #parts: DeskParts;

  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  /** Keeps the present place. The first time, the browser is asked to let nothing go. */
  keep(id = this.#parts.newId(), name: string | null = null): void {
    const { session, shelf, say } = this.#parts;
    const place = session()?.place();
    if (place === undefined) return;
    shelf.keepSave({ id, name, ...place });
    // Over plain http and in some frames there is nobody to ask.
    void navigator.storage?.persist?.().catch(() => false);
    say(
      shelf.keeping === 'kept'
        ? 'This place is saved.'
        : 'Saved for now: this browser keeps nothing.',
    );
  }

  keepQuick(): void {
    this.keep(quick, 'Quick save');
  }

  async loadQuick(): Promise<void> {
    const save = (await this.#parts.shelf.saves()).find(({ id }) => id === quick);
    if (save === undefined) this.#parts.say('There is no quick save yet.');
    else this.load(save);
  }

  /** Plays on from a save, in a playthrough of its own, so that the present one keeps its place. */
  load(save: Save): void {
    this.#parts.play({ ...save, id: this.#parts.newId() });
  }

  /** Takes in exported saves beside those that are here. @returns a sentence for the player. */
  async takeIn(text: string): Promise<string> {
    const { info, shelf, newId } = this.#parts;
    try {
      const { saves, refused } = readSaves(info.id, text);
      const here = await shelf.saves();
      for (const save of saves) {
        const known = here.find(({ id }) => id === save.id);
        // The same save again changes nothing; another one of its name takes nobody's place.
        if (known?.when !== save.when) shelf.keepSave(known ? { ...save, id: newId() } : save);
      }
      const left = refused > 0 ? ` ${refused} did not fit and were left out.` : '';
      return `${saves.length} ${saves.length === 1 ? 'save was' : 'saves were'} taken in.${left}`;
    } catch (problem) {
      if (problem instanceof SaveTextProblem) return problem.message;
      throw problem;
    }
  }

  /** Walks to a bookmark that no foothold belongs to, and plays on from there. */
  async go(bookmark: Bookmark, back = 0): Promise<void> {
    const { playthrough, lost } = await this.#walk(bookmark);
    for (let step = 0; step < back; step++) playthrough.back();
    this.#parts.play(playthrough);
    if (lost !== null) this.#parts.say(lossInWords(lost));
  }

  /**
   * Reads a link and walks to where it leads, without leaving the present place.
   * @returns null, having said why, when it is not a link of this game.
   */
  async follow(text: string): Promise<Restored | null> {
    const { clock, info, script, say, seeProgress } = this.#parts;
    try {
      const endings = info.endings.map(({ id }) => id);
      const steps = following(script(), readLink(text), endings);
      return await inSlices(steps, clock, seeProgress);
    } catch (problem) {
      if (!(problem instanceof LinkProblem)) throw problem;
      say(`That link leads nowhere here: ${problem.message}.`);
      return null;
    } finally {
      seeProgress(null);
    }
  }

  /** The roads to two endings, from where they part. */
  async sides(left: string, right: string): Promise<Sides | null> {
    const { endings } = this.#parts.shelf.journal;
    const [one, other] = [endings[left], endings[right]];
    if (one === undefined || other === undefined) return null;
    const first = await this.#walk(one);
    const second = await this.#walk(other);
    return sidesOf(first.playthrough, second.playthrough);
  }

  async #walk(bookmark: Bookmark): Promise<Restored> {
    const { clock, script, seeProgress } = this.#parts;
    try {
      return await inSlices(restoring(script(), bookmark), clock, seeProgress);
    } finally {
      seeProgress(null);
    }
  }
}
