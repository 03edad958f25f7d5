import { join } from 'node:path';
import { bare } from '../../catalogue/own.ts';
import type { Recording, Recordings } from '../../catalogue/recordings.ts';
import { type AssetFolders, namesOf } from './asset-folder.ts';
import { recordingSchema } from './asset-schemas.ts';

function readFolder(folders: AssetFolders, folder: string): Record<string, Recording> {
  const recordings: Record<string, Recording> = bare({});
  const described = folders.described(folder, recordingSchema);
  folders.tellNames(folder, namesOf(described), '.json');
  for (const { name, value } of described) {
    const why = `${name}.json describes it`;
    recordings[name] = {
      ...value,
      opus: folders.file(folder, `${name}.opus`, why),
      m4a: folders.file(folder, `${name}.m4a`, why),
    };
  }
  folders.tellStrays(folder, ['opus', 'm4a']);
  return recordings;
}

/** Every recording under an assets folder; where the catalogue holds URLs, these hold absolute paths. */
export function readRecordings(folders: AssetFolders, assets: string): Recordings {
  return {
    music: readFolder(folders, join(assets, 'music')),
    ambience: readFolder(folders, join(assets, 'ambience')),
    sounds: readFolder(folders, join(assets, 'sounds')),
  };
}
