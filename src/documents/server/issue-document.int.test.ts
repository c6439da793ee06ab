import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEphemeralKeyRing } from '../../platform/crypto/index.ts';
import { createTestDatabase, type TestDatabase } from '../../platform/db/testing/index.ts';
import { parseInstant, parsePlainDate } from '../../platform/kernel/index.ts';
import { openDiskStorage } from '../../platform/storage/index.ts';
import { aLetter } from '../domain/testing/index.ts';
import { createPdfRenderer, issueDocument, listDocuments, openDocument, readDocumentContent, takeDocumentNumber, verifyReceiptFile, type DocumentDeps, type IssueDocument } from './index.ts';

const directory = mkdtempSync(join(tmpdir(), 'xinqiao-documents-'));
const keys = createEphemeralKeyRing();
const renderer = createPdfRenderer();
let test: TestDatabase;
let deps: DocumentDeps;

beforeAll(async () => {
  test = await createTestDatabase();
  deps = { keys, renderer, storage: await openDiskStorage(directory), findSeal: async () => undefined };
});
afterAll(async () => {
  await renderer.close();
  await test.drop();
  rmSync(directory, { recursive: true });
});

const unit = { unitId: randomUUID(), code: 'QXJT', name: '清溪集团有限公司' };

function anIssue(overrides: Partial<IssueDocument> = {}): IssueDocument {
  return {
    petitionId: randomUUID(),
    petitionNumber: 'QXJT-20260310-00007',
    type: 'NOTICE_ROUTE',
    data: aLetter('NOTICE_ROUTE'),
    unit,
    issuedOn: parsePlainDate('2026-05-11'),
    createdAt: parseInstant('2026-05-11T02:00:00.000Z'),
    createdBy: randomUUID(),
    ...overrides,
  };
}

function issue(overrides: Partial<IssueDocument> = {}) {
  return test.db.transaction((tx) => issueDocument(tx, deps, anIssue(overrides)));
}

describe('an official letter', () => {
  it('is numbered, stored and listed, and its file verifies', async () => {
    const petitionId = randomUUID();
    const issued = await issue({ petitionId, type: 'OPINION', data: aLetter('OPINION') });
    expect(issued).toMatchObject({ type: 'OPINION', number: '信处〔2026〕1号', title: '信访事项处理意见书', issuedOn: '2026-05-11' });
    expect(await listDocuments(test.db.reader, petitionId)).toEqual([issued]);
    const opened = await openDocument(deps, test.db.reader, petitionId, issued.documentId);
    expect(opened.fileName).toBe('信处〔2026〕1号.pdf');
    expect(verifyReceiptFile(await buffer(opened.file), keys.publicKeys)).toMatchObject({ ok: true, value: { kind: 'letter' } });
  });

  it('has no gap and no double in its series, also when some of many at once fail', async () => {
    const other = { ...unit, unitId: randomUUID() };
    const attempts = Array.from({ length: 9 }, (_, index) =>
      test.db.transaction(async (tx) => {
        const issued = await issueDocument(tx, deps, anIssue({ unit: other }));
        if (index % 3 === 0) throw new Error('the caller fails after the letter was made');
        return issued.number;
      }),
    );
    const settled = await Promise.allSettled(attempts);
    const numbers = settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    expect(new Set(numbers)).toEqual(new Set([1, 2, 3, 4, 5, 6].map((sequence) => `信转〔2026〕${sequence}号`)));
    expect(numbers).toHaveLength(6);
  });

  it('that lacks what it must say is refused and takes no number', async () => {
    const lone = { ...unit, unitId: randomUUID() };
    const { remedy: _, ...withoutRemedy } = aLetter('OPINION');
    const refused = issue({ unit: lone, type: 'OPINION', data: withoutRemedy });
    await expect(refused).rejects.toMatchObject({ kind: 'refused', code: 'documents.letter_incomplete', params: { fields: ['remedy'] } });
    expect((await issue({ unit: lone, type: 'OPINION', data: aLetter('OPINION') })).number).toBe('信处〔2026〕1号');
  });

  it('of a kind without numbers carries none', async () => {
    expect((await issue({ type: 'REG_FORM', data: aLetter('REG_FORM') })).number).toBeNull();
  });

  it('bears the number that was taken for it before, which the series does not give again', async () => {
    const lone = { ...unit, unitId: randomUUID() };
    const issued = await test.db.transaction(async (tx) => {
      const number = await takeDocumentNumber(tx, deps, { type: 'OPINION', unit: lone, issuedOn: parsePlainDate('2026-05-11') });
      return issueDocument(tx, deps, anIssue({ unit: lone, number, type: 'OPINION', data: aLetter('OPINION') }));
    });
    const next = await issue({ unit: lone, type: 'OPINION', data: aLetter('OPINION') });
    expect([issued.number, next.number]).toEqual(['信处〔2026〕1号', '信处〔2026〕2号']);
  });

  it('keeps its data, encrypted: the database names nobody', async () => {
    const petitionId = randomUUID();
    const { documentId } = await issue({ petitionId });
    const row = await test.db.reader.selectFrom('document').selectAll().where('petition_id', '=', petitionId).executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toMatch(/王秀兰|李建国/);
    expect(await readDocumentContent(test.db.reader, keys, petitionId, documentId)).toEqual(aLetter('NOTICE_ROUTE'));
  });

  it('of another matter is not found', async () => {
    const { documentId } = await issue();
    await expect(openDocument(deps, test.db.reader, randomUUID(), documentId)).rejects.toMatchObject({ kind: 'not_found', code: 'documents.not_found' });
  });
});
