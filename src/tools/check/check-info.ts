import { effects } from 'virtual:game/effects/author';
import * as v from 'valibot';
import type { Names } from '../../catalogue/names.ts';
import { nearest, suggestion } from '../../catalogue/nearest.ts';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import { isCue } from '../../story/cue.ts';
import { TagProblem } from '../../story/grammar.ts';
import { takeSpeaker } from '../../story/spoken.ts';
import { readTag } from '../../story/tag.ts';
import { unnameable } from '../assets/nameable.ts';
import type { Problem, Severity } from '../compile/problem.ts';
import type { Reading } from './check-reading.ts';
import { withNearest } from './check-tags.ts';
import { checkIn } from './name-check.ts';

type Tell = (severity: Severity, path: string, message: string) => void;

function checkSounds(info: StoryInfo, names: Names, tell: Tell) {
  const named: [path: string, sound: string | undefined][] = [];
  for (const [touch, sound] of Object.entries(info.interface ?? {})) {
    named.push([`interface.${touch}`, sound]);
  }
  for (const { name, ...part } of effects) {
    const settings = info.effects[name];
    if (settings === undefined) continue;
    for (const [path, sound] of part.sounds?.(settings) ?? []) {
      named.push([`effects.${name}.${path}`, sound]);
    }
  }
  for (const [path, sound] of named) {
    if (sound === undefined || names.of.sound.includes(sound)) continue;
    tell('remark', path, `no sound is called "${sound}"; ${suggestion(sound, names.of.sound)}`);
  }
}

/** Remarks on moods of music that is not there. */
function checkMoods({ moods }: StoryInfo, names: Names, tell: Tell) {
  for (const name of Object.keys(moods)) {
    if (names.of.music.includes(name)) continue;
    tell(
      'remark',
      `moods.${name}`,
      `no music is called "${name}"; ${suggestion(name, names.of.music)}`,
    );
  }
}

/** Holds what `story.json` says of effects against what each of them takes. */
function checkEffects(info: StoryInfo, tell: Tell) {
  for (const [name, settings] of Object.entries(info.effects)) {
    const part = effects.find((effect) => effect.name === name);
    const path = `effects.${name}`;
    if (part?.settings === undefined) {
      const known = effects.filter((effect) => effect.settings).map((effect) => effect.name);
      tell('remark', path, `no effect called "${name}" takes anything; ${suggestion(name, known)}`);
      continue;
    }
    const { issues = [] } = v.safeParse(part.settings, settings);
    for (const issue of issues) {
      tell('remark', [path, v.getDotPath(issue)].filter(Boolean).join('.'), issue.message);
    }
  }
}

/** Warns of names by which no line, or another one's line, is known. */
function checkNames({ cast }: StoryInfo, tell: Tell) {
  const people = Object.entries(cast);
  for (const [id, { name }] of people) {
    if (name === null) continue;
    const path = `cast.${id}.name`;
    const speaker = takeSpeaker(`${name}: …`, cast).speaker;
    if (speaker === null) {
      tell('warning', path, `no line can begin with "${name}:"; write # speaker: ${id} instead`);
    } else if (speaker !== id) {
      tell('warning', path, `"${name}:" is ${speaker}; write # speaker: ${id} instead`);
    }
  }
}

/** Warns of names that no tag can use. */
function checkTagNames({ cast, lights, shots, endings }: StoryInfo, tell: Tell) {
  const named = Object.entries({ cast, lights, shots }).flatMap(([path, record]) =>
    Object.keys(record).map((name) => [`${path}.${name}`, name] as const),
  );
  const ids = endings.map(({ id }, index) => [`endings.${index}.id`, id] as const);
  for (const [path, name] of [...named, ...ids]) {
    const fault = unnameable(name);
    if (fault !== null) tell('warning', path, fault);
  }
}

/** What was probably meant by a name, to go on with after a message; empty where nothing is near. */
function meant(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near === null ? '' : `; did you mean "${near}"?`;
}

/** How bad it is that a picture has no words: whoever cannot see it misses it once the story shows it. */
function wordless(picture: string, reading: Reading): Severity {
  return reading.shown.has(picture) ? 'remark' : 'warning';
}

