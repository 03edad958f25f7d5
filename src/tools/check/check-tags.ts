import type { Names } from '../../catalogue/names.ts';
import { nearest, suggestion } from '../../catalogue/nearest.ts';
import { own } from '../../catalogue/own.ts';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import { isLasting, reachOf, type Tag, type TagOf } from '../../story/cue.ts';
import { TagProblem } from '../../story/grammar.ts';
import { readTag } from '../../story/tag.ts';
import { looksOf } from '../../story/typography.ts';
import { unnameable } from '../assets/nameable.ts';
import type { Problem } from '../compile/problem.ts';
import { checkIn } from './name-check.ts';
import { asPlayed } from './played-tags.ts';
import type { WrittenTag } from './script-text.ts';
import { repaired } from './tag-repairs.ts';

/** Tags that mean something inside the brackets of an option. */
const onOptions: readonly Tag['kind'][] = ['id', 'class', 'consider', 'disabled', 'hidden'];

/** Most words that a message lists. */
const mostListed = 24;

/** A message about a tag, with the nearest right word where one is wrong, or all there are where they are few. */
export function withNearest(said: string, { misnamed }: TagProblem): string {
  const message = said.replace(/ needs a (?=[aeiou])/, ' needs an ');
  if (misnamed === null) return message;
  const { word, known } = misnamed;
  if (known.length > mostListed && nearest(word, known) === null) return message;
  return `${message}; ${suggestion(word, known)}`;
}

function checkConsidered({ cue }: TagOf<'consider'>, names: Names) {
  const considered = readTag(cue, checkIn(names));
  if (!isLasting(considered)) {
    throw new TagProblem(`"${cue}" cannot be taken back; consider: takes lasting cues alone`);
  }
  checkMeaning(considered, names);
}

/** What the table of tags cannot say: rules between words, and between a tag and where it stands. */
function checkMeaning(tag: Tag, names: Names) {
  if (tag.kind === 'consider') checkConsidered(tag, names);
  if (tag.kind === 'link' && !/^(https?:\/\/|mailto:)./i.test(tag.address)) {
    throw new TagProblem(
      `"${tag.address}" is no address: it begins with https:\\/\\/, http:\\/\\/ or mailto:`,
    );
  }
  if (tag.kind === 'hide' && !['all', ...names.of.person].includes(tag.who)) {
    const people = suggestion(tag.who, ['all', ...names.of.person]);
    throw new TagProblem(`no person is called "${tag.who}"; ${people}`);
  }
}

function checkPlace(tag: Tag, written: WrittenTag) {
  if (reachOf(tag) === 'choice' && written.onOption === 'no') {
    throw new TagProblem('belongs on an option of a choice, before its text ends');
  }
  if (written.onOption === 'only' && !onOptions.includes(tag.kind)) {
    throw new TagProblem('does nothing inside the brackets of an option; put it on the line after');
  }
  if (written.afterGlue) {
    throw new TagProblem('a tag after glue swallows the line breaks behind it; put it before <>');
  }
}

/** A name with a blank in it that a tag was meant to use; it reads only the first word of it. */
function blankIn(source: string, names: Names): string | null {
  const known = [...Object.values(names.of), ...Object.values(names.poses)].flat();
  return known.find((name) => /\s/.test(name) && source.includes(name)) ?? null;
}

/** What else a tag may say that cannot be read: poses where one is missing. */
function offered(source: string, names: Names): string {
  const person = /^\s*(?:show|portrait)\s*[:：]\s*(\S+)\s*$/i.exec(source)?.[1] ?? '';
  const poses = own<readonly string[]>(names.poses, person) ?? [];
  return poses.length === 0 ? '' : `; there is ${poses.join(', ')}`;
}

/** What is wrong with a tag, and what was probably meant by it. */
function faultOf(source: string, cause: TagProblem, names: Names): string {
  const blank = blankIn(source, names);
  if (blank !== null) return `"${blank}" ${unnameable(blank)}`;
  const isRight = (candidate: string) => {
    try {
      checkMeaning(readTag(candidate, checkIn(names)), names);
      return true;
    } catch (problem) {
      if (problem instanceof TagProblem) return false;
      throw problem;
    }
  };
  const meant = repaired(source, isRight);
  if (meant !== null) return `${cause.message}; did you mean "${meant}"?`;
  return `${withNearest(cause.message, cause)}${offered(source, names)}`;
}

function checkTag(written: WrittenTag, names: Names): Problem | null {
  const { file, line, source } = written;
  const problem = (message: string, severity: Problem['severity']): Problem => {
    return { file, line, message: `# ${source} - ${message}`, severity };
  };
  if (written.dynamic) {
    return problem('is put together while the story runs, so it was not checked', 'note');
  }
  const { meaning } = written;
  if (meaning !== null && 'because' in meaning) {
    const { player, because } = meaning;
    return problem(`known from ${player}; we do nothing with it, because ${because}`, 'remark');
  }
  const played = asPlayed(written);
  if (played === '') return null;
  try {
    const tag = readTag(played, checkIn(names));
    checkMeaning(tag, names);
    checkPlace(tag, written);
    return meaning?.but === undefined ? null : problem(meaning.but, 'note');
  } catch (cause) {
    if (!(cause instanceof TagProblem)) throw cause;
    return problem(faultOf(played, cause, names), 'remark');
  }
}

/** Says in one line which classes nothing styles: they are set like other lines, and the page carries them all the same. */
export function checkClasses(
  tags: readonly WrittenTag[],
  classes: StoryInfo['classes'],
): Problem[] {
  const styled = looksOf(classes).map(([name]) => name);
  const named = tags.flatMap((tag) => (tag.dynamic ? [] : classesIn(tag)));
  const unstyled = named.filter(({ name }) => name !== 'plain' && !styled.includes(name));
  const [first] = unstyled;
  if (first === undefined) return [];
  const names = [...new Set(unstyled.map(({ name }) => name))].map((name) => {
    const meant = nearest(name, styled);
    return meant === null ? `"${name}"` : `"${name}" (did you mean "${meant}"?)`;
  });
  const what = names.length === 1 ? 'the class' : 'the classes';
  const is = names.length === 1 ? 'is' : 'are';
  const message = `${what} ${names.join(', ')} ${is} not styled; "classes" in story.json says how lines of a class look`;
  const { file, line } = first.tag;
  return [{ file, line, message, severity: 'remark' }];
}

function classesIn(tag: WrittenTag): { readonly name: string; readonly tag: WrittenTag }[] {
  const words = /^\s*class\s*[:：](.*)$/i.exec(tag.source)?.[1] ?? '';
  const names = words.toLowerCase().split(/\s+/).filter(Boolean);
  return names.map((name) => ({ name, tag }));
}

/** Reads every tag of a story against the table of tags and all names it may use. */
export function checkTags(tags: readonly WrittenTag[], names: Names): Problem[] {
  return tags.map((tag) => checkTag(tag, names)).filter((problem) => problem !== null);
}
