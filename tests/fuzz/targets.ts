import type { Target } from './target.ts';
import { files, pasted } from './targets/imports.ts';
import { kept } from './targets/kept.ts';
import { classes, html, lines } from './targets/lines.ts';
import { links } from './targets/links.ts';
import { messages } from './targets/messages.ts';
import { settings } from './targets/settings.ts';
import { stories } from './targets/stories.ts';
import { storyFiles } from './targets/story-files.ts';
import { repairs, tags } from './targets/tags.ts';
import { typed } from './targets/typed.ts';

/** Every way by which something comes into the game, or into what makes it, from outside. */
export const targets: readonly Target[] = [
  links,
  files,
  pasted,
  settings,
  kept,
  lines,
  classes,
  html,
  tags,
  repairs,
  typed,
  storyFiles,
  stories,
  messages,
];
