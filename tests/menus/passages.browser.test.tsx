import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { Passages } from '../../src/menus/page/passages.tsx';
import { parseLine } from '../../src/story/line.ts';
import '../../src/menus/menus.css';
import '../../src/menus/page/page.css';
import { beatOf, info, shore } from './fake.ts';

const drawn = (w: number, h: number) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}"/>`;
  const address = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  return { w, h, picture: { avif: address, webp: address } };
};

afterEach(() => document.body.replaceChildren());

it('pictures stand whole over the words that they come with, no larger than they are, in words of their own', () => {
  const beat = beatOf('Words.', { line: parseLine('Words.'), alt: 'A long letter.' });
  const pictures = ['pics/letter.png', 'stamp.png', 'lost.png'];
  const text = {
    past: [],
    present: [{ at: 0, frame: { beat, scene: shore }, words: beat, pictures, taken: null }],
    cut: false,
  };
  render(
    <section class="story page">
      <Passages
        text={text}
        cast={info.cast}
        images={{ 'pics/letter.png': drawn(900, 4000), 'stamp.png': drawn(60, 40) }}
        described={null}
        isFast={false}
        onHistory={() => {}}
      />
    </section>,
    document.body,
  );
  const seen = [...document.querySelectorAll<HTMLImageElement>('.hung img')];
  expect(seen.map(({ alt }) => alt)).toEqual(['A long letter.', 'stamp']);
  const [letter, stamp] = seen.map((one) => one.getBoundingClientRect());
  const words = document.querySelector('.line')?.getBoundingClientRect();
  if (letter === undefined || stamp === undefined || words === undefined) {
    throw new Error('two pictures and words are needed');
  }
  expect(letter.height).toBeLessThanOrEqual(0.7 * innerHeight);
  expect(letter.width / letter.height).toBeCloseTo(900 / 4000, 2);
  expect([stamp.width, stamp.height]).toEqual([60, 40]);
  expect(stamp.top).toBeGreaterThanOrEqual(letter.bottom);
  expect(words.top).toBeGreaterThan(stamp.bottom);
});
