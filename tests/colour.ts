/** Red, green and blue of a pixel, 0 to 255. */
export type Pixel = readonly [number, number, number];

/** How much light a channel's value stands for, 0 to 1. */
function light(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** That of each whole value: it is asked for millions of pixels. */
const lights = Float64Array.from({ length: 256 }, (_, value) => light(value));

/** Relative luminance, 0 to 1 (WCAG 2.2, from sRGB). */
export function luminance([r, g, b]: Pixel): number {
  const linear = (value: number) => lights[value] ?? light(value);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** Share of the pixels behind words that may be brighter than what is measured: a passing spark decides nothing. */
const sparks = 0.01;

/** The contrast of words with the brightest that lies behind them, 1 to 21 (WCAG 2.2). */
export function contrastWith(words: Pixel, behind: readonly Pixel[]): number {
  const levels = behind.map(luminance).sort((a, b) => b - a);
  const brightest = levels[Math.floor(levels.length * sparks)] ?? 1;
  const [less = 0, more = 0] = [luminance(words), brightest].sort((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
}
