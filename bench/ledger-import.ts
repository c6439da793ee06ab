import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseLedgerMap } from '../src/intake/domain/index.ts';
import { importLedger } from '../src/intake/server/ledger/index.ts';
import { addDays, type PlainDate } from '../src/platform/kernel/index.ts';
import type { Measured } from './frame/measure.ts';
import { round, rowOf } from './frame/statistics.ts';
import { type Chance, createChance } from './stage/chance.ts';
import { type Installation, makeInstallation } from './stage/installation.ts';
import type { Stage } from './stage/stage.ts';
import { aName, anAddress, aPhone, aRequest, aText, aTheme, aTitle } from './stage/words.ts';

export const name = 'ledger-import';

const ROWS = 20_000;
const REPETITIONS = 3;
const SPAN_IN_DAYS = 1500;
const HEADER = ['编号', '登记日期', '信访形式', '信访人', '电话', '住址', '标题', '诉求', '反映问题', '答复日期', '办理情况', '送达日期'];

const MAP = parseLedgerMap({
  version: 1,
  name: '测速登记簿',
  source: 'bench-register',
  key: ['编号'],
  columns: {
    number: '编号', receivedOn: '登记日期', channel: { column: '信访形式', values: { 访: 'VISIT', 信: 'LETTER', 电: 'PHONE', 网: 'ONLINE' } }, petitionerName: '信访人',
    phone: '电话', address: '住址', subject: '标题', requests: '诉求', facts: '反映问题', answeredOn: '答复日期', answerText: '办理情况', servedOn: '送达日期',
  },
});

/** An office's register of 20,000 rows, each with its history, its clocks and its receipt, into an empty office. */
export async function measure(stage: Stage): Promise<Measured> {
  const installation = await makeInstallation('import');
  try {
    const runs: Run[] = [];
    for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
      runs.push(await importOnce(installation, repetition));
      stage.say(`  ${Math.round(runs.at(-1)?.rowsPerSecond ?? 0)} rows/s`);
    }
    return {
      rows: [
        rowOf('rows of a register imported, with clocks', runs.map((run) => run.rowsPerSecond), { unit: 'rows/s', must: '>= 2000' }),
        rowOf('rows imported in a run', runs.map((run) => run.imported), { unit: 'rows', must: `= ${ROWS}` }),
        rowOf('clocks computed for a row', runs.map((run) => run.clocksPerRow)),
        rowOf('size of the file', runs.map((run) => run.megabytes), { unit: 'MB' }),
      ],
      notes: [`A CSV of ${ROWS.toLocaleString('en-GB')} rows, UTF-8, some 300 characters of facts each, two of three answered; read, checked, written and committed by batches; one process, PostgreSQL on the same cores, fsync on.`],
    };
  } finally {
    installation.remove();
  }
}

interface Run {
  readonly rowsPerSecond: number;
  readonly imported: number;
  readonly clocksPerRow: number;
  readonly megabytes: number;
}

function importOnce({ withParts, organisation, dataDirectory }: Installation, repetition: number): Promise<Run> {
  return withParts(async ({ petitions: deps }) => {
    const path = join(dirname(dataDirectory), `register-${repetition}.csv`);
    const today = deps.clock.now().slice(0, 10) as PlainDate;
    const csv = writeRegister(repetition, today);
    writeFileSync(path, csv);
    const countClocks = async () => (await deps.db.reader.selectFrom('deadline').select((q) => q.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count;
    const before = await countClocks();
    const started = performance.now();
    const done = await importLedger(deps, {
      path,
      map: MAP,
      officeUnitId: organisation.companies[0],
      today,
      onError: (error) => {
        throw new Error(`row ${error.rowNumber}, ${error.field}: ${error.code}`);
      },
    });
    const seconds = (performance.now() - started) / 1000;
    return {
      rowsPerSecond: done.imported / seconds,
      imported: done.imported,
      clocksPerRow: round(((await countClocks()) - before) / done.imported),
      megabytes: round(Buffer.byteLength(csv) / 1e6),
    };
  });
}

function writeRegister(repetition: number, today: PlainDate): string {
  const chance = createChance(100 + repetition);
  const rows = Array.from({ length: ROWS }, (_, index) => aRow(chance, `R${repetition}-${index + 1}`, today));
  return `${[HEADER, ...rows].map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n')}\r\n`;
}

function aRow(chance: Chance, number: string, today: PlainDate): readonly string[] {
  const about = aTheme(chance);
  const receivedOn = addDays(today, -120 - chance.below(SPAN_IN_DAYS));
  const answer = chance.below(3) > 0 ? [addDays(receivedOn, 20 + chance.below(30)), aText(about, chance, 120), addDays(receivedOn, 55)] : ['', '', ''];
  return [
    number, receivedOn, chance.pick(['访', '信', '电', '网']), aName(chance), aPhone(chance), anAddress(chance), aTitle(about), aRequest(about, chance),
    aText(about, chance, 300), ...answer,
  ];
}
