import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { isText, type Shipped } from './shipped.ts';

const compress = promisify(brotliCompress);

/** Below this size, in bytes, a file travels as fast as it is. */
const worthwhile = 256;

/** Each text file as Brotli, under its name with `.br` behind: for web servers that hand those out by themselves. */
export async function compressed(files: readonly Shipped[]): Promise<Shipped[]> {
  const texts = files.filter((file) => isText(file) && file.bytes.length >= worthwhile);
  return Promise.all(
    texts.map(async ({ path, bytes }) => {
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      };
      return { path: `${path}.br`, bytes: await compress(bytes, { params }) };
    }),
  );
}
