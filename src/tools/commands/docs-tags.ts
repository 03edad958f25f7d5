import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tagReference } from '../check/tag-reference.ts';
import { defineCommand } from '../command.ts';
import { root } from '../compile/built.ts';

export const command = defineCommand({
  summary: "Writes the author's reference to all tags, docs/tags.md, from the table of tags.",
  read: () => {},
  async run() {
    writeFileSync(join(root, 'docs/tags.md'), tagReference());
    return 0;
  },
});
