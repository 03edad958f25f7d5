import { kept } from '@kit/effect';
import blade from './effect.ts';

/** How somebody's blade burned in a scene of a version that kept it with the person; 0 where it did not. */
function keptGlow(bearer: unknown): number {
  const isBearer = typeof bearer === 'object' && bearer !== null && 'glow' in bearer;
  return isBearer && typeof bearer.glow === 'number' ? bearer.glow : 0;
}

export default kept({
  effect: blade,
  data({ cast }) {
    if (typeof cast !== 'object' || cast === null) return undefined;
    const people = Object.entries(cast).map(
      ([person, bearer]) => [person, keptGlow(bearer)] as const,
    );
    const glows = people.filter(([, glow]) => glow > 0 && glow <= 1);
    return glows.length > 0 ? Object.fromEntries(glows) : undefined;
  },
});
