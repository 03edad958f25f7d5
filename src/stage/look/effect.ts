import { type Cue, isLasting, type PassingCue } from '../../story/cue.ts';

/** The passing cues that the stage draws. */
export const effectKinds = [
  'shake',
  'flash',
  'strafe',
  'clash',
  'shove',
  'call',
  'last_ember',
] as const;
export type EffectKind = (typeof effectKinds)[number];

/** One running effect. Everything it draws follows from its age, so that it can be cut at any moment. */
export interface Effect {
  readonly kind: EffectKind;
  readonly born: number;
  readonly ms: number;
  readonly seed: number;
  /** `soft`/`hard`, a colour, a side, a person or a place, after its kind. */
  readonly what: string;
  /** Place that something comes from; null where none was named. */
  readonly from: string | null;
}

const usualMs: Readonly<Record<EffectKind, number>> = {
  shake: 400,
  flash: 260,
  strafe: 2600,
  clash: 620,
  shove: 1100,
  call: 700,
  last_ember: 6000,
};

/** How long an effect may still leave traces - dust that sinks - after its own time, in ms. */
const lingering: Readonly<Record<EffectKind, number>> = {
  shake: 0,
  flash: 0,
  strafe: 2400,
  clash: 600,
  shove: 1500,
  call: 0,
  last_ember: 3200,
};

interface Wish {
  readonly kind: EffectKind;
  readonly what: string;
  readonly ms?: number | undefined;
  readonly from?: string | undefined;
}

function asked(cue: PassingCue): Wish | null {
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
    case 'call':
      return { kind: 'call', what: cue.person, ms: cue.over, from: cue.from };
    case 'last_ember':
      return { kind: 'last_ember', what: cue.place, ms: cue.over };
    case 'sound':
    case 'stop_sound':
    case 'pause':
    case 'clear':
    case 'checkpoint':
    case 'restart':
      return null;
  }
}

/** Least ms between two lights over the whole picture: no more than three a second, the limit of WCAG 2.3.1. */
export const flashGap = 350;

/** Effects that light the whole picture at their beginning. */
const lightsAll: ReadonlySet<EffectKind> = new Set(['flash', 'clash']);

/** Starts effects, and remembers the last light over the whole picture, however short it was. */
export class EffectStarter {
  private lastLight = Number.NEGATIVE_INFINITY;

  /** The effects that some cues start; a light too soon after another is left out. */
  start(cues: readonly Cue[], now: number): Effect[] {
    const started: Effect[] = [];
    for (const cue of cues) {
      const wish = isLasting(cue) ? null : asked(cue);
      if (wish === null) continue;
      const { kind, what, from = null } = wish;
      if (lightsAll.has(kind)) {
        if (now - this.lastLight < flashGap) continue;
        this.lastLight = now;
      }
      const ms = wish.ms ?? usualMs[kind];
      started.push({ kind, what, from, born: now, ms, seed: started.length + 1 });
    }
    return started;
  }
}

/** Whether an effect or what it leaves can still be seen. */
export function isOver({ born, ms, kind }: Effect, now: number): boolean {
  return now >= born + ms + lingering[kind];
}

/** How far an effect has run, 0 to 1. */
export function ageOf(effect: Effect, now: number): number {
  return Math.min(1, Math.max(0, (now - effect.born) / Math.max(1, effect.ms)));
}

/** How long the line waits before it begins, in ms. */
export function pauseOf(cues: readonly Cue[]): number {
  return cues.reduce((sum, cue) => (cue.kind === 'pause' ? sum + cue.length : sum), 0);
}
