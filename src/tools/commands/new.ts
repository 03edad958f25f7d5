import { relative, resolve } from 'node:path';
import { defineCommand, UsageError } from '../command.ts';
import { home, root } from '../compile/built.ts';
import { packageName } from '../compile/call.ts';
import { writeNewStory } from '../new/new-story.ts';

/** A path as it can be typed into a shell. */
function typed(path: string): string {
  return /^[\p{L}\p{N}/\\:._-]+$/u.test(path) ? path : `"${path}"`;
}

function write(folder: string): number {
  const files = writeNewStory({ root, home, folder, engine: packageName() });
  console.log(`A new story is in ${folder}:`);
  for (const file of files) console.log(`  ${file}`);
  console.log(`\nNow:\n  cd ${typed(relative(home, folder) || '.')}\n  npm install\n  npm run dev`);
  return 0;
}

export const command = defineCommand({
  summary: 'Writes a small story to begin with: some lines, a picture, a sound, a choice.',
  details: [
    'The folder must not be there yet, or be empty. Its package.json calls this engine, as it is here: it may be moved if\nthe path in there is changed, too.',
  ],
  words: { value: 'FOLDER', says: 'where to; paths start from the project' },
  read(_ask, folders) {
    const [folder, more] = folders;
    if (folder === undefined) throw new UsageError('Where to? Name a folder, as in ../my-tale.');
    if (more !== undefined) {
      const whole = folders.join(' ');
      throw new UsageError(`One folder is wanted; a name with blanks stands in quotes: "${whole}"`);
    }
    return resolve(home, folder);
  },
  run: async (folder) => write(folder),
});
