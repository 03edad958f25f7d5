import type { Plugin } from 'vite';
import { sceneOf } from '../../scene/scene-of.ts';
import type { Game } from '../compile/game.ts';
import { readStory } from '../compile/story-source.ts';
import { findSharp } from './encode-pictures.ts';
import { readGameAssets } from './game-assets.ts';

/** So wide that it tells light from dark and weighs some hundred bytes, in pixels. */
const width = 48;

/** How much of the picture comes through the story's own ground: words stand on it before the title has its dark. */
const light = 0.55;

/** The ground that is laid over it, as SVG. */
function dusk(background: string): Buffer {
  const fill = `fill="${background}" fill-opacity="${1 - light}"`;
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><rect width="1" height="1" ${fill}/></svg>`,
  );
}

/** The picture behind the title as a `data:` address; null where there is none, or nothing to make it small with. */
async function smallStill(game: Game): Promise<string | null> {
  const sharp = findSharp();
  const source = readStory(game);
  const { background } = sceneOf(source.info.titleScene);
  if (sharp === null || background === null) return null;
  const still = readGameAssets(game, source, true).pictures.backdrops[background]?.still;
  if (!still) return null;
  try {
    const bytes = await sharp(still)
      .resize({ width })
      .composite([{ input: dusk(source.info.palette.background), tile: true }])
      .webp({ quality: 80 })
      .toBuffer();
    return `data:image/webp;base64,${bytes.toString('base64')}`;
  } catch {
    // What is wrong with a picture is said by whoever ships it.
    return null;
  }
}

/** Lays a small picture behind the title of a built page, where the still will come over it. */
export function smallPicture(game: Game): Plugin {
  return {
    name: 'game:small-picture',
    apply: 'build',
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        const still = await smallStill(game);
        if (still === null) return html;
        const picture = `<div class="backdrop"><img src="${still}" alt="" draggable="false" data-small></div>`;
        return html.replace('<div id="backdrop">', (start) => start + picture);
      },
    },
  };
}
