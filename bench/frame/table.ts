import { judge, type Verdict } from './judge.ts';
import type { BenchRow } from './measure.ts';

export const HEADINGS = ['what', 'value', 'least – greatest', 'must', 'met?'] as const;

const SIGNS: Record<Verdict, string> = { met: 'yes', missed: 'NO', told: '' };

export function cellsOf(row: BenchRow): readonly string[] {
  const { what, value, unit, must, spread } = row;
  const range = spread ? `${format(spread.min)} – ${format(spread.max)} (${spread.count})` : '';
  return [what, `${format(value)}${unit === '' ? '' : ` ${unit}`}`, range, must, SIGNS[judge(row)]];
}

/** For the terminal, in columns. */
export function formatTable(rows: readonly BenchRow[]): string {
  const lines = [[...HEADINGS], ...rows.map(cellsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n');
}

function format(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 3 });
}
