/** Words that stand for nothing where a tag may name something. */
const clearing = ['false', 'none', 'off'];

/** Signs by which Ink, or a tag, would end a name in its middle. */
const ending = /[#{}[\]|\\]|\/\/|\/\*|->|<-|<>|>>/;

/** Signs that end a path where the bundler reads it as an address. */
const unshipped = /[#?\\]/;

/**
 * Why no tag can name something by this name, in words that follow it; null when one can.
 * @param blanks whether the tag takes all that is left as the name.
 */
export function unnameable(name: string, blanks = false): string | null {
  if (!blanks && /\s/.test(name)) {
    const better = name.trim().replace(/\s+/g, '-');
    return `has a blank in its name, and a name in a tag is one word: call it "${better}"`;
  }
  const sign = ending.exec(name)?.[0];
  if (sign !== undefined)
    return `has ${sign} in its name, which ends the name in a tag: leave it out`;
  if (clearing.includes(name.toLowerCase())) {
    return `cannot be named in a tag: there, ${name} stands for nothing; choose another name`;
  }
  return name === '__proto__'
    ? 'has a name that JavaScript keeps for itself: choose another'
    : null;
}

/** Why a file or folder of this name cannot be shipped, in words that follow it; null when it can. */
export function unshippable(name: string): string | null {
  const sign = unshipped.exec(name)?.[0];
  return sign === undefined ? null : `cannot be shipped: its name has ${sign} in it; leave it out`;
}
