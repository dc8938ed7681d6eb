/** A cell is text, or a number that is grouped in thousands and aligned to the right. */
export type Cell = string | number;

/** Rows in columns as wide as their widest cell, two spaces apart, indented by two. */
export function table(rows: readonly (readonly Cell[])[], header?: readonly string[]): string {
  const shown = rows.map((row) => row.map(show));
  if (header) shown.unshift([...header]);
  const widths = columnsOf(shown).map((column) => Math.max(...column.map(widthOf)));
  return shown
    .map((row, y) =>
      row.map((text, x) => pad(text, widths[x]!, isNumber(rows[header ? Math.max(0, y - 1) : y]?.[x]))).join('  '),
    )
    .map((line) => `  ${line.trimEnd()}`)
    .join('\n');
}

const isNumber = (cell: Cell | undefined): boolean => typeof cell === 'number';
const show = (cell: Cell): string => (typeof cell === 'number' ? cell.toLocaleString('en-US') : cell);

function columnsOf(rows: readonly (readonly string[])[]): string[][] {
  const count = Math.max(0, ...rows.map(({ length }) => length));
  return Array.from({ length: count }, (_, x) => rows.map((row) => row[x] ?? ''));
}

function pad(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return right ? space + text : text + space;
}

/** Chinese characters are two columns wide. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/.test(char) ? 2 : 1), 0);

/** Minor units as an amount: 891140790 → `£8,911,407.90`. */
export function amount(minor: number, currency: string, minorPerMajor = 100): string {
  const digits = Math.round(Math.log10(minorPerMajor));
  return (minor / minorPerMajor).toLocaleString('en-GB', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
