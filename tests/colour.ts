/** Red, green and blue of a pixel, 0 to 255. */
export type Pixel = readonly [number, number, number];

/** Relative luminance, 0 to 1 (WCAG 2.2, from sRGB). */
export function luminance([r, g, b]: Pixel): number {
  const linear = (value: number) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: Pixel, b: Pixel): number {
  const [less = 0, more = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (more + 0.05) / (less + 0.05);
}
