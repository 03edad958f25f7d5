import { own } from '../../catalogue/own.ts';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import { speakerOf } from '../../story/spoken.ts';

/** What becomes of a tag of another player. */
export type Meaning =
  /** In our own tags, after the table in `src/story/cue.ts`. `$` is what stands after the tag's colon. */
  | { readonly ours: string; readonly but?: string }
  /** We do nothing with it. */
  | { readonly because: string };

/** A tag that other players know. */
export interface OtherTag {
  /** Who knows it, as a remark names them. */
  readonly player: string;
  /**
   * What it is here.
   * @param words what stands after its colon; of a tag that is put together while the story runs, `$`.
   * @returns null where the tag is ours as it stands, or is not known after all.
   */
  readonly read: Meaning | ((words: string, around: Around) => Meaning | null);
}

/** What a tag's meaning may depend on. */
export interface Around {
  /** What stands after the colons of the tags on the same line, by their names. */
  readonly beside: ReadonlyMap<string, string>;
  readonly cast: StoryInfo['cast'];
}

const nothing = /^(false|none|off|null|)$/i;

/** A tag that names a file, as the tag of ours that names it; which file that is, is for the assets to find. */
function file(ours: string, cleared = `${ours}: false`) {
  return (words: string): Meaning => ({ ours: nothing.test(words) ? cleared : `${ours}: $` });
}

/** One of our own tags, that stops in other players what it has begun. */
function stopping(player: string, cleared: string): OtherTag {
  const read = (words: string): Meaning | null =>
    words !== '' && nothing.test(words) ? { ours: cleared } : null;
  return { player, read };
}

/** A folder before a file's name, and the ending behind it. */
const folders = /^.*[\\/]/;
const ending = /\.\w+$/;

/** Who is shown, and how: `anna_happy`, `anna-happy`. */
const personAndPose = /^(.+)[_-]([^_-]+)$/;
const side = /^(left|right)$/i;

function portrait(words: string, { beside }: Around): Meaning | null {
  if (nothing.test(words)) return { ours: 'hide: all' };
  // Person and pose apart are ours.
  if (/\s/.test(words)) return null;
  const name = words.replace(folders, '').replace(ending, '');
  const [, person, pose] = personAndPose.exec(name) ?? [];
  if (person === undefined) {
    return { because: `somebody is shown in a pose: write # show: ${name} and the pose` };
  }
  const layout = beside.get('layout') ?? '';
  const at = side.test(layout) ? `at ${layout.toLowerCase()} ` : '';
  return { ours: `show: ${person} ${pose} >> ${at}alone` };
}

function layout(words: string, { beside }: Around): Meaning | null {
  if (!side.test(words)) return null;
  if (beside.has('portrait')) return { ours: '' };
  return { because: 'it moves a portrait: write it on the line of # portrait:' };
}

/** A speaker who is named as the line shows it. */
function speaker(name: string, { cast }: Around): Meaning | null {
  if (nothing.test(name) || own(cast, name) !== undefined) return null;
  const id = speakerOf(cast, name);
  return id === undefined ? null : { ours: `speaker: ${id}` };
}

/** Numbers without a unit are milliseconds in Calico. */
function delay(words: string): Meaning {
  return /^\d+(\.\d+)?$/.test(words)
    ? { ours: `pause: ${words}ms` }
    : { because: `"${words}" is not a number of milliseconds` };
}

const looks = 'how the page looks is for its reader and for story.json to say';
const saves = 'every line is kept by itself, and saves are the player’s own';
const functions = 'what an Ink function prints belongs on a line';
const options = 'options stand as they are written, and the player takes one of them';
const lineByLine = 'whether lines come one by one is for story.json to say';

/**
 * The tags of other players that our own table does not know, or reads otherwise, by name in small letters.
 * `docs/other-players.md` tells authors the same, and `tests/tools/other-players.test.ts` holds it to that.
 */
export const otherTags: Readonly<Record<string, OtherTag>> = {
  audio: stopping('Inky', 'stop_sound'),
  linkopen: { player: 'Inky', read: { ours: 'link: $' } },

  page_background: { player: 'Atrament', read: file('background') },
  play_sound: stopping('Atrament', 'stop_sound'),
  stop_sound: {
    player: 'Atrament',
    read: (words) =>
      words === '' ? null : { ours: 'stop_sound', but: 'every sound stops, not this one alone' },
  },
  stop_music: {
    player: 'Atrament',
    read: (words) => (words === '' ? null : { ours: 'stop_music' }),
  },
  savegame: { player: 'Atrament', read: { ours: 'checkpoint: $' } },
  restart_from_checkpoint: {
    player: 'Atrament',
    read: { ours: 'restart', but: 'it begins anew; to a checkpoint the menu leads' },
  },
  inactive: { player: 'Atrament', read: { ours: 'disabled' } },
  // Read by whoever names the work.
  cover: { player: 'Atrament', read: { ours: '' } },
  // So it is here without being asked for.
  allow_external_function_fallbacks: { player: 'Atrament', read: { ours: '' } },
  load_from_checkpoints: { player: 'Atrament', read: { ours: '' } },
  prompt: { player: 'Atrament', read: { because: 'words belong on a line: write it above' } },
  shuffle_choices: { player: 'Atrament', read: { because: options } },
  auto_choice: { player: 'Atrament', read: { because: options } },
  hypertext: { player: 'Atrament', read: { because: options } },
  choices: { player: 'Atrament', read: { because: looks } },
  title_screen_layout: { player: 'Atrament', read: { because: looks } },
  single_scene: { player: 'Atrament', read: { because: looks } },
  scenes_align: { player: 'Atrament', read: { because: looks } },
  font: { player: 'Atrament', read: { because: 'a typeface comes with assets/fonts/fonts.css' } },
  observe: { player: 'Atrament', read: { because: 'nothing on the page would show it' } },
  persist: {
    player: 'Atrament',
    read: { because: 'of other playthroughs a story is told the endings alone: seen_<ending>' },
  },
  sessions: { player: 'Atrament', read: { because: saves } },
  autosave: { player: 'Atrament', read: { because: saves } },
  saves: { player: 'Atrament', read: { because: saves } },
  save_description_length: { player: 'Atrament', read: { because: saves } },
  continue_maximally: { player: 'Atrament', read: { because: lineByLine } },
  toolbar: { player: 'Atrament', read: { because: functions } },
  about: { player: 'Atrament', read: { because: functions } },
  debug: { player: 'Atrament', read: { because: '"npm run dev" is for that' } },

  delay: { player: 'Calico', read: delay },
  play: { player: 'Calico', read: file('music') },
  playonce: { player: 'Calico', read: file('sound', 'stop_sound') },
  stop: { player: 'Calico', read: { ours: 'stop_music' } },
  resume: { player: 'Calico', read: { because: 'music is never halted, only stopped' } },
  volume: { player: 'Calico', read: { because: 'it is the player’s; # duck: lowers the music' } },
  linebyline: { player: 'Calico', read: { because: lineByLine } },
  frame: { player: 'Calico', read: { because: 'layers that move belong to a background' } },
  eval: { player: 'Calico', read: { because: 'a story runs no JavaScript' } },

  location: { player: 'other visual novels', read: file('background') },
  speaker: { player: 'Unity', read: speaker },
  portrait: { player: 'Unity', read: portrait },
  layout: { player: 'Unity', read: layout },
};
