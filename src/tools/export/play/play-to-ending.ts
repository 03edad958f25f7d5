import type { Offer } from '../../play/in-page.ts';
import { ofRole, type Visitor } from '../../play/visitor.ts';
import { waitFor } from '../../play/wait.ts';

/** What one playthrough was like. */
interface Played {
  readonly lines: number;
  readonly choices: number;
  /** Whether music or ambience was heard. */
  readonly heard: boolean;
}

/** Longest wait for music that should be playing, in ms. */
const silence = 20_000;

/** Choices after which a story counts as endless. */
const mostChoices = 300;

/** How many options are named where one tells of all that was taken. */
const named = 5;

/**
 * What someone takes who wants to get on: of the options that can be taken, one that was taken least. An option
 * is known by its words, and by its number where the words are new each time.
 */
export class LeastTaken {
  readonly #words = new Map<string, number>();
  readonly #numbers = new Map<string, number>();

  /**
   * Picks one of the options that are seen.
   * @param place knot and stitch they are seen in.
   * @returns its number among them; -1 when none can be taken.
   */
  pick(place: string, offers: readonly Offer[]): number {
    const open = offers.flatMap(({ label, enabled }, number) => {
      if (!enabled) return [];
      const [word, sign] = [`${place}: ${label}`, `${place} ${number}`];
      const times = [this.#words.get(word) ?? 0, this.#numbers.get(sign) ?? 0] as const;
      return [{ number, word, sign, times }];
    });
    const [first] = open.toSorted(
      (one, other) => one.times[0] - other.times[0] || one.times[1] - other.times[1],
    );
    if (first === undefined) return -1;
    this.#words.set(first.word, first.times[0] + 1);
    this.#numbers.set(first.sign, first.times[1] + 1);
    return first.number;
  }

  /** What was picked most, in words. */
  summary(): string {
    const most = [...this.#words].toSorted(([, one], [, other]) => other - one);
    const told = most.slice(0, named).map(([word, times]) => `"${word}" ${times} times`);
    if (most.length > named) told.push(`${most.length - named} more options`);
    return `it took ${told.join(', ')}`;
  }
}

/** Runs in the page: whether the story asks for music or ambience now, and whether any is heard. */
function listen(): { wanted: boolean; heard: boolean } {
  const scene = window.gameProbe?.view()?.frame.scene;
  const sounds = window.gameProbe?.sound() ?? [];
  return {
    wanted: scene !== undefined && (scene.music !== null || scene.ambience !== null),
    heard: sounds.some(({ bus, playing, volume }) => bus !== 'sounds' && playing && volume > 0),
  };
}

/** Finds out whether a story that asks for music or ambience is heard; it is waited for once. */
class Listener {
  heard = false;
  /** It was asked for, and did not come in time. */
  missed = false;

  constructor(private readonly visitor: Visitor) {}

  async listen(): Promise<void> {
    if (this.heard) return;
    const { wanted, heard } = await this.visitor.tab.evaluate(listen);
    this.heard = heard;
    if (!wanted || heard || this.missed) return;
    const ask = async () => (await this.visitor.tab.evaluate(listen)).heard || null;
    this.heard = await waitFor('sound', silence, ask).catch(() => false);
    this.missed = !this.heard;
  }
}

/** Runs in the page: the number of the beat that is reached, and its knot and stitch. */
function whereabouts(): { at: number; place: string } {
  const view = window.gameProbe?.view();
  return { at: view?.at ?? -1, place: view?.frame.beat.place ?? '' };
}

/** Takes an option as soon as one can be taken, and goes on as soon as the story does. */
async function takeLeast(visitor: Visitor, least: LeastTaken): Promise<void> {
  const { at: before, place } = await visitor.tab.evaluate(whereabouts);
  await visitor.until(
    () => document.querySelector('[data-role="choice"][aria-disabled="false"]') !== null,
  );
  const at = least.pick(place, await visitor.offers());
  await visitor.typeAnswer();
  await visitor.tab.click(ofRole('choice'), { at });
  await visitor.until((was: number) => (window.gameProbe?.view()?.at ?? was) > was, before);
}

/**
 * Reads on from the first line, takes an option that was taken least at every choice, and comes to an ending.
 * @throws {Error} when the lines stop coming, no ending comes, or sound that is asked for is not heard.
 */
export async function playToEnding(visitor: Visitor): Promise<Played> {
  const least = new LeastTaken();
  const listener = new Listener(visitor);
  for (let choices = 0; ; choices++) {
    const stop = await visitor.readOn(() => listener.listen());
    const lines = (await visitor.at()) + 1;
    if (stop === 'ending') {
      if (listener.missed && !listener.heard) {
        throw new Error('the story asks for sound, and none is heard');
      }
      return { lines, choices, heard: listener.heard };
    }
    if (choices === mostChoices) {
      const saw = `${lines} lines were read, the last "${await visitor.line()}"`;
      throw new Error(`no ending after ${mostChoices} choices: ${saw}; ${least.summary()}`);
    }
    await takeLeast(visitor, least);
  }
}
