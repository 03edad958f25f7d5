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

/** Serves a game to all tests of a project. @returns what ends that. */
export async function serveGame(
  project: TestProject,
  folder: string,
): Promise<() => Promise<void>> {
  const server = await serveFolder(folder, 0);
  project.provide('gameUrl', server.url);
  project.provide('gameFolder', folder);
  return () => server.close();
}

/** Serves the built game to all tests in this folder. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  return serveGame(project, await builtGame());
}
