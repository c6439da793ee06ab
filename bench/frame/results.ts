import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { cellsOf, HEADINGS } from './table.ts';
import type { Machine } from './machine.ts';
import type { Measured } from './measure.ts';

const DIRECTORY = fileURLToPath(new URL('../results/', import.meta.url));
const FILE = /^(\d{4}-\d{2}-\d{2})-([a-z-]+)\.json$/;

const Result = z.object({
  name: z.string(),
  measuredOn: z.iso.date(),
  machine: z.object({ cores: z.int(), processor: z.string(), memoryInGiB: z.int(), system: z.string(), node: z.string(), postgres: z.string() }),
  rows: z.array(
    z.object({
      what: z.string(),
      value: z.number(),
      unit: z.string(),
      must: z.string(),
      spread: z.object({ min: z.number(), max: z.number(), count: z.int() }).optional(),
    }),
  ),
  notes: z.array(z.string()),
});
type Result = z.infer<typeof Result>;

/** Keeps what was measured and renews the page that shows the last result of each measure. */
export function saveResult(name: string, measured: Measured, machine: Machine): void {
  mkdirSync(DIRECTORY, { recursive: true });
  const measuredOn = new Date().toISOString().slice(0, 10);
  const result = { name, measuredOn, machine, rows: measured.rows, notes: measured.notes ?? [] };
  writeFileSync(`${DIRECTORY}${measuredOn}-${name}.json`, `${JSON.stringify(result, null, 2)}\n`);
  writeFileSync(`${DIRECTORY}README.md`, describeResults(readLastResults()));
}

function readLastResults(): readonly Result[] {
  const last = new Map<string, string>();
  for (const file of readdirSync(DIRECTORY).toSorted()) {
    const name = FILE.exec(file)?.[2];
    if (name !== undefined) last.set(name, file);
  }
  return [...last].toSorted(([left], [right]) => left.localeCompare(right)).map(([, file]) => Result.parse(JSON.parse(readFileSync(DIRECTORY + file, 'utf8'))));
}

function describeResults(results: readonly Result[]): string {
  const intro = [
    '# Measured',
    '',
    'The last result of each measure, written by `npm run bench` and `npm run chaos`. A value is the median of its repetitions, whose number stands in brackets;',
    'rates and times depend on the machine, so what the program is held to is, where it can be, a ratio against a yardstick of the same run.',
  ];
  return `${[...intro, ...results.flatMap(describeResult)].join('\n')}\n`;
}

function describeResult({ name, measuredOn, machine, rows, notes }: Result): readonly string[] {
  const { cores, processor, memoryInGiB, system, node, postgres } = machine;
  return [
    '',
    `## ${name}`,
    '',
    `${measuredOn}; ${cores} cores (${processor}), ${memoryInGiB} GiB, ${system}, Node ${node}, PostgreSQL ${postgres}`,
    '',
    `| ${HEADINGS.join(' | ')} |`,
    `|${HEADINGS.map(() => '---').join('|')}|`,
    ...rows.map(({ spread, ...row }) => `| ${cellsOf(spread ? { ...row, spread } : row).join(' | ')} |`),
    ...(notes.length > 0 ? ['', ...notes.map((note) => `- ${note}`)] : []),
  ];
}
