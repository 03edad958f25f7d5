import type { Story } from 'inkjs';
import type { Choice as InkChoice } from 'inkjs/engine/Choice';
import type { Choice } from './beat.ts';
import { isLasting, type LastingCue } from './cue.ts';
import { hash } from './hash.ts';
import { pathsOf, placeOf } from './ink.ts';
import { parseLine } from './line.ts';
import { optionId } from './option-id.ts';
import type { Script } from './script.ts';
import { lastOf, type OnProblem, styleOf, tagOf, tagsOf } from './tags-of.ts';

/** An option of the open choice, and what the reader must know of it beside what it shows. */
export interface Option {
  readonly choice: Choice;
  readonly hidden: boolean;
  /** As Ink has it, with its tags as the story wrote them. */
  readonly made: InkChoice;
}

/** The options of the open choice, those that cannot be seen, too. */
export function optionsOf(ink: Story, script: Script, onProblem: OnProblem): Option[] {
  const known = new Map<string, number>();
  return ink.currentChoices.map((option) => {
    const place = placeOf(option.sourcePath);
    const tags = tagsOf(option.tags ?? [], place, onProblem);
    const { text: label } = parseLine(option.text.trim());
    const own = lastOf(tags, 'id')?.id;
    const name = own ?? hash(`${place}*${label}`);
    const count = (known.get(name) ?? 0) + 1;
    known.set(name, count);
    const answer = count === 1 ? name : `${name}~${count}`;
    const considered = (cue: string): LastingCue[] => {
      const read = tagOf(cue, place, onProblem);
      return read !== null && isLasting(read) ? [read] : [];
    };
    const choice: Choice = {
      id: own === undefined ? optionId(answer, askerOf(option, script)) : answer,
      label,
      place,
      consider: tags.filter((tag) => tag.kind === 'consider').flatMap((tag) => considered(tag.cue)),
      style: styleOf(tags),
      enabled: !tags.some((tag) => tag.kind === 'disabled'),
    };
    const hidden = tags.some((tag) => tag.kind === 'hidden');
    return { choice, hidden, made: option };
  });
}

/** Who asks an option: the line above it, or above the call of the tunnel that it stands first in. */
function askerOf(option: InkChoice, { askers }: Script): string {
  const path = pathsOf(option).find((one) => askers[one]);
  return (path && askers[path]) ?? '';
}
