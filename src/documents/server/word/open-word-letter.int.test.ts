import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEphemeralKeyRing } from '../../../platform/crypto/index.ts';
import { createTestDatabase, type TestDatabase } from '../../../platform/db/testing/index.ts';
import { parseInstant, parsePlainDate } from '../../../platform/kernel/index.ts';
import { openDiskStorage } from '../../../platform/storage/index.ts';
import { aLetter } from '../../domain/testing/index.ts';
import { createPdfRenderer, issueDocument, openWordLetter, type DocumentDeps, type IssueDocument } from '../index.ts';
import { insertDocument } from '../document-store.ts';

const directory = mkdtempSync(join(tmpdir(), 'xinqiao-word-'));
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

function issue(command: Pick<IssueDocument, 'petitionId' | 'type' | 'data'>) {
  const rest = { petitionNumber: 'QXJT-20260310-00007', unit, issuedOn: parsePlainDate('2026-05-11'), createdAt: parseInstant('2026-05-11T02:00:00.000Z'), createdBy: randomUUID() };
  return test.db.transaction((tx) => issueDocument(tx, deps, { ...rest, ...command }));
}

function open(petitionId: string, documentId: string) {
  return openWordLetter(deps, test.db.reader, { petitionId, documentId, petitionNumber: 'QXJT-20260310-00007', unitName: () => unit.name });
}

const textOf = (docx: Buffer): string => (new PizZip(docx).file('word/document.xml')?.asText() ?? '').replaceAll(/<[^>]+>/g, '');

describe('the Word copy of a letter', () => {
  it('says under its number what the letter was issued with', async () => {
    const petitionId = randomUUID();
    const { documentId } = await issue({ petitionId, type: 'OPINION', data: aLetter('OPINION') });
    const { content, fileName, mediaType } = await open(petitionId, documentId);
    expect([fileName, mediaType]).toEqual(['信处〔2026〕1号.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document']);
    for (const part of ['信处〔2026〕1号', '清溪集团有限公司', '2026年5月11日', '王秀兰：', '30日内，书面请求清溪市人民政府国有资产监督管理委员会复查']) expect(textOf(content)).toContain(part);
  });

  it('of a form without a number bears the number of the matter', async () => {
    const petitionId = randomUUID();
    const { documentId } = await issue({ petitionId, type: 'REG_FORM', data: aLetter('REG_FORM') });
    const { content, fileName } = await open(petitionId, documentId);
    expect(fileName).toBe('信访事项登记表.docx');
    expect(textOf(content)).toContain('QXJT-20260310-00007');
  });

  it('of another matter is not found', async () => {
    const { documentId } = await issue({ petitionId: randomUUID(), type: 'REPLY', data: aLetter('REPLY') });
    await expect(open(randomUUID(), documentId)).rejects.toMatchObject({ kind: 'not_found', code: 'documents.not_found' });
  });

  it.each([['OPINION', { said: 'in the words of an older program' }], ['LEDGER_SCAN', {}]])('of a paper that this program cannot make anew does not exist (%s)', async (type, content) => {
    const [petitionId, documentId] = [randomUUID(), randomUUID()];
    const record = { petitionId, documentId, type, number: null, title: '旧文书', issuingUnitId: unit.unitId, issuedOn: parsePlainDate('2026-05-11'), storageKey: null, sha256: null, createdAt: parseInstant('2026-05-11T02:00:00.000Z'), createdBy: null };
    await test.db.transaction((tx) => insertDocument(tx, keys, { ...record, content }));
    await expect(open(petitionId, documentId)).rejects.toMatchObject({ kind: 'not_found', code: 'documents.no_word_copy' });
  });
});
