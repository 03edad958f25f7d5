import { readOnSheet } from '../plain/sheet.ts';
import { decode } from './decode.ts';
import { arrivesOn, type Encoding, type Surface, sampleIn } from './sample.ts';

/** What becomes of the sample pixel in an encoding. */
async function comesOut(encoding: Encoding, surface: Surface): Promise<'right' | 'wrong' | 'not'> {
  try {
    const image = await decode(sampleIn(encoding), 1);
    const right = arrivesOn(surface, image);
    image.close();
    return right ? 'right' : 'wrong';
  } catch {
    return 'not';
  }
}

/**
 * The better encoding that this browser decodes, by trying it once and looking at what came out.
 * @param surface where it is looked at.
 */
export async function bestEncoding(surface: Surface = readOnSheet): Promise<Encoding> {
  const avif = await comesOut('avif', surface);
  if (avif === 'right') return 'avif';
  // Some browsers let nobody read a picture back: where the other comes out wrong, too, that tells nothing.
  if (avif === 'wrong' && (await comesOut('webp', surface)) !== 'right') return 'avif';
  return 'webp';
}
