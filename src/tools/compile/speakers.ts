import type { StoryInfo } from '../../catalogue/story-info.ts';
import { speakerOf } from '../../story/spoken.ts';
import { tagsIn } from './in-our-tags.ts';

const speakerTag = /^\s*speaker\s*[:：]\s*(.*\S)\s*$/i;
const nobody = /^(false|none|off)$/i;

/**
 * The cast of a story: who is declared, or where nobody is, those whom its `# speaker:` tags name, as they name them.
 * In a story that declares somebody, who is named and not declared is a slip.
 */
export function castOf(compiled: string, { cast, palette }: StoryInfo): StoryInfo['cast'] {
  if (Object.keys(cast).length > 0) return cast;
  const named: StoryInfo['cast'] = Object.create(null);
  for (const source of tagsIn(compiled)) {
    const name = speakerTag.exec(source)?.[1];
    if (name === undefined || nobody.test(name) || speakerOf(named, name) !== undefined) continue;
    named[name.replace(/\s+/g, '-')] = { name, colour: palette.accent, alt: {} };
  }
  return named;
}
