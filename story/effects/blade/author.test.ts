import { describe, expect, test } from 'vitest';
import { smallInfo } from '../../../tests/tools/project.ts';
import { info, said, story } from '../../../tests/tools/said.ts';
import { bladeOf } from './settings.ts';

const steady = { core: '#ffffff', kind: 'steady' };
const ada = { ...smallInfo.cast.ada, light: '#ff0000' };
const ben = { name: 'Ben', colour: '#ffffff', light: '#ff0000' };

/** The small story with a blade for each of these. */
function armed(blade: object) {
  return info({ cast: { ada, ben }, effects: { blade } });
}

describe('the story check', () => {
  test('says that a blade, or a hilt that is called, needs someone to hold it', () => {
    const game = armed({ ben: steady });
    for (const cue of ['blade: ben on', 'call: ben']) {
      expect(said({ ...game, ...story('# sound: knock', `# ${cue}`) })).toEqual([
        `error story/main.ink:5 # ${cue} - ben is not on the stage here`,
      ]);
    }
  });

  test('warns of a blade that the pose does not show', () => {
    const game = armed({ ada: steady });
    const unseen = `no blade is drawn in ada's pose "stand", so this is not seen`;
    expect(said({ ...game, ...story('# sound: knock', '# blade: ada on') })).toEqual([
      `warning story/main.ink:5 # blade: ada on - ${unseen}`,
    ]);
    const considered = story('consider: light: dusk', 'consider: blade: ada low');
    expect(said({ ...game, ...considered })).toEqual([
      `warning story/main.ink:7 # consider: blade: ada low - ${unseen}`,
    ]);
    expect(said({ ...game, ...story('# sound: knock', '# blade: ada off') })).toEqual([]);
  });

  test('says that a blade needs to exist, with a light', () => {
    for (const cue of ['blade: ada on', 'blade: ada off', 'call: ada']) {
      const none = `error story/main.ink:5 # ${cue} - story.json gives ada no blade`;
      const asked = story('# sound: knock', `# ${cue}`);
      expect(said(asked)).toEqual([none]);
      const lightless = info({ effects: { blade: { ada: steady } } });
      expect(said({ ...lightless, ...asked })).toEqual([none]);
    }
  });

  test('holds what story.json says of blades against what there is', () => {
    expect(said(armed({ ada: { ...steady, hum: 'knok' } }))).toEqual([
      'error story/story.json effects.blade.ada.hum: no sound is called "knok"; did you mean "knock"?',
    ]);
    const wrong = said(armed({ ada: { core: 'white', kind: 'steady' } }));
    expect(wrong).toEqual([
      'error story/story.json effects.blade.ada.core: a colour is written #rrggbb',
    ]);
    expect(said(info({ effects: { blade: null } }))).toHaveLength(1);
    expect(bladeOf({ cast: {}, effects: { blade: null } }, 'ada')).toBeUndefined();
    expect(said(armed({ ada: null }))).toHaveLength(1);
  });
});
