/** The two who face each other, with lit blades: what set pieces of a fight begin with. */
export const bothLit = ['blade: rey on', 'blade: kylo on'] as const;
