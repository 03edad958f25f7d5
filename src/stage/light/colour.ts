/** A colour in linear light, 0 to 1 a channel. */
export type Colour = readonly [red: number, green: number, blue: number];

/** The encoding of every picture the stage takes, and of its own output. */
const gamma = 2.2;

/** Reads `#rrggbb`. What cannot be read is white, so that nothing goes dark without being seen. */
export function colourOf(hex: string): Colour {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  const channel = (index: number) => {
    const word = match?.[index];
    return word === undefined ? 1 : (Number.parseInt(word, 16) / 255) ** gamma;
  };
  return [channel(1), channel(2), channel(3)];
}

/** The colour with all channels multiplied. */
export function scaled(colour: Colour, by: number): Colour {
  return [colour[0] * by, colour[1] * by, colour[2] * by];
}

/** The sum of two lights. */
export function added(a: Colour, b: Colour): Colour {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

/** A light as CSS has it. */
export function cssColour(colour: Colour, alpha = 1): string {
  const stored = colour.map((value) => Math.round(Math.min(1, value) ** (1 / gamma) * 255));
  return `rgb(${stored.join(' ')} / ${alpha})`;
}

/** No light. */
export const dark: Colour = [0, 0, 0];
