import { shapeOf } from './read-config.js';
import type { Declaration } from './setting.js';

/** The declared variables as a table of plain text, for `--help`. */
export function configHelp(declaration: Declaration): string {
  const rows = Object.values(declaration).map((setting) => [
    setting.name,
    shapeOf(setting),
    setting.default === undefined ? 'required' : `default ${String(setting.default)}`,
    setting.description,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
