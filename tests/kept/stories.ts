import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Script } from '../../src/story/script.ts';
import { askersOf } from '../../src/tools/compile/askers.ts';
import { compileStory } from '../../src/tools/compile/compile.ts';

/** The folder of what was kept. */
export const here = dirname(fileURLToPath(import.meta.url));

/** The stories that something was kept of, and who speaks in them. */
export const keptStories = {
  answers: {},
  own: { kylo: { name: 'Kylo' }, rey: { name: 'Rey' } },
  second: { kylo: { name: 'Kylo' }, rey: { name: 'Rey' } },
} as const satisfies Readonly<Record<string, Script['people']>>;

export type KeptStory = keyof typeof keptStories;

const compiledBefore = new Map<KeptStory, Script>();

/** A story as it was when something of it was kept, compiled once, as the build does. */
export function keptScript(name: KeptStory): Script {
  const script = compiledBefore.get(name) ?? compileKept(name);
  compiledBefore.set(name, script);
  return script;
}

function compileKept(name: KeptStory): Script {
  const { story, problems } = compileStory(join(here, name, 'main.ink'));
  if (story === null) throw new Error(problems.map(({ message }) => message).join('\n'));
  const { compiled, fingerprint } = story;
  return { compiled, fingerprint, askers: askersOf(compiled), people: keptStories[name] };
}
