import { judge } from './frame/judge.ts';
import { describeMachine } from './frame/machine.ts';
import type { Measure } from './frame/measure.ts';
import { saveResult } from './frame/results.ts';
import { formatTable } from './frame/table.ts';
import * as caseFile from './case-file.ts';
import * as clock from './clock.ts';
import * as journalCost from './journal-cost.ts';
import * as ledgerImport from './ledger-import.ts';
import * as letters from './letters.ts';
import * as memory from './memory.ts';
import * as pages from './pages.ts';
import * as portal from './portal.ts';
import * as ratingGuards from './rating-guards.ts';
import * as recompute from './recompute.ts';
import * as start from './start.ts';
import * as submissions from './submissions.ts';
import { readPostgresVersion } from './stage/postgres-version.ts';
import { createStage } from './stage/stage.ts';

// In this order: what shares an office of many matters stands together.
const MEASURES: readonly Measure[] = [start, portal, clock, journalCost, submissions, ledgerImport, pages, memory, recompute, caseFile, letters, ratingGuards];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !MEASURES.some((measure) => measure.name === name));
if (unknown.length > 0) {
  console.error(`There is no measure ${unknown.join(', ')}. There are: ${MEASURES.map((measure) => measure.name).join(', ')}.`);
  process.exit(2);
}

const machine = describeMachine(readPostgresVersion());
const stage = createStage((text) => console.error(text));
let missed = 0;
try {
  for (const measure of MEASURES) {
    if (wanted.length > 0 && !wanted.includes(measure.name)) continue;
    console.error(`${measure.name} …`);
    const measured = await measure.measure(stage);
    saveResult(measure.name, measured, machine);
    console.log(`\n${measure.name}\n${formatTable(measured.rows)}\n`);
    missed += measured.rows.filter((row) => judge(row) === 'missed').length;
  }
} finally {
  stage.close();
}
process.exitCode = missed > 0 ? 1 : 0;
