import { type Names, namesOf } from '../../catalogue/names.ts';
import { type NameCheck, TagProblem } from '../../story/grammar.ts';

/** Holds names in tags against a story's own: the game does not, as the build has. */
export function checkIn(names: Names): NameCheck {
  return (word, kind, said) => {
    const person = String(said.person ?? '');
    const known = namesOf(names, kind, person);
    if (known.includes(word)) return;
    const what = kind === 'pose' ? `pose of ${person}` : kind;
    // A file of this very name is no picture, or no sound: that is told of the file.
    const near = [...known, ...(names.near?.[kind] ?? []).filter((name) => name !== word)];
    throw new TagProblem(`no ${what} is called "${word}"`, { word, known: near });
  };
}
