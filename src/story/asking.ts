import type { Story } from 'inkjs';
import type { Container } from 'inkjs/engine/Container';
import type { ListDefinition } from 'inkjs/engine/ListDefinition';
import type { Choice } from './beat.ts';
import type { TagProblem } from './grammar.ts';

/** Told of what cannot be asked for. */
type OnRefusal = (message: string, place: string, problem: TagProblem) => void;

/** A line as Ink gave it. */
export interface Raw {
  readonly text: string;
  readonly tags: readonly string[];
  readonly place: string;
}

/**
 * How lines that ask for words are read (`# input:`). An answer is a choice with one option that takes words: to log,
 * cursor, links and robots it is a choice like any. Only stories with such lines have the code for it.
 */
export interface Asking {
  /** Ink's story that stops behind a line that asks, before it looks at anything that hangs on the answer. */
  readonly Story: new (
    content: Container,
    lists: ListDefinition[] | null,
  ) => Story;
  /**
   * What a line asks for; null where it asks for nothing, or for what cannot be had, which is told.
   * @param line as Ink gave it.
   */
  askedBy(ink: Story, line: Raw, onProblem: OnRefusal): Choice | null;
  /** Tells of what a blank line asks for behind the last line of a run: the options there were made without it. */
  tellLate(line: Pick<Raw, 'tags' | 'place'>, onProblem: OnRefusal): void;
  /**
   * Sets the variable that is asked for.
   * @param words as they were typed; undefined from a robot, which types the default or any word.
   * @returns the words as they were taken.
   */
  answer(ink: Story, asked: Choice, words: string | undefined): string;
}
