import { boundOf, type Group, isMissed, type Row } from './rows.ts';

/** Digits that a machine with other work lets one trust: three, and no fraction of what is counted in hundreds. */
export function rounded(figure: number): string {
  if (!Number.isFinite(figure)) return '-';
  if (figure === 0) return '0';
  const size = Math.abs(figure);
  if (size >= 1000) return Math.round(figure).toLocaleString('en');
  return String(Number(size >= 100 ? figure.toFixed(0) : figure.toPrecision(size >= 10 ? 3 : 2)));
}

/** What is asked of a figure: `75`, `349 (1.3x)`, `at least 40`. */
function limitOf(row: Row, column: string, against: string | undefined): string {
  const limit = row.limits?.[column];
  if (limit === undefined) return '';
  const bound = rounded(boundOf(row, column, against) ?? Number.NaN);
  if ('times' in limit) return `${bound} (${limit.times}x)`;
  return 'least' in limit ? `at least ${bound}` : bound;
}

/** What is asked of a row, each limit once. */
function limitsIn(row: Row, against: string | undefined): string {
  const columns = Object.keys(row.limits ?? {});
  return [...new Set(columns.map((column) => limitOf(row, column, against)))].join(' / ');
}

function cellOf(row: Row, column: string, against: string | undefined): string {
  const figure = row.cells[column];
  if (figure === undefined) return '';
  const base = against === undefined ? undefined : row.cells[against];
  const ratio =
    base === undefined || base === 0 || column === against ? '' : ` (${rounded(figure / base)}x)`;
  const told = `${rounded(figure)}${ratio}`;
  return isMissed(row, column, against) ? `**${told}**` : told;
}

/** A group as a table in Markdown: what is over its limit is bold, and how many times the figure it is held against. */
export function tableOf({ columns, against, rows }: Group): string[] {
  const limits = rows.some((row) => limitsIn(row, against) !== '');
  const head = ['', ...Object.values(columns), ...(limits ? ['limit'] : [])];
  const lines = [
    head,
    head.map((_, at) => (at === 0 ? '---' : '--:')),
    ...rows.map((row) => [
      row.unit === '' ? row.what : `${row.what}, ${row.unit}`,
      ...Object.keys(columns).map((column) => cellOf(row, column, against)),
      ...(limits ? [limitsIn(row, against)] : []),
    ]),
  ];
  return lines.map((line) => `| ${line.join(' | ')} |`);
}

/** What of a group is not within its limit, a line each. */
export function missesOf(group: Group): string[] {
  const { columns, against, rows } = group;
  return rows.flatMap((row) =>
    Object.entries(columns)
      .filter(([column]) => isMissed(row, column, against))
      .map(([column, title]) => {
        const figure = rounded(row.cells[column] ?? Number.NaN);
        const limit = limitOf(row, column, against);
        const asked = limit.startsWith('at least') ? limit : `at most ${limit}`;
        return `${row.what}, ${title}: ${[figure, row.unit].join(' ').trim()}, ${asked}`;
      }),
  );
}
