import { describe, expect, it } from 'vitest';
import { fileOf } from '../../src/tools/compile/build-options.ts';

/** Who imports a module outright, and who fetches it. */
type Graph = Readonly<Record<string, { by?: readonly string[]; fetchedBy?: readonly string[] }>>;

const graph: Graph = {
  '/src/main.ts': {},
  '/src/stage/index.ts': { fetchedBy: ['/src/main.ts'] },
  '/src/stage/full/stage.ts': { fetchedBy: ['/src/stage/index.ts'] },
  '/src/stage/plain/stage.ts': { fetchedBy: ['/src/stage/index.ts'] },
  '/src/audio/index.ts': { fetchedBy: ['/src/main.ts'] },
  '/src/menus/input/listen.ts': { fetchedBy: ['/src/main.ts'] },
  '/src/game/later.ts': { fetchedBy: ['/src/main.ts'] },
  '/src/shelf/kept-reading.ts': { fetchedBy: ['/src/main.ts'] },
  '/src/menus/settings/settings.tsx': { fetchedBy: ['/src/main.ts'] },
  '/src/menus/roads/roads-page.tsx': { fetchedBy: ['/src/main.ts'] },
  ink: { by: ['/src/main.ts', '/src/stage/index.ts'] },
  pixi: { by: ['/src/stage/full/stage.ts'] },
  howler: { by: ['/src/audio/index.ts'] },
  look: { by: ['/src/stage/full/stage.ts', '/src/stage/plain/stage.ts'] },
  plan: { by: ['look', '/src/audio/index.ts'] },
  field: { by: ['/src/menus/settings/settings.tsx', '/src/menus/roads/roads-page.tsx'] },
  keys: { by: ['/src/menus/input/listen.ts', '/src/menus/roads/roads-page.tsx'] },
  schema: { by: ['/src/shelf/kept-reading.ts', '/src/game/later.ts'] },
};

const file = (id: string) =>
  fileOf(id, {
    getModuleInfo: (asked) => ({
      importers: graph[asked]?.by ?? [],
      dynamicImporters: graph[asked]?.fetchedBy ?? [],
      isEntry: false,
    }),
  });

describe('files of code', () => {
  it('what the page begins with is one', () => {
    expect([file('/src/main.ts'), file('ink')]).toEqual(['first', 'first']);
  });

  it('pages of the menu are one with what they share', () => {
    expect([file('/src/menus/settings/settings.tsx'), file('field')]).toEqual(['pages', 'pages']);
  });

  it('what every player has soon brings along what others need of it', () => {
    expect([file('keys'), file('/src/game/later.ts')]).toEqual(['listen', 'later']);
  });

  it('nobody fetches a stage for the sake of the other, or sound for a stage', () => {
    expect([file('pixi'), file('howler')]).toEqual([null, null]);
    expect([file('look'), file('plan')]).toEqual(['stage-parts', 'scenery']);
  });

  it('a returning player waits for nothing but what reads kept places', () => {
    expect(file('schema')).toBe(null);
  });
});
