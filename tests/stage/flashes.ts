/** Cells that a picture is judged by, across and down. */
export const grid = { columns: 48, rows: 27 } as const;

/** Least change of relative luminance that counts, and the darkness one of its sides must have (WCAG 2.3.1). */
const change = 0.1;
const darkBelow = 0.8;

/** A tenth of the eye's field is looked at at once: a third of the picture's width and height... */
const fieldColumns = grid.columns / 3;
const fieldRows = grid.rows / 3;

/** ...and a quarter of it must change, all within so many ms, to be one change of the field. */
const quarter = 0.25;
const together = 200;

const second = 1000;

interface Cell {
  low: number;
  high: number;
  /** 1 after a rise, -1 after a fall, and when that was. */
  turn: number;
  since: number;
}

/**
 * Counts flashes over rendered frames, after WCAG 2.3.1 "three flashes or below threshold". A flash is a pair of
 * opposing changes of relative luminance of 10 % or more of the most there can be, where the darker side is below
 * 0.80. It counts where the cells that change together fill a quarter of any ten degrees of the visual field; that
 * field is a third of the picture wide and high (341 by 256 of 1024 by 768 pixels, as WCAG reckons it). So this is
 * stricter than asking for a quarter of the screen.
 */
export class FlashMeter {
  private readonly cells: Cell[] = [];
  /** Per field: the direction of its last change, and the moments at which changes of direction happened. */
  private readonly fields = new Map<string, { turn: number; changes: number[] }>();
  private most = 0;

  /** Most flashes that any field has seen within any second. */
  get flashes(): number {
    return this.most;
  }

  /** @param luminances of the grid's cells, row by row. @param ms when they are seen. */
  see(luminances: ArrayLike<number>, ms: number): void {
    for (let index = 0; index < luminances.length; index++)
      this.follow(index, luminances[index] ?? 0, ms);
    for (let row = 0; row + fieldRows <= grid.rows; row += 3) {
      for (let column = 0; column + fieldColumns <= grid.columns; column += 4)
        this.judge(column, row, ms);
    }
  }

  private follow(index: number, light: number, ms: number): void {
    const cell = this.cells[index];
    if (cell === undefined) {
      this.cells[index] = { low: light, high: light, turn: 0, since: Number.NEGATIVE_INFINITY };
      return;
    }
    cell.low = Math.min(cell.low, light);
    cell.high = Math.max(cell.high, light);
    const rises = light - cell.low >= change && cell.low < darkBelow;
    const falls = cell.high - light >= change && light < darkBelow;
    if (rises && cell.turn !== 1) Object.assign(cell, { turn: 1, since: ms, high: light });
    else if (falls && cell.turn !== -1) Object.assign(cell, { turn: -1, since: ms, low: light });
  }

  private judge(column: number, row: number, ms: number): void {
    const key = `${column} ${row}`;
    const field = this.fields.get(key) ?? { turn: 0, changes: [] };
    this.fields.set(key, field);
    for (const turn of [1, -1]) {
      if (field.turn === turn || this.share(column, row, turn, ms) < quarter) continue;
      field.turn = turn;
      field.changes.push(ms);
      break;
    }
    field.changes = field.changes.filter((moment) => moment > ms - second);
    this.most = Math.max(this.most, Math.floor(field.changes.length / 2));
  }

  private share(column: number, row: number, turn: number, ms: number): number {
    let turned = 0;
    for (let y = row; y < row + fieldRows; y++) {
      for (let x = column; x < column + fieldColumns; x++) {
        const cell = this.cells[y * grid.columns + x];
        if (cell?.turn === turn && cell.since > ms - together) turned += 1;
      }
    }
    return turned / (fieldRows * fieldColumns);
  }
}
