import { afterAll, beforeAll, expect, it } from 'vitest';
import { addStaff } from '../../organisation/server/index.ts';
import { createTestDatabase, type TestDatabase } from '../../platform/db/testing/index.ts';
import { isAppError, parseInstant, parsePlainDate } from '../../platform/kernel/index.ts';
import { checkCitation } from '../domain/index.ts';
import { addVersion, type LawEditor, repealInstrument } from './add-version.ts';
import { lawSourceOf } from './law-source.ts';

const clock = { now: () => parseInstant('2026-11-25T02:00:00Z') };
const day = parsePlainDate;
let database: TestDatabase;
let editor: LawEditor;
beforeAll(async () => {
  database = await createTestDatabase();
  const staffId = await database.db.transaction((tx) => addStaff({ db: database.db, clock, tx, units: undefined as never }, { kind: 'cli' }, { username: 'lawyer', displayName: '法务', locale: 'zh-CN', posts: [] }));
  editor = { kind: 'staff', staffId };
});
afterAll(() => database.drop());

const statusOf = async (line: string, on = '2026-11-25') => checkCitation(await lawSourceOf(database.db).now(database.db.reader), line, day(on));
const enter = (validFrom: string, text: string) => addVersion({ db: database.db, clock }, editor, { title: '考勤管理办法', kind: 'INTERNAL', validFrom: day(validFrom), source: '公司〔2024〕3号', text });

async function codeOf(work: Promise<unknown>): Promise<string> {
  const failure: unknown = await work.then(() => new Error('it did not fail'), (error: unknown) => error);
  if (isAppError(failure)) return failure.code;
  throw failure;
}

it('holds what was entered, version by version, and prints which one is meant', async () => {
  expect(await enter('2024-01-01', '第一条 甲\n第二条 乙')).toBe(2);
  expect(await enter('2026-07-01', '第一条 甲\n第二条 丙\n第三条 丁')).toBe(3);
  expect(await statusOf('《考勤管理办法》第二条')).toMatchObject({ status: 'IN_FORCE', text: '丙', printed: '《考勤管理办法》（2026年7月1日起施行）第二条' });
  expect(await statusOf('《考勤管理办法》第二条', '2026-06-30')).toMatchObject({ status: 'IN_FORCE', text: '乙' });
  expect(await statusOf('《考勤管理办法》第三条', '2026-06-30')).toMatchObject({ status: 'NO_SUCH_ARTICLE' });
});

it('takes the same day again for a correction and keeps the entry that it corrects', async () => {
  await enter('2026-07-01', '第一条 甲\n第二条 丙（更正）\n第三条 丁');
  expect((await statusOf('《考勤管理办法》第二条')).text).toBe('丙（更正）');
  expect(await database.db.reader.selectFrom('legal_version').select('version_id').execute()).toHaveLength(3);
});

it('ends an instrument on a day; what was decided before was decided under it', async () => {
  await repealInstrument({ db: database.db, clock }, editor, { title: '考勤管理办法', lastDay: day('2026-10-31'), source: '公司〔2026〕9号' });
  expect((await statusOf('《考勤管理办法》第二条')).status).toBe('NOT_IN_FORCE');
  expect((await statusOf('《考勤管理办法》第二条', '2026-10-31')).status).toBe('IN_FORCE');
});

it('stays repealed when its words are corrected', async () => {
  await enter('2026-07-01', '第一条 甲\n第二条 丙（再次更正）');
  expect((await statusOf('《考勤管理办法》第二条')).status).toBe('NOT_IN_FORCE');
  expect((await statusOf('《考勤管理办法》第二条', '2026-10-31')).text).toBe('丙（再次更正）');
});

it('says what is wrong with a text or a repeal, and writes nothing', async () => {
  expect(await codeOf(enter('2027-01-01', '本办法自公布之日起施行。'))).toBe('law.no_articles');
  expect(await codeOf(enter('2027-01-01', '第一条 甲\n第一条 乙'))).toBe('law.article_twice');
  expect(await codeOf(enter('2027-01-01', '第一条\n第二条 乙'))).toBe('law.article_empty');
  const repeal = (title: string, lastDay: string) => repealInstrument({ db: database.db, clock }, editor, { title, lastDay: day(lastDay), source: '公司〔2026〕9号' });
  expect(await codeOf(repeal('没有的办法', '2026-10-31'))).toBe('law.not_known');
  expect(await codeOf(repeal('劳动法', '2018-12-28'))).toBe('law.repealed_before_it_began');
  expect(await database.db.reader.selectFrom('legal_version').select('version_id').execute()).toHaveLength(5);
});

it('cannot be changed or taken away by the program', async () => {
  await expect(database.db.transaction((tx) => tx.deleteFrom('legal_version').execute())).rejects.toThrow(/permission denied/);
});
