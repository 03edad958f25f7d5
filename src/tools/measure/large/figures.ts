/** One thing that was measured. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  /** As it is told: `8.1 s`. */
  readonly told: string;
  /** The most it may be, in the unit of `value`; null where nothing is asked of it. */
  readonly most: number | null;
}

/** What was measured of one story. */
export interface Measured {
  readonly words: number;
  readonly choices: number;
  readonly figures: readonly Figure[];
  /** What the check said that it did not see; null when it saw all. */
  readonly unseen: string | null;
}

/** Two digits are as much as a busy machine lets one trust. */
function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(2);
}

/** A figure with its unit. */
export function figure(
  what: string,
  value: number,
  unit: string,
  most: number | null = null,
): Figure {
  return { what, value, told: `${rounded(value)} ${unit}`, most };
}

/** Whether more was measured than may be. */
export function isOver({ value, most }: Figure): boolean {
  return most !== null && value > most;
}

const thousands = (number: number) => number.toLocaleString('en');

/** The figures of several stories side by side, as a table in Markdown. */
export function tableOf(all: readonly Measured[]): string[] {
  const rows = all[0]?.figures ?? [];
  const head = all.map(
    ({ words, choices }) => `${thousands(words)} words, ${thousands(choices)} choices`,
  );
  const cells = rows.map(({ what, most, told }, row) => {
    const unit = told.slice(told.lastIndexOf(' '));
    const measured = all.map(({ figures }) => {
      const one = figures[row];
      return one === undefined ? '' : isOver(one) ? `**${one.told}**` : one.told;
    });
    return [what, ...measured, most === null ? '' : `${thousands(most)}${unit}`];
  });
  const lines = [['', ...head, 'at most'], ['---', ...head.map(() => '--:'), '--:'], ...cells];
  return lines.map((line) => `| ${line.join(' | ')} |`);
}
