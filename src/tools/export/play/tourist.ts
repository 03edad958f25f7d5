import { ofRole, type Visitor } from '../../play/visitor.ts';
import { Listener } from './listener.ts';
import { type Bounds, describeTour, type Player, tour } from './tour.ts';

/** A tour through all that can be seen in a minute or two. */
const whole: Bounds = { choices: 500, lines: 5000 };

/** One that shows that a release plays, where another tour has seen the story: its beginning, with some choices. */
const beginning: Bounds = { choices: 4, lines: 200 };

/** Runs in the page: the number of the beat that is reached, and its knot and stitch. */
function whereabouts(): { at: number; place: string } {
  const view = window.gameProbe?.view();
  return { at: view?.at ?? -1, place: view?.frame.beat.place ?? '' };
}

/** Runs in the page: takes an option without the way of the pointer to it. */
function clickOption(number: number): void {
  const option = document.querySelectorAll('[data-role="choice"]')[number];
  if (option instanceof HTMLElement) option.click();
}

/** Plays a release for a tour, and listens. */
class Tourist implements Player {
  readonly listener: Listener;

  /** @param byPointer whether options are taken by the pointer, which has to get there. */
  constructor(
    private readonly visitor: Visitor,
    private readonly byPointer: boolean,
  ) {
    this.listener = new Listener(visitor);
  }

  readOn(most: number): Promise<'choice' | 'ending' | 'road'> {
    return this.visitor.readOn(() => this.listener.listen(), most);
  }

  async lines(): Promise<number> {
    return (await this.visitor.at()) + 1;
  }

  /** Waits until one can be taken. */
  async choice() {
    await this.visitor.until(
      () => document.querySelector('[data-role="choice"][aria-disabled="false"]') !== null,
    );
    const { place } = await this.visitor.tab.evaluate(whereabouts);
    return { place, offers: await this.visitor.offers() };
  }

  /** Waits until the story goes on. */
  async take(option: number): Promise<void> {
    const { at: before } = await this.visitor.tab.evaluate(whereabouts);
    await this.visitor.typeAnswer();
    if (this.byPointer) await this.visitor.tab.click(ofRole('choice'), { at: option });
    else await this.visitor.tab.evaluate(clickOption, option);
    await this.visitor.until((was: number) => (window.gameProbe?.view()?.at ?? was) > was, before);
  }
}

/**
 * Plays a story from its first line: until it ends, or as much as can be seen in a minute or two; or its beginning.
 * @param all whether as much is seen as can be.
 * @returns what was seen, in a few words.
 * @throws {Error} when the lines stop coming, or sound that is asked for is not heard.
 */
export async function playThrough(visitor: Visitor, all: boolean): Promise<string> {
  const tourist = new Tourist(visitor, !all);
  const toured = await tour(tourist, all ? whole : beginning);
  const { heard, missed } = tourist.listener;
  if (missed && !heard) throw new Error('the story asks for sound, and none is heard');
  return describeTour(toured, heard);
}
