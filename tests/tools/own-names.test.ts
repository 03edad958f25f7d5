import { describe, expect, it } from 'vitest';
import { readAssets } from '../../src/tools/assets/assets.ts';
import { checkStory } from '../../src/tools/check/check-story.ts';
import { literal } from '../../src/tools/compile/literal.ts';
import { readStory } from '../../src/tools/compile/story-source.ts';
import { smallGame, smallInfo, smallStory, writeGame } from './project.ts';
import { info, said, story } from './said.ts';

describe('a name that every object of JavaScript has a property of', () => {
  const kept = (name: string) =>
    `nothing can be called "${name}" here: JavaScript keeps this name for itself; choose another`;

  it('is refused, with file and line, where inkjs plays no story with it', () => {
    const knot = `${smallStory.replace('-> yard', '-> hasOwnProperty')}=== hasOwnProperty ===\nHere.\n-> yard\n`;
    expect(said({ 'story/main.ink': knot })).toEqual([
      `error story/main.ink:15 ${kept('hasOwnProperty')}`,
    ]);
    const lists = `VAR fine = 1\nLIST hasOwnProperty = a, b\n${smallStory}`;
    expect(said({ 'story/main.ink': lists })).toEqual([
      `error story/main.ink:2 ${kept('hasOwnProperty')}`,
    ]);
  });

  it.each(['constructor', 'toString', 'hasOwnProperty'])(
    'is a variable’s like others: %s',
    (name) => {
      const main = `VAR fine = 1\nVAR ${name} = 2\n${smallStory.replace('was.', `was {${name}}.`)}`;
      expect(said({ 'story/main.ink': main })).toEqual([]);
    },
  );

  it('is a name like others for a knot, a label or a value of a moment', () => {
    const knot =
      '=== constructor ===\n~ temp toString = 5\n- (valueOf) It is {toString}.\n-> yard\n';
    const { passed, problems } = checkStory(
      writeGame({ 'story/main.ink': `${smallStory.replace('-> yard', '-> constructor')}${knot}` }),
    );
    expect(problems).toEqual([]);
    expect(passed).toBe(true);
  });

  it('is refused everywhere where it would be lost', () => {
    const knot = '=== __proto__ ===\nHere.\n-> yard\n';
    const main = `${smallStory.replace('-> yard', '-> __proto__')}${knot}`;
    expect(said({ 'story/main.ink': main })).toContain(
      `error story/main.ink:15 ${kept('__proto__')}`,
    );
  });

  it('is refused in story.json where reading would drop it', () => {
    const cast = { ...smallInfo.cast, constructor: smallInfo.cast.ada };
    expect(said(info({ cast }))).toEqual([
      'error story/story.json cast.constructor: JavaScript keeps this name for itself; choose another',
    ]);
  });

  it('is not found in a story that has nothing of that name', () => {
    const game = writeGame();
    const { pictures, recordings } = readAssets(game.assets);
    const { info: read } = readStory(game);
    for (const record of [
      pictures.backdrops,
      pictures.backdrops.yard?.places,
      pictures.poses,
      pictures.poses.ada,
      recordings.sounds,
      read?.cast,
      read?.cast.ada?.alt,
      read?.backgrounds,
      read?.lights,
      read?.shots,
    ]) {
      expect(record).toBeDefined();
      expect(record?.constructor).toBeUndefined();
    }
    const shipped = new Function(`return ${literal({ cast: { ada: {} } })}`)();
    expect(shipped.cast.ada.name).toBeUndefined();
    expect(shipped.cast.constructor).toBeUndefined();
  });

  it('can be that of a sound and of a person', () => {
    const sound = ['json', 'opus', 'm4a'].map((ending) => [
      `assets/sounds/toString.${ending}`,
      smallGame[`assets/sounds/knock.${ending}`] ?? '',
    ]);
    const cast = { ...smallInfo.cast, valueOf: { name: 'Val', colour: '#aabbcc' } };
    const files = { ...Object.fromEntries(sound), ...info({ cast }) };
    expect(said({ ...files, ...story('# sound: knock', '# sound: toString') })).toEqual([]);
    expect(said({ ...files, ...story('# sound: knock', '# show: valueOf stand') })).toContain(
      'error story/main.ink:5 # show: valueOf stand - no pose of valueOf is called "stand"; there are none',
    );
  });
});
