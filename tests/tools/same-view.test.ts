import { describe, expect, it } from 'vitest';
import { smallInfo, smallStory } from './project.ts';
import { said } from './said.ts';

const shots = { near: {}, far: {} };
const view = { x: 960, y: 540, zoom: 1 };
const info = {
  ...smallInfo,
  shots: Object.fromEntries(
    Object.keys(shots).map((name) => [name, { landscape: view, portrait: view }]),
  ),
};

/** What the check says of views, where two lines may be seen alike and `ink` stands before the choice. */
function views(ink: string, check: unknown = { severity: 'strict', sameView: 2 }): string[] {
  return said({
    'story/main.ink': smallStory.replace('Nobody was.', ink),
    'story/story.json': JSON.stringify({ ...info, check }),
  });
}

const alike = (line: number, seen: string) =>
  `error story/main.ink:${line} more than 2 lines in a row are seen alike (${seen}); "check" in story.json allows no more`;

describe('lines in a row that are seen alike', () => {
  it('are told at the line that is one too many, once', () => {
    expect(views('Two.\nThree.\nFour.')).toEqual([alike(7, 'background yard, ada at gate')]);
  });

  it('may be as many as the author allows', () => {
    const four =
      'Two.\n# camera: near\nThree.\nFour.\n# camera: far\nFive.\nSix.\n# camera: near\nSeven.';
    expect(views(four)).toEqual([]);
  });

  it('are those whose tags leave the same view, whatever they say', () => {
    expect(
      views('# camera: near\nTwo.\n# camera: near\nThree.\n# camera: near # sound: knock\nFour.'),
    ).toEqual([alike(11, 'background yard, camera near, ada at gate')]);
  });

  it('are seen anew when somebody comes or goes', () => {
    expect(views('Two.\n# hide: ada\nThree.\nFour.\n# show: ada stand\nFive.')).toEqual([]);
  });

  it('may go on in the dark, where there is nothing to see', () => {
    expect(views('# background: false # hide: all\nTwo.\nThree.\nFour.\nFive.\nSix.')).toEqual([]);
  });

  it('are counted on from what a road has behind it', () => {
    const roads =
      '* [On] -> on\n* [Look away]\n  # camera: near\n  Away.\n  -> on\n=== on ===\nOne.\nTwo.';
    expect(views(roads)).toContain(alike(13, 'background yard, ada at gate'));
  });

  it('are not counted unless the author asks for it', () => {
    expect(views('Two.\nThree.\nFour.', 'strict')).toEqual([]);
    expect(views('Two.\nThree.\nFour.', { severity: 'strict' })).toEqual([]);
  });

  it('are a remark where the story is not checked strictly', () => {
    expect(views('Two.\nThree.\nFour.', { sameView: 2 })).toEqual([
      alike(7, 'background yard, ada at gate').replace('error', 'remark'),
    ]);
  });
});
