import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../built.ts';
import { tagReference } from '../tag-reference.ts';

/** Writes the author's reference to all tags. */
export async function run(): Promise<number> {
  writeFileSync(join(root, 'docs/tags.md'), tagReference());
  return 0;
}
