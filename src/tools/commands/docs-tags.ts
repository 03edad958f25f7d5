import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tagReference } from '../check/tag-reference.ts';
import { root } from '../compile/built.ts';

/** Writes the author's reference to all tags. */
export async function run(): Promise<number> {
  writeFileSync(join(root, 'docs/tags.md'), tagReference());
  return 0;
}