function checkPoses(info: StoryInfo, names: Names, reading: Reading, tell: Tell) {
  for (const [person, poses] of Object.entries(names.poses)) {
    const declared = info.cast[person];
    // Whoever is a folder of plain pictures is somebody without being declared.
    if (declared === undefined && names.of.person.includes(person)) continue;
    if (declared === undefined) {
      tell(
        'remark',
        'cast',
        `nobody is declared as "${person}", though there are pictures of them`,
      );
      continue;
    }
    for (const pose of poses.filter((name) => declared.alt[name] === undefined)) {
      const severity = wordless(`${person} ${pose}`, reading);
      tell(severity, `cast.${person}.alt`, `the pose "${pose}" has no words`);
    }
    for (const pose of Object.keys(declared.alt).filter((name) => !poses.includes(name))) {
      const hint = meant(pose, poses);
      tell('warning', `cast.${person}.alt.${pose}`, `there is no picture of this pose${hint}`);
    }
  }
}

/** Whether a picture of this name lies there, though nothing names it: whoever writes may just not be so far. */
function waits(name: string, kind: 'background' | 'image', { near }: Names): boolean {
  const bare = (file: string) => file.replace(/\.\w+$/, '').toLowerCase();
  return near?.[kind]?.some((file) => bare(file) === bare(name)) ?? false;
}

function checkBackgrounds(info: StoryInfo, names: Names, reading: Reading, tell: Tell) {
  const { background } = names.of;
  for (const name of background.filter((one) => info.backgrounds[one] === undefined)) {
    tell(wordless(name, reading), 'backgrounds', `the background "${name}" has no words`);
  }
  for (const name of Object.keys(info.backgrounds)) {
    if (background.includes(name) || waits(name, 'background', names)) continue;
    const hint = meant(name, background);
    tell('warning', `backgrounds.${name}`, `there is no picture of this background${hint}`);
  }
}

/** Hung pictures are known to a screen reader by their names where nothing better is said. */
function checkImages(info: StoryInfo, names: Names, reading: Reading, tell: Tell) {
  const wordless = names.of.image.filter(
    (name) => info.images[name] === undefined && reading.shown.has(`image ${name}`),
  );
  if (wordless.length > 0) {
    const listed = wordless.map((name) => `"${name}"`).join(', ');
    tell('remark', 'images', `no words for ${listed}: the files' names are read out instead`);
  }
  for (const name of Object.keys(info.images)) {
    if (names.of.image.includes(name) || waits(name, 'image', names)) continue;
    const hint = meant(name, names.of.image);
    tell('warning', `images.${name}`, `there is no picture of this name${hint}`);
  }
}

/** Holds what is shown and heard alone against the lines and the music there are. */
function checkGallery({ gallery, music }: StoryInfo, names: Names, reading: Reading, tell: Tell) {
  for (const id of gallery || []) {
    if (reading.lines.has(id)) continue;
    const hint = suggestion(id, [...reading.lines]);
    tell('remark', 'gallery', `no line has "# id: ${id}"; ${hint}`);
  }
  for (const name of Object.keys(music || {})) {
    if (names.of.music.includes(name)) continue;
    tell('remark', 'music', `no music is called "${name}"; ${suggestion(name, names.of.music)}`);
  }
}

function checkScene(tags: readonly string[], scene: string, names: Names, tell: Tell) {
  tags.forEach((source, index) => {
    const path = `${scene}.${index}`;
    try {
      if (!isCue(readTag(source, checkIn(names))))
        tell('remark', path, `# ${source} - is not a cue`);
    } catch (cause) {
      if (!(cause instanceof TagProblem)) throw cause;
      tell('remark', path, `# ${source} - ${withNearest(cause.message, cause)}`);
    }
  });
}

/** Holds `story.json` against the assets and the story. */
export function checkInfo(
  info: StoryInfo,
  file: string,
  names: Names,
  reading: Reading,
): Problem[] {
  const problems: Problem[] = [];
  const tell: Tell = (severity, path, message) => {
    problems.push({ file, line: null, message: `${path}: ${message}`, severity });
  };
  checkEffects(info, tell);
  if (problems.length === 0) {
    checkSounds(info, names, tell);
    checkMoods(info, names, tell);
  }
  checkNames(info, tell);
  checkTagNames(info, tell);
  checkPoses(info, names, reading, tell);
  checkBackgrounds(info, names, reading, tell);
  checkImages(info, names, reading, tell);
  checkGallery(info, names, reading, tell);
  checkScene(info.titleScene, 'titleScene', names, tell);
  info.endings.forEach(({ id, scene }, index) => {
    checkScene(scene ?? [], `endings.${index}.scene`, names, tell);
    if (!reading.endings.has(id)) {
      tell('remark', `endings.${index}`, `no road of the story ends with "# ending: ${id}"`);
    }
  });
  return problems;
}
