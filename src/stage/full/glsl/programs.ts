import { groundPaint, layerPaint } from './backdrop.ts';
import { onRect } from './common.ts';
import { flarePaint, grassPaint, grassVertex } from './effects.ts';
import { figurePaint, shadowPaint } from './figure.ts';
import { blurPaint, brightPaint, finishPaint, stillPaint } from './finish.ts';
import { hungPaint } from './hung.ts';
import { wordsPaint, wordsVertex } from './words.ts';

/** What a program is made of: GLSL of WebGL 2. */
export interface ProgramText {
  readonly name: string;
  readonly vertex: string;
  readonly fragment: string;
}

/** All that the stage itself draws with; an effect may have programs of its own. */
export const programs = {
  layer: { name: 'layer', vertex: onRect, fragment: layerPaint },
  bright: { name: 'bright', vertex: onRect, fragment: brightPaint },
  blur: { name: 'blur', vertex: onRect, fragment: blurPaint },
  shadow: { name: 'shadow', vertex: onRect, fragment: shadowPaint },
  figure: { name: 'figure', vertex: onRect, fragment: figurePaint },
  finish: { name: 'finish', vertex: onRect, fragment: finishPaint },
  flare: { name: 'flare', vertex: onRect, fragment: flarePaint },
  grass: { name: 'grass', vertex: grassVertex, fragment: grassPaint },
  ground: { name: 'ground', vertex: onRect, fragment: groundPaint },
  hung: { name: 'hung', vertex: onRect, fragment: hungPaint },
  still: { name: 'still', vertex: onRect, fragment: stillPaint },
  words: { name: 'words', vertex: wordsVertex, fragment: wordsPaint },
} as const satisfies Readonly<Record<string, ProgramText>>;
