import type { Cue, PassingCue } from '../../story/cue.ts';

/** A passing cue that the stage draws. */
export type EffectKind = 'shake' | 'flash' | 'strafe' | 'clash' | 'shove';

/** One running effect. Everything it draws follows from its age, so that it can be cut at any moment. */
export interface Effect {
  readonly kind: EffectKind;
  readonly born: number;
  readonly ms: number;
  readonly seed: number;
  /** `soft`/`hard`, a colour, a side or a person, after its kind. */
  readonly what: string;
}

const usualMs: Readonly<Record<EffectKind, number>> = {
  shake: 400,
  flash: 260,
  strafe: 2600,
  clash: 620,
  shove: 1100,
};

function asked(
  cue: PassingCue,
): { kind: EffectKind; what: string; ms?: number | undefined } | null {
  switch (cue.kind) {
    case 'shake':
      return { kind: 'shake', what: cue.force, ms: cue.over };
    case 'flash':
      return { kind: 'flash', what: cue.colour, ms: cue.over };
    case 'strafe':
      return { kind: 'strafe', what: cue.from, ms: cue.over };
    case 'clash':
      return { kind: 'clash', what: '' };
    case 'shove':
      return { kind: 'shove', what: cue.person };
    case 'sound':
    case 'stop_sound':
    case 'pause':
    case 'clear':
    case 'checkpoint':
    case 'restart':
      return null;
  }
}

const passing = new Set<Cue['kind']>(['shake', 'flash', 'strafe', 'clash', 'shove']);

/** Least ms between two flashes: no more than three a second, the limit of WCAG 2.3.1. */
export const flashGap = 340;

/**
 * The effects that some cues start.
 * @param running those that run already: a flash too soon after another is left out.
 */
export function effectsOf(cues: readonly Cue[], now: number, running: readonly Effect[]): Effect[] {
  const started: Effect[] = [];
  let lastFlash = Math.max(
    Number.NEGATIVE_INFINITY,
    ...running.filter((effect) => effect.kind === 'flash').map((effect) => effect.born),
  );
  for (const cue of cues) {
    if (!passing.has(cue.kind)) continue;
    const wish = asked(cue as PassingCue);
    if (wish === null) continue;
    if (wish.kind === 'flash') {
      if (now - lastFlash < flashGap) continue;
      lastFlash = now;
    }
    const { kind, what } = wish;
    started.push({ kind, what, born: now, ms: wish.ms ?? usualMs[kind], seed: started.length + 1 });
  }
  return started;
}

/** How far an effect has run, 0 to 1. */
export function ageOf(effect: Effect, now: number): number {
  return Math.min(1, Math.max(0, (now - effect.born) / Math.max(1, effect.ms)));
}

/** How long the line waits before it begins, in ms. */
export function pauseOf(cues: readonly Cue[]): number {
  return cues.reduce((sum, cue) => (cue.kind === 'pause' ? sum + cue.length : sum), 0);
}
