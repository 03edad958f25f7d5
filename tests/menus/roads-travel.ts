import type { Traveller } from '../../src/menus/roads/exploration.ts';
import {
  emptyJournal,
  type Journal,
  noteChoice,
  noteEnding,
  noteLine,
} from '../../src/playthrough/journal.ts';
import { Playthrough } from '../../src/playthrough/playthrough.ts';
import { notePlace, nothingVisited, type Visited } from '../../src/playthrough/visited.ts';
import type { Script } from '../../src/story/script.ts';

/** A player who plays, and whose game notes everything as it should. */
export class Player {
  journal: Journal = emptyJournal;
  visited: Visited = nothingVisited;
  playthrough: Playthrough;
  readonly #script: Script;

  constructor(script: Script, seed = 1) {
    this.#script = script;
    this.playthrough = this.begin(seed);
  }

  /** Begins anew. */
  begin(seed = 1): Playthrough {
    const known = [...this.journal.endings.keys()];
    this.playthrough = new Playthrough(this.#script, { seed, known, taken: [] });
    this.#note(false);
    return this.playthrough;
  }

  /** Reads on to the next choice or the end, and takes the option of that number; a number too high, the last. */
  play(picks: readonly number[], steps = 400): this {
    let left = steps;
    const readOn = () => {
      while (left > 0 && this.playthrough.forward()) {
        left -= 1;
        this.#note(false);
      }
    };
    readOn();
    for (const pick of picks) {
      const open = this.playthrough.frame.beat.choices.filter(({ enabled }) => enabled);
      const option = open[Math.min(pick, open.length - 1)];
      if (option === undefined || left <= 0) break;
      this.playthrough.choose(option.id);
      this.#note(true);
      readOn();
    }
    return this;
  }

  /** What the map is drawn from; @param opened from where it is: the story, or the title. */
  traveller(opened: 'story' | 'title' = 'story'): Traveller {
    const walk = opened === 'story' ? this.playthrough : null;
    return { journal: this.journal, visited: this.visited, walk };
  }

  #note(chosen: boolean) {
    const bookmark = this.playthrough.bookmark();
    const { beat } = this.playthrough.frame;
    if (chosen) this.journal = noteChoice(this.journal, bookmark);
    this.journal = noteLine(this.journal, beat.id);
    this.visited = notePlace(this.visited, beat.place, bookmark);
    if (beat.ending !== null) this.journal = noteEnding(this.journal, beat.ending, bookmark);
  }
}
