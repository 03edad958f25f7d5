import { lineOnStage, type Point, type Pose, type Segment, type Stand } from '@kit/seen';

/** What the blade's line is called in a pose's description; a crossguard's vents are called after it. */
const marked = 'blade';

/** Width of a blade per unit of a place's scale, in stage px: 8.5 px in the wide shot (scale .385). */
const bladeWidth = 22;

/** A crossguard's vents against the main blade. */
const ventWidth = 0.65;

/** A blade as a line of light on the stage. */
export interface BladeLine {
  /** `main`, or the vent's own. */
  readonly name: string;
  readonly main: boolean;
  readonly from: Point;
  readonly to: Point;
  /** The `w` of the blade formula, in stage pixels. */
  readonly width: number;
}

/** The blade drawn in a pose and, for a crossguard, its two vents, by name. */
function drawnIn({ lines }: Pose): (readonly [name: string, line: Segment])[] {
  return Object.entries(lines).flatMap(([name, line]) => {
    if (name === marked) return [['main', line] as const];
    return name.startsWith(`${marked}-`) ? [[name.slice(marked.length + 1), line] as const] : [];
  });
}

/** Whether a blade is drawn in a pose. */
export function showsBlade(pose: Pose): boolean {
  return drawnIn(pose).length > 0;
}

/** The blades of a pose put on the stage, the main one first. */
export function bladesOf(at: Stand): BladeLine[] {
  const blades = drawnIn(at.pose).map(([name, line]) => {
    const [from, to] = lineOnStage(at, line);
    const main = name === 'main';
    return { name, main, from, to, width: bladeWidth * at.place.scale * (main ? 1 : ventWidth) };
  });
  return blades.sort((a, b) => Number(b.main) - Number(a.main));
}
