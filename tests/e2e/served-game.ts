import type { TestProject } from 'vitest/node';
import { builtGame } from '../../src/tools/compile/built.ts';
import { serveFolder } from '../../src/tools/play/web-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built game. */
    gameUrl: string;
    /** Folder of the built game. */
    gameFolder: string;
  }
}

/** Serves the built game to all tests in this folder. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await builtGame();
  const server = await serveFolder(folder, 0);
  project.provide('gameUrl', server.url);
  project.provide('gameFolder', folder);
  return () => server.close();
}
