import { describe, expect, it } from 'vitest';
import { brokenRules, importCycles, importsOf } from './import-rules.ts';
import { sourcesUnder } from './sources.ts';

describe('the project', () => {
  it('imports in one direction', () => {
    expect(brokenRules(sourcesUnder('src'))).toEqual([]);
  });

  it('has no files that import each other, types counted', () => {
    expect(importCycles(sourcesUnder('src'))).toEqual([]);
  });

  it('is looked at as a whole', () => {
    const files = sourcesUnder('src');
    expect(Object.keys(files).length).toBeGreaterThan(50);
    const imports = Object.values(files).flatMap(importsOf);
    expect(imports).toEqual(expect.arrayContaining(['inkjs', 'pixi.js', 'virtual:game/story']));
  });
});

describe('what breaks a rule is said in a sentence', () => {
  it.each([
    [
      'stage and menus know nothing of each other',
      'src/stage/stage.ts',
      "import { Menus } from '../menus/menus.tsx';",
      'src/stage/stage.ts imports src/menus/menus.tsx, but stage may import catalogue, story, scene, playthrough, director and phrases alone',
    ],
    [
      'also from a folder further down',
      'src/audio/mix/fade.ts',
      "export * from '../../stage/tween.ts';",
      'src/audio/mix/fade.ts imports src/stage/tween.ts, but audio may import catalogue, story, scene, playthrough, director and phrases alone',
    ],
    [
      'types have a direction, too',
      'src/story/reader.ts',
      "import type {\n  Scene,\n} from '../scene/scene.ts';",
      'src/story/reader.ts imports src/scene/scene.ts, but story may import catalogue alone',
    ],
    [
      'a lazy import is an import',
      'src/menus/title.tsx',
      "const later = () => import('../stage/index.ts');",
      'src/menus/title.tsx imports src/stage/index.ts, but menus may import catalogue, story, scene, playthrough, director, shelf and phrases alone',
    ],
    [
      'nobody imports main',
      'src/game/session.ts',
      "import '../main.ts';",
      'src/game/session.ts imports src/main.ts, but game may import phrases, catalogue, story, scene, playthrough, director, stage, audio, shelf and menus alone',
    ],
    [
      'the catalogue imports nothing of ours',
      'src/catalogue/names.ts',
      "import { readTag } from '../story/tag.ts';",
      'src/catalogue/names.ts imports src/story/tag.ts, but catalogue may import nothing alone',
    ],
    [
      'a new room must be in the table',
      'src/shop/till.ts',
      "import { hash } from '../story/hash.ts';",
      'src/shop/till.ts is in a room that the table of rooms does not know',
    ],
    [
      'only the stage says Pixi',
      'src/menus/title.tsx',
      "import { Text } from 'pixi.js/text';",
      'src/menus/title.tsx imports pixi.js/text, which is for stage and effects alone',
    ],
    [
      'only audio says Howler',
      'src/director/director.ts',
      "import { Howl } from 'howler';",
      'src/director/director.ts imports howler, which is for audio alone',
    ],
    [
      'only story and tools say inkjs',
      'src/playthrough/log.ts',
      "import { Story } from 'inkjs';",
      'src/playthrough/log.ts imports inkjs, which is for story and tools alone',
    ],
    [
      'only tools run in Node',
      'src/story/reader.ts',
      "import { readFileSync } from 'node:fs';",
      'src/story/reader.ts imports node:fs, which is for tools alone',
    ],
    [
      'the rooms below the stage have no browser',
      'src/director/clock.ts',
      'const width = window.innerWidth;',
      'src/director/clock.ts says window, but director must run without a browser',
    ],
    [
      'nor its types',
      'src/scene/scene.ts',
      'export function show(host: HTMLElement): void {}',
      'src/scene/scene.ts says HTMLElement, but scene must run without a browser',
    ],
  ])('%s', (_, file, source, sentence) => {
    expect(brokenRules({ [file]: source })).toEqual([sentence]);
  });

  it('and what breaks none is not', () => {
    expect(
      brokenRules({
        'src/main.ts': "import { Session } from './game/session.ts';",
        'src/menus/saves.tsx': "import { Shelf } from '../shelf/shelf.ts';",
        'src/director/director.ts':
          "// the document says: import { Howl } from 'howler'\nconst note = 'window';\nview.location = 1;",
        'src/story/ink.ts': "import { Story } from 'inkjs';",
        'src/shelf/store.ts': 'indexedDB.open("x");',
      }),
    ).toEqual([]);
  });
});

describe('files that import each other are found', () => {
  const chain = {
    'src/a/one.ts': "import type { Two } from './two.ts';",
    'src/a/two.ts': "const later = () => import('../b/three.ts');",
    'src/b/three.ts': "export * from '../b/four.ts';",
    'src/b/four.ts': "import { one } from '../a/one.ts';",
  };

  it('by way of others, as types and lazily, too', () => {
    expect(importCycles({ 'src/main.ts': "import './a/one.ts';", ...chain })).toEqual([
      'src/a/one.ts, src/a/two.ts, src/b/four.ts and src/b/three.ts import each other',
    ]);
  });

  it('but not where two ways lead to one file', () => {
    const diamond = {
      ...chain,
      'src/b/four.ts': '',
      'src/a/one.ts': "import './two.ts';\nimport '../b/four.ts';",
    };
    expect(importCycles(diamond)).toEqual([]);
  });
});
