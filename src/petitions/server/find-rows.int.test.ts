import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UnitId } from '../../organisation/domain/index.ts';
import { createUnit } from '../../organisation/server/index.ts';
import type { PlainDate } from '../../platform/kernel/index.ts';
import { PetitionQuery, PortalSubmission } from '../contract.ts';
import { listPetitions } from './list-petitions.ts';
import { indexQueuedTexts } from './petition-search.ts';
import { openTestOffice, type TestOffice } from './testing/index.ts';

let office: TestOffice;
const texts = new Map<string, string>();
const MATTERS = 450;

// More matters than the list looks at before it asks the index, in two halves: indexed, and still waiting to be.
beforeAll(async () => {
  office = await openTestOffice();
  await submitAll(0, MATTERS / 2);
  while ((await indexQueuedTexts(office.deps.db)) > 0);
  await submitAll(MATTERS / 2, MATTERS);
});
afterAll(() => office.close());

async function submitAll(from: number, to: number): Promise<void> {
  await Promise.all(
    Array.from({ length: to - from }, async (_, index) => {
      const no = from + index;
      const body = PortalSubmission.parse({
        officeCode: 'QXGT', anonymous: true, title: `事项${no}`, requests: [no % 40 === 0 ? '请求补发拖欠工资' : '请求答复'],
        facts: `${no % 5 < 2 ? '窗口工作人员没有答复。' : '至今没有结果。'}${no === 17 ? '涉及100%股权与甲_乙两方。' : ''}${no === 21 ? '设备型号 Abc-9。' : ''}`,
      });
      const { number } = await office.petitioners.submit(body, { idempotencyKey: undefined, language: 'zh-CN' });
      texts.set(number, [number, body.title, body.facts, ...body.requests].join('\n').toLowerCase());
    }),
  );
}

async function readAll(words: string): Promise<readonly string[]> {
  const registrar = await office.staff('registrar');
  const numbers: string[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await listPetitions(office.deps, registrar, PetitionQuery.parse({ text: words, ...(cursor ? { cursor } : {}) }));
    numbers.push(...page.items.map((item) => item.number));
    cursor = page.nextCursor;
  } while (cursor);
  return numbers;
}

function thatContain(words: string): readonly string[] {
  return [...texts].filter(([, text]) => text.includes(words.toLowerCase())).map(([number]) => number);
}

describe('a search by words', () => {
  it.each([
    ['what two of five texts have', '工作人员'],
    ['what few texts have', '拖欠工资'],
    ['one character', '薪'],
    ['one character that many texts have', '窗'],
    ['what no text has', '征地补偿'],
    ['neighbouring pairs that stand nowhere together', '员没补发'],
    ['a per cent sign and an underscore, which are characters', '100%'],
    ['an underscore', '甲_乙'],
    ['letters in another case', 'aBC-9'],
    ['the end of a number', '-00017'],
  ])('finds, page by page and without repeats, exactly the texts with %s', async (_, words) => {
    const found = await readAll(words);
    expect(found.toSorted()).toEqual(thatContain(words).toSorted());
  });

  it.each([
    ['拖欠工资', { value: 12, capped: false }],
    ['征地补偿', { value: 0, capped: false }],
    ['工作人员', { value: 50, capped: true }],
  ])('counts the hits of %s, or says a number that they exceed', async (words, count) => {
    const page = await listPetitions(office.deps, await office.staff('registrar'), PetitionQuery.parse({ text: words }));
    expect(page.count).toEqual(count);
  });

  it('shows nothing to somebody of another company', async () => {
    const stranger = await office.staff('registrar', office.group);
    expect((await listPetitions(office.deps, stranger, PetitionQuery.parse({ text: '工作人员' }))).items).toEqual([]);
  });
});

describe('what the index knows of who reaches a matter', () => {
  const SOUGHT = '索道停运';
  let workshop: UnitId;

  beforeAll(async () => {
    const { db, clock, units } = office.deps;
    const unit = { code: 'QXZG', name: '轧钢车间', kind: 'DEPARTMENT' as const, profile: 'COMPETENT_UNIT' as const, jurisdiction: 'national' as const, parentId: office.company };
    workshop = await createUnit({ db, clock, units }, { kind: 'cli' }, unit);
  });

  async function seenInWorkshop(): Promise<readonly string[]> {
    const page = await listPetitions(office.deps, await office.staff('unitHead', workshop), PetitionQuery.parse({ text: SOUGHT }));
    return page.items.map((item) => item.number);
  }

  it('grows with a step that gives it to another unit, before and after it is indexed anew', async () => {
    const body = PortalSubmission.parse({ officeCode: 'QXGT', anonymous: true, title: SOUGHT, requests: ['请求答复'], facts: '没有结果。' });
    const { number } = await office.petitioners.submit(body, { idempotencyKey: undefined, language: 'zh-CN' });
    while ((await indexQueuedTexts(office.deps.db)) > 0);
    // So many other matters that the list does not find this one from the top, but asks the index.
    const others = { responsible_unit_id: workshop, received_on: '2026-03-11' as PlainDate };
    await office.deps.db.transaction((tx) => tx.updateTable('petition').set(others).where('number', '!=', number).execute());
    expect(await seenInWorkshop()).toEqual([]);
    await acceptTogetherWith(workshop, number);
    expect(await seenInWorkshop()).toEqual([number]);
    while ((await indexQueuedTexts(office.deps.db)) > 0);
    expect(await seenInWorkshop()).toEqual([number]);
  });

  async function acceptTogetherWith(unitId: UnitId, number: string): Promise<void> {
    const { petition_id: id } = await office.deps.db.reader.selectFrom('petition').select('petition_id').where('number', '=', number).executeTakeFirstOrThrow();
    await office.act('registrar', id, 'registerPetition');
    await office.act('screener', id, 'screenPetition', { class: 'APPEAL_RESOLUTION', route: 'PETITION', themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null });
    await office.act('screener', id, 'acceptPetition', { coHandlers: [unitId] });
  }
});
